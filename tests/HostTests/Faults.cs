using Xunit;

namespace VirtualAmp.Tests;

/// <summary>For checks that give one line for each fault.</summary>
public static class Faults
{
    /// <summary>Fails with every line there is.</summary>
    public static void None(IEnumerable<string> faults)
    {
        var lines = faults.ToList();
        if (lines.Count > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, lines));
        }
    }
}
