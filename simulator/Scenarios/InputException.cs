namespace VirtualAmp.Scenarios;

/// <summary>What the user gave cannot be used (a scenario that does not parse, a file that cannot be read, a bad value): one line, exit 2.</summary>
public sealed class InputException : Exception
{
    /// <summary>Says what is wrong; one line, without a full stop.</summary>
    public InputException(string what)
        : base(what)
    {
    }

    /// <summary>The same error with its place in front: `FILE:LINE: what`.</summary>
    public InputException(string file, int line, string what)
        : base($"{file}:{line}: {what}")
    {
    }
}
