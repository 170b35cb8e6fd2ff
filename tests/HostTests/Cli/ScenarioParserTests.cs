using AmpController.Control;
using VirtualAmp.Chips;
using VirtualAmp.Scenarios;
using Xunit;

namespace VirtualAmp.Tests.Cli;

/// <summary>What the statements of the contract mean.</summary>
public sealed class ScenarioParserTests
{
    private const long Ms = Quantity.NsPerMs;

    [Fact]
    public void Every_statement_that_acts_is_read_with_its_defaults()
    {
        var scenario = Scenario.Parse(
            "evening.amp",
            """
            board volume=ds1882 jacks=2 delay=3s policy=zero limit=-10dB events=inside flash=20ms..390ms   # the board
            power on
            power off
            power dip 40ms

            reset
            wait 1.5s
            plug main
            unplug aux bounce 20ms
            knob +12
            knob -2 over 600ms
            press gain
            press knob for 1500ms
            press knob twice
            type "vol -20 # no comment"
            fault volume nack
            fault volume clear
            fault display stuck
            fault dc 150mV
            fault dc clear
            fault rails low
            fault rails clear
            fault hang
            screenshot "my screen.png"
            fault volume slow
            fault volume slow 35.5ms
            fault dc -150mV
            """,
            [],
            seed: 7);

        Assert.Equal(3000, scenario.Settings.DelayMs);
        Assert.Equal(-1000, scenario.Settings.LimitCb);
        Assert.Equal(7, scenario.Settings.Seed);
        Assert.True(scenario.Settings.EventsInsidePass);
        Assert.Equal((20 * Ms, 390 * Ms), scenario.Settings.FlashStallNs);
        Assert.Equal<Statement>(
            [
                new Statement.PowerOn(2),
                new Statement.PowerOff(3),
                new Statement.PowerDip(4, 40 * Ms),
                new Statement.Reset(6),
                new Statement.Wait(7, 1500 * Ms),
                new Statement.Plug(8, "main"),
                new Statement.Unplug(9, "aux", 20 * Ms),
                new Statement.Knob(10, 12, 300 * Ms),
                new Statement.Knob(11, -2, 600 * Ms),
                new Statement.Press(12, "gain", 80 * Ms),
                new Statement.Press(13, "knob", 1500 * Ms),
                new Statement.PressTwice(14),
                new Statement.Type(15, "vol -20 # no comment"),
                new Statement.VolumeFault(16, "nack"),
                new Statement.VolumeFault(17, "clear"),
                new Statement.DisplayFault(18, "stuck"),
                new Statement.DcFault(19, 0.15),
                new Statement.DcFault(20, 0),
                new Statement.RailsFault(21, Low: true),
                new Statement.RailsFault(22, Low: false),
                new Statement.Hang(23),
                new Statement.Screenshot(24, "my screen.png"),
                new Statement.VolumeFault(25, "slow"),
                new Statement.SlowVolume(26, 35_500 * Ms / 1_000),
                new Statement.DcFault(27, -0.15),
            ],
            scenario.Statements);
    }

    [Fact]
    public void Every_condition_is_read_as_written()
    {
        var statement = Assert.IsType<Statement.WaitUntil>(StatementParser.Parse(
            1,
            "wait until state=Active gain=Med volume=-20.5dB volume=min muted=no jack=main fault=none advice=gain-up mute=closed output<1mV output=-20dB+-0.5dB reply \"OK\" within 10s"));

        Assert.Equal(10_000 * Ms, statement.WithinNs);
        Assert.Equal<Condition>(
            [
                new Condition.State("Active"),
                new Condition.Gain("Medium"),
                new Condition.Volume(-2050),
                new Condition.Volume(IVolumeModel.MuteCb),
                new Condition.Muted(Yes: false),
                new Condition.Jack("main"),
                new Condition.Fault("none"),
                new Condition.Advice("gain-up"),
                new Condition.Contact(Open: false),
                new Condition.OutputBelow(0.001, "1mV"),
                new Condition.OutputLevel(-2000, 50),
                new Condition.Reply("OK"),
            ],
            statement.Conditions);
        Assert.Equal(
            "state=Active gain=Medium volume=-20.5dB volume=min muted=no jack=main fault=none advice=gain-up mute=closed output<1mV output=-20.0dB+-0.5dB reply \"OK\"",
            string.Join(' ', statement.Conditions));
    }

    [Fact]
    public void The_faults_are_those_of_the_firmware()
    {
        const int FirstConsoleError = 100;
        var names = Enum.GetValues<FaultCode>().Where(code => (int)code < FirstConsoleError).Select(FaultTable.Name).ToList();

        Assert.All(names, name => Assert.Equal([new Condition.Fault(name)], Assert.IsType<Statement.Expect>(StatementParser.Parse(1, $"expect fault={name}")).Conditions));
        var refused = Assert.Throws<InputException>(() => StatementParser.Parse(1, "expect fault=Nonsense"));
        Assert.StartsWith($"expected {string.Join(", ", names.SkipLast(1))} or {names[^1]} after", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-80dB", -8_000)]
    [InlineData("+60dB", 6_000)]
    public void The_ends_of_the_limits_range_are_taken(string limit, int limitCb) =>
        Assert.Equal(limitCb, Scenario.Parse("evening.amp", $"board limit={limit}", [], seed: 1).Settings.LimitCb);

    [Fact]
    public void A_picture_with_blanks_in_its_name_stands_in_quotes() =>
        Assert.Equal(
            [new Condition.Screen("my screen.png")],
            Assert.IsType<Statement.Expect>(StatementParser.Parse(1, "expect screen=\"my screen.png\"")).Conditions);

    [Fact]
    public void The_third_jack_the_policies_and_headphones_are_taken()
    {
        var scenario = Scenario.Parse("evening.amp", "board jacks=3 policy=restore hp=\"hd 650\"\nplug bal\nunplug bal bounce 20ms\npress knob", [], seed: 1);

        Assert.Equal((3, false, "restore"), (scenario.Settings.Jacks, scenario.Settings.HasMuteButton, scenario.Settings.Policy));
        Assert.Equal("Sennheiser HD 650 / HD 6XX", scenario.Settings.Headphones);
        Assert.Equal([new Statement.Plug(2, "bal"), new Statement.Unplug(3, "bal", 20 * Ms), new Statement.Press(4, "knob", 80 * Ms)], scenario.Statements);
    }

    [Fact]
    public void A_key_of_set_wins_over_the_file()
    {
        var scenario = Scenario.Parse("evening.amp", "board delay=3s policy=hold jacks=1", [BoardKey.Parse("delay=5s"), BoardKey.Parse("policy=zero")], seed: 1);

        Assert.Equal(5000, scenario.Settings.DelayMs);
        Assert.Equal("zero", scenario.Settings.Policy);
        Assert.Equal(1, scenario.Settings.Jacks);
    }

    [Fact]
    public void A_file_from_Windows_reads_the_same() =>
        Assert.Equal(2, Scenario.Parse("evening.amp", "power on\r\nwait 1s\r\n", [], seed: 1).Statements.Count);
}
