using VirtualAmp.Kernel;
using VirtualAmp.Scenarios;
using VirtualAmp.Traces;

namespace VirtualAmp.Commands;

/// <summary>
/// A live amp without its clock and its terminal: lines go in, lines come out, and whoever owns it lets time pass. Lines wait
/// for the one before: a statement for its own time, a line for the console until the amp has answered the last.
/// </summary>
public sealed class LiveSession
{
    /// <summary>Starts a line that is for the world and not for the amp's console.</summary>
    public const char WorldMark = ':';

    /// <summary>How long a console line's answer is waited for before the next line goes out; the longest, that of `i2c scan`, takes about 1.2 s.</summary>
    private const long AnswerNs = 3_000 * Quantity.NsPerMs;

    /// <summary>How long a console line waits for a firmware that is not running, e.g. during boot.</summary>
    private const long BootNs = 2_000 * Quantity.NsPerMs;

    private const string Help = """
        Lines that begin with ':' act on the world, others go to the amp's console ('help' lists its commands):
        :power on|off|dip 40ms   :reset   :plug main|aux|bal   :unplug main|aux|bal [bounce 20ms]
        :knob +5 [over 600ms]    :press knob|gain|mute [for 1500ms]   :press knob twice
        :press knob for 1500ms opens the list of headphones: :knob moves in it, :press knob takes
        :fault volume nack|clear :fault hang   :wait 2s   :wait until state=Active within 10s
        :expect volume=-20.0dB advice=none   :screenshot out.png   :screen   :help   :quit
        """;

    private readonly Action<string> _say;
    private readonly string? _consoleName;
    private readonly Judge _judge;
    private readonly Queue<string> _lines = new();
    private Func<bool>? _awaited;
    private Action<bool>? _afterwards;
    private long _busyUntilNs;

    /// <summary>Makes a board and switches it on.</summary>
    /// <param name="settings">The board.</param>
    /// <param name="image">The firmware.</param>
    /// <param name="say">Takes each line for the user, of the amp or about the world.</param>
    /// <param name="consoleName">Where the amp's console is instead, when lines are for the world alone.</param>
    public LiveSession(BoardSettings settings, IFirmwareImage image, Action<string> say, string? consoleName = null)
    {
        _say = say;
        _consoleName = consoleName;
        Board = new VirtualBoard(settings, image);
        if (consoleName is null)
        {
            Board.Observers.Add(new AmpLines(say));
        }

        _judge = new Judge(Board, "");
        Board.PowerOn();
    }

    /// <summary>The board.</summary>
    public VirtualBoard Board { get; }

    /// <summary>Whether `:quit` was said.</summary>
    public bool Quits { get; private set; }

    /// <summary>Whether everything that was entered is done and answered.</summary>
    public bool Idle => _lines.Count == 0 && !Busy;

    /// <summary>What the amp shows and does, in the words of `expect`.</summary>
    public string Status
    {
        get
        {
            var contact = $"mute={(Board.Wires.MuteContact.Value ? "closed" : "open")}";
            return Board.Firmware is { } firmware
                ? $"state={firmware.State} gain={firmware.Gain} volume={Quantity.Volume(firmware.VolumeCb)} " +
                  $"muted={(firmware.Muted ? "yes" : "no")} jack={firmware.Jack} fault={firmware.Fault} advice={firmware.Advice} {contact}"
                : $"off {contact}";
        }
    }

    private bool Busy => _awaited is not null || _busyUntilNs > Board.NowNs;

    /// <summary>Whether a line acts on the world and not on the amp's console.</summary>
    public static bool IsForTheWorld(string line) => line.TrimStart().StartsWith(WorldMark);

    /// <summary>Takes a line of the user; it is done when those before it are.</summary>
    public void Enter(string line) => _lines.Enqueue(line);

    /// <summary>Turns the knob at once, beside anything that is under way; clockwise is positive.</summary>
    public void Turn(int detents) => Board.TurnKnob(detents, StatementParser.DetentNs);

