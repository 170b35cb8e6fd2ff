using AmpController.Control;
using AmpController.Ports;

namespace AmpController.Jacks
{
    /// <summary>One jack's switch contact. Every edge, in or out, opens the mute contact in the pin event itself (S5).</summary>
    public sealed class JackSense : IEdgeSink
    {
        private readonly IInputPin _pin;
        private readonly bool _highWhenPlugged;
        private readonly MuteCoil _coil;
        private bool _level;

        /// <summary>Starts watching the pin of a jack: 0 main, 1 aux, 2 bal.</summary>
        public JackSense(int number, IInputPin pin, JackPolarity polarity, MuteCoil coil)
        {
            Number = number;
            _pin = pin;
            _highWhenPlugged = polarity == JackPolarity.HighWhenPlugged;
            _coil = coil;
            _pin.Watch(this);
            _level = _pin.Read();
        }

        /// <summary>Which jack it is: 0 main, 1 aux, 2 bal.</summary>
        public readonly int Number;

        /// <summary>True while a plug was last seen in; not debounced.</summary>
        public bool IsPlugged => _level == _highWhenPlugged;

        /// <inheritdoc/>
        public void OnEdge(bool high)
        {
            _coil.Veto();
            _level = high;
        }

        /// <summary>Looks at the pin itself, the backup for a lost event; a level nobody told of counts as an edge.</summary>
        public void Poll()
        {
            bool level = _pin.Read();
            if (level != _level)
            {
                OnEdge(level);
            }
        }
    }
}
