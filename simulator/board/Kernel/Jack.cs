namespace VirtualAmp.Kernel;

/// <summary>A headphone jack.</summary>
public enum Jack
{
    /// <summary>6.35 mm.</summary>
    Main,

    /// <summary>3.5 mm.</summary>
    Aux,

    /// <summary>4.4 mm, balanced.</summary>
    Balanced,
}
