namespace VirtualAmp.Bridge
{
    /// <summary>The one static slot between the stand-ins and the virtual board.</summary>
    public static class Boards
    {
        /// <summary>Set once by the virtual board's assembly.</summary>
        public static IBoardSlot Slot { get; set; }

        /// <summary>Whether this host thread plays on a board.</summary>
        public static bool HasCurrent => Slot != null && Slot.HasCurrent;

        /// <summary>The board of this host thread.</summary>
        public static IBoard Current => Slot.Current;
    }
}
