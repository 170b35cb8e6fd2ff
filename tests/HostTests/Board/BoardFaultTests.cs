using VirtualAmp.Bridge;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.BoardModel;

/// <summary>Display, DC, rails and pin events, broken or moved from outside while a scripted firmware runs.</summary>
public sealed class BoardFaultTests
{
    private const int Ok = 1;
    private const int Timeout = 2;
    private const int NotAcknowledged = 4;
    private const int FastMode = 1;
    private const int InputPullUp = 2;
    private const int Display = 0x3C;

    // To the middle of a write's third byte.
    private const long ToThirdByteNs = (100 * Duration.Us) + (32 * 2_500);

    private readonly ScriptedFirmware _firmware = new();
    private readonly WireLog _log = new();

    [Theory]
    [InlineData("nack", NotAcknowledged)]
    [InlineData("stuck", Timeout)]
    public void A_display_fault_shows_at_rest_and_in_mid_transfer_and_goes_with_clear(string fault, int status)
    {
        VirtualBoard? board = null;
        board = FirstPass(port =>
        {
            port.OpenI2c(2, Display, FastMode);
            board!.DisplayFault(fault);
            Assert.Equal(status, Send(port));
            board.DisplayFault("clear");
            Assert.Equal(Ok, Send(port));
            board.Scheduler.After(ToThirdByteNs, () => board.DisplayFault(fault));
            Assert.Equal(status, Send(port));
            board.DisplayFault("clear");
            Assert.Equal(Ok, Send(port));
        }, made => board = made);
    }

    [Fact]
    public void A_display_without_supply_refuses_and_is_dark_when_it_comes_back()
    {
        VirtualBoard? board = null;
        board = FirstPass(port =>
        {
            port.OpenI2c(2, Display, FastMode);
            Assert.Equal(Ok, port.TransferI2c(2, Display, [0x00, 0x8D, 0x14, 0xAF], 0, 4, null!, 0, 0));
            Assert.True(board!.Display.DisplayOn);

            board.PowerDisplay(false);
            Assert.Equal(NotAcknowledged, Send(port));
            board.PowerDisplay(true);

            Assert.Equal(Ok, Send(port));
            Assert.False(board.Display.DisplayOn);
        }, made => board = made);
    }

    [Fact]
    public void A_display_that_is_unplugged_stays_off_when_the_rails_come_back()
    {
        var status = 0;
        FirstPass(
            port =>
            {
                port.OpenI2c(2, Display, FastMode);
                status = Send(port);
            },
            board => board.PowerDisplay(false));

        Assert.Equal(NotAcknowledged, status);
    }

    [Theory]
    [InlineData(0.15, 500)]
    [InlineData(1.0, 150)]
    public void Direct_current_is_at_the_output_at_once_and_trips_in_time(double volts, int withinMs)
    {
        var board = Started();
        board.RunFor(10 * Duration.S);
        var beforeVolts = board.Output.OffsetVolts;
        var startNs = board.NowNs;

        board.DcFault(volts);

        Assert.Equal(beforeVolts + volts, board.Output.OffsetVolts, 6);
        Assert.True(board.RunUntil(() => board.Wires.DcTrip.Value, startNs + (withinMs * Duration.Ms) - Relay.ReleaseNs));
        Assert.False(board.Wires.MuteCoil.Value);

        board.DcFault(0);
        Assert.Equal(beforeVolts, board.Output.OffsetVolts, 6);
        Assert.True(board.RunUntil(() => !board.Wires.DcTrip.Value, board.NowNs + (3 * Duration.S)));
    }

    [Fact]
    public void An_amp_without_rails_has_no_direct_current_at_its_output_and_has_it_again_with_them()
    {
        var board = Started();
        board.DcFault(1);
        board.PowerOff();
        board.RunFor(30 * Duration.S);
        Assert.False(board.Wires.DcTrip.Value);
        Assert.Equal(0, board.Output.OffsetVolts, 6);

        board.PowerOn();
        board.RunFor(Duration.S);
        Assert.True(board.Wires.DcTrip.Value);
        Assert.True(board.Output.OffsetVolts > 1);
    }

    [Fact]
    public void Low_rails_take_power_good_alone_at_once_and_give_it_back_after_the_stretch()
    {
        var board = Started();
        var lowNs = board.NowNs;

        board.RailsFault(low: true);
        Assert.False(board.Wires.PowerGood.Value);
        board.RunFor(5 * Duration.S);
        board.RailsFault(low: false);
        board.RunFor(Duration.S);

        Assert.Equal(
            [(lowNs, false), (lowNs + (5 * Duration.S) + PowerSupply.GoodStretchNs, true)],
            _log.Of("power_good").Skip(1));
        Assert.Single(_log.Of("en"));
        Assert.Equal(1, _firmware.Boots);
    }

