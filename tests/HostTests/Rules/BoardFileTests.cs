using AmpController;
using AmpController.Jacks;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.Rules;

/// <summary>Board.cs as delivered fits the virtual board, and what a builder may not write there is refused with its reason.</summary>
public sealed class BoardFileTests
{
    public static TheoryData<string, int, int> Pins => new()
    {
        { "mute", new Board().MutePin, PinMap.Mute },
        { "gain medium", new Board().GainMediumPin, PinMap.GainMedium },
        { "gain high", new Board().GainHighPin, PinMap.GainHigh },
        { "heartbeat", new Board().HeartbeatPin, PinMap.Heartbeat },
        { "power good", new Board().PowerGoodPin, PinMap.PowerGood },
        { "DC trip", new Board().DcTripPin, PinMap.DcTrip },
        { "jack main", new Board().JackPins[0], PinMap.JackMain },
        { "jack aux", new Board().JackPins[1], PinMap.JackAux },
        { "jack bal, in place of the mute button", new Board().MuteButtonPin, PinMap.JackBalanced },
        { "encoder A", new Board().EncoderAPin, PinMap.EncoderA },
        { "encoder B", new Board().EncoderBPin, PinMap.EncoderB },
        { "knob switch", new Board().KnobSwitchPin, PinMap.EncoderSwitch },
        { "gain button", new Board().GainButtonPin, PinMap.ButtonGain },
        { "mute button", new Board().MuteButtonPin, PinMap.ButtonMute },
    };

    public static TheoryData<string, Action<Board>> Mistakes => new()
    {
        { "a relay or heartbeat pin", board => board.MutePin = 14 },
        { "a relay or heartbeat pin", board => board.MutePin = 34 },
        { "a relay or heartbeat pin", board => board.GainHighPin = board.GainMediumPin },
        { "a relay or heartbeat pin", board => board.HeartbeatPin = 12 },
        { "a bus or console pin", board => board.ConsoleTransmitPin = 1 },
        { "a bus or console pin", board => board.AudioClockPin = 36 },
        { "an input pin", board => board.EncoderAPin = 0 },
        { "an input pin", board => board.GainButtonPin = 6 },
        { "an input pin", board => board.PowerGoodPin = 40 },
        { "an input pin", board => board.DcTripPin = -1 },
        { "a fitted jack's pin", board => board.JackPins[1] = 24 },
        { "a fitted jack's pin", board => board.JackPins[2] = board.JackPins[0] },
        { "a fitted jack's pin", board => board.JackPins[2] = 12 },
        { "JackPins must name", board => board.JackPins = [Board.NotFitted, Board.NotFitted, Board.NotFitted] },
        { "JackPins, JackPolarities", board => board.JackPins = [32, 33] },
        { "JackPins, JackPolarities", board => board.JackPolarities = [JackPolarity.LowWhenPlugged] },
        { "KnobLowestCb", board => board.KnobLowestCb = -1999 },
        { "KnobLowestCb", board => board.StepsPerDetent = 0 },
        { "SourceMv", board => board.SourceMv = 0 },
        { "SourceMv", board => board.OutputMilliohm = -1 },
        { "NoiseDecimicrovolt", board => board.NoiseDecimicrovolt = [40, 60] },
        { "NoiseDecimicrovolt", board => board.NoiseDecimicrovolt[2] = 0 },
        { "JackPriorities", board => board.JackPriorities = [1, 2, 1] },
        { "GainCb must be", board => board.GainCb = [0, 1200, 600] },
        { "GainCb must be", board => board.GainCb = [0, 600] },
        { "AntiPopDelayMs", board => board.AntiPopDelayMs = 999 },
        { "AntiPopDelayMs", board => board.AntiPopDelayMs = 60001 },
        { "TransitionsPerDetent", board => board.TransitionsPerDetent = 3 },
        { "GainCb, LimitCb", board => board.LimitCb = 6001 },
        { "GainCb, LimitCb", board => board.StartLimitCb = -8001 },
    };

    [Theory]
    [MemberData(nameof(Pins))]
    public void A_signal_is_on_the_pin_where_the_board_has_it(string signal, int firmware, int board) =>
        Assert.True(firmware == board, $"{signal}: GPIO {firmware} in Board.cs, GPIO {board} on the board");

    [Fact]
    public void The_delivered_file_breaks_no_rule() => Assert.Null(BoardCheck.FirstError(new Board()));

    [Fact]
    public void The_delivered_figures_are_those_of_the_virtual_amp()
    {
        var board = new Board();
        var settings = new BoardSettings();

        Assert.Equal(settings.GainCb, board.GainCb);
        Assert.Equal(settings.HardCeilingCb, board.HardCeilingCb);
        Assert.Equal(settings.StartLimitCb, board.StartLimitCb);
        Assert.Equal(settings.SourceVrms, board.SourceMv / 1000.0);
        Assert.Equal(settings.DelayMs, board.AntiPopDelayMs);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_refused_with_its_reason(string says, Action<Board> mistake)
    {
        var board = new Board();
        mistake(board);
        Assert.StartsWith(says, BoardCheck.FirstError(board));
    }

    [Fact]
    public void A_board_with_a_mistake_has_its_mute_and_gain_pins_driven_low_before_it_is_refused()
    {
        var amp = new VirtualBoard(new BoardSettings(), new WrongBoard());
        amp.PowerOn();
        amp.Plug(Jack.Main);
        amp.RunUntil(10 * Duration.S);

        Assert.Contains("Board.cs: a fitted jack's pin", amp.FirmwareError);
        Assert.Null(amp.Violation);
        Assert.True(amp.Chip.Pins.IsTaken(PinMap.Mute));
        Assert.True(amp.Chip.Pins.IsTaken(PinMap.GainMedium));
        Assert.True(amp.Chip.Pins.IsTaken(PinMap.GainHigh));
        Assert.False(amp.Chip.Pins.IsTaken(PinMap.Heartbeat));
        Assert.False(amp.Wires.MuteGpio.Value);
        Assert.False(amp.Wires.MuteContact.Value);
    }

    private sealed class WrongBoard : IFirmwareImage
    {
        public IFirmware Boot(BoardSettings settings)
        {
            var board = new Board();
            board.JackPins[0] = board.MuteButtonPin;
            AmpController.Firmware.Boot(board);
            throw new InvalidOperationException("It booted.");
        }
    }
}
