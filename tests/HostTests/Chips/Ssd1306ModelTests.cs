using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Chips;

/// <summary>The SSD1306 model against its data sheet and the display library's start-up bytes (docs/platform.md, Display library).</summary>
public sealed class Ssd1306ModelTests
{
    /// <summary>What the display library sends for 128 x 64, one transfer.</summary>
    private static readonly byte[] LibraryInit =
    [
        0x00, 0xAE, 0xD5, 0x80, 0xA8, 0x3F, 0xD3, 0x00, 0x40, 0x8D, 0x14, 0x20, 0x00, 0xA1, 0xC8, 0xDA, 0x12, 0x81, 0xCF,
        0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6, 0xAF,
    ];

    private readonly Scheduler _scheduler = new();
    private readonly Ssd1306Model _display;

    public Ssd1306ModelTests()
    {
        _display = new Ssd1306Model(_scheduler, new Random(1));
        _display.Power(true);
    }

    [Fact]
    public void Is_dark_until_display_and_charge_pump_are_on()
    {
        Assert.Equal(0, Lit());
        Send(0x00, 0xAF);
        Assert.False(_display.DisplayOn);
        Send(0x00, 0x8D, 0x14);
        Assert.True(_display.DisplayOn);
        Send(0x00, 0xAE);
        Assert.Equal(0, Lit());
    }

    [Fact]
    public void Shows_noise_after_power_on_and_other_noise_for_another_seed()
    {
        Send(LibraryInit);
        Assert.InRange(Lit(), 3000, 5200);
        var other = new Ssd1306Model(_scheduler, new Random(2));
        other.Power(true);
        other.Send(LibraryInit);
        Assert.NotEqual(_display.Rows(), other.Rows());
    }

    [Fact]
    public void Shows_a_letter_upright_where_page_and_column_say()
    {
        StartPaged();
        // An F, 5 x 7, at column 10 of page 2: columns from the left, lowest bit on top.
        Send(0x00, 0xB2, 0x0A, 0x10);
        Send(0x40, 0x7F, 0x09, 0x09, 0x09, 0x01);
        Assert.Equal(
            [
                "#####",
                "#....",
                "#....",
                "####.",
                "#....",
                "#....",
                "#....",
            ],
            Picture(10, 16, 5, 7));
        Assert.Equal(14, Lit());
    }

    [Fact]
    public void A_whole_frame_in_the_libraries_way_fills_the_screen()
    {
        Send(LibraryInit);
        for (var page = 0; page < 8; page++)
        {
            Send(0x00, (byte)(0xB0 + page), 0x00, 0x10);
            Send([0x40, .. Enumerable.Repeat((byte)(1 << page), 128)]);
        }

        Assert.Equal(8 * 128, Lit());
        for (var page = 0; page < 8; page++)
        {
            Assert.True(_display.Pixel(0, (page * 8) + page) && _display.Pixel(127, (page * 8) + page));
        }
    }

    [Fact]
    public void Keeps_its_place_in_a_command_across_transfers()
    {
        StartPaged();
        Send(0x00, 0x81);
        Send(0x00, 0xA5);
        Assert.Equal(0xA5, _display.Contrast);
        Assert.Equal(0, Lit());
        Send(0x80, 0x81);
        Send(0x80, 0x10, 0x80, 0xA5);
        Assert.Equal(0x10, _display.Contrast);
        Assert.Equal(128 * 64, Lit());
    }

    [Fact]
    public void Takes_single_commands_and_single_data_in_one_transfer()
    {
        StartPaged();
        Send(0x80, 0xB1, 0x80, 0x05, 0x80, 0x10, 0xC0, 0x01, 0xC0, 0x80, 0x40, 0xFF);
        Assert.True(_display.Pixel(5, 8));
        Assert.True(_display.Pixel(6, 15));
        Assert.True(_display.Pixel(7, 8) && _display.Pixel(7, 15));
        Assert.Equal(10, Lit());
    }

    [Fact]
    public void Page_mode_wraps_in_its_page()
    {
        StartPaged();
        Send(0x00, 0xB3, 0x0F, 0x17);
        Send(0x40, 0xFF, 0x01);
        Assert.True(_display.Pixel(127, 31));
        Assert.True(_display.Pixel(0, 24));
        Assert.Equal(9, Lit());
    }

    [Fact]
    public void Horizontal_mode_walks_its_window_row_by_row()
    {
        StartPaged();
        Send(0x00, 0x20, 0x00, 0x21, 4, 6, 0x22, 1, 2);
        Send(0x40, 1, 2, 4, 8, 16, 32, 64);
        Assert.True(_display.Pixel(4, 8 + 6) && _display.Pixel(5, 8 + 1) && _display.Pixel(6, 8 + 2));
        Assert.True(_display.Pixel(4, 16 + 3) && _display.Pixel(5, 16 + 4) && _display.Pixel(6, 16 + 5));
        Assert.Equal(6, Lit());
    }

    [Fact]
    public void Vertical_mode_walks_its_window_column_by_column()
    {
        StartPaged();
        Send(0x00, 0x20, 0x01, 0x21, 4, 5, 0x22, 1, 2);
        Send(0x40, 1, 2, 4, 8);
        Assert.True(_display.Pixel(4, 8) && _display.Pixel(4, 16 + 1) && _display.Pixel(5, 8 + 2) && _display.Pixel(5, 16 + 3));
        Assert.Equal(4, Lit());
    }

