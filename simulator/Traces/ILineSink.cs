namespace VirtualAmp.Traces;

/// <summary>Takes the levels of drawn lines, in any order of time.</summary>
internal interface ILineSink
{
    /// <summary>The line has this level from <paramref name="atNs"/> on.</summary>
    void Set(int line, long atNs, bool value);
}
