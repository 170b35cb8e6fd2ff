using AmpController.Ports;

namespace AmpController.Tests.Fakes
{
    /// <summary>An input whose level the test sets, with its event or with the event lost.</summary>
    public sealed class FakeInput : IInputPin
    {
        private IEdgeSink _sink;
        private bool _level;

        /// <summary>Starts at a level.</summary>
        public FakeInput(bool level)
        {
            _level = level;
        }

        /// <inheritdoc/>
        public bool Read() => _level;

        /// <inheritdoc/>
        public void Watch(IEdgeSink sink) => _sink = sink;

        /// <summary>Moves the pin; its event is delivered at once.</summary>
        public void Set(bool level)
        {
            _level = level;
            if (_sink != null)
            {
                _sink.OnEdge(level);
            }
        }

        /// <summary>Moves the pin; its event is lost.</summary>
        public void SetUnseen(bool level) => _level = level;
    }
}
