using VirtualAmp.Bridge;

namespace System.Threading
{
    /// <summary>The wait of the firmware's one thread; it cannot start another.</summary>
    public sealed class Thread
    {
        private Thread()
        {
        }

        /// <summary>Lets time pass on the board, at least to its next 10 ms tick; ms.</summary>
        public static void Sleep(int millisecondsTimeout) => Boards.Current.Sleep(millisecondsTimeout);
    }
}
