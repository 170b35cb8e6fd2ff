using AmpController.Control;
using AmpController.Volume;

namespace AmpController.Console
{
    /// <summary>`vol`: shows the volume, or asks for one. What the hardware was told and what was asked for have keys of their own (S14).</summary>
    public sealed class VolumeCommand : Command
    {
        /// <summary>Most steps in one `vol up` or `vol down`: more than any volume IC has between mute and 0 dB.</summary>
        public const int MostSteps = 255;

        private readonly AmpStatus _status;
        private readonly IAmpControls _controls;
        private bool _asked;
        private int _askedCb;

        /// <summary>Shows <paramref name="status"/>, asks <paramref name="controls"/>.</summary>
        public VolumeCommand(AmpStatus status, IAmpControls controls)
            : base("vol", "[<dB>|min|held|up|down [<n>]]", "the volume; held takes one that waits", "vol -20",
                "0 dB down to the volume IC's lowest step, below it min; n 1 to 255 steps")
        {
            _status = status;
            _controls = controls;
        }

        /// <summary>Volume and gain together, hundredths of a dB; mute stays <see cref="VolumeLevel.MuteCb"/>.</summary>
        public static int LevelCb(AmpStatus status)
        {
            return status.VolumeCb == VolumeLevel.MuteCb ? VolumeLevel.MuteCb : status.VolumeCb + status.GainCb;
        }

        /// <summary>Writes a volume or level that the hardware was told, or that nobody knows what it does.</summary>
        public static OutputBuffer WriteKnown(OutputBuffer output, AmpStatus status, int cb) =>
            status.VolumeKnown ? output.Db(cb) : output.Text("unknown");

        /// <summary>Writes the volume that waits to be confirmed after a plug-in, or none.</summary>
        public static OutputBuffer WriteHeld(OutputBuffer output, AmpStatus status) =>
            status.Hold == HoldReason.Confirm ? output.Db(status.HeldCb) : output.Text("none");

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            _asked = line.Count > 1;
            _askedCb = VolumeLevel.MuteCb;
            if (!_asked)
            {
                return FaultCode.None;
            }

            if (line.Is(1, "up"))
            {
                return Step(line, 1);
            }

            if (line.Is(1, "down"))
            {
                return Step(line, -1);
            }

            if (line.Count > 2)
            {
                return FaultCode.BadArgument;
            }

            if (line.Is(1, "min"))
            {
                return _controls.RequestVolume(VolumeLevel.MuteCb);
            }

            if (line.Is(1, "held"))
            {
                return _status.Hold == HoldReason.Confirm ? _controls.Confirm() : FaultCode.NothingHeld;
            }

            return line.TryDb(1, out int volumeCb) ? Set(volumeCb) : FaultCode.BadArgument;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            return _asked ? WriteRequest(index, output) : WriteVolume(index, output);
        }

        private FaultCode Set(int volumeCb)
        {
            if (volumeCb > 0)
            {
                return FaultCode.OutOfRange;
            }

            _askedCb = volumeCb;
            return _controls.RequestVolume(volumeCb < VolumeLevel.MuteCb ? VolumeLevel.MuteCb : volumeCb);
        }

        private FaultCode Step(CommandLine line, int direction)
        {
            int steps = 1;
            if (line.Count > 3 || (line.Count == 3 && !line.TryCount(2, out steps)))
            {
                return FaultCode.BadArgument;
            }

            if (steps < 1 || steps > MostSteps)
            {
                return FaultCode.OutOfRange;
            }

            int fromCb = _status.RequestedCb == VolumeLevel.MuteCb ? _status.LowestCb - _status.StepCb : _status.RequestedCb;
            _askedCb = fromCb + (direction * steps * _status.StepCb);
            return _controls.StepVolume(direction * steps);
        }

        private bool WriteRequest(int index, OutputBuffer output)
        {
            if (index == 0)
            {
                output.Text("requested=").Db(_status.RequestedCb).Line();
                return true;
            }

            if (index == 1 && IsLimited())
            {
                output.Text("limited=").Db(_status.RequestedCb).Line();
                return true;
            }

            return false;
        }

        // Above the ceiling, or stopped a whole step short by what unmuting allows; less than a step is the IC's rounding.
        private bool IsLimited()
        {
            return _askedCb >= _status.LowestCb
                && (_askedCb > _status.CeilingCb || _askedCb - _status.RequestedCb >= _status.StepCb);
        }

        private bool WriteVolume(int index, OutputBuffer output)
        {
            switch (index)
            {
                case 0: WriteKnown(output.Text("volume="), _status, _status.VolumeCb); break;
                case 1: output.Text("requested=").Db(_status.RequestedCb); break;
                case 2: WriteKnown(output.Text("level="), _status, LevelCb(_status)); break;
                case 3: output.Text("ceiling=").Db(_status.CeilingCb); break;
                default: return false;
            }

            output.Line();
            return true;
        }
    }
}
