using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.BoardModel;

public sealed class MutePathTests
{
    private const int Seeds = 200;

    [Fact]
    public void A_relay_closes_and_opens_within_the_data_sheets_times()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var bench = new Bench(seed);
            var relay = new Relay(bench.Scheduler, new Random(seed), bench.Wires.GainHighCoil, bench.Wires.GainHighContact);

            relay.Drive(true);
            bench.Pass(20 * Duration.Ms);
            relay.Drive(false);
            bench.Pass(20 * Duration.Ms);

            var contact = bench.Log.Of("gain_high_contact");
            var closing = contact.TakeWhile(change => change.AtNs < 20 * Duration.Ms).ToList();
            var opening = contact.Skip(closing.Count).ToList();
            Assert.InRange(closing[0].AtNs, Duration.Us, Relay.OperateNs);
            Assert.InRange(closing[^1].AtNs, closing[0].AtNs, closing[0].AtNs + Relay.OperateBounceNs);
            Assert.True(closing[^1].Value);
            Assert.InRange(opening[0].AtNs - (20 * Duration.Ms), Duration.Us, Relay.ReleaseNs);
            Assert.InRange(opening[^1].AtNs, opening[0].AtNs, opening[0].AtNs + Relay.ReleaseBounceNs);
            Assert.False(opening[^1].Value);
        }
    }

    [Fact]
    public void A_pulse_shorter_than_the_relay_never_touches()
    {
        var bench = new Bench(1);
        var relay = new Relay(bench.Scheduler, new Random(1), bench.Wires.GainHighCoil, bench.Wires.GainHighContact);

        relay.Drive(true);
        bench.Pass(500 * Duration.Us);
        relay.Drive(false);
        bench.Pass(20 * Duration.Ms);

        Assert.Empty(bench.Log.Of("gain_high_contact"));
    }

    [Fact]
    public void The_gate_holds_400_to_900_ms_and_every_corner_is_drawn()
    {
        var holds = new List<long>();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var bench = new Bench(seed);
            bench.Beat(Duration.S);
            Assert.True(bench.Mute.Gate.Up);
            var lastNs = bench.Scheduler.NowNs;

            bench.Pass(2 * Duration.S);

            var fell = bench.Log.Of("mute_coil")[^1];
            Assert.False(fell.Value);
            holds.Add(fell.AtNs - lastNs);
        }

        Assert.InRange(holds.Min(), HeartbeatGate.ShortestHoldNs, HeartbeatGate.ShortestHoldNs + (20 * Duration.Ms));
        Assert.InRange(holds.Max(), HeartbeatGate.LongestHoldNs - (20 * Duration.Ms), HeartbeatGate.LongestHoldNs);
    }

    [Fact]
    public void The_gate_does_not_pull_in_on_single_edges()
    {
        var bench = new Bench(1);
        for (var i = 0; i < 20; i++)
        {
            bench.Pass(200 * Duration.Ms);
            bench.Mute.Gate.Edge();
        }

        Assert.False(bench.Mute.Gate.Up);
    }

    [Theory]
    [InlineData(10, 20, 50)]
    [InlineData(20, 40, 50)]
    [InlineData(25, 50, 50)]
    [InlineData(30, 60, 60)]
    public void The_gate_pulls_in_at_the_third_edge_or_up_to_50_ms_after_the_first_and_every_corner_is_drawn(int spacingMs, int fromMs, int toMs)
    {
        var times = new List<long>();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var bench = new Bench(seed);
            bench.Pass(Duration.S);
            for (var i = 0; i < 10; i++)
            {
                bench.Mute.Gate.Edge();
                bench.Pass(spacingMs * Duration.Ms);
            }

            var rise = Assert.Single(bench.Log.Of("mute_coil"));
            times.Add(rise.AtNs - Duration.S);
        }

        Assert.InRange(times.Min(), fromMs * Duration.Ms, (fromMs + 1) * Duration.Ms);
        Assert.InRange(times.Max(), (toMs - 1) * Duration.Ms, toMs * Duration.Ms);
    }

    [Fact]
    public void The_gate_forgets_the_edges_before_a_gap_and_before_it_was_emptied()
    {
        var bench = new Bench(1);
        for (var i = 0; i < 20; i++)
        {
            bench.Beat(2 * 10 * Duration.Ms);
            if (i % 2 == 0)
            {
                bench.Pass(HeartbeatGate.LongestChargeGapNs);
            }
            else
            {
                bench.Mute.Gate.Empty();
            }
        }

        bench.Pass(Duration.S);
        Assert.Empty(bench.Log.Of("mute_coil"));
    }

    [Fact]
    public void The_gate_has_one_event_pending_however_often_the_heart_beats()
    {
        var bench = new Bench(1);
        bench.Beat(200 * Duration.Ms);
        var before = GC.GetAllocatedBytesForCurrentThread();

        bench.Beat(10 * Duration.S);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData("gpio")]
    [InlineData("power good")]
    [InlineData("dc")]
    [InlineData("supply")]
    public void Each_condition_alone_opens_the_coil_at_once(string condition)
    {
        var bench = new Bench(1);
        bench.Beat(Duration.S);
        Assert.True(bench.Wires.MuteCoil.Value);

        switch (condition)
        {
            case "gpio":
                bench.Mute.Ask(false);
                break;
            case "power good":
                bench.Wires.PowerGood.Set(false);
                bench.Mute.Update();
                break;
            case "dc":
                bench.Wires.DcTrip.Set(true);
                bench.Mute.Update();
                break;
            default:
                bench.Mute.Supply(false);
                break;
        }

        Assert.False(bench.Wires.MuteCoil.Value);
        Assert.Equal(bench.Scheduler.NowNs, bench.Wires.MuteCoil.ChangedNs);
    }

    [Fact]
    public void A_gain_driver_lets_go_at_once_when_told_and_late_when_its_drive_is_lost()
    {
        var bench = new Bench(1);
        var driver = new GainDriver(
            bench.Scheduler, new Random(1), bench.Wires.GainHighGpio, bench.Wires.GainHighCoil, bench.Wires.GainHighContact);

        driver.Drive(true);
        driver.Drive(false);
        Assert.False(bench.Wires.GainHighCoil.Value);

        driver.Drive(true);
        driver.Float();
        Assert.False(bench.Wires.GainHighGpio.Value);
        bench.Pass(GainDriver.LostDriveHoldNs - 1);
        Assert.True(bench.Wires.GainHighCoil.Value);
        bench.Pass(1);
        Assert.False(bench.Wires.GainHighCoil.Value);
    }

    private sealed class Bench
    {
        public Bench(int seed)
        {
            var observers = new BoardObservers();
            observers.Add(Log);
            Wires = new Wires(Scheduler, observers);
            Mute = new MutePath(Scheduler, Wires, new Random(seed), new Random(seed));
            Mute.Gate.PowerUp();
            Mute.Supply(true);
            Wires.PowerGood.Set(true);
            Mute.Ask(true);
        }

        public Scheduler Scheduler { get; } = new();

        public WireLog Log { get; } = new();

        public Wires Wires { get; }

        public MutePath Mute { get; }

        public void Pass(long ns) => Scheduler.AdvanceTo(Scheduler.NowNs + ns);

        public void Beat(long ns)
        {
            for (var left = ns; left > 0; left -= 10 * Duration.Ms)
            {
                Pass(10 * Duration.Ms);
                Mute.Gate.Edge();
            }
        }
    }
}
