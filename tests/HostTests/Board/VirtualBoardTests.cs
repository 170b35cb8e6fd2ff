using VirtualAmp.Bridge;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.BoardModel;

public sealed class VirtualBoardTests
{
    [Fact]
    public void The_same_seed_gives_the_same_run_and_another_one_does_not()
    {
        Assert.Equal(Evening(7), Evening(7));
        Assert.NotEqual(Evening(7), Evening(8));
    }

    [Fact]
    public void A_condition_ends_the_run_at_the_event_that_made_it_true()
    {
        var firmware = new ScriptedFirmware();
        var board = firmware.Board();
        board.PowerOn();

        Assert.True(board.RunUntil(() => board.Wires.PowerGood.Value, Duration.S));
        Assert.Equal(board.Wires.PowerGood.ChangedNs, board.NowNs);
        Assert.False(board.RunUntil(() => !board.Wires.PowerGood.Value, Duration.S));
        Assert.Equal(Duration.S, board.NowNs);
    }

    [Fact]
    public void A_broken_rule_stops_time_and_keeps_the_last_50_events()
    {
        var firmware = new ScriptedFirmware
        {
            OnBoot = port =>
            {
                port.OpenPin(PinMap.GainMedium);
                port.SetPinMode(PinMap.GainMedium, 3);
                port.OpenPin(PinMap.GainHigh);
                port.SetPinMode(PinMap.GainHigh, 3);
            },
            OnPass = (port, nowMs) =>
            {
                if (nowMs == 50)
                {
                    port.WritePin(PinMap.GainMedium, true);
                    port.WritePin(PinMap.GainHigh, true);
                }
            },
        };
        var board = firmware.Started();
        for (var i = 0; i < 30; i++)
        {
            board.TurnKnob(1, Duration.Ms);
        }

        board.RunFor(10 * Duration.S);

        Assert.NotNull(board.Violation);
        Assert.True(board.Halted);
        Assert.Equal([0, 10, 20, 30, 40, 50], firmware.PassesMs);
        Assert.Equal(RecentEvents.Capacity, board.LastEvents.Count);
        Assert.Contains("violation " + board.Violation.Rule, board.LastEvents[^1]);
        board.RunFor(Duration.S);
        Assert.Equal(6, firmware.PassesMs.Count);
    }

    [Fact]
    public void The_board_cannot_be_run_from_inside_the_firmware()
    {
        VirtualBoard? board = null;
        var firmware = new ScriptedFirmware { OnPass = (_, _) => board!.RunFor(1) };
        board = firmware.Board();
        board.PowerOn();

        board.RunFor(Duration.S);

        Assert.StartsWith("InvalidOperationException left the pass", board.FirmwareError);
    }

    [Fact]
    public void An_idle_pass_allocates_nothing()
    {
        var firmware = new IdleFirmware();
        var board = new VirtualBoard(new BoardSettings(), firmware);
        board.PowerOn();
        board.RunUntil(2 * Duration.S);
        var before = GC.GetAllocatedBytesForCurrentThread();

        board.RunUntil(4 * Duration.S);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Events_at_one_instant_run_in_the_order_they_were_planned()
    {
        var scheduler = new Scheduler();
        var order = new List<int>();
        var kept = new ScheduledEvent(() => order.Add(99));
        for (var i = 0; i < 100; i++)
        {
            var number = i;
            scheduler.At(number % 3, () => order.Add(number));
            scheduler.Plan(kept, 1);
        }

        scheduler.At(2, () => order.Add(-1)).Cancel();
        scheduler.AdvanceTo(5);

        var threes = Enumerable.Range(0, 100).OrderBy(number => number % 3).ToList();
        threes.Insert(threes.IndexOf(2), 99);
        Assert.Equal(threes, order);
        Assert.Equal(5, scheduler.NowNs);
        Assert.Equal(long.MaxValue, scheduler.NextNs);
    }

    private static string Evening(int seed)
    {
        var edges = new EdgeList();
        var firmware = new ScriptedFirmware
        {
            OnBoot = port =>
            {
                port.OpenPin(PinMap.Heartbeat);
                port.SetPinMode(PinMap.Heartbeat, 3);
                port.OpenPin(PinMap.JackMain);
                port.ListenToPin(PinMap.JackMain, edges);
            },
            OnPass = (port, _) => port.TogglePin(PinMap.Heartbeat),
        };
        var board = firmware.Board(seed, eventsInsidePass: true);
        var log = new WireLog();
        board.Observers.Add(log);
        board.PowerOn();
        board.RunFor(Duration.S);
        board.Plug(Jack.Main);
        board.TurnKnob(20, 25 * Duration.Ms);
        board.RunFor(Duration.S);
        board.Press(Button.Mute);
        board.PowerDip(40 * Duration.Ms);
        board.RunFor(Duration.S);
        return string.Join('\n', log.Lines);
    }

    private sealed class IdleFirmware : IFirmwareImage, IFirmware
    {
        public string State => "Ready";

        public string Gain => "Low";

        public int VolumeCb => VirtualAmp.Chips.IVolumeModel.MuteCb;

        public bool Muted => false;

        public string Jack => "none";

        public string Fault => "none";

        public string Advice => "none";

        public IFirmware Boot(BoardSettings settings)
        {
            Boards.Current.OpenPin(PinMap.Heartbeat);
            Boards.Current.SetPinMode(PinMap.Heartbeat, 3);
            return this;
        }

        public void Pass(long nowMs) => Boards.Current.TogglePin(PinMap.Heartbeat);
    }
}
