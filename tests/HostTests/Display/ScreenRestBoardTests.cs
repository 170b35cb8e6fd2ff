using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using VirtualAmp.Monitor;
using Xunit;

namespace VirtualAmp.Tests.Display;

/// <summary>The resting screen of the whole amp, seen from outside: glass, wires and console.</summary>
public sealed class ScreenRestBoardTests
{
    private const int BrightContrast = 207;
    private const int DimContrast = 26;
    private const long PressNs = 80 * Duration.Ms;
    private const long DetentNs = 25 * Duration.Ms;
    private const long SettledNs = 700 * Duration.Ms;

    [Fact]
    public void Thirty_seconds_dim_it_five_minutes_darken_it_and_what_the_amp_does_wakes_it()
    {
        var board = Playing();
        board.RunFor(28 * Duration.S);
        Assert.Equal((true, BrightContrast), (board.Display.DisplayOn, (int)board.Display.Contrast));
        board.RunFor(3 * Duration.S);
        Assert.Equal((true, DimContrast), (board.Display.DisplayOn, (int)board.Display.Contrast));
        board.RunFor(267 * Duration.S);
        Assert.True(board.Display.DisplayOn);
        board.RunFor(2 * Duration.S);
        Assert.False(board.Display.DisplayOn);

        board.Unplug(Jack.Main);
        board.RunFor(1 * Duration.S);
        Assert.Equal((true, BrightContrast), (board.Display.DisplayOn, (int)board.Display.Contrast));
        AssertKept(board);
    }

    [Fact]
    public void A_press_on_a_dark_screen_only_wakes_and_the_next_one_acts()
    {
        var board = Dark();
        Press(board, Button.Knob);
        Assert.True(board.Display.DisplayOn);
        Assert.False(board.Firmware!.Muted);
        Press(board, Button.Knob);
        Assert.True(board.Firmware.Muted);
        AssertKept(board);
    }

    [Fact]
    public void A_press_on_a_dim_screen_acts()
    {
        var board = Playing();
        board.RunFor(60 * Duration.S);
        Assert.Equal(DimContrast, board.Display.Contrast);
        Press(board, Button.Knob);
        Assert.Equal(BrightContrast, board.Display.Contrast);
        Assert.True(board.Firmware!.Muted);
        AssertKept(board);
    }

    [Fact]
    public void A_detent_wakes_a_dark_screen_and_counts()
    {
        var board = Dark();
        board.RunFor(board.TurnKnob(1, DetentNs) + (500 * Duration.Ms));
        Assert.True(board.Display.DisplayOn);
        Assert.True(new ScreenReader().TryReadVolume(board.Display, out var volumeCb));
        Assert.Equal(board.Firmware!.VolumeCb, volumeCb);
        Assert.True(volumeCb > -2000, $"{volumeCb}");
        AssertKept(board);
    }

    [Fact]
    public void The_console_does_not_wake_it_and_settings_are_stored_in_the_dark()
    {
        var board = Started();
        board.RunFor(310 * Duration.S);
        Assert.False(board.Display.DisplayOn);
        board.RunFor(board.TypeLine("set step 3") + (10 * Duration.S));
        Assert.False(board.Display.DisplayOn);

        board.PowerOff();
        board.RunFor(5 * Duration.S);
        board.PowerOn();
        board.RunFor(8 * Duration.S);
        board.RunFor(board.TypeLine("set step") + (1 * Duration.S));
        Assert.Contains("step=3", board.SerialOutput.Text, StringComparison.Ordinal);
        AssertKept(board);
    }

    [Fact]
    public void A_fault_that_keeps_the_amp_silent_stays_readable()
    {
        var board = Dark();
        board.VolumeFault("nack");
        board.RunFor(1 * Duration.S);
        Assert.Equal("Fault", board.Firmware!.State);
        Assert.Equal((true, BrightContrast), (board.Display.DisplayOn, (int)board.Display.Contrast));
        board.RunFor(600 * Duration.S);
        Assert.Equal((true, DimContrast), (board.Display.DisplayOn, (int)board.Display.Contrast));
        AssertKept(board);
    }

    [Fact]
    public void After_a_fault_of_the_display_rest_place_and_picture_come_back()
    {
        var board = Playing();
        board.RunFor(125 * Duration.S);
        var picture = board.Display.Rows();
        Assert.Equal(DimContrast, board.Display.Contrast);
        Assert.Equal(-2000, Read(board));

        board.PowerDisplay(false);
        board.RunFor(board.TypeLine("vol -21") + (3 * Duration.S));
        board.PowerDisplay(true);
        board.RunFor(board.TypeLine("vol -20") + (3 * Duration.S));

        // The fault itself came and went: each woke the screen.
        Assert.Equal(BrightContrast, board.Display.Contrast);
        board.RunFor(35 * Duration.S);
        Assert.Equal(DimContrast, board.Display.Contrast);
        Assert.Equal(picture, board.Display.Rows());
        AssertKept(board);
    }

