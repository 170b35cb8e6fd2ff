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
    private const string GainLabel = "gain";

    private static readonly IReadOnlyDictionary<string, ScreenLine> Lines = GlyphFile.Load("VirtualAmp.Monitor.glyphs.txt");

    private static readonly string[] Gains = ["LOW", "MED", "HIGH"];

    /// <inheritdoc/>
    public bool TryReadVolume(Ssd1306Model display, out int volumeCb)
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

        if (!text.EndsWith(Unit, StringComparison.Ordinal)
            || !decimal.TryParse(
                text[..^Unit.Length],
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var volume))
        {
            return false;
        }

        volumeCb = (int)(volume * 100);
        return true;
    }

    /// <inheritdoc/>
    public bool TryReadGain(Ssd1306Model display, out int gain)
    {
        var text = Lines["header"].Spell(display, out _) ?? string.Empty;
        var label = text.IndexOf(GainLabel, StringComparison.Ordinal);
        gain = label < 0 ? -1 : Array.IndexOf(Gains, text[(label + GainLabel.Length)..]);
        return gain >= 0;
    }

    /// <inheritdoc/>
    public bool ShowsMuted(Ssd1306Model display) => Lines["volume"].Spell(display, out var isReversed) == "MUTED" && isReversed;
}
