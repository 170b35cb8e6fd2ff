using AmpController.Gain;
using AmpController.Volume;
using VirtualAmp.Chips;
using VirtualAmp.Monitor;
using Xunit;

namespace VirtualAmp.Tests.Display;

/// <summary>The monitor's eyes: what it reads off the pixels is what the firmware meant, and nothing else.</summary>
public sealed class ScreenReaderTests
{
    private const int UpperRow = 8;
    private const int LowerRow = 39;
    private const int NumberColumns = 88;

    private readonly ScreenReader _reader = new();
    private readonly PanelRig _rig = new();

    /// <summary>Both steppings and all part ranges of the screen.</summary>
    [Theory]
    [InlineData(100, -6200)]
    [InlineData(50, -7950)]
    [InlineData(50, -11150)]
    public void Every_volume_is_read_right(int stepCb, int lowestCb)
    {
        _rig.Status.StepCb = stepCb;
        _rig.Status.LowestCb = lowestCb;
        for (var volumeCb = lowestCb; volumeCb <= 0; volumeCb += stepCb)
        {
            _rig.Status.VolumeCb = volumeCb;
            _rig.Settle();
            Assert.True(_reader.TryReadVolume(_rig.Panel, out var read), $"{volumeCb} cannot be read");
            Assert.Equal(volumeCb, read);
            Assert.False(_reader.ShowsMuted(_rig.Panel));
        }
    }

    /// <summary>MIN is the mute value.</summary>
    [Fact]
    public void Min_is_read_as_mute()
    {
        _rig.Settle();
        Assert.True(_reader.TryReadVolume(_rig.Panel, out var read));
        Assert.Equal(IVolumeModel.MuteCb, read);
        Assert.False(_reader.ShowsMuted(_rig.Panel));
    }

    /// <summary>Each gain beside each jack.</summary>
    [Fact]
    public void Every_gain_is_read_right()
    {
        foreach (var gain in Enum.GetValues<GainPosition>())
        {
            for (var jack = -1; jack <= 2; jack++)
            {
                _rig.Status.Gain = gain;
                _rig.Status.Jack = jack;
                _rig.Settle();
                Assert.True(_reader.TryReadGain(_rig.Panel, out var read), $"{gain} beside jack {jack} cannot be read");
                Assert.Equal((int)gain, read);
            }
        }
    }

    /// <summary>What each page shows of volume, gain and mute; "-" for nothing.</summary>
    [Theory]
    [InlineData("main", "-2000 gain 0")]
    [InlineData("main-limit", "-1200 gain 1")]
    [InlineData("main-min", "-20000 gain 0")]
    [InlineData("main-fault", "-3800 gain 0")]
    [InlineData("muted", "gain 0 muted")]
    [InlineData("muted-high", "gain 2 muted")]
    [InlineData("main-below-limit", "-3500 gain 0")]
    [InlineData("saver", "")]
    [InlineData("switching", "gain 1")]
    [InlineData("connecting", "gain 0")]
    [InlineData("countdown-3", "")]
    [InlineData("countdown-60", "")]
    [InlineData("plug-in", "")]
    [InlineData("power-lost", "")]
    [InlineData("main-held", "-20000 gain 0")]
    [InlineData("choose-long", "")]
    [InlineData("choose-muted", "")]
    [InlineData("report-easy", "")]
    [InlineData("fault-01", "")]
    public void A_page_says_no_more_than_it_shows(string picture, string expected)
    {
        ScreenPictures.All[picture](_rig);
        _rig.Settle();
        Assert.Equal(expected, Read());
    }

    /// <summary>A dark panel shows nothing.</summary>
    [Fact]
    public void A_panel_without_power_reads_as_nothing()
    {
        _rig.Status.VolumeCb = -2000;
        _rig.Settle();
        _rig.Panel.Power(false);
        Assert.Equal(string.Empty, Read());
    }

    /// <summary>One wrong dot anywhere around the number or the word in its place.</summary>
    [Theory]
    [InlineData("main", NumberColumns)]
    [InlineData("main-half-step", NumberColumns)]
    [InlineData("main-three-digits", NumberColumns)]
    [InlineData("main-min", NumberColumns)]
    [InlineData("muted", Ssd1306Model.Width - 1)]
    public void One_wrong_dot_makes_the_number_unreadable(string picture, int columns)
    {
        ScreenPictures.All[picture](_rig);
        _rig.Settle();
        for (var y = UpperRow; y <= LowerRow; y++)
        {
            for (var x = 0; x < columns; x++)
            {
                Flip(x, y);
                Assert.False(_reader.TryReadVolume(_rig.Panel, out var read), $"a wrong dot at {x}, {y} reads as {read}");
                Assert.False(_reader.ShowsMuted(_rig.Panel));
                Flip(x, y);
            }
        }
    }

