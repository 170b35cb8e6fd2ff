namespace VirtualAmp.Scenarios;

/// <summary>How a scenario ended.</summary>
/// <param name="Problem">What went wrong, lines for people, or null when all expectations held and no rule was broken.</param>
/// <param name="Expectations">How many `expect` and `wait until` statements held.</param>
/// <param name="EndNs">Virtual time at the end.</param>
public sealed record RunResult(string? Problem, int Expectations, long EndNs)
{
    /// <summary>Whether all expectations held and no rule was broken.</summary>
    public bool Passed => Problem is null;
}
