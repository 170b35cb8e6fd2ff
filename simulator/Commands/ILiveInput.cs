namespace VirtualAmp.Commands;

/// <summary>Where the lines of a live session come from.</summary>
internal interface ILiveInput
{
    /// <summary>Whether no more lines will come.</summary>
    bool Ended { get; }

    /// <summary>What was typed of the next line.</summary>
    string Line { get; }

    /// <summary>Hands what has come to the session; never waits.</summary>
    void Read(LiveSession session, ILiveView view);
}