    [Fact]
    public void Low_rails_outlast_a_mains_cycle_and_mended_ones_wait_for_the_mains()
    {
        var board = Started();
        board.RailsFault(low: true);
        board.PowerOff();
        board.RunFor(Duration.S);
        board.PowerOn();
        board.RunFor(5 * Duration.S);
        Assert.False(board.Wires.PowerGood.Value);

        board.PowerOff();
        board.RunFor(Duration.S);
        board.RailsFault(low: false);
        board.RunFor(5 * Duration.S);
        Assert.False(board.Wires.PowerGood.Value);

        board.PowerOn();
        board.RunFor(Duration.S);
        Assert.True(board.Wires.PowerGood.Value);
    }

    [Fact]
    public void Rails_that_are_mended_within_a_dip_come_back_the_stretch_after_the_mains()
    {
        var board = Started();
        var startNs = board.NowNs;
        board.RailsFault(low: true);
        board.PowerDip(10 * Duration.Ms);
        board.RunFor(5 * Duration.Ms);
        board.RailsFault(low: false);
        board.RunFor(Duration.S);

        Assert.Equal((startNs + (10 * Duration.Ms) + PowerSupply.GoodStretchNs, true), _log.Of("power_good")[^1]);
        Assert.Equal(3, _log.Of("power_good").Count);
    }

    [Fact]
    public void A_cut_of_the_supply_takes_mains_rails_and_EN_in_one_instant()
    {
        var board = Started();
        var cutNs = board.NowNs;

        board.CutPower();

        Assert.Equal((cutNs, false), _log.Of("power_good")[^1]);
        Assert.Equal((cutNs, false), _log.Of("en")[^1]);
        board.PowerOn();
        board.RunFor(Duration.S);
        Assert.Equal(2, _firmware.Boots);
    }

    [Fact]
    public void A_pin_event_can_come_between_a_sample_and_its_use()
    {
        var order = new List<string>();
        VirtualBoard? board = null;
        FirstPass(
            port =>
            {
                port.OpenPin(PinMap.JackMain);
                port.SetPinMode(PinMap.JackMain, InputPullUp);
                port.ListenToPin(PinMap.JackMain, new EdgeList(() => order.Add("event")));
                order.Add($"sampled {port.ReadPin(PinMap.JackMain)}");
                order.Add($"sampled {port.ReadPin(PinMap.JackMain)}");
            },
            made =>
            {
                board = made;
                made.AfterRead = call =>
                {
                    if (call == 3)
                    {
                        board.Plug(Jack.Main, bounceNs: 0);
                        board.DeliverEvents();
                    }
                };
            });

        Assert.Equal(["event", "sampled True", "sampled False"], order);
    }

    [Fact]
    public void With_events_inside_a_pass_some_come_between_a_sample_and_its_use()
    {
        var between = 0;
        var waiting = false;
        var edges = new EdgeList(() => between += waiting ? 1 : 0);
        VirtualBoard? board = null;
        _firmware.OnBoot = port =>
        {
            port.OpenPin(PinMap.JackMain);
            port.SetPinMode(PinMap.JackMain, InputPullUp);
            port.ListenToPin(PinMap.JackMain, edges);
        };
        _firmware.OnPass = (port, _) =>
        {
            waiting = false;
            port.ReadPin(PinMap.JackMain);
            waiting = false;
        };
        board = _firmware.Started(eventsInsidePass: true);
        board.AfterRead = _ => waiting = true;
        for (var i = 0; i < 200; i++)
        {
            // Between the read's own look at the queue and its sample: the 20 us that it takes.
            board.AtPortCall = _ => board.Scheduler.After(15 * Duration.Us, i % 2 == 0 ? () => board.Plug(Jack.Main, 0) : () => board.Unplug(Jack.Main, 0));
            board.RunFor(ClrRuntime.TickNs);
        }

        Assert.True(between > 20, $"{between} between");
        Assert.Null(board.FirmwareError);
    }

    private static int Send(IBoard port) => port.TransferI2c(2, Display, [0x00, 0xE3, 0xE3, 0xE3], 0, 4, null!, 0, 0);

    private VirtualBoard Started()
    {
        var board = _firmware.Board();
        board.Observers.Add(_log);
        board.PowerOn();
        board.RunUntil(Duration.S);
        return board;
    }

    private VirtualBoard FirstPass(Action<IBoard> act, Action<VirtualBoard> made)
    {
        _firmware.OnPass = (port, _) =>
        {
            if (_firmware.PassesMs.Count == 1)
            {
                act(port);
            }
        };
        var board = _firmware.Board();
        made(board);
        board.PowerOn();
        board.RunUntil(5 * Duration.S);
        Assert.Null(board.FirmwareError);
        return board;
    }
}
