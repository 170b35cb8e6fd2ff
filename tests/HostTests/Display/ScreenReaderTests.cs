using AmpController.Control;
using AmpController.Gain;
using AmpController.Volume;
using VirtualAmp.Chips;
using VirtualAmp.Monitor;
using Xunit;

namespace VirtualAmp.Tests.Display;

/// <summary>The monitor's eyes: what it reads off the pixels is what the firmware meant, and nothing else.</summary>
public sealed class ScreenReaderTests
{
    private const int UpperRow = 16;
    private const int LowerRow = 47;

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

    /// <summary>One wrong dot anywhere in the lines of the number.</summary>
    [Theory]
    [InlineData("main")]
    [InlineData("main-half-step")]
    [InlineData("main-min")]
    [InlineData("muted")]
    public void One_wrong_dot_makes_the_number_unreadable(string picture)
    {
        ScreenPictures.All[picture](_rig);
        _rig.Settle();
        for (var y = UpperRow; y <= LowerRow; y++)
        {
            for (var x = 0; x < Ssd1306Model.Width; x++)
            {
                Flip(x, y);
                Assert.False(_reader.TryReadVolume(_rig.Panel, out var read), $"a wrong dot at {x}, {y} reads as {read}");
                Assert.False(_reader.ShowsMuted(_rig.Panel));
                Flip(x, y);
            }
        }
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

    private string Read()
    {
        var words = new List<string>();
        if (_reader.TryReadVolume(_rig.Panel, out var volumeCb))
        {
            words.Add($"{volumeCb}");
        }

        if (_reader.TryReadGain(_rig.Panel, out var gain))
        {
            words.Add($"gain {gain}");
        }

        if (_reader.ShowsMuted(_rig.Panel))
        {
            words.Add("muted");
        }

        return string.Join(' ', words);
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
