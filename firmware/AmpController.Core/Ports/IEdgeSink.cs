namespace AmpController.Ports
{
    /// <summary>Receives the edges of one input pin, in order, up to 10 ms after they happened, between any two statements of the pass.</summary>
    public interface IEdgeSink
    {
        /// <summary>The pin moved to <paramref name="high"/>. Sets fields and at most one output; never blocks, never allocates, never throws.</summary>
        void OnEdge(bool high);
    }
}
