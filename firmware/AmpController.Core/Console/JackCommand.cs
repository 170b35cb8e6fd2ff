using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`jack`: which jack is in use.</summary>
    public sealed class JackCommand : Command
    {
        private readonly AmpStatus _status;

        /// <summary>Shows <paramref name="status"/>.</summary>
        public JackCommand(AmpStatus status)
            : base("jack", "", "the jack in use: main, aux, bal or none", "jack")
        {
            _status = status;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (index > 0)
            {
                return false;
            }

            output.Key("jack", ConsoleWords.Jack(_status.Jack)).Line();
            return true;
        }
    }
}
