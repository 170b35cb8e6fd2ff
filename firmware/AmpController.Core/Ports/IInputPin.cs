namespace AmpController.Ports
{
    /// <summary>One digital input.</summary>
    public interface IInputPin
    {
        /// <summary>The level at this moment, not debounced; returns at once and never throws.</summary>
        bool Read();

        /// <summary>Sends every later edge of this pin to <paramref name="sink"/>. Called once, before anything depends on the level.</summary>
        void Watch(IEdgeSink sink);
    }
}
