using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Chips;

/// <summary>The DS1882 model against docs/parts.md, DS1882.</summary>
public sealed class Ds1882ModelTests
{
    private readonly Scheduler _scheduler = new();
    private readonly BoardObservers _observers = new();
    private readonly Changes _changes = new();
    private readonly Ds1882Model _chip;

    public Ds1882ModelTests()
    {
        _observers.Add(_changes);
        _chip = new Ds1882Model(_scheduler, _observers, new Random(1));
        _changes.Chip = _chip;
    }

    [Fact]
    public void Answers_20_ms_after_its_supply_and_not_before()
    {
        Assert.False(_chip.Send(0x3F));
        _chip.Power(true);
        Wait(19.9);
        Assert.False(_chip.Send(0x3F));
        Wait(0.1);
        Assert.True(_chip.Send(0x3F));
    }

    [Fact]
    public void Wakes_with_factory_config_87_and_both_wipers_at_mute()
    {
        Start();
        Assert.Equal([0x3F, 0x7F, 0x87], _chip.Receive(3));
        Assert.Equal(IVolumeModel.MuteCb, _chip.ToldLeftCb);
        Assert.Equal(IVolumeModel.MuteCb, _chip.ActualRightCb);
    }

    [Fact]
    public void Takes_config_86_and_minus_20_dB_as_the_bytes_86_and_14_54()
    {
        Configure86();
        Assert.True(_chip.Send(0x14, 0x54));
        Assert.Equal(-2000, _chip.ToldLeftCb);
        Assert.Equal(-2000, _chip.ToldRightCb);
        Assert.Equal([0x14, 0x54, 0x86], _chip.Receive(3));
        Assert.True(_chip.Send(0x3F, 0x7F));
        Assert.Equal(IVolumeModel.MuteCb, _chip.ToldLeftCb);
        Assert.Equal(IVolumeModel.MuteCb, _chip.ToldRightCb);
    }

    [Fact]
    public void Pot_0_is_left_and_pot_1_is_right()
    {
        Configure86();
        Assert.True(_chip.Send(0x0A));
        Assert.Equal((-1000, IVolumeModel.MuteCb), (_chip.ToldLeftCb, _chip.ToldRightCb));
        Assert.True(_chip.Send(0x41));
        Assert.Equal((-1000, -100), (_chip.ToldLeftCb, _chip.ToldRightCb));
    }

    [Fact]
    public void Repeats_its_three_bytes_when_more_are_read()
    {
        Start();
        Assert.Equal([0x3F, 0x7F, 0x87, 0x3F, 0x7F, 0x87, 0x3F], _chip.Receive(7));
    }

    [Theory]
    [InlineData(0xC0)]
    [InlineData(0xFF)]
    public void Refuses_a_command_that_selects_no_register(byte command)
    {
        Configure86();
        Assert.False(_chip.Send(command));
        Assert.True(_chip.Send(0x14));
        Assert.False(_chip.Send(0x15, command, 0x16));
        Assert.Equal(-2100, _chip.ToldLeftCb);
    }

    [Fact]
    public void Every_code_of_63_positions_is_its_number_in_dB_and_63_is_mute()
    {
        Configure(0x84);
        for (var code = 0; code <= 63; code++)
        {
            Assert.True(_chip.Send((byte)code, (byte)(0x40 | code)));
            var expectedCb = code == 63 ? IVolumeModel.MuteCb : -100 * code;
            Assert.Equal((expectedCb, expectedCb), (_chip.ToldLeftCb, _chip.ActualRightCb));
        }

        Assert.Equal(-6200, _chip.LowestCb);
    }

    [Fact]
    public void Every_code_of_33_positions_follows_its_three_slopes_and_33_and_above_are_mute()
    {
        Configure(0x85);
        for (var code = 0; code <= 63; code++)
        {
            Assert.True(_chip.Send((byte)code));
            var expectedCb = code switch
            {
                <= 12 => -100 * code,
                <= 24 => -1200 - (200 * (code - 12)),
                <= 32 => -3600 - (300 * (code - 24)),
                _ => IVolumeModel.MuteCb,
            };
            Assert.Equal(expectedCb, _chip.ActualLeftCb);
        }

        Assert.Equal(-6000, _chip.LowestCb);
    }

    [Fact]
    public void Code_33_is_mute_with_33_positions_and_sound_with_63()
    {
        Configure(0x85);
        Assert.True(_chip.Send(0x21, 0x61));
        Assert.True(_chip.ReadBackSaysMute(_chip.Receive(3)));
        Configure(0x84);
        Assert.Equal(-3300, _chip.ActualLeftCb);
        Assert.False(_chip.ReadBackSaysMute(_chip.Receive(3)));
    }

    [Fact]
    public void A_read_back_says_mute_only_when_both_wipers_and_the_config_were_read()
    {
        Assert.True(_chip.ReadBackSaysMute([0x3F, 0x7F, 0x86]));
        Assert.False(_chip.ReadBackSaysMute([0x3F, 0x7E, 0x86]));
        Assert.False(_chip.ReadBackSaysMute([0x3E, 0x7F, 0x86]));
        Assert.False(_chip.ReadBackSaysMute([0x3F, 0x7F]));
    }

