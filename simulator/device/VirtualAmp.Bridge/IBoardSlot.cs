namespace VirtualAmp.Bridge
{
    /// <summary>Knows which board the calling host thread plays on, so that tests run side by side.</summary>
    public interface IBoardSlot
    {
        /// <summary>Whether this host thread plays on a board; unit tests of the firmware's library do not.</summary>
        bool HasCurrent { get; }

        /// <summary>The board of this host thread; throws InvalidOperationException when there is none.</summary>
        IBoard Current { get; }
    }
}
