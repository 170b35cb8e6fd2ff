using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>The lines that nobody asked for: a change of state or fault, each once. Without room a line is dropped and counted, nothing waits.</summary>
    public sealed class Announcer
    {
        /// <summary>Room that any announcement fits in; bytes.</summary>
        public const int LongestLine = 48;

        // No AmpState has this number, so the first state is announced too.
        private const AmpState NoState = (AmpState)255;

        private readonly OutputBuffer _output;
        private AmpState _state = NoState;
        private FaultCode _fault = FaultCode.None;

        /// <summary>Speaks through <paramref name="output"/>.</summary>
        public Announcer(OutputBuffer output)
        {
            _output = output;
        }

        /// <summary>Announcements dropped since start because the port did not keep up.</summary>
        public int Lost;

        /// <summary>
        /// Says "# state Active" and "# fault VolumeNack 1" if that is another state or fault than the last one given;
        /// "# fault none 0" when a fault went.
        /// </summary>
        public void Tell(AmpState state, FaultCode fault)
        {
            if (state != _state)
            {
                _state = state;
                if (Fits())
                {
                    _output.Text("# state ").Text(ConsoleWords.State(state)).Line();
                }
            }

            if (fault != _fault)
            {
                _fault = fault;
                if (Fits())
                {
                    _output.Text("# fault ").Text(FaultTable.Name(fault)).Text(" ").Number((int)fault).Line();
                }
            }
        }

        private bool Fits()
        {
            if (_output.Free >= LongestLine)
            {
                return true;
            }

            Lost++;
            return false;
        }
    }
}
