using VirtualAmp.Kernel;

namespace VirtualAmp.Chips;

/// <summary>
/// An SH1106 OLED of 128 x 64 at 0x3C (Sino Wealth's data sheet; docs/parts.md, SH1106). It looks like an SSD1306, but its RAM
/// has 132 columns of which the glass shows 2 to 129, it knows page addressing alone, and its panel feeds on a converter
/// that is on after reset and that AD switches while the display is off. Commands that only the SSD1306 has are single bytes
/// without effect here, so that their arguments count as commands of their own.
/// </summary>
public sealed class Sh1106Model(Scheduler scheduler, Random random) : Ssd1306Model(scheduler, random, RamColumns)
{
    /// <summary>Columns of its RAM.</summary>
    public const int RamColumns = 132;

    private const byte ConverterOff = 0x8A;
    private const byte ConverterOn = 0x8B;

    /// <inheritdoc/>
    private protected override void WokeUp() => Panel.ChargePump = true;

    /// <inheritdoc/>
    private protected override int ArgumentCount(byte command) => command switch
    {
        0x81 or 0xA8 or 0xAD or 0xD3 or 0xD5 or 0xD9 or 0xDA or 0xDB => 1,
        _ => 0,
    };

    /// <inheritdoc/>
    private protected override bool Execute(byte command, byte argument, byte second)
    {
        switch (command)
        {
            case 0x8D or (>= 0x20 and <= 0x2F):
                return false; // charge pump, addressing mode, windows and scrolling of the SSD1306
            case 0xAD:
                if (Panel.On || argument is not (ConverterOff or ConverterOn))
                {
                    return false;
                }

                Panel.ChargePump = argument == ConverterOn;
                return true;
            case (>= 0x30 and <= 0x33) or 0xE0 or 0xEE:
                return true; // pump voltage; read-modify-write counts only where the RAM is read
            default:
                return base.Execute(command, argument, second);
        }
    }
}
