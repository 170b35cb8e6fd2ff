using AmpController.Control;
using AmpController.Gain;

namespace AmpController.Console
{
    /// <summary>`gain`: shows the gain that the relays were told, or asks for another.</summary>
    public sealed class GainCommand : Command
    {
        private readonly AmpStatus _status;
        private readonly IAmpControls _controls;
        private GainPosition _gain;
        private bool _asked;

        /// <summary>Shows <paramref name="status"/>, asks <paramref name="controls"/>.</summary>
        public GainCommand(AmpStatus status, IAmpControls controls)
            : base("gain", "[low|med|high]", "gain; a change mutes for a moment", "gain med")
        {
            _status = status;
            _controls = controls;
        }

        /// <summary>Reads a gain: low, med, medium or high.</summary>
        /// <returns>False if the word is not there or is anything else.</returns>
        public static bool TryRead(CommandLine line, int word, out GainPosition gain)
        {
            gain = line.Is(word, "low") ? GainPosition.Low : line.Is(word, "high") ? GainPosition.High : GainPosition.Medium;
            return gain != GainPosition.Medium || line.Is(word, "med") || line.Is(word, "medium");
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            _asked = line.Count > 1;
            if (!_asked)
            {
                return FaultCode.None;
            }

            return line.Count == 2 && TryRead(line, 1, out _gain) ? _controls.RequestGain(_gain) : FaultCode.BadArgument;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (_asked)
            {
                if (index > 0)
                {
                    return false;
                }

                output.Key("gain_requested", ConsoleWords.Gain(_gain)).Line();
                return true;
            }

            switch (index)
            {
                case 0: output.Key("gain", ConsoleWords.Gain(_status.Gain)); break;
                case 1: output.Text("gain_db=").Db(_status.GainCb); break;
                case 2: output.Key("gain_requested", ConsoleWords.Gain(_status.RequestedGain)); break;
                default: return false;
            }

            output.Line();
            return true;
        }
    }
}
