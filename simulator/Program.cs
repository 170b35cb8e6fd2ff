using System.Text;
using VirtualAmp.Commands;

namespace VirtualAmp;

/// <summary>The virtual amp: see `--help` and docs/scenarios.md.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return CommandLine.Run(args, Console.Out, Console.Error);
    }
}
