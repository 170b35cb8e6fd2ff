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
        public int Lost { get; private set; }

        /// <summary>Says "# state Active" if that is another state than the last one given.</summary>
        public void State(AmpState state)
        {
            if (state == _state)
            {
                return;
            }

            _state = state;
            if (Fits())
            {
                _output.Text("# state ").Text(ConsoleWords.State(state)).Line();
            }
        }

        /// <summary>Says "# fault VolumeNack 1" if that is another fault than the last one given; "# fault none 0" when it went.</summary>
        public void Fault(FaultCode fault)
        {
            if (fault == _fault)
            {
                return;
            }

            _fault = fault;
            if (Fits())
            {
                _output.Text("# fault ").Text(FaultTable.Name(fault)).Text(" ").Number((int)fault).Line();
            }
        }

        /// <summary>Announces both when they changed.</summary>
        public void Tell(AmpState state, FaultCode fault)
        {
            if (state != _state)
            {
                State(state);
            }

            if (fault != _fault)
            {
                Fault(fault);
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