    /// <summary>On each way between pages every transfer leaves a screen that reads as before, as after, or not at all (S14).</summary>
    [Fact]
    public void A_page_half_sent_shows_nothing_that_was_not_so()
    {
        foreach (var (name, (way, _)) in ScreenTransitions.Ways)
        {
            var rig = new PanelRig();
            way[0](rig);
            rig.Settle();
            var before = Parts(rig.Panel);
            var seen = new HashSet<string>();
            rig.Wire.Sent = () => seen.UnionWith(Parts(rig.Panel));
            way[1](rig);
            rig.Settle();
            seen.ExceptWith(before);
            seen.ExceptWith(Parts(rig.Panel));
            Assert.True(seen.Count == 0, $"{name}: {string.Join(", ", seen)}");
        }
    }

    /// <summary>The picture moved by a pixel right, down or both reads as before.</summary>
    [Theory]
    [InlineData("main", 1, 0)]
    [InlineData("main-half-step", 0, 1)]
    [InlineData("main-three-digits", 1, 1)]
    [InlineData("main-min", 1, 1)]
    [InlineData("muted", 1, 1)]
    public void A_picture_that_was_moved_reads_the_same(string picture, int right, int down)
    {
        ScreenPictures.All[picture](_rig);
        _rig.Settle();
        var expected = Read();
        var lit = Enumerable.Range(0, Ssd1306Model.Width * Ssd1306Model.Height)
            .Where(dot => _rig.Panel.Pixel(dot % Ssd1306Model.Width, dot / Ssd1306Model.Width))
            .ToList();
        foreach (var dot in lit)
        {
            Flip(dot % Ssd1306Model.Width, dot / Ssd1306Model.Width);
        }

        foreach (var dot in lit)
        {
            Flip((dot % Ssd1306Model.Width) + right, (dot / Ssd1306Model.Width) + down);
        }

        Assert.NotEqual(string.Empty, expected);
        Assert.Equal(expected, Read());
    }

    /// <summary>From every volume to every other: between any two transfers the screen reads as the old one, the new one, or not at all (S14).</summary>
    [Fact]
    public void A_picture_half_sent_never_reads_as_a_third_volume()
    {
        int[] volumes = [VolumeLevel.MuteCb, .. Enumerable.Range(0, 63).Select(step => step * -100)];
        foreach (var from in volumes)
        {
            foreach (var to in volumes.Where(to => to != from))
            {
                _rig.Wire.Sent = null;
                _rig.Status.VolumeCb = from;
                _rig.Settle();
                _rig.Wire.Sent = () =>
                {
                    if (_reader.TryReadVolume(_rig.Panel, out var read) && read != from && read != to)
                    {
                        Assert.Fail($"on the way from {from} to {to} the screen reads as {read}");
                    }
                };
                _rig.Status.VolumeCb = to;
                _rig.Settle();
            }
        }
    }

    private string Read() => string.Join(' ', Parts(_rig.Panel));

    private List<string> Parts(Ssd1306Model panel)
    {
        var words = new List<string>();
        if (_reader.TryReadVolume(panel, out var volumeCb))
        {
            words.Add($"{volumeCb}");
        }

        if (_reader.TryReadGain(panel, out var gain))
        {
            words.Add($"gain {gain}");
        }

        if (_reader.ShowsMuted(panel))
        {
            words.Add("muted");
        }

        return words;
    }

    private void Flip(int x, int y)
    {
        var page = y / 8;
        byte column = 0;
        for (var bit = 0; bit < 8; bit++)
        {
            var lit = _rig.Panel.Pixel(x, (page * 8) + bit) != (bit == y % 8);
            column |= (byte)((lit ? 1 : 0) << bit);
        }

        byte[] transfer = [0x80, (byte)(0xB0 | page), 0x80, (byte)(x & 0x0F), 0x80, (byte)(0x10 | (x >> 4)), 0x40, column];
        _rig.Wire.Send(transfer, transfer.Length);
    }
}
