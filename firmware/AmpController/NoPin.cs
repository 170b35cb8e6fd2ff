using AmpController.Ports;

namespace AmpController
{
    /// <summary>An input that is not fitted: always high, never an edge.</summary>
    public sealed class NoPin : IInputPin
    {
        /// <inheritdoc/>
        public bool Read() => true;

        /// <inheritdoc/>
        public void Watch(IEdgeSink sink)
        {
        }
    }
}
