using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`jack`: which jack is in use.</summary>
    public sealed class JackCommand : ICommand
    {
        private readonly AmpStatus _status;

        /// <summary>Shows <paramref name="status"/>.</summary>
        public JackCommand(AmpStatus status)
        {
            _status = status;
        }

        /// <inheritdoc/>
        public string Name => "jack";

        /// <inheritdoc/>
        public string Form => "";

        /// <inheritdoc/>
        public string Purpose => "the jack in use: main, aux, bal or none";

        /// <inheritdoc/>
        public string Example => "jack";

        /// <inheritdoc/>
        public FaultCode Begin(CommandLine line, long nowMs)
        {
            return line.Count == 1 ? FaultCode.None : FaultCode.BadArgument;
        }

        /// <inheritdoc/>
        public bool WriteLine(int index, OutputBuffer output)
        {
            if (index > 0)
            {
                return false;
            }

            output.Text("jack=").Text(ConsoleWords.Jack(_status.Jack)).Line();
            return true;
        }
    }
}
