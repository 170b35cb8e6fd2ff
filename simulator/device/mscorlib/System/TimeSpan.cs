namespace System
{
    public struct TimeSpan
    {
        public static readonly TimeSpan Zero;

        public TimeSpan(long ticks) => throw null;

        public TimeSpan(int hours, int minutes, int seconds) => throw null;

        public long Ticks => throw null;

        public double TotalMilliseconds => throw null;
    }
}
