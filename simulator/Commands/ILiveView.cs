namespace VirtualAmp.Commands;

/// <summary>Where a live session shows itself.</summary>
internal interface ILiveView
{
    /// <summary>Shows one line of the amp or about the world.</summary>
    void Say(string line);

    /// <summary>Shows how the session stands; called every turn of the clock.</summary>
    /// <param name="session">The session.</param>
    /// <param name="input">What the user has typed of the next line.</param>
    void Show(LiveSession session, string input);

    /// <summary>Leaves the terminal as a shell wants it.</summary>
    void Close();
}
