using AmpController.Display;
using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using VirtualAmp.Monitor;
using Xunit;

namespace VirtualAmp.Tests.Display;

/// <summary>Contrast, darkness and the moving picture on the models of both controllers, by the bytes that go over the wire.</summary>
public sealed class PanelRestTests
{
    private const int LookBytes = 6;
    private const int BrightContrast = 207;
    private const int DimContrast = 26;
    private const int MinuteMs = 60_000;

    public static TheoryData<string> Controllers => ["ssd1306", "sh1106"];

    /// <summary>Address, control byte, contrast, start line, display on.</summary>
    [Theory]
    [MemberData(nameof(Controllers))]
    public void Dimming_is_one_transfer_and_leaves_the_picture(string controller)
    {
        var rig = Lit(controller);
        var picture = rig.Panel.Rows();
        var (bytes, transfers) = (rig.Wire.Bytes, rig.Wire.Transfers);
        rig.Front.DimMs = 1000;
        rig.PassFor(5000);
        Assert.Equal((LookBytes, 1), (rig.Wire.Bytes - bytes, rig.Wire.Transfers - transfers));
        Assert.Equal(DimContrast, rig.Panel.Contrast);
        Assert.Equal(picture, rig.Panel.Rows());
        rig.Rest.Touch(rig.NowMs);
        rig.Pass();
        Assert.Equal(BrightContrast, rig.Panel.Contrast);
        Assert.Equal(2 * LookBytes, rig.Wire.Bytes - bytes);
    }

    [Theory]
    [MemberData(nameof(Controllers))]
    public void A_dark_panel_is_off_and_nothing_is_sent_to_it_for_an_hour(string controller)
    {
        var rig = Lit(controller);
        rig.Rest.Darken();
        rig.Pass();
        Assert.False(rig.Panel.DisplayOn);
        Assert.False(new ScreenReader().TryReadVolume(rig.Panel, out _));
        var bytes = rig.Wire.Bytes;
        for (var minute = 0; minute < 60; minute++)
        {
            rig.Status.VolumeCb = -2000 - (minute * 50);
            rig.PassFor(MinuteMs);
            Assert.False(rig.IsSending);
        }

        Assert.Equal(bytes, rig.Wire.Bytes);
    }

    /// <summary>While everything is sent again the panel stays lit, and is put out all the same.</summary>
    [Fact]
    public void A_panel_goes_dark_in_the_middle_of_a_refresh()
    {
        var rig = Lit("ssd1306");
        for (var sent = rig.Wire.Transfers; rig.Wire.Transfers < sent + 5;)
        {
            rig.Pass();
        }

        Assert.True(rig.IsSending);
        rig.Rest.Darken();
        rig.Pass();
        Assert.False(rig.Panel.DisplayOn);
        rig.Rest.Touch(rig.NowMs);
        rig.PassFor(500);
        Assert.True(rig.Panel.DisplayOn);
    }

    /// <summary>The volume moved and the panel lost its supply while it was dark: its RAM holds noise and its registers are at reset.</summary>
    [Theory]
    [MemberData(nameof(Controllers))]
    public void Waking_shows_nothing_before_the_picture_is_whole(string controller)
    {
        var rig = Lit(controller);
        rig.Status.VolumeCb = -3050;
        rig.Settle();
        var picture = rig.Panel.Rows();
        rig.Status.VolumeCb = -2000;
        rig.Settle();
        rig.Rest.Darken();
        rig.Pass();
        rig.Panel.Power(false);
        rig.Panel.Power(true);
        rig.Status.VolumeCb = -3050;
        rig.PassFor(MinuteMs);

        var lit = 0;
        rig.Wire.Sent = () =>
        {
            if (rig.Panel.DisplayOn)
            {
                lit++;
                Assert.Equal(picture, rig.Panel.Rows());
                Assert.Equal(BrightContrast, rig.Panel.Contrast);
            }
        };
        rig.Rest.Touch(rig.NowMs);
        rig.PassFor(200);
        Assert.True(lit > 0, "still dark 200 ms after a touch");
    }

    /// <summary>Down, right, up, left: one dot a minute, and after four minutes back.</summary>
    [Theory]
    [MemberData(nameof(Controllers))]
    public void The_picture_moves_once_a_minute_and_every_lit_pixel_comes_along(string controller)
    {
        var rig = Lit(controller);
        var picture = rig.Panel.Rows();
        (int Right, int Down)[] places = [(0, 1), (1, 1), (1, 0), (0, 0), (0, 1)];
        foreach (var (right, down) in places)
        {
            rig.PassFor(MinuteMs);
            Assert.Equal(Pixels(picture), Pixels(rig.Panel.Rows()));
            Assert.Equal(picture, new SeenPicture(rig.Panel, right, down).Rows());
            Assert.True(new ScreenReader().TryReadVolume(rig.Panel, out var volumeCb));
            Assert.Equal(-2000, volumeCb);
            rig.Status.VolumeCb = -3333;
            rig.Settle();
            rig.Status.VolumeCb = -2000;
            rig.Settle();
            Assert.Equal(picture, new SeenPicture(rig.Panel, right, down).Rows());
        }
    }

