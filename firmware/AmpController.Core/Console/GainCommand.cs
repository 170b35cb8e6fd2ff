using AmpController.Control;
using AmpController.Gain;

namespace AmpController.Console
{
    /// <summary>`gain`: shows the gain that the relays were told, or asks for another.</summary>
    public sealed class GainCommand : ICommand
    {
        private readonly AmpStatus _status;
        private readonly IAmpControls _controls;
        private GainPosition _gain;
        private bool _asked;

        /// <summary>Shows <paramref name="status"/>, asks <paramref name="controls"/>.</summary>
        public GainCommand(AmpStatus status, IAmpControls controls)
        {
            _status = status;
            _controls = controls;
        }

        /// <inheritdoc/>
        public string Name => "gain";

        /// <inheritdoc/>
        public string Form => "[low|med|high]";

        /// <inheritdoc/>
        public string Purpose => "gain; a change mutes for a moment";

        /// <inheritdoc/>
        public string Example => "gain med";

        /// <inheritdoc/>
        public FaultCode Begin(CommandLine line, long nowMs)
        {
            _asked = line.Count > 1;
            if (!_asked)
            {
                return FaultCode.None;
            }

            if (line.Count > 2)
            {
                return FaultCode.BadArgument;
            }

            if (line.Is(1, "low"))
            {
                _gain = GainPosition.Low;
            }
            else if (line.Is(1, "med") || line.Is(1, "medium"))
            {
                _gain = GainPosition.Medium;
            }
            else if (line.Is(1, "high"))
            {
                _gain = GainPosition.High;
            }
            else
            {
                return FaultCode.BadArgument;
            }

            return _controls.RequestGain(_gain);
        }

        /// <inheritdoc/>
        public bool WriteLine(int index, OutputBuffer output)
        {
            if (_asked)
            {
                if (index > 0)
                {
                    return false;
                }

                output.Text("gain_requested=").Text(ConsoleWords.Gain(_gain)).Line();
                return true;
            }

            switch (index)
            {
                case 0: output.Text("gain=").Text(ConsoleWords.Gain(_status.Gain)); break;
                case 1: output.Text("gain_db=").Db(_status.GainCb); break;
                case 2: output.Text("gain_requested=").Text(ConsoleWords.Gain(_status.RequestedGain)); break;
                default: return false;
            }

            output.Line();
            return true;
        }
    }
}
