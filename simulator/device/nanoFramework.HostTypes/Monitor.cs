using VirtualAmp.Bridge;

namespace System.Threading
{
    /// <summary>
    /// What the `lock` statement calls. One host thread runs a board, so nothing ever waits here; the board holds pin
    /// events back while a lock is held. Without a board (unit tests) there is nobody to hold back.
    /// </summary>
    public static class Monitor
    {
        /// <summary>Takes the lock of an object; re-entrant. Null throws ArgumentNullException.</summary>
        public static void Enter(object obj)
        {
            if (obj == null)
            {
                throw new ArgumentNullException(nameof(obj));
            }

            if (Boards.HasCurrent)
            {
                Boards.Current.LockEntered();
            }
        }

        /// <summary>Releases the lock of an object. Null throws ArgumentNullException.</summary>
        public static void Exit(object obj)
        {
            if (obj == null)
            {
                throw new ArgumentNullException(nameof(obj));
            }

            if (Boards.HasCurrent)
            {
                Boards.Current.LockExited();
            }
        }
    }
}
