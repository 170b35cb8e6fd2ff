using AmpController.Control;
using AmpController.Ports;

namespace AmpController.Display
{
    /// <summary>
    /// Brings the panel to what the canvas holds and to the rest that the screen is at, a few short transfers a pass, each
    /// with its own page and column so that a lost byte can never shift the picture. A panel that does not answer is left
    /// alone for a while, started again and sent everything before it is lit: its memory holds noise. One that was dark is
    /// treated alike when it is to be lit again. A transfer on a stuck bus blocks everything for 1 s and so mutes the amp;
    /// before a panel is tried again its bus is cleared and seen idle, and after a time-out nothing is sent for minutes, so
    /// that happens once and then at most once in that time. Once a minute everything is sent again: that finds a panel
    /// which lost its supply and answers again, and moves the picture by one dot against burn-in, round a square of 2 x 2
    /// positions. For that column 127 and row 63 of the canvas are dark on every page.
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

        /// <summary>So often everything is sent again, one dot further; ms.</summary>
        public const int RefreshMs = 60000;

        /// <summary>A refresh waits until the picture has been the same for so long: it is not to slow down a turning knob; ms.</summary>
        public const int RefreshQuietMs = 2000;

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

        /// <summary>Command: row of the memory that stands on top, in the low six bits (10.1.6).</summary>
        private const byte SetStartLine = 0x40;

        /// <summary>Command: start line 63, which puts the dark last row on top and everything else one lower.</summary>
        private const byte StartOneLower = 0x7F;

        /// <summary>Command: display off; with its lowest bit, display on (10.1.12).</summary>
        private const byte DisplayOff = 0xAE;

        private const int Positions = 4;

        private readonly Canvas _canvas;
        private readonly IDisplayPort _port;
        private readonly ScreenRest _rest;
        private readonly LoopStats _stats;
        private readonly int _firstColumn;
        private readonly byte[] _transfer = new byte[ControlBytes + DataBytesPerTransfer];

        /// <summary>Commands follow; contrast (10.1.7), start line, display on or off.</summary>
        private readonly byte[] _look = { 0x00, 0x81, 0, SetStartLine, 0 };

        private bool _isUp;
        private bool _isLit;
        private int _contrast;
        private int _position;
        private int _right;
        private int _span;
        private long _retryAtMs;
        private long _upSinceMs;
        private long _changedMs;
        private long _refreshedMs;
        private int _timeoutRetryMs = TimeoutRetryMs;

        /// <summary>Takes the display bus over; the first pass starts the panel and sends everything.</summary>
        /// <param name="canvas">The picture.</param>
        /// <param name="port">The panel.</param>
        /// <param name="rest">How bright the panel is to be.</param>
        /// <param name="stats">Counts transfers and errors.</param>
        /// <param name="firstColumn">Column of the panel's memory that stands at its left edge: 0, or 2 on an SH1106.</param>
        public DisplayUpdater(Canvas canvas, IDisplayPort port, ScreenRest rest, LoopStats stats, int firstColumn)
        {
            _canvas = canvas;
            _port = port;
            _rest = rest;
            _stats = stats;
            _firstColumn = firstColumn;
            _transfer[0] = OneCommand;
            _transfer[2] = OneCommand;
            _transfer[4] = OneCommand;
            _transfer[6] = DataFollows;
        }

        /// <summary>Why the panel is dark or stale: <see cref="FaultCode.DisplayNack"/>, <see cref="FaultCode.DisplayTimeout"/>, <see cref="FaultCode.DisplayBus"/> or none. Written here only. A panel that is dark because it rests is not asked.</summary>
        public FaultCode Fault;

        /// <summary>True while the panel shows less than the canvas holds, and is being brought up to it.</summary>
        public bool IsSending => _isUp && _contrast != ScreenRest.Off && _canvas.IsDirty;

