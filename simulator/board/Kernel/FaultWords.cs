using VirtualAmp.Chips;

namespace VirtualAmp.Kernel;

/// <summary>The scenario language's words for what breaks a chip (docs/scenarios.md, Faults).</summary>
internal static class FaultWords
{
    /// <summary>Breaks or mends the volume IC. ArgumentException for a word that is none.</summary>
    public static void Break(Ds1882Model chip, string what)
    {
        switch (what)
        {
            case "nack":
                chip.Nack(true);
                break;
            case "stuck":
                chip.Stick();
                break;
            case "corrupt":
                chip.Corrupt();
                break;
            case "off":
                chip.Off();
                break;
            case "slow":
                chip.Slow();
                break;
            case "clear":
                chip.Clear();
                break;
            default:
                throw None(what);
        }
    }

    /// <summary>Breaks or mends the display. ArgumentException for a word that is none.</summary>
    public static void Break(Ssd1306Model display, string what)
    {
        switch (what)
        {
            case "nack":
                display.Nack(true);
                break;
            case "stuck":
                display.Stick();
                break;
            case "clear":
                display.Clear();
                break;
            default:
                throw None(what);
        }
    }

    private static ArgumentException None(string what) => new($"There is no fault '{what}' here.", nameof(what));
}
