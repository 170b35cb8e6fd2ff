namespace VirtualAmp.Soak;

/// <summary>How a session went.</summary>
/// <param name="Failure">The kind of failure, such as `rule S5`, or null when there was none.</param>
/// <param name="Problem">What went wrong, lines for people; meant only with a failure.</param>
/// <param name="EndNs">Virtual time at the end.</param>
/// <param name="Fired">What broke, and in which states.</param>
internal sealed record SessionResult(string? Failure, string Problem, long EndNs, FiredCounts Fired);