    [Fact]
    public void Page_commands_do_nothing_outside_page_mode_and_windows_nothing_in_it()
    {
        StartPaged();
        Send(0x00, 0x21, 3, 9, 0x22, 1, 1);
        Assert.Equal((2, (byte)0x22), (_display.IgnoredCommands, _display.LastIgnored));
        Send(0x00, 0x20, 0x00, 0xB5, 0x03);
        Assert.Equal((4, (byte)0x03), (_display.IgnoredCommands, _display.LastIgnored));
    }

    [Fact]
    public void Counts_a_command_that_the_part_does_not_have()
    {
        StartPaged();
        Send(0x00, 0xFF);
        Assert.Equal((1, (byte)0xFF), (_display.IgnoredCommands, _display.LastIgnored));
    }

    [Fact]
    public void Segment_remap_counts_for_later_bytes_and_scan_direction_at_once()
    {
        StartPaged();
        Send(0x40, 0x01);
        Assert.True(_display.Pixel(0, 0));
        Send(0x00, 0xA0, 0xC0);
        Assert.True(_display.Pixel(0, 63));
        Send(0x40, 0x01);
        Assert.True(_display.Pixel(126, 63));
        Assert.Equal(2, Lit());
    }

    [Fact]
    public void Start_line_and_offset_roll_the_picture()
    {
        StartPaged();
        Send(0x40, 0x01);
        Send(0x00, 0x41);
        Assert.True(_display.Pixel(0, 63));
        Send(0x00, 0xD3, 0x02);
        Assert.True(_display.Pixel(0, 61));
    }

    [Theory]
    [InlineData(0xC8)]
    [InlineData(0xC8, 0x7F)]
    [InlineData(0xC8, 0x41, 0xD3, 0x05, 0xA7)]
    [InlineData(0xC0, 0x41)]
    [InlineData(0xC8, 0xA8, 0x1F)]
    [InlineData(0xC8, 0xA5)]
    [InlineData(0xAE)]
    public void A_column_holds_its_pixels_from_the_top(params int[] commands)
    {
        Send(LibraryInit);
        Send([0x00, .. commands.Select(command => (byte)command)]);
        for (var x = 0; x < Ssd1306Model.Width; x++)
        {
            for (var y = 0; y < Ssd1306Model.Height; y++)
            {
                Assert.Equal(_display.Pixel(x, y), (_display.Column(x) >> y & 1) != 0);
            }
        }
    }

    [Fact]
    public void Invert_and_entire_on_change_what_is_seen_and_not_the_RAM()
    {
        StartPaged();
        Send(0x40, 0x01);
        Send(0x00, 0xA7);
        Assert.Equal((128 * 64) - 1, Lit());
        Send(0x00, 0xA6, 0xA5);
        Assert.Equal(128 * 64, Lit());
        Send(0x00, 0xA4);
        Assert.Equal(1, Lit());
    }

    [Fact]
    public void Rows_hold_the_pixels_with_the_left_one_highest()
    {
        StartPaged();
        Send(0x00, 0xB0, 0x09, 0x10);
        Send(0x40, 0x02);
        var rows = _display.Rows();
        Assert.Equal(1024, rows.Length);
        Assert.Equal(0x40, rows[16 + 1]);
        Assert.Equal(1, rows.Count(value => value != 0));
    }

    [Fact]
    public void Broken_or_without_supply_it_refuses_and_its_status_says_whether_it_is_on()
    {
        StartPaged();
        Assert.Equal([0x00], _display.Receive(1));
        Send(0x00, 0xAE);
        Assert.Equal([0x40], _display.Receive(1));
        _display.Nack(true);
        Assert.False(_display.Send(0x00, 0xAF));
        _display.Clear();
        Send(0x00, 0xAF);
        _display.Power(false);
        Assert.False(_display.Send(0x00, 0xAF));
        Assert.Equal(0, Lit());
    }

    [Fact]
    public void Remembers_when_it_was_last_written()
    {
        StartPaged();
        _scheduler.AdvanceTo(5_000_000);
        Send(0x40, 0x00);
        _scheduler.AdvanceTo(9_000_000);
        _display.Receive(1);
        Assert.Equal(5_000_000, _display.LastWriteNs);
    }

    private void StartPaged()
    {
        Send(LibraryInit);
        Send(0x00, 0x20, 0x02);
        for (var page = 0; page < 8; page++)
        {
            Send(0x00, (byte)(0xB0 + page), 0x00, 0x10);
            Send([0x40, .. new byte[128]]);
        }

        Send(0x00, 0xB0, 0x00, 0x10);
        Assert.Equal(0, _display.IgnoredCommands);
    }

    private void Send(params byte[] bytes) => Assert.True(_display.Send(bytes));

    private int Lit() => _display.Rows().Sum(value => int.PopCount(value));

    private string[] Picture(int left, int top, int width, int height) =>
        [.. Enumerable.Range(top, height).Select(y =>
            string.Concat(Enumerable.Range(left, width).Select(x => _display.Pixel(x, y) ? '#' : '.')))];
}
