namespace VirtualAmp.Parts;

/// <summary>What a GPIO does to what hangs on it.</summary>
public enum PinDrive
{
    /// <summary>Nothing: an input, or no one drives it. The board's pull-downs decide.</summary>
    Floating,

    /// <summary>Holds it low.</summary>
    Low,

    /// <summary>Holds it high.</summary>
    High,
}
