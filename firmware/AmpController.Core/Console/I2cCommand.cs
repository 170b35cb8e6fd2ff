using AmpController.Control;
using AmpController.Ports;

namespace AmpController.Console
{
    /// <summary>`i2c scan`: who answers on either bus, one address of each a pass, only while the contact is open.</summary>
    public sealed class I2cCommand : Command
    {
        // Below and above are addresses with a meaning of their own (I2C specification UM10204, table 4).
        internal const int FirstAddress = 0x08;
        internal const int LastAddress = 0x77;
        private const int MostFound = 16;
        private const int DisplayMark = 0x80;

        private readonly AmpStatus _status;
        private readonly IBusProbe _audio;
        private readonly IBusProbe _display;
        private readonly byte[] _found = new byte[MostFound];
        private readonly byte[] _answer = new byte[1];
        private int _count;
        private int _address;
        private TransferStatus _audioEnd;
        private TransferStatus _displayEnd;

        /// <summary>Asks on both buses.</summary>
        public I2cCommand(AmpStatus status, IBusProbe audio, IBusProbe display)
            : base("i2c", "scan", "who answers; the contact must be open", "i2c scan")
        {
            _status = status;
            _audio = audio;
            _display = display;
        }

        /// <inheritdoc/>
        public override bool IsWorking => _address <= LastAddress && !_status.CoilOn;

        /// <summary>The contact closed meanwhile.</summary>
        public override FaultCode Outcome => _address <= LastAddress ? FaultCode.NotNow : FaultCode.None;

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            return line.Count != 2 || !line.Is(1, "scan") ? FaultCode.BadArgument : BeginScan();
        }

        /// <summary>Begins a scan; <see cref="FaultCode.NotNow"/> while the contact is closed.</summary>
        internal FaultCode BeginScan()
        {
            _address = FirstAddress;
            _count = 0;
            _audioEnd = TransferStatus.Ok;
            _displayEnd = TransferStatus.Ok;
            return _status.CoilOn ? FaultCode.NotNow : FaultCode.None;
        }

        /// <summary>Writes which part should answer on which bus, and no other.</summary>
        internal void WriteExpected(OutputBuffer output)
        {
            output.Text("audio ").Hex(_audio.Address).Text(", display ").Hex(_display.Address);
        }

        /// <summary>True when the last scan went through and found the part of each bus and nothing else.</summary>
        internal bool IsAsExpected()
        {
            int expected = 0;
            for (int i = 0; i < _count; i++)
            {
                expected += _found[i] == _audio.Address || _found[i] == (_display.Address | DisplayMark) ? 1 : 0;
            }

            return _address > LastAddress && _count == 2 && expected == 2;
        }

        /// <summary>How a transfer ended, in words.</summary>
        internal static string Word(TransferStatus status) =>
            status == TransferStatus.Ok ? "ok"
            : status == TransferStatus.Nack ? "refused"
            : status == TransferStatus.Timeout ? "held low" : "failed";

        /// <inheritdoc/>
        public override void Work()
        {
            _audioEnd = Probe(_audio, _audioEnd, 0);
            _displayEnd = Probe(_display, _displayEnd, DisplayMark);
            _address++;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (index < _count)
            {
                int address = _found[index] & ~DisplayMark;
                output.Text(_found[index] == address ? "audio=" : "display=").Hex(address).Text(" ").Text(PartAt(address)).Line();
                return true;
            }

            index -= _count;
            if (index > 1)
            {
                return false;
            }

            TransferStatus end = index == 0 ? _audioEnd : _displayEnd;
            output.Text(index == 0 ? "audio_bus=" : "display_bus=")
                .Text(Word(end)).Line();
            return true;
        }

        private static string PartAt(int address)
        {
            // Several makers' parts share these; which one answers nobody can tell from outside.
            return address >= 0x28 && address <= 0x2F ? "DS1882 or another potentiometer"
                : address == 0x3C || address == 0x3D ? "SSD1306, SH1106 or PCF8574A"
                : address >= 0x20 && address <= 0x27 ? "MCP23017, PCF8574 or TCA9555"
                : address >= 0x40 && address <= 0x46 ? "PT2257 to PT2259, CS3318 or INA219"
                : address == 0x60 ? "TPA6130A2" : "unknown";
        }

        // A bus that is held blocks everything for up to 1 s: it is asked once.
        private TransferStatus Probe(IBusProbe bus, TransferStatus end, int mark)
        {
            if (end != TransferStatus.Ok)
            {
                return end;
            }

            TransferStatus status = bus.Transfer(_address, null, 0, _answer, 1);
            if (status == TransferStatus.Ok && _count < MostFound)
            {
                _found[_count++] = (byte)(_address | mark);
            }

            return status == TransferStatus.Nack ? TransferStatus.Ok : status;
        }
    }
}
