using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>Reads back from the pixels what the screen tells its viewer, so that the monitor can hold it against what the hardware was told (S14).</summary>
public interface IScreenReader
{
    /// <summary>The big number. False when the picture shows none.</summary>
    /// <param name="display">The display, untouched for at least 30 ms.</param>
    /// <param name="volumeCb">Hundredths of a dB; `min` is <see cref="IVolumeModel.MuteCb"/>.</param>
    bool TryReadVolume(Ssd1306Model display, out int volumeCb);

    /// <summary>The gain: 0 Low, 1 Medium, 2 High. False when the picture shows none.</summary>
    bool TryReadGain(Ssd1306Model display, out int gain);

    /// <summary>Whether the picture says that the amp is muted.</summary>
    bool ShowsMuted(Ssd1306Model display);
}
