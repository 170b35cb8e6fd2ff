using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace VirtualAmp.Tests.Sigrok;

/// <summary>Decodes the I2C and the knob of a VCD with sigrok-cli, which knows nothing of this project.</summary>
internal static partial class Sigrok
{
    private const double MsPerSample = 0.0001;

    /// <summary>Whether sigrok-cli is installed.</summary>
    public static bool IsInstalled { get; } = Tool.IsInstalled("sigrok-cli");

    /// <summary>Every transaction of a bus, from START to STOP.</summary>
    public static IReadOnlyList<BusTransfer> Decode(string vcd, int bus)
    {
        var transfers = new List<BusTransfer>();
        var current = new BusTransfer();
        foreach (Match line in Annotation().Matches(Run("-i", vcd, "-I", "vcd", "-P", $"i2c:scl=scl{bus}:sda=sda{bus}", "-A", "i2c=addr-data", "--protocol-decoder-samplenum")))
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

    /// <summary>Transitions of the knob, clockwise less counter-clockwise, as counted before the last of them. Read in steps of 10 us.</summary>
    public static int Transitions(string vcd) =>
        int.Parse(
            Run("-i", vcd, "-I", "vcd:downsample=100", "-P", "graycode:d0=enc_a:d1=enc_b", "-A", "graycode=count").TrimEnd().Split(' ')[^1],
            CultureInfo.InvariantCulture);

    private static string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("sigrok-cli", arguments) { RedirectStandardOutput = true })!;
        var decoded = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return decoded;
    }

    [GeneratedRegex(@"^(?<sample>\d+)-\d+ i2c-1: (?<what>[A-Za-z ]+?)(: (?<value>[0-9A-F]{2}))?\r?$", RegexOptions.Multiline)]
    private static partial Regex Annotation();
}
