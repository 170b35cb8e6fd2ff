using System.Diagnostics;
using System.Text.RegularExpressions;

namespace VirtualAmp.Tests.Sigrok;

/// <summary>Decodes the I2C of a VCD with sigrok-cli, which knows nothing of this project.</summary>
internal static partial class Sigrok
{
    private const double MsPerSample = 0.0001;

    /// <summary>Whether sigrok-cli is installed.</summary>
    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "sigrok-cli")));

    /// <summary>Every transaction of a bus, from START to STOP.</summary>
    public static IReadOnlyList<BusTransfer> Decode(string vcd, int bus)
    {
        var transfers = new List<BusTransfer>();
        var current = new BusTransfer();
        foreach (Match line in Annotation().Matches(Run(vcd, bus)))
        {
            var value = line.Groups["value"].Value.ToLowerInvariant();
            current = line.Groups["what"].Value switch
            {
                "Start" => new BusTransfer(),
                "Address write" or "Address read" => current with { Address = value },
                "Data write" => current with { Written = current.Written + value },
                "Data read" => current with { Read = current.Read + value },
                _ => current,
            };
            if (line.Groups["what"].Value == "Stop")
            {
                transfers.Add(current with { StopMs = long.Parse(line.Groups["sample"].Value) * MsPerSample });
            }
        }

        return transfers;
    }

    private static string Run(string vcd, int bus)
    {
        string[] arguments =
        [
            "-i", vcd, "-I", "vcd", "-P", $"i2c:scl=scl{bus}:sda=sda{bus}", "-A", "i2c=addr-data", "--protocol-decoder-samplenum",
        ];
        using var process = Process.Start(new ProcessStartInfo("sigrok-cli", arguments) { RedirectStandardOutput = true })!;
        var decoded = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return decoded;
    }

    [GeneratedRegex(@"^(?<sample>\d+)-\d+ i2c-1: (?<what>[A-Za-z ]+?)(: (?<value>[0-9A-F]{2}))?\r?$", RegexOptions.Multiline)]
    private static partial Regex Annotation();
}
