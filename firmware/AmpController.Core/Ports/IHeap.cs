namespace AmpController.Ports
{
    /// <summary>The runtime's managed memory.</summary>
    public interface IHeap
    {
        /// <summary>Free bytes. The runtime counts them in a collection, which takes some ms: ask only when somebody wants to know.</summary>
        long FreeBytes();
    }
}
