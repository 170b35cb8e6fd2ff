using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Chips;

/// <summary>The output node's figures: 2.0 V RMS source, gains 0, +6 and +12 dB.</summary>
public sealed class OutputNodeTests
{
    private readonly Scheduler _scheduler = new();
    private readonly Wires _wires;
    private readonly Ds1882Model _volume;
    private readonly OutputNode _output;

    public OutputNodeTests()
    {
        var observers = new BoardObservers();
        _wires = new Wires(_scheduler, observers);
        _volume = new Ds1882Model(_scheduler, observers, new Random(1)) { StoredConfig = 0x04 };
        _output = new OutputNode(_scheduler, _wires, _volume, new BoardSettings());
        _volume.Power(true);
        _scheduler.AdvanceTo(30_000_000);
    }

    [Fact]
    public void Nothing_reaches_the_jack_through_an_open_contact()
    {
        _wires.PowerGood.Set(true);
        Assert.True(_volume.Send(0x00, 0x40));
        Assert.Equal(0, _output.LevelCb);
        Assert.Equal(double.NegativeInfinity, _output.RmsDb);
        Assert.Equal(0, _output.PeakVolts);
    }

    [Fact]
    public void Level_is_the_louder_channels_volume_and_the_gain_of_the_relays()
    {
        _wires.MuteContact.Set(true);
        Assert.True(_volume.Send(0x28, 0x54));
        Assert.Equal((-2000, -20.0), (_output.LevelCb, _output.RmsDb));
        Assert.Equal((-4000, -2000), (_output.LeftCb, _output.RightCb));
        _wires.GainMediumContact.Set(true);
        Assert.Equal(-14.0, _output.RmsDb);
        _wires.GainMediumContact.Set(false);
        _wires.GainHighContact.Set(true);
        Assert.Equal(-8.0, _output.RmsDb);
        Assert.True(_volume.Send(0x14, 0x7F));
        Assert.Equal((-800, IVolumeModel.MuteCb, -800), (_output.LeftCb, _output.RightCb, _output.LevelCb));
    }

    [Fact]
    public void Full_volume_peaks_at_root_two_of_the_source()
    {
        _wires.MuteContact.Set(true);
        Assert.True(_volume.Send(0x00, 0x40));
        Assert.Equal(2.0 * Math.Sqrt(2), _output.PeakVolts, 6);
    }

    [Fact]
    public void Mute_leaves_only_the_offset()
    {
        _wires.PowerGood.Set(true);
        _wires.MuteContact.Set(true);
        Assert.Equal(double.NegativeInfinity, _output.RmsDb);
        Assert.Equal(IVolumeModel.MuteCb, _output.LevelCb);
        Assert.Equal(1.0002, _output.PeakVolts, 6);
        Wait(350);
        Assert.Equal(0.0002 + Math.Exp(-1), _output.PeakVolts, 6);
        Wait(2650);
        Assert.InRange(_output.PeakVolts, 0.0002, 0.001);
    }

    [Fact]
    public void The_rails_going_down_thump()
    {
        _wires.PowerGood.Set(true);
        Wait(5000);
        _wires.MuteContact.Set(true);
        Assert.InRange(_output.PeakVolts, 0, 0.0003);
        _wires.PowerGood.Set(false);
        Assert.Equal(1.0, _output.PeakVolts, 6);
        Wait(1000);
        Assert.InRange(_output.PeakVolts, 0, 0.001);
    }

    private void Wait(long ms) => _scheduler.AdvanceTo(_scheduler.NowNs + (ms * Duration.Ms));
}
