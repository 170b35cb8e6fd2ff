using VirtualAmp.Kernel;
using VirtualAmp.Parts;

namespace VirtualAmp.Scenarios;

/// <summary>What a user and the world do to a board: the statements that act.</summary>
public static class World
{
    /// <summary>From the end of the first press of `press knob twice` to the second: a quick hand, and longer than any debounce.</summary>
    private const long DoublePressGapNs = 120 * Quantity.NsPerMs;

    /// <summary>Does a statement at the present instant, or begins it; no time passes.</summary>
    /// <returns>How long it takes, ns; the next statement starts after that.</returns>
    /// <exception cref="ArgumentException">The statement asks or waits and does nothing to the board.</exception>
    public static long Begin(VirtualBoard board, Statement statement)
    {
        switch (statement)
        {
            case Statement.PowerOn:
                board.PowerOn();
                return 0;
            case Statement.PowerOff:
                board.PowerOff();
                return 0;
            case Statement.PowerDip dip:
                board.PowerDip(dip.ForNs);
                return dip.ForNs;
            case Statement.Reset:
                board.Reset();
                return PowerSupply.ResetPulseNs;
            case Statement.Plug plug:
                board.Plug(JackOf(plug.Jack));
                return 0;
            case Statement.Unplug { BounceNs: { } bounceNs } unplug:
                board.Unplug(JackOf(unplug.Jack), bounceNs);
                return 0;
            case Statement.Unplug unplug:
                board.Unplug(JackOf(unplug.Jack));
                return 0;
            case Statement.Knob knob:
                return board.TurnKnob(knob.Detents, knob.OverNs / Math.Abs(knob.Detents));
            case Statement.Press press:
                return Press(board, ButtonOf(press.Button), 0, press.ForNs);
            case Statement.PressTwice:
                var firstNs = Press(board, Button.Knob, 0, StatementParser.PressNs);
                return Press(board, Button.Knob, firstNs + DoublePressGapNs, StatementParser.PressNs);
            case Statement.Type type:
                return board.TypeLine(type.Text);
            case Statement.VolumeFault fault:
                board.VolumeFault(fault.What);
                return 0;
            case Statement.SlowVolume slow:
                board.VolumeChip.Slow(slow.StretchNs);
                return 0;
            case Statement.DisplayFault fault:
                board.DisplayFault(fault.What);
                return 0;
            case Statement.DcFault fault:
                board.DcFault(fault.Volts);
                return 0;
            case Statement.RailsFault fault:
                board.RailsFault(fault.Low);
                return 0;
            case Statement.Hang:
                board.FaultHang();
                return 0;
            default:
                throw new ArgumentException($"{statement.GetType().Name} does nothing to a board", nameof(statement));
        }
    }

    /// <summary>Plugs headphones in at once, by the names of their jacks.</summary>
    /// <exception cref="InputException">A jack is not fitted; says which.</exception>
    public static void PlugIn(VirtualBoard board, IEnumerable<string> jacks)
    {
        foreach (var jack in jacks)
        {
            var plug = new Statement.Plug(1, jack);
            CheckFitted(board.Settings, plug);
            Begin(board, plug);
        }
    }

    /// <summary>Checks that a board has what a statement moves.</summary>
    /// <exception cref="InputException">A jack or a button is not fitted; says which.</exception>
    public static void CheckFitted(BoardSettings settings, Statement statement)
    {
        var jack = (statement as Statement.Plug)?.Jack ?? (statement as Statement.Unplug)?.Jack;
        if (jack is not null && (int)JackOf(jack) >= settings.Jacks)
        {
            throw new InputException($"expected a jack that is fitted, found '{jack}' on a board with jacks={settings.Jacks}");
        }

        if (statement is Statement.Press { Button: "mute" } && !settings.HasMuteButton)
        {
            throw new InputException("this board has no mute button: its pin carries the third jack; press knob mutes too");
        }
    }

    private static long Press(VirtualBoard board, Button button, long delayNs, long forNs)
    {
        if (delayNs == 0)
        {
            board.Press(button);
        }
        else
        {
            board.Scheduler.After(delayNs, () => board.Press(button));
        }

        board.Scheduler.After(delayNs + forNs, () => board.Release(button));
        return delayNs + forNs;
    }

    private static Jack JackOf(string name) => name switch { "main" => Jack.Main, "aux" => Jack.Aux, _ => Jack.Balanced };

    private static Button ButtonOf(string name) => name switch { "knob" => Button.Knob, "gain" => Button.Gain, _ => Button.Mute };
}
