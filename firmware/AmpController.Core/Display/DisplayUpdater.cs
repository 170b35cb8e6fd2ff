using AmpController.Control;
using AmpController.Ports;

namespace AmpController.Display
{
    /// <summary>
    /// Brings the panel to what the canvas holds, a few short transfers a pass, each with its own page and column so that
    /// a lost byte can never shift the picture. A panel that does not answer is left alone for a while, started again and
    /// sent everything before it is lit: its memory holds noise. A transfer on a stuck bus blocks everything for 1 s and so
    /// mutes the amp; before a panel is tried again its bus is cleared and seen idle, and after a time-out nothing is sent for
    /// minutes, so that happens once and then at most once in that time. A panel that lost its supply and answers again is
    /// found by the refresh.
    /// </summary>
    public sealed class DisplayUpdater
    {
        /// <summary>Bytes on the bus a pass, addresses and control bytes included: 2.9 ms at 400 kHz and 9 bits a byte.</summary>
        public const int BytesPerPass = 128;

        /// <summary>Data bytes of one transfer at most (docs/architecture.md, Budgets).</summary>
        public const int DataBytesPerTransfer = 32;

        /// <summary>Wait after a refused transfer, which cost less than 2 ms, and between two looks at a held bus; ms.</summary>
        public const int RetryMs = 1000;

        /// <summary>First wait after a transfer that may have blocked everything for 1 s; doubles unless the panel then worked for longer than that; ms.</summary>
        public const int TimeoutRetryMs = 60000;

        /// <summary>Longest such wait; ms.</summary>
        public const int LongestRetryMs = 480000;

        /// <summary>So often everything is sent again, in case the panel lost its supply unnoticed; ms.</summary>
        public const int RefreshMs = 60000;

        /// <summary>A refresh waits until the picture has been the same for so long: it is not to slow down a turning knob; ms.</summary>
        public const int RefreshQuietMs = 10000;

        /// <summary>Bytes of a transfer before the data: three commands and the data announcement.</summary>
        private const int ControlBytes = 7;

        /// <summary>The address on the wire.</summary>
        private const int AddressBytes = 1;

        /// <summary>Control byte: one command byte follows, then another control byte (SSD1306 data sheet 8.1.5.2).</summary>
        private const byte OneCommand = 0x80;

        /// <summary>Control byte: only data follows.</summary>
        private const byte DataFollows = 0x40;

        /// <summary>Command: page of the next data byte, in the low bits (data sheet 10.1.13).</summary>
        private const byte SetPage = 0xB0;

        /// <summary>Command: low four bits of the column (10.1.1).</summary>
        private const byte SetColumnLow = 0x00;

        /// <summary>Command: high four bits of the column (10.1.2).</summary>
        private const byte SetColumnHigh = 0x10;

        private readonly Canvas _canvas;
        private readonly IDisplayPort _port;
        private readonly LoopStats _stats;
        private readonly byte[] _transfer = new byte[ControlBytes + DataBytesPerTransfer];

        /// <summary>Commands follow; display on (data sheet 10.1.12).</summary>
        private readonly byte[] _displayOn = { 0x00, 0xAF };

        private bool _isUp;
        private bool _isLit;
        private long _retryAtMs;
        private long _upSinceMs;
        private long _changedMs;
        private long _refreshedMs;
        private int _timeoutRetryMs = TimeoutRetryMs;
        private FaultCode _fault;

        /// <summary>Takes the display bus over; the first pass starts the panel and sends everything.</summary>
        public DisplayUpdater(Canvas canvas, IDisplayPort port, LoopStats stats)
        {
            _canvas = canvas;
            _port = port;
            _stats = stats;
            _transfer[0] = OneCommand;
            _transfer[2] = OneCommand;
            _transfer[4] = OneCommand;
            _transfer[6] = DataFollows;
        }

        /// <summary>Why the panel is dark or stale: <see cref="FaultCode.DisplayNack"/>, <see cref="FaultCode.DisplayTimeout"/>, <see cref="FaultCode.DisplayBus"/> or none.</summary>
        public FaultCode Fault => _fault;

