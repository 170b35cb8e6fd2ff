using AmpController.Control;
using AmpController.Ports;

namespace AmpController.Console
{
    /// <summary>`service i2c`: one transfer by hand. Nothing is written on the display's bus, because what the screen shows must be true (S14).</summary>
    internal sealed class ServiceI2c : Command
    {
        private const int MostBytes = 16;
        private const int AddressWord = 3;

        private readonly AmpStatus _status;
        private readonly IBusProbe _audio;
        private readonly IBusProbe _display;
        private readonly byte[] _write = new byte[MostBytes];
        private readonly byte[] _read = new byte[MostBytes];
        private int _count;
        private TransferStatus _end;

        /// <summary>Talks on both buses.</summary>
        public ServiceI2c(AmpStatus status, IBusProbe audio, IBusProbe display)
            : base("i2c", "audio|display <address> [<hex>] [read <n>]", "one transfer by hand", "service i2c audio 0x28 read 2",
                "address 0x08 to 0x77; at most 16 bytes each way; only reads on display")
        {
            _status = status;
            _audio = audio;
            _display = display;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            bool isAudio = line.Is(2, "audio");
            if ((!isAudio && !line.Is(2, "display")) || line.TryHex(AddressWord, _write) != 1)
            {
                return FaultCode.BadArgument;
            }

            int address = _write[0];
            int at = AddressWord + 1;
            int writes = line.Is(at, "read") ? 0 : line.TryHex(at++, _write);
            _count = 0;
            bool isRead = line.Count > at;
            if (writes < 0 || line.Count > at + 2 || (isRead && (!line.Is(at, "read") || !line.TryCount(at + 1, out _count))))
            {
                return FaultCode.BadArgument;
            }

            if (address < I2cCommand.FirstAddress || address > I2cCommand.LastAddress || _count > MostBytes || (isRead && _count == 0))
            {
                return FaultCode.OutOfRange;
            }

            if (_status.Hold != HoldReason.Service)
            {
                return FaultCode.ServiceOff;
            }

            if (!isAudio && writes > 0)
            {
                return FaultCode.ReadOnly;
            }

            _end = (isAudio ? _audio : _display).Transfer(address, _write, writes, _read, _count);
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (index == 0)
            {
                output.Key("transfer", I2cCommand.Word(_end)).Line();
                return true;
            }

            if (index > 1 || _count == 0 || _end != TransferStatus.Ok)
            {
                return false;
            }

            output.Text("read=");
            for (int i = 0; i < _count; i++)
            {
                output.Hex(_read[i]).Text(i + 1 < _count ? " " : "");
            }

            output.Line();
            return true;
        }
    }
}
