using AmpController.Control;
using AmpController.Volume;

namespace AmpController.Console
{
    /// <summary>`dump volume`: the volume IC's registers in words, as its owner reads them in the amplifier's next pass: the scrub, ahead of its time.</summary>
    public sealed class DumpCommand : Command
    {
        // The amplifier's pass comes before the console's.
        private const int PassesToRead = 1;

        private readonly VolumeControl _volume;
        private readonly IVolumeIc _ic;
        private int _passesLeft;

        /// <summary>Has <paramref name="volume"/> read, and prints what <paramref name="ic"/> then knows.</summary>
        public DumpCommand(VolumeControl volume, IVolumeIc ic)
            : base("dump", "volume", "reads the volume IC's registers, in words", "dump volume")
        {
            _volume = volume;
            _ic = ic;
        }

        /// <inheritdoc/>
        public override bool IsWorking => _passesLeft > 0;

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            if (line.Count != 2 || !line.Is(1, "volume"))
            {
                return FaultCode.BadArgument;
            }

            _volume.CheckSoon();
            _passesLeft = PassesToRead;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override void Work()
        {
            _passesLeft--;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (index > 0)
            {
                return _ic.Describe(index - 1, output);
            }

            output.Key("answers", _volume.IsTrusted ? "yes" : "no, last known:").Line();
            return true;
        }
    }
}