        /// <summary>True while the panel shows less than the canvas holds, and is being brought up to it.</summary>
        public bool IsSending => _isUp && _canvas.IsDirty;

        /// <summary>Sends what is due, at most <see cref="BytesPerPass"/>.</summary>
        public void Pass(long nowMs)
        {
            if (!_isUp)
            {
                TryStart(nowMs);
                return;
            }

            if (!_canvas.IsDirty)
            {
                if (nowMs - _refreshedMs >= RefreshMs && nowMs - _changedMs >= RefreshQuietMs)
                {
                    Refresh(nowMs);
                }

                return;
            }

            _changedMs = nowMs;
            int left = BytesPerPass;
            for (int page = 0; page < Canvas.Pages && _isUp; page++)
            {
                while (_canvas.IsPageDirty(page) && _isUp)
                {
                    int count = DataCount(page);
                    left -= AddressBytes + ControlBytes + count;
                    if (left < 0)
                    {
                        return;
                    }

                    SendSpan(page, count, nowMs);
                }
            }

            if (_isUp)
            {
                _isLit = _isLit || Check(_port.Send(_displayOn, _displayOn.Length), nowMs);
            }
        }

        private int DataCount(int page)
        {
            int count = _canvas.LastDirty(page) - _canvas.FirstDirty(page) + 1;
            return count > DataBytesPerTransfer ? DataBytesPerTransfer : count;
        }

        private void SendSpan(int page, int count, long nowMs)
        {
            int column = _canvas.FirstDirty(page);
            _transfer[1] = (byte)(SetPage | page);
            _transfer[3] = (byte)(SetColumnLow | (column & 0x0F));
            _transfer[5] = (byte)(SetColumnHigh | (column >> 4));
            _canvas.CopyTo(column, page, _transfer, ControlBytes, count);
            if (Check(_port.Send(_transfer, ControlBytes + count), nowMs))
            {
                _canvas.MarkSent(page, column + count - 1);
            }
        }

        private void TryStart(long nowMs)
        {
            if (nowMs < _retryAtMs)
            {
                return;
            }

            TransferStatus bus = _port.Clear();
            if (bus != TransferStatus.Ok)
            {
                // Looking at a held bus blocks nothing, sending would.
                _retryAtMs = nowMs + RetryMs;
                _fault = Code(bus);
                return;
            }

            if (Check(_port.Initialise(true), nowMs))
            {
                _isUp = true;
                _isLit = false;
                _upSinceMs = nowMs;
                _refreshedMs = nowMs;
                _fault = FaultCode.None;
                _canvas.MarkAll();
            }
        }

        private void Refresh(long nowMs)
        {
            _refreshedMs = nowMs;
            if (Check(_port.Initialise(false), nowMs))
            {
                // Display on follows the whole picture, for a panel that woke dark.
                _isLit = false;
                _canvas.MarkAll();
            }
        }

        private static FaultCode Code(TransferStatus status) =>
            status == TransferStatus.Nack ? FaultCode.DisplayNack
            : status == TransferStatus.Timeout ? FaultCode.DisplayTimeout
            : FaultCode.DisplayBus;

        private bool Check(TransferStatus status, long nowMs)
        {
            _stats.DisplayTransfers++;
            if (status == TransferStatus.Ok)
            {
                return true;
            }

            _stats.DisplayErrors++;
            _fault = Code(status);
            if (status == TransferStatus.Nack)
            {
                _isUp = false;
                _retryAtMs = nowMs + RetryMs;
                return false;
            }

            bool workedLong = _isUp && nowMs - _upSinceMs > _timeoutRetryMs;
            _isUp = false;
            _timeoutRetryMs = workedLong ? TimeoutRetryMs : _timeoutRetryMs;
            _retryAtMs = nowMs + _timeoutRetryMs;
            _timeoutRetryMs = _timeoutRetryMs >= LongestRetryMs ? LongestRetryMs : _timeoutRetryMs * 2;
            return false;
        }
    }
}
