using System.Globalization;
using System.Numerics;
using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using VirtualAmp.Traces;

namespace VirtualAmp.Scenarios;

/// <summary>Holds conditions against a board. Pictures are read once; their paths are relative to one folder.</summary>
public sealed class Judge(VirtualBoard board, string folder)
{
    /// <summary>How much of a reply an error shows.</summary>
    private const int LongestReply = 200;

    /// <summary>Slack for the last digit of a figure that was computed in floating point, hundredths of a dB.</summary>
    private const double RoundingCb = 0.001;

    private readonly Dictionary<string, byte[]> _pictures = [];

    /// <summary>Reads the pictures that conditions name, so that a missing one is said before anything runs.</summary>
    /// <exception cref="InputException">One cannot be read or is no picture of the OLED.</exception>
    public void Load(IEnumerable<Condition> conditions)
    {
        foreach (var condition in conditions.OfType<Condition.Screen>())
        {
            Picture(condition.Path);
        }
    }

    /// <summary>Whether a condition holds now.</summary>
    public bool Holds(Condition condition)
    {
        var firmware = board.Firmware;
        return condition switch
        {
            Condition.State state => firmware?.State == state.Name,
            Condition.Gain gain => firmware?.Gain == gain.Name,
            Condition.Volume volume => firmware?.VolumeCb == volume.Cb,
            Condition.Muted muted => firmware?.Muted == muted.Yes,
            Condition.Jack jack => firmware?.Jack == jack.Name,
            Condition.Fault fault => firmware?.Fault == fault.Name,
            Condition.Advice advice => firmware?.Advice == advice.What,
            Condition.Contact contact => board.Wires.MuteContact.Value != contact.Open,
            Condition.OutputBelow limit => board.Output.PeakVolts < limit.Volts,
            Condition.OutputLevel level => Math.Abs((board.Output.RmsDb * 100) - level.Cb) <= level.ToleranceCb + RoundingCb,
            Condition.Reply reply => board.SerialOutput.WithoutEcho.Contains(reply.Text, StringComparison.Ordinal),
            Condition.Screen screen => Different(screen.Path) == 0,
            _ => throw new ArgumentException($"{condition} cannot be judged", nameof(condition)),
        };
    }

    /// <summary>What is the case instead, in the words of the condition.</summary>
    public string Was(Condition condition)
    {
        var firmware = board.Firmware;
        return condition switch
        {
            Condition.Contact => $"mute={(board.Wires.MuteContact.Value ? "closed" : "open")}",
            Condition.OutputBelow => $"output={Quantity.Volts(board.Output.PeakVolts)}",
            Condition.OutputLevel => double.IsFinite(board.Output.RmsDb)
                ? string.Create(CultureInfo.InvariantCulture, $"output={board.Output.RmsDb:0.0#}dB")
                : "output silent",
            Condition.Reply => $"reply \"{Reply()}\"",
            Condition.Screen screen => $"a screen that differs in {Different(screen.Path)} of {Png.Width * Png.Height} pixels",
            _ when firmware is null => "no firmware running",
            Condition.State => $"state={firmware.State}",
            Condition.Gain => $"gain={firmware.Gain}",
            Condition.Volume => $"volume={Quantity.Volume(firmware.VolumeCb)}",
            Condition.Muted => $"muted={(firmware.Muted ? "yes" : "no")}",
            Condition.Jack => $"jack={firmware.Jack}",
            Condition.Fault => $"fault={firmware.Fault}",
            Condition.Advice => $"advice={firmware.Advice}",
            _ => throw new ArgumentException($"{condition} cannot be judged", nameof(condition)),
        };
    }

    /// <summary>`expected ..., was ...` for the conditions that do not hold, or null when all do.</summary>
    public string? Complaint(IReadOnlyList<Condition> conditions, string suffix = "")
    {
        var failed = conditions.Where(c => !Holds(c)).ToList();
        return failed.Count == 0
            ? null
            : $"expected {string.Join(' ', failed)}{suffix}, was {string.Join(' ', failed.Select(Was).Distinct())}";
    }

    private string Reply()
    {
        var text = board.SerialOutput.Text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        var end = text.Length > LongestReply ? "..." + text[^LongestReply..] : text;
        return string.Concat(end.Select(c => char.IsControl(c) ? '?' : c));
    }

    /// <summary>Pixels that differ, wherever the firmware has moved its picture to against burn-in.</summary>
    private int Different(string path)
    {
        var picture = Picture(path);
        return SeenPicture.Of(board.Display).Min(seen => Different(seen.Rows(), picture));
    }

    private static int Different(byte[] rows, byte[] picture)
    {
        var pixels = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            pixels += BitOperations.PopCount((uint)(rows[i] ^ picture[i]));
        }

        return pixels;
    }

    private byte[] Picture(string path)
    {
        if (_pictures.TryGetValue(path, out var known))
        {
            return known;
        }

        var file = Path.Combine(folder, path);
        try
        {
            return _pictures[path] = Png.Decode(InputFile.ReadBytes(file));
        }
        catch (InputException error) when (!error.Message.StartsWith(file, StringComparison.Ordinal))
        {
            throw new InputException($"{file}: {error.Message}");
        }
    }
}
