namespace VirtualAmp.Soak;

/// <summary>A session that failed, made short.</summary>
/// <param name="Session">The session as it was drawn.</param>
/// <param name="Kind">The kind of failure, such as `rule S5`.</param>
/// <param name="FileName">Where the scenario goes: `soak-SEED-SESSION.amp` in the folder that was asked for.</param>
/// <param name="Text">The short scenario, its origin in comments; played with the session's seed it fails in the same way.</param>
/// <param name="Problem">What goes wrong in it, lines for people.</param>
/// <param name="Replay">The command that plays it.</param>
public sealed record SoakFailure(Session Session, string Kind, string FileName, string Text, string Problem, string Replay)
{
    /// <summary>A kind of failure: an exception left the firmware, or it broke the platform.</summary>
    public const string Error = "firmware error";

    /// <summary>A kind of failure: the firmware caught an exception of its own.</summary>
    public const string Inside = "error inside the firmware";

    /// <summary>A kind of failure: the amp does not play at the end.</summary>
    public const string NotBack = "the amp did not come back";
}
