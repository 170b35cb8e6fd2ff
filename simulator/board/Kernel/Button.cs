namespace VirtualAmp.Kernel;

/// <summary>A push button.</summary>
public enum Button
{
    /// <summary>The knob's own switch.</summary>
    Knob,

    /// <summary>The gain button.</summary>
    Gain,

    /// <summary>The mute button.</summary>
    Mute,
}
