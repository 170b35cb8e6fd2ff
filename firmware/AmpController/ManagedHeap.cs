using AmpController.Ports;

namespace AmpController
{
    /// <summary>The managed heap of nanoFramework.</summary>
    public sealed class ManagedHeap : IHeap
    {
        /// <inheritdoc/>
        public long FreeBytes() => nanoFramework.Runtime.Native.GC.Run(false);
    }
}