    /// <summary>The whole picture is sent again under the eyes of whoever reads it: no flash, no gap.</summary>
    [Theory]
    [MemberData(nameof(Controllers))]
    public void Moving_the_picture_changes_no_brightness(string controller)
    {
        var rig = Lit(controller);
        rig.Front.DimMs = 1000;
        rig.PassFor(2000);
        var sent = 0;
        rig.Wire.Sent = () =>
        {
            sent++;
            Assert.Equal(DimContrast, rig.Panel.Contrast);
            Assert.True(rig.Panel.DisplayOn);
        };
        rig.PassFor(5 * MinuteMs);
        Assert.True(sent > 100, $"{sent} transfers in five minutes");
    }

    [Theory]
    [MemberData(nameof(Controllers))]
    public void After_a_fault_rest_place_and_picture_come_back(string controller)
    {
        var rig = Lit(controller);
        var picture = rig.Panel.Rows();
        rig.Front.DimMs = 1000;
        rig.PassFor((2 * MinuteMs) + 5000);
        Assert.Equal(picture, new SeenPicture(rig.Panel, 1, 1).Rows());

        rig.Panel.Nack(true);
        rig.Status.VolumeCb = -2100;
        rig.PassFor(3000);
        Assert.NotEqual(AmpController.Control.FaultCode.None, rig.Fault);
        rig.Panel.Power(false);
        rig.Panel.Power(true);
        rig.Panel.Clear();
        rig.Status.VolumeCb = -2000;
        rig.PassFor(3000);

        Assert.Equal(AmpController.Control.FaultCode.None, rig.Fault);
        Assert.Equal(DimContrast, rig.Panel.Contrast);
        Assert.Equal(picture, new SeenPicture(rig.Panel, 1, 1).Rows());
    }

    /// <summary>A panel that breaks when it is to go dark is darkened as soon as it answers.</summary>
    [Fact]
    public void A_panel_that_was_broken_when_it_was_to_go_dark_goes_dark_later()
    {
        var rig = Lit("ssd1306");
        rig.Panel.Nack(true);
        rig.Rest.Darken();
        rig.PassFor(3000);
        rig.Panel.Clear();
        Assert.True(rig.Panel.DisplayOn);
        rig.PassFor(3000);
        Assert.False(rig.Panel.DisplayOn);
        Assert.Equal(AmpController.Control.FaultCode.None, rig.Fault);
    }

    /// <summary>Every picture there is, in its four places.</summary>
    [Fact]
    public void Both_controllers_show_the_same_and_ignore_no_command()
    {
        var first = Lit("ssd1306");
        var second = Lit("sh1106");
        foreach (var (name, picture) in ScreenPictures.All)
        {
            picture(first);
            picture(second);
            first.Settle();
            second.Settle();
            Assert.True(first.Panel.Rows().SequenceEqual(second.Panel.Rows()), name);
            first.PassFor(MinuteMs);
            second.PassFor(MinuteMs);
        }

        Assert.Equal((0, 0), (first.Panel.IgnoredCommands, second.Panel.IgnoredCommands));
    }

    /// <summary>A pass is full with what changes in it; the lowest page still arrives.</summary>
    [Fact]
    public void What_changes_in_every_pass_holds_nothing_else_up()
    {
        const int FewPasses = 8;
        var canvas = new Canvas();
        var panel = new Ssd1306Model(new Scheduler(), new Random(1));
        panel.Power(true);
        var updater = new DisplayUpdater(canvas, new PanelWire(panel), new ScreenRest(new AmpController.Knob.FrontOptions()), new AmpController.Control.LoopStats(), 0);
        for (var pass = 0; pass < 100; pass++)
        {
            updater.Pass(pass * 10);
        }

        canvas.Fill(0, Canvas.Pages - 1, 2, 0x3C);
        for (var pass = 0; pass < FewPasses; pass++)
        {
            for (var page = 1; page <= 4; page++)
            {
                canvas.Fill(0, page, Canvas.Split, (byte)(pass % 2 == 0 ? 0x7E : 0x18));
            }

            updater.Pass(2000 + (pass * 10));
        }

        Assert.True(panel.Pixel(0, 58) && panel.Pixel(1, 61));
        Assert.True(canvas.IsDirty, "the passes were not full");
    }

    private static PanelRig Lit(string controller)
    {
        var rig = new PanelRig(controller == "sh1106"
            ? new Sh1106Model(new Scheduler(), new Random(3))
            : new Ssd1306Model(new Scheduler(), new Random(3)));
        rig.Status.VolumeCb = -2000;
        rig.Settle();
        Assert.True(rig.Panel.DisplayOn);
        return rig;
    }

    private static int Pixels(byte[] rows) => rows.Sum(value => int.PopCount(value));
}