    /// <summary>Its library starts it as an SSD1306: the two commands that it does not have, and none later.</summary>
    [Fact]
    public void An_sh1106_shows_what_an_ssd1306_shows()
    {
        var first = Playing();
        var second = Playing("sh1106");
        foreach (var board in new[] { first, second })
        {
            Press(board, Button.Gain);
            board.RunFor(200 * Duration.S);
        }

        Assert.NotEqual(IVolumeModel.MuteCb, Read(second));
        Assert.Equal(first.Display.Rows(), second.Display.Rows());
        Assert.Equal(2, second.Display.IgnoredCommands);
        Assert.Equal(0, first.Display.IgnoredCommands);
        AssertKept(second);
    }

    /// <summary>
    /// An hour with nobody near and a screen that never goes dark. A dot is lit the whole hour only where its picture has
    /// a solid block of 2 x 2: no stroke of one dot, no edge and no lone dot is.
    /// </summary>
    [Fact]
    public void In_an_hour_of_the_same_picture_only_the_inside_of_solid_areas_stays_lit()
    {
        var board = Playing();
        board.RunFor(board.TypeLine("set off 0") + (2 * Duration.S));
        var drawn = SeenPicture.Of(board.Display).First().Rows();
        var always = board.Display.Rows();
        var ever = new byte[always.Length];
        for (var second = 0; second < 3600; second++)
        {
            board.RunFor(1 * Duration.S);
            var rows = board.Display.Rows();
            for (var i = 0; i < rows.Length; i++)
            {
                always[i] &= rows[i];
                ever[i] |= rows[i];
            }
        }

        Assert.Equal(-2000, Read(board));
        for (var y = 0; y < Ssd1306Model.Height; y++)
        {
            for (var x = 0; x < Ssd1306Model.Width; x++)
            {
                var isInside = Bit(drawn, x, y) && Bit(drawn, x - 1, y) && Bit(drawn, x, y - 1) && Bit(drawn, x - 1, y - 1);
                Assert.True(isInside == Bit(always, x, y), $"{x}, {y}");
                var isReached = Bit(drawn, x, y) || Bit(drawn, x - 1, y) || Bit(drawn, x, y - 1) || Bit(drawn, x - 1, y - 1);
                Assert.True(isReached == Bit(ever, x, y), $"{x}, {y}");
            }
        }

        AssertKept(board);
    }

    private static bool Bit(byte[] rows, int x, int y) =>
        x >= 0 && y >= 0 && (rows[((y * Ssd1306Model.Width) + x) / 8] & (0x80 >> (x & 7))) != 0;

    private static int Read(VirtualBoard board) =>
        new ScreenReader().TryReadVolume(board.Display, out var volumeCb) ? volumeCb : IVolumeModel.MuteCb;

    private static void Press(VirtualBoard board, Button button)
    {
        board.Press(button);
        board.RunFor(PressNs);
        board.Release(button);
        board.RunFor(SettledNs);
    }

    private static VirtualBoard Started(string display = "ssd1306")
    {
        var board = new VirtualBoard(new BoardSettings { Display = display }, new FirmwareImage());
        board.PowerOn();
        board.RunFor(6 * Duration.S);
        return board;
    }

    /// <summary>Headphones in, -20 dB, just touched.</summary>
    private static VirtualBoard Playing(string display = "ssd1306")
    {
        var board = Started(display);
        board.Plug(Jack.Main);
        Assert.True(board.RunUntil(() => board.Firmware?.State == "Active", board.NowNs + (5 * Duration.S)));
        board.RunFor(board.TypeLine("vol -20"));
        Assert.True(board.RunUntil(() => board.Firmware?.VolumeCb == -2000, board.NowNs + (10 * Duration.S)));
        board.RunFor(board.TurnKnob(-1, DetentNs) + SettledNs);
        board.RunFor(board.TurnKnob(1, DetentNs) + SettledNs);
        Assert.Equal(-2000, Read(board));
        return board;
    }

    private static VirtualBoard Dark()
    {
        var board = Playing();
        board.RunFor(310 * Duration.S);
        Assert.False(board.Display.DisplayOn);
        return board;
    }

    private static void AssertKept(VirtualBoard board) => Assert.Null(board.Violation);
}
