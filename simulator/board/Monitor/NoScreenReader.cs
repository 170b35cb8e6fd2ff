using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>Reads nothing: for boards whose screen is not the amp's, such as in tests of a single rule.</summary>
public sealed class NoScreenReader : IScreenReader
{
    /// <inheritdoc/>
    public bool TryReadVolume(Ssd1306Model display, out int volumeCb)
    {
        volumeCb = IVolumeModel.MuteCb;
        return false;
    }

    /// <inheritdoc/>
    public bool TryReadGain(Ssd1306Model display, out int gain)
    {
        gain = 0;
        return false;
    }

    /// <inheritdoc/>
    public bool ShowsMuted(Ssd1306Model display) => false;
}
