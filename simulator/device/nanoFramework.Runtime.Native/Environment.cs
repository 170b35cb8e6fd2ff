using VirtualAmp.Bridge;

namespace System
{
    /// <summary>Stand-in: the board's clock.</summary>
    public static class Environment
    {
        /// <summary>Milliseconds since the runtime started, in steps of the 10 ms tick.</summary>
        public static long TickCount64 => Boards.Current.TickCountMs;
    }
}