    /// <summary>Lets time pass and does what was entered; ends early when the board halts.</summary>
    public void AdvanceTo(long untilNs)
    {
        while (!Board.Halted && !Quits)
        {
            if (_awaited is not null)
            {
                Await(untilNs);
            }
            else if (_busyUntilNs > Board.NowNs)
            {
                Board.RunUntil(Math.Min(_busyUntilNs, untilNs));
            }
            else if (_lines.TryDequeue(out var line))
            {
                Do(line);
                continue;
            }
            else
            {
                Board.RunUntil(untilNs);
            }

            if (Board.NowNs >= untilNs)
            {
                return;
            }
        }
    }

    private void Await(long untilNs)
    {
        var held = Board.RunUntil(_awaited!, Math.Min(_busyUntilNs, untilNs));
        if (!held && Board.NowNs < _busyUntilNs)
        {
            return;
        }

        var afterwards = _afterwards;
        _awaited = null;
        _afterwards = null;
        _busyUntilNs = Board.NowNs;
        afterwards?.Invoke(held);
    }

    private void Do(string line)
    {
        if (!IsForTheWorld(line))
        {
            if (_consoleName is null)
            {
                Type(line);
            }
            else if (line.Length > 0)
            {
                _say($": the amp's console is {_consoleName}; lines here begin with '{WorldMark}', ':help' lists them");
            }

            return;
        }

        try
        {
            World(line.TrimStart()[1..].Trim());
        }
        catch (InputException error)
        {
            _say($": {error.Message}");
        }
    }

    private void World(string text)
    {
        switch (text)
        {
            case "help":
                SayAll(Help.Split('\n'));
                return;
            case "screen":
                SayAll(TextBlocks.Lines(Board.Display.Rows()));
                return;
            case "quit":
                Quits = true;
                return;
        }

        if (StatementParser.Parse(1, text) is not { } asked)
        {
            return;
        }

        Scenarios.World.CheckFitted(Board.Settings, asked);
        switch (asked)
        {
            case Statement.Board:
                throw new InputException("the board cannot change while it runs; start again with --set");
            case Statement.Wait wait:
                _busyUntilNs = Board.NowNs + wait.ForNs;
                return;
            case Statement.WaitUntil wait:
                _judge.Load(wait.Conditions);
                WaitFor(() => wait.Conditions.All(_judge.Holds), wait.WithinNs, held =>
                    _say($": {(held ? "holds" : _judge.Complaint(wait.Conditions) ?? "holds, too late")}"));
                return;
            case Statement.Expect expect:
                _judge.Load(expect.Conditions);
                _say($": {_judge.Complaint(expect.Conditions) ?? "holds"}");
                return;
            case Statement.Screenshot screenshot:
                OutputFile.Write(screenshot.Path, Png.Encode(Board.Display.Rows()));
                return;
            case Statement.Type type:
                Type(type.Text);
                return;
            default:
                _busyUntilNs = Board.NowNs + Scenarios.World.Begin(Board, asked);
                return;
        }
    }

    /// <summary>Types a line once the firmware runs, then waits for the line that ends its answer.</summary>
    private void Type(string text) => WaitFor(() => Board.Firmware is not null, BootNs, _ =>
    {
        var sentNs = Board.NowNs + Board.TypeLine(text);
        WaitFor(() => Board.NowNs >= sentNs && (text.Length == 0 || IsAnswered()), AnswerNs, null);
    });

    private bool IsAnswered() => Board.SerialOutput.Text.Split('\n').SkipLast(1)
        .Any(line => line.TrimEnd('\r') == "OK" || line.StartsWith("ERR ", StringComparison.Ordinal));

    /// <summary>Holds the next line back until a condition holds or the limit has passed, then says which.</summary>
    private void WaitFor(Func<bool> condition, long limitNs, Action<bool>? afterwards)
    {
        _awaited = condition;
        _afterwards = afterwards;
        _busyUntilNs = Board.NowNs + limitNs;
    }

    private void SayAll(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            _say(line.TrimEnd('\r'));
        }
    }
}
