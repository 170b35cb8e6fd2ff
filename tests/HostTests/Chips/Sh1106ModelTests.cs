using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Chips;

/// <summary>Where an SH1106 differs from an SSD1306 (docs/parts.md, SH1106), and what the SSD1306's start-up bytes do to it.</summary>
public sealed class Sh1106ModelTests
{
    private readonly Sh1106Model _display = new(new Scheduler(), new Random(1));

    public Sh1106ModelTests() => _display.Power(true);

    [Fact]
    public void Needs_no_charge_pump()
    {
        Assert.False(_display.DisplayOn);
        Send(0x00, 0xAF);
        Assert.True(_display.DisplayOn);
    }

    [Fact]
    public void Takes_its_converter_off_and_on_only_while_the_display_is_off()
    {
        Send(0x00, 0xAD, 0x8A, 0xAF);
        Assert.False(_display.DisplayOn);
        Send(0x00, 0xAD, 0x8B);
        Assert.Equal((1, (byte)0xAD), (_display.IgnoredCommands, _display.LastIgnored));
        Assert.False(_display.DisplayOn);
        Send(0x00, 0xAE, 0xAD, 0x8B, 0xAF);
        Assert.True(_display.DisplayOn);
    }

    [Fact]
    public void The_glass_shows_columns_2_to_129()
    {
        Dark();
        Send(0x80, 0xB0, 0x80, 0x01, 0x80, 0x10, 0x40, 0xFF, 0x01);
        Assert.True(_display.Pixel(0, 0));
        Assert.Equal(1, Lit());
        Send(0x80, 0xB7, 0x80, 0x01, 0x80, 0x18, 0x40, 0x80, 0xFF, 0xFF);
        Assert.True(_display.Pixel(127, 63));
        Assert.Equal(2, Lit());
    }

    [Fact]
    public void Turned_round_the_glass_is_still_in_the_middle()
    {
        Dark();
        Send(0x00, 0xA0, 0xC0);
        Send(0x80, 0xB0, 0x80, 0x02, 0x80, 0x10, 0x40, 0x01);
        Assert.True(_display.Pixel(127, 63));
    }

    [Fact]
    public void What_follows_its_last_column_is_lost()
    {
        Dark();
        Send(0x80, 0xB0, 0x80, 0x03, 0x80, 0x18, 0x40, 0xFF, 0xFF, 0xFF);
        Assert.Equal(0, Lit());
    }

    /// <summary>8D, 20, 21 and 22 are not its commands; what was their argument there is a column or nothing here.</summary>
    [Fact]
    public void Knows_no_addressing_mode_no_windows_and_no_charge_pump()
    {
        Dark();
        Send(0x00, 0x8D, 0x14, 0x20, 0x00, 0x21, 0x22);
        Assert.Equal((4, (byte)0x22), (_display.IgnoredCommands, _display.LastIgnored));
        Send(0x40, 0x01);
        Assert.True(_display.Pixel(0x40 - 2, 0));
    }

    [Fact]
    public void The_display_librarys_start_up_lights_it_and_costs_two_ignored_commands()
    {
        Send(
            0x00, 0xAE, 0xD5, 0x80, 0xA8, 0x3F, 0xD3, 0x00, 0x40, 0x8D, 0x14, 0x20, 0x00, 0xA1, 0xC8, 0xDA, 0x12, 0x81, 0xCF,
            0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6, 0xAF);
        Assert.True(_display.DisplayOn);
        Assert.Equal(2, _display.IgnoredCommands);
        Assert.Equal(0xCF, _display.Contrast);
    }

    [Fact]
    public void The_start_line_rolls_the_picture_and_contrast_is_kept()
    {
        Dark();
        Send(0x80, 0xB0, 0x80, 0x02, 0x80, 0x10, 0x40, 0x01);
        Send(0x00, 0x81, 0x20, 0x7F);
        Assert.True(_display.Pixel(0, 1));
        Assert.Equal(0x20, _display.Contrast);
        _display.Power(false);
        _display.Power(true);
        Assert.Equal(0x7F, _display.Contrast);
    }

    private void Dark()
    {
        Send(0x00, 0xA1, 0xC8, 0xAF);
        for (var page = 0; page < 8; page++)
        {
            Send([0x80, (byte)(0xB0 + page), 0x80, 0x00, 0x80, 0x10, 0x40, .. new byte[Sh1106Model.RamColumns]]);
        }

        Send(0x00, 0xB0, 0x00, 0x10);
        Assert.Equal(0, Lit());
    }

    private void Send(params byte[] bytes) => Assert.True(_display.Send(bytes));

    private int Lit() => _display.Rows().Sum(value => int.PopCount(value));
}
