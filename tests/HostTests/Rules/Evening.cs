using VirtualAmp.Kernel;
using VirtualAmp.Scenarios;
using Xunit;

namespace VirtualAmp.Tests.Rules;

/// <summary>A user at a virtual amp, in short sentences; every test of a rule is told with these.</summary>
internal sealed class Evening(IFirmwareImage image, BoardSettings? settings = null)
{
    private const long DetentNs = 25 * Duration.Ms;
    private const long PressNs = 80 * Duration.Ms;

    /// <summary>The board it happens on.</summary>
    public VirtualBoard Board { get; } = new(settings ?? new BoardSettings(), image);

    /// <summary>The firmware's state, or "none" before it booted.</summary>
    public string State => Board.Firmware?.State ?? "none";

    /// <summary>Mains on with headphones in the main jack, until they play at min.</summary>
    public Evening Starts() => SwitchOn().Plug().Until("Active");

    /// <summary>Mains on.</summary>
    public Evening SwitchOn()
    {
        Board.PowerOn();
        return this;
    }

    /// <summary>Headphones go in.</summary>
    public Evening Plug(Jack jack = Jack.Main)
    {
        Board.Plug(jack);
        return this;
    }

    /// <summary>Headphones come out.</summary>
    public Evening Unplug(Jack jack = Jack.Main)
    {
        Board.Unplug(jack);
        return this;
    }

    /// <summary>Time passes.</summary>
    public Evening Wait(int milliseconds)
    {
        Board.RunFor(milliseconds * Duration.Ms);
        return this;
    }

    /// <summary>Time passes until the firmware is in a state, 15 s at most; a broken rule ends the wait.</summary>
    public Evening Until(string state)
    {
        var reached = Board.RunUntil(() => State == state, Board.NowNs + (15 * Duration.S));
        Assert.True(reached || Board.Violation != null, $"still {State} instead of {state} after 15 s");
        return this;
    }

    /// <summary>The knob turns and the volume follows, 10 s at most.</summary>
    public Evening Turn(int detents)
    {
        Board.RunFor(Board.TurnKnob(detents, DetentNs));
        return Wait(200).Settle();
    }

    /// <summary>The volume comes to rest: nothing told for half a second.</summary>
    public Evening Settle()
    {
        for (var last = int.MaxValue; last != Board.VolumeChip.ToldLeftCb && !Board.Halted; Wait(500))
        {
            last = Board.VolumeChip.ToldLeftCb;
        }

        return this;
    }

    /// <summary>A button goes down and up.</summary>
    public Evening Press(Button button)
    {
        Board.Press(button);
        Wait((int)(PressNs / Duration.Ms));
        Board.Release(button);
        return this;
    }

    /// <summary>The knob turns, and nobody waits for the volume.</summary>
    public Evening TurnQuickly(int detents)
    {
        Board.RunFor(Board.TurnKnob(detents, DetentNs));
        return this;
    }

    /// <summary>A line goes into the console.</summary>
    public Evening Type(string line)
    {
        Board.TypeLine(line);
        return this;
    }

    /// <summary>Time passes until the amp has asked at an address of the audio bus, 2 s at most.</summary>
    public Evening UntilAsked(int address)
    {
        var asked = false;
        for (var ms = 0; ms < 2000 && !asked; ms++)
        {
            Wait(1);
            asked = Board.LastEvents.Any(line => line.Contains($"i2c1 {address:x2} ", StringComparison.Ordinal));
        }

        Assert.True(asked, $"nobody asked at 0x{address:x2}");
        return this;
    }

    /// <summary>The volume IC holds its bus for half a second from now on: one transfer meets it.</summary>
    public Evening HoldsTheBusOnce()
    {
        Board.Scheduler.At(Board.NowNs + (500 * Duration.Ms), () => Do("fault volume clear"));
        return Do("fault volume stuck");
    }

    /// <summary>DC comes to the amp's output and stays.</summary>
    public Evening Dc()
    {
        Board.DcTrip(true);
        return this;
    }

    /// <summary>The flash of this board takes a quarter of a second for a write.</summary>
    public Evening SlowFlash()
    {
        Board.Flash.StallNs = (250 * Duration.Ms, 260 * Duration.Ms);
        return this;
    }

    /// <summary>This board has no file system, so that nothing takes the time of a write.</summary>
    public Evening NoFlash()
    {
        Board.Flash.Present = false;
        return this;
    }

    /// <summary>A statement of the scenario language happens now; no time passes.</summary>
    public Evening Do(string statement)
    {
        World.Begin(Board, StatementParser.Parse(1, statement)!);
        return this;
    }

    /// <summary>One pass blocks for this long after its heartbeat, as a held bus or the flash would make it.</summary>
    public Evening StallOnce(int milliseconds)
    {
        Board.AtPortCall = call =>
        {
            if (call == 1)
            {
                Board.AtPortCall = null;
                var untilNs = Board.NowNs + (milliseconds * Duration.Ms);

                // A reset ends the pass that blocks; the next boot belongs to nobody's pass.
                while (Board.NowNs < untilNs && Board.Wires.Enable.Value)
                {
                    Board.Scheduler.AdvanceTo(Math.Min(Board.NowNs + Duration.Ms, untilNs));
                }
            }
        };
        return this;
    }

    /// <summary>Several passes in a row block.</summary>
    public Evening StallAgainAndAgain(int times, int milliseconds)
    {
        for (var i = 0; i < times; i++)
        {
            StallOnce(milliseconds).Wait(milliseconds + 5);
        }

        return this;
    }

    /// <summary>Somebody plays with the mute button: off and on, each until it is done or has to wait.</summary>
    public Evening MuteAndUnmute(int times)
    {
        for (var i = 0; i < times; i++)
        {
            Press(Button.Mute).Wait(200).Press(Button.Mute).Wait(400);
        }

        return this;
    }

    /// <summary>Everything up to now kept the rules.</summary>
    public Evening KeptTheRules()
    {
        Assert.True(Board.Violation == null, $"{Board.Violation}{Environment.NewLine}{string.Join(Environment.NewLine, Board.LastEvents)}");
        Assert.Null(Board.FirmwareError);
        return this;
    }
}
