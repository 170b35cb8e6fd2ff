using AmpController.Ports;

namespace AmpController.Tests.Console
{
    /// <summary>A heap with so much left.</summary>
    public sealed class FakeHeap : IHeap
    {
        /// <inheritdoc/>
        public long FreeBytes() => 65432;
    }
}
