using System.Globalization;
using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>
/// Reads volume, gain and mute off the panel's pixels as a person does, from glyphs of its own (glyphs.txt) and with no
/// knowledge of the firmware. A screen that shows none of them, or that is only half sent, reads as nothing.
/// </summary>
public sealed class ScreenReader : IScreenReader
{
    private const string Unit = "dB";
    private const string GainLabel = "Gain";
    private const char GainIcon = '>';

    private static readonly IReadOnlyDictionary<string, ScreenLine> Lines = GlyphFile.Load("VirtualAmp.Monitor.glyphs.txt");

    private static readonly string[] Gains = ["LOW", "MED", "HIGH"];

    /// <inheritdoc/>
    public bool TryReadVolume(Ssd1306Model display, out int volumeCb)
    {
        foreach (var seen in Sights(display))
        {
            if (TryReadVolume(seen, out volumeCb))
            {
                return true;
            }
        }

        volumeCb = IVolumeModel.MuteCb;
        return false;
    }

    /// <inheritdoc/>
    public bool TryReadGain(Ssd1306Model display, out int gain)
    {
        foreach (var seen in Sights(display))
        {
            if (TryReadGain(seen, out gain))
            {
                return true;
            }
        }

        gain = -1;
        return false;
    }

    /// <inheritdoc/>
    public bool ShowsMuted(Ssd1306Model display) => Sights(display).Any(ShowsMuted);

    /// <summary>The picture may have been moved by a dot; a dark panel shows none.</summary>
    private static IEnumerable<SeenPicture> Sights(Ssd1306Model display) => display.DisplayOn ? SeenPicture.Of(display) : [];

    private static bool TryReadVolume(SeenPicture display, out int volumeCb)
    {
        volumeCb = IVolumeModel.MuteCb;
        var text = Lines["volume"].Spell(display, out var isReversed);
        if (text is null || isReversed)
        {
            return false;
        }

        if (text == "MIN")
        {
            return true;
        }

        // The unit is behind the number, or above it where there is no room.
        var number = text.EndsWith(Unit, StringComparison.Ordinal) ? text[..^Unit.Length]
            : Lines["unit"].Spell(display, out _) == Unit ? text : string.Empty;
        if (!decimal.TryParse(
            number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var volume))
        {
            return false;
        }

        volumeCb = (int)(volume * 100);
        return true;
    }

    private static bool TryReadGain(SeenPicture display, out int gain)
    {
        gain = ReadGain(Lines["above"].Spell(display, out _) ?? string.Empty);
        if (gain < 0)
        {
            gain = ReadGain(Lines["label"].Spell(display, out _) + Lines["gain"].Spell(display, out _));
        }

        return gain >= 0;
    }

    private static bool ShowsMuted(SeenPicture display) => Lines["band"].Spell(display, out var isReversed) == "MUTED" && isReversed;

    private static int ReadGain(string text) =>
        text.TrimStart(GainIcon).StartsWith(GainLabel, StringComparison.Ordinal)
            ? Array.IndexOf(Gains, text.TrimStart(GainIcon)[GainLabel.Length..]) : -1;
}