        /// <summary>Sends what is due, at most <see cref="BytesPerPass"/>.</summary>
        public void Pass(long nowMs)
        {
            if (!_isUp)
            {
                TryStart(nowMs);
            }
            else if (_rest.Contrast != _contrast)
            {
                Adjust(nowMs);
            }
            else if (_canvas.IsDirty)
            {
                if (_contrast != ScreenRest.Off)
                {
                    SendDirty(nowMs);
                }
            }
            else if (nowMs - _refreshedMs >= RefreshMs && nowMs - _changedMs >= RefreshQuietMs && _contrast != ScreenRest.Off)
            {
                Refresh(nowMs);
            }
        }

        /// <summary>Goes on with the span at which the last pass ended: what changes in every pass holds nothing else up.</summary>
        private void SendDirty(long nowMs)
        {
            _changedMs = nowMs;
            int left = _isLit ? BytesPerPass : BytesPerPass - AddressBytes - _look.Length;
            while (_canvas.IsDirty)
            {
                if (!_canvas.IsSpanDirty(_span))
                {
                    _span = (_span + 1) % Canvas.Spans;
                    continue;
                }

                int first = _canvas.FirstDirty(_span);
                int end = _canvas.LastDirty(_span) + _right;
                end = end < Canvas.Columns ? end : Canvas.Columns - 1;

                // The first column takes the dark one along that a picture moved right leaves free.
                int column = first == 0 ? 0 : first + _right;
                int count = end - column + 1;
                count = count > DataBytesPerTransfer ? DataBytesPerTransfer : count;
                left -= AddressBytes + ControlBytes + count;
                if (left < 0 || (count != 0 && !SendPiece(column, count, nowMs)))
                {
                    return;
                }

                // What a picture moved right pushes off the edge is sent with it.
                int last = column + count - 1;
                _canvas.MarkSent(_span, last == Canvas.Columns - 1 ? last : last - _right);
            }

            _isLit = _isLit || SendLook(nowMs);
        }

        private bool SendPiece(int column, int count, long nowMs)
        {
            int page = _span >> 1;
            int at = column + _firstColumn;
            int dark = column == 0 ? _right : 0;
            _transfer[1] = (byte)(SetPage | page);
            _transfer[3] = (byte)(SetColumnLow | (at & 0x0F));
            _transfer[5] = (byte)(SetColumnHigh | (at >> 4));
            _transfer[ControlBytes] = 0;
            _canvas.CopyTo(column + dark - _right, page, _transfer, ControlBytes + dark, count - dark);
            return Check(_port.Send(_transfer, ControlBytes + count), nowMs);
        }

        private bool SendLook(long nowMs)
        {
            _look[2] = (byte)_contrast;
            _look[4] = (byte)(_contrast == ScreenRest.Off ? DisplayOff : DisplayOff + 1);
            return Check(_port.Send(_look, _look.Length), nowMs);
        }

        private void Adjust(long nowMs)
        {
            bool wasOff = _contrast == ScreenRest.Off;
            _contrast = _rest.Contrast;
            if (wasOff)
            {
                // Nobody knows what panel and bus went through in the dark.
                _isUp = false;
            }
            else if (_isLit || _contrast == ScreenRest.Off)
            {
                // In the middle of a refresh the panel is lit although it was not yet told so again.
                _isLit = SendLook(nowMs) && _contrast != ScreenRest.Off;
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
                Fault = Code(bus);
                return;
            }

            if (Check(_port.Initialise(true), nowMs))
            {
                _isUp = true;
                _isLit = false;
                _contrast = _rest.Contrast;
                _upSinceMs = nowMs;
                _refreshedMs = nowMs;
                Fault = FaultCode.None;
                _canvas.MarkAll();
            }
        }

        private void Refresh(long nowMs)
        {
            _refreshedMs = nowMs;
            if (Check(_port.Initialise(false), nowMs))
            {
                // Down, right, up, left, one axis a time. Start line and display on follow the whole picture, for a panel that woke dark.
                _position = (_position + 1) % Positions;
                _right = _position >> 1;
                _look[3] = ((_position ^ _right) & 1) != 0 ? StartOneLower : SetStartLine;
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
            Fault = Code(status);
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