    [Fact]
    public void Does_not_answer_for_20_ms_after_the_stop_of_a_config_write()
    {
        Start();
        Assert.True(_chip.Send(0x86));
        Assert.Empty(_chip.Receive(3));
        Wait(19.9);
        Assert.False(_chip.Send(0x3F));
        Wait(0.1);
        Assert.True(_chip.Send(0x3F));
    }

    [Fact]
    public void Wipers_cost_no_writing_time_while_volatile()
    {
        Configure86();
        Assert.True(_chip.Send(0x14));
        Assert.True(_chip.Send(0x54));
    }

    [Fact]
    public void Config_survives_the_supply_and_volatile_wipers_do_not()
    {
        Configure86();
        Assert.True(_chip.Send(0x14, 0x54));
        Wait(100);
        Cycle();
        Assert.Equal([0x3F, 0x7F, 0x86], _chip.Receive(3));
        Assert.Equal(IVolumeModel.MuteCb, _chip.ActualLeftCb);
    }

    [Fact]
    public void Wakes_loud_at_the_last_level_when_its_config_keeps_wipers()
    {
        _chip.StoredConfig = 0x02;
        Start();
        Assert.True(_chip.Send(0x05, 0x45));
        Assert.False(_chip.Send(0x05));
        Wait(100);
        Cycle();
        Assert.Equal([0x05, 0x45, 0x82], _chip.Receive(3));
        Assert.Equal((-500, -500), (_chip.ActualLeftCb, _chip.ActualRightCb));
    }

    [Fact]
    public void A_write_to_EEPROM_that_loses_its_supply_is_not_kept()
    {
        Start();
        Assert.True(_chip.Send(0x86));
        Wait(10);
        Cycle();
        Assert.Equal(0x87, _chip.Receive(3)[2]);
    }

    [Fact]
    public void A_zero_cross_wiper_moves_up_to_50_ms_after_its_register_spread_over_the_window()
    {
        Configure86();
        var delaysMs = new List<double>();
        for (var i = 0; i < 200; i++)
        {
            var code = (byte)(10 + (i % 2));
            Assert.True(_chip.Send(code));
            var toldNs = _scheduler.NowNs;
            Assert.Equal(-100 * code, _chip.ToldLeftCb);
            while (_chip.ActualLeftCb != -100 * code)
            {
                _scheduler.RunNext(long.MaxValue);
            }

            delaysMs.Add((_scheduler.NowNs - toldNs) / 1e6);
        }

        Assert.All(delaysMs, delay => Assert.InRange(delay, 0, 50));
        Assert.InRange(delaysMs.Average(), 20, 30);
        Assert.True(delaysMs.Max() > 45 && delaysMs.Min() < 5);
    }

    [Fact]
    public void A_later_command_replaces_the_move_that_waits()
    {
        Configure86();
        Assert.True(_chip.Send(0x05));
        Assert.True(_chip.Send(0x3F));
        Wait(60);
        Assert.Equal(IVolumeModel.MuteCb, _chip.ActualLeftCb);
        Assert.DoesNotContain(-500, _changes.ActualLeftCb);
    }

    [Fact]
    public void Without_zero_cross_the_wiper_moves_at_the_acknowledge()
    {
        Configure(0x84);
        Assert.True(_chip.Send(0x05));
        Assert.Equal(-500, _chip.ActualLeftCb);
    }

    [Fact]
    public void Tells_its_observers_of_the_register_and_of_the_wiper()
    {
        Configure86();
        _changes.ActualLeftCb.Clear();
        Assert.True(_chip.Send(0x05));
        Assert.Equal([IVolumeModel.MuteCb], _changes.ActualLeftCb);
        Wait(60);
        Assert.Equal([IVolumeModel.MuteCb, -500], _changes.ActualLeftCb);
    }

    [Fact]
    public void Broken_it_refuses_everything_until_mended_and_keeps_its_registers()
    {
        Configure86();
        Assert.True(_chip.Send(0x14));
        _chip.Nack(true);
        Assert.False(_chip.Send(0x15));
        Assert.Empty(_chip.Receive(3));
        _chip.Clear();
        Assert.Equal([0x14, 0x7F, 0x86], _chip.Receive(3));
    }

    private void Start()
    {
        _chip.Power(true);
        Wait(25);
    }

    private void Configure86() => Configure(0x86);

    private void Configure(byte config)
    {
        Start();
        Assert.True(_chip.Send(config));
        Wait(25);
    }

    private void Cycle()
    {
        _chip.Power(false);
        Assert.Equal(IVolumeModel.MuteCb, _chip.ActualLeftCb);
        Wait(10);
        Start();
    }

    private void Wait(double ms) => _scheduler.AdvanceTo(_scheduler.NowNs + (long)(ms * Duration.Ms));

    private sealed class Changes : IBoardObserver
    {
        public Ds1882Model? Chip { get; set; }

        public List<int> ActualLeftCb { get; } = [];

        public void VolumeChanged(long atNs) => ActualLeftCb.Add(Chip!.ActualLeftCb);
    }
}
