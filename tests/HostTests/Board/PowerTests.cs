using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.BoardModel;

public sealed class PowerTests
{
    private const int Output = 3;

    private readonly ScriptedFirmware _firmware = new();
    private readonly WireLog _log = new();

    [Fact]
    public void Power_good_comes_100_ms_after_the_rails_and_the_firmware_after_its_boot_time()
    {
        var board = On();

        Assert.Equal([(PowerSupply.RiseNs + PowerSupply.GoodStretchNs, true)], _log.Of("power_good"));
        var (enabledNs, _) = Assert.Single(_log.Of("en"));
        Assert.InRange(enabledNs, PowerSupply.RiseNs + PowerSupply.EnableDelayNs, PowerSupply.RiseNs + PowerSupply.EnableDelayNs + PowerSupply.EnableSpreadNs);
        Assert.Equal(enabledNs + (board.Settings.BootMs * Duration.Ms), board.NowNs);
    }

    [Fact]
    public void A_dip_of_10_ms_takes_power_good_and_nothing_else()
    {
        var board = On();
        var dipNs = board.NowNs;

        board.PowerDip(10 * Duration.Ms);
        board.RunFor(Duration.S);

        Assert.Equal(1, _firmware.Boots);
        Assert.Single(_log.Of("en"));
        Assert.Equal(
            [(dipNs, false), (dipNs + (10 * Duration.Ms) + PowerSupply.GoodStretchNs, true)],
            _log.Of("power_good").Skip(1));
    }

    [Fact]
    public void A_dip_of_40_ms_resets_chip_and_parts()
    {
        var board = On();
        var dipNs = board.NowNs;

        board.PowerDip(40 * Duration.Ms);
        board.RunFor(2 * Duration.S);

        Assert.Equal(2, _firmware.Boots);
        var enable = _log.Of("en").Skip(1).ToList();
        Assert.InRange(enable[0].AtNs - dipNs, PowerSupply.HoldUpNs, PowerSupply.HoldUpNs + Duration.Us);
        Assert.False(enable[0].Value);
        Assert.True(enable[1].Value);
        Assert.True(enable[1].AtNs - dipNs > 40 * Duration.Ms);
    }

    [Fact]
    public void A_dip_of_exactly_the_hold_up_is_survived()
    {
        var board = On();

        board.PowerDip(PowerSupply.HoldUpNs);
        board.RunFor(Duration.S);

        Assert.Equal(1, _firmware.Boots);
    }

    [Fact]
    public void Without_power_everything_is_off_and_stays_so()
    {
        var board = On();

        board.PowerOff();
        board.RunFor(20 * Duration.Ms);
        var passes = _firmware.PassesMs.Count;
        board.RunFor(Duration.S);

        Assert.Null(board.Firmware);
        Assert.False(board.Wires.Enable.Value);
        Assert.False(board.Wires.PowerGood.Value);
        Assert.Equal(passes, _firmware.PassesMs.Count);
    }

    [Fact]
    public void A_reset_keeps_the_rails_and_boots_again()
    {
        var board = On();

        board.Reset();
        board.RunFor(Duration.S);

        Assert.Equal(2, _firmware.Boots);
        Assert.Single(_log.Of("power_good"));
    }

    [Fact]
    public void Lost_drive_opens_the_mute_coil_at_once_and_a_gain_coil_15_ms_later()
    {
        // Without the monitor: this firmware breaks rules on the way.
        var scheduler = new Scheduler();
        var observers = new BoardObservers();
        var wires = new Wires(scheduler, observers);
        var pins = new GpioPort(scheduler, new PinEventQueue());
        var driver = new GainDriver(scheduler, new Random(1), wires.GainMediumGpio, wires.GainMediumCoil, wires.GainMediumContact);
        pins.Connect(PinMap.GainMedium, drive =>
        {
            if (drive == PinDrive.Floating)
            {
                driver.Float();
            }
            else
            {
                driver.Drive(drive == PinDrive.High);
            }
        });
        pins.Take(PinMap.GainMedium);
        pins.SetMode(PinMap.GainMedium, Output);
        pins.Write(PinMap.GainMedium, true);

        pins.Reset();

        Assert.False(wires.GainMediumGpio.Value);
        Assert.True(wires.GainMediumCoil.Value);
        scheduler.AdvanceTo(GainDriver.LostDriveHoldNs);
        Assert.False(wires.GainMediumCoil.Value);
    }

    private VirtualBoard On()
    {
        var board = _firmware.Board();
        board.Observers.Add(_log);
        board.PowerOn();
        board.RunUntil(() => _firmware.PassesMs.Count == 1, Duration.S);
        return board;
    }
}
