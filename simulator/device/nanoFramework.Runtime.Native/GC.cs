using VirtualAmp.Bridge;

namespace nanoFramework.Runtime.Native
{
    /// <summary>Stand-in: the board answers for the managed heap.</summary>
    public static class GC
    {
        /// <summary>Collects garbage and returns the free managed bytes.</summary>
        public static uint Run(bool compactHeap) => Boards.Current.FreeMemory();
    }
}
