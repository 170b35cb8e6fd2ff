namespace VirtualAmp.Kernel;

/// <summary>A broken safety rule.</summary>
/// <param name="AtNs">When.</param>
/// <param name="Rule">S1 to S14.</param>
/// <param name="What">What was seen, with figures.</param>
public sealed record Violation(long AtNs, string Rule, string What);
