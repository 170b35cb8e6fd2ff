namespace VirtualAmp.Soak;

/// <summary>What people do to the amp: hands on plugs, knob and buttons, a terminal on the console, the mains switch.</summary>
internal sealed class UserActions(Draw draw, SessionScript script, int jacks)
{
    private const int PressMs = 80;
    private const int DetentMs = 25;
    private const int ResetMs = 20;

    /// <summary>A hold of the knob that opens the menu; with the debounce it is over 1 s (Timing.HoldMs of the firmware).</summary>
    private const int KnobHoldMs = 1_100;

    /// <summary>From a plug, a gain switch, an unmute or a start until the short states that follow are over, or the firmware's first statement comes; ms.</summary>
    private static readonly (int EarliestMs, int LatestMs) WholeWay = (0, 400);

    /// <summary>The firmware's first statements, and the state Boot with a flash of usual speed; ms from a start.</summary>
    private static readonly (int EarliestMs, int LatestMs) Starting = (400, 560);

    /// <summary>The button that mutes and, held long, clears a fault: the third jack takes the mute button's pin, and the knob's button does both too.</summary>
    public static string MuteButton(int jacks) => jacks > 2 ? "knob" : "mute";

    /// <summary>Somebody does something.</summary>
    public void Act()
    {
        switch (draw.Between(0, 41))
        {
            case <= 4:
                script.Say($"plug {Jack()}");
                break;
            case <= 6:
                script.Say($"unplug {Jack()} bounce {SessionScript.Time(draw.Between(1, 30))}");
                break;
            case <= 15:
                Turn();
                break;
            case <= 18:
                Press("gain");
                break;
            case <= 22:
                Press(draw.Of(MuteButton(jacks), "knob"));
                break;
            case 23:
                script.Say("press knob twice", 280);
                break;
            case <= 36:
                script.Say($"type \"{TypedLine.Of(draw)}\"");
                break;
            case 37:
                Power();
                break;
            case 38:
                script.Say("reset", ResetMs);
                break;
            case <= 40:
                UseMenu();
                break;
            default:
                Rub();
                break;
        }
    }

    /// <summary>Somebody wants to hear something.</summary>
    public void SitDown()
    {
        script.Say("plug main");
        script.Say("type \"mute off\"");
        script.Pause(draw.Spread(500, 12_000));
        script.Say($"type \"vol -{draw.Between(5, 50)}\"");
    }

    /// <summary>What somebody does who mainly listens: a detent or two, a glance at the console.</summary>
    public void Nudge() => script.Say(draw.OneIn(3) ? "type \"status\"" : $"knob {draw.Of("+1", "-1", "+2", "-2")}", DetentMs);

    /// <summary>What leads through short states: headphones out and in, another gain, mute on and off, a start.</summary>
    /// <returns>Between which times from now something may break, ms: on the whole way, or while a short state mostly holds.</returns>
    public (int EarliestMs, int LatestMs) Lead()
    {
        switch (draw.Between(0, 11))
        {
            case <= 2:
                var jack = Jack();
                script.Say($"unplug {jack}");
                script.Pause(draw.Spread(30, 3_000));
                script.Say($"plug {jack}");
                return draw.Of(WholeWay, (310, 370));
            case <= 5:
                script.Say($"type \"gain {draw.Of("low", "med", "high")}\"");
                return draw.Of(WholeWay, (10, 180), (10, 180), (170, 220));
            case <= 7:
                var forMs = draw.Between(31, PressMs);
                script.Say($"press gain for {SessionScript.Time(forMs)}", forMs);
                return draw.Of(WholeWay, (0, 150), (0, 150), (110, 180));
            case <= 9:
                script.Say("type \"mute on\"");
                script.Pause(draw.Spread(30, 1_000));
                script.Say("type \"mute off\"");
                return draw.Of(WholeWay, (10, 50));
            case 10:
                script.Say("reset", ResetMs);
                return draw.Of(WholeWay, Starting);
            default:
                script.Say("power off");
                script.Pause(draw.Spread(1, 2_000));
                script.Say("power on");
                return draw.Of(WholeWay, Starting);
        }
    }

    private string Jack() => jacks > 1 && draw.OneIn(3) ? (jacks > 2 ? draw.Of("aux", "bal") : "aux") : "main";

    /// <summary>Somebody walks through the menu with the knob: held, turned, pressed; now and then everything is undone.</summary>
    private void UseMenu()
    {
        script.Say($"press knob for {SessionScript.Time(KnobHoldMs)}", KnobHoldMs);
        for (var i = draw.Between(0, 9); i > 0; i--)
        {
            script.Pause(draw.Spread(40, 2_000));
            if (draw.OneIn(2))
            {
                script.Say("press knob", PressMs);
            }
            else
            {
                var detents = draw.Spread(1, 12);
                script.Say($"knob {detents * draw.Of(1, -1):+0;-0}", detents * DetentMs);
            }
        }

        if (draw.OneIn(3))
        {
            script.Pause(draw.Spread(40, 3_000));
            script.Say($"press knob for {SessionScript.Time(KnobHoldMs)}", KnobHoldMs);
        }
    }

    private void Turn()
    {
        var detents = draw.Spread(1, 60) * draw.Of(1, 1, -1);
        var perDetentMs = draw.Of(DetentMs, draw.Spread(2, 20), draw.Spread(20, 400));
        var overMs = (long)Math.Abs(detents) * perDetentMs;
        script.Say($"knob {detents:+0;-0} over {SessionScript.Time(overMs)}", overMs);
    }

    private void Press(string button)
    {
        var forMs = draw.Between(0, 5) switch
        {
            0 => draw.Spread(1, 40),
            1 => draw.Spread(300, 2_000),
            2 => draw.Between(2_800, 3_600),
            _ => PressMs,
        };
        script.Say($"press {button} for {SessionScript.Time(forMs)}", forMs);
    }

    private void Power()
    {
        script.Say("power off");
        script.SayLater("power on", draw.Of(draw.Spread(1, 100), draw.Spread(100, 10_000)));
    }

    /// <summary>A plug that is moved in its jack: in and out again and again.</summary>
    private void Rub()
    {
        var jack = Jack();
        for (var i = draw.Between(2, 5); i > 0; i--)
        {
            script.Say($"unplug {jack}");
            script.Pause(draw.Spread(1, 400));
            script.Say($"plug {jack}");
            script.Pause(draw.Spread(1, 700));
        }
    }
}
