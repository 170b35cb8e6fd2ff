using System.Text;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using VirtualAmp.Scenarios;
using VirtualAmp.Serial;
using Xunit;

namespace VirtualAmp.Tests.Serial;

/// <summary>`type` in a scenario and keys at a pseudo terminal are the same to the amp: same bytes at the same times, both ways.</summary>
public sealed class SameBytesTests
{
    private const long FirstNs = 5 * Duration.S;
    private const long PauseNs = Duration.S;

    private static readonly string[] Lines =
    [
        "version", "vol -20", "vol", "VOL  up 3", "gain med", "vol -3x\b0", "hlp", "status", "hp set hd 650", "hp show", "log 5",
        "set limit -20", "set", "stat\t\e[Dx\b", "\e[A\e[A", "nonsense\u0015hp", "ol\e[Hv\u0005 1", "voll\u007f 1", new string('x', 150), "gr\u00f6\u00dfer", "", "fault", "help",
    ];

    [Fact]
    public void Lines_typed_in_a_scenario_and_at_a_pseudo_terminal_give_identical_bytes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pseudo terminals of this kind");

        var typed = InAScenario();
        var (joined, shown) = AtAPseudoTerminal();

        Assert.True(typed.Said.Split("OK\r\n").Length > 10, typed.Said);
        Assert.Equal(typed.Bytes, joined.Bytes);
        Assert.Equal(typed.Said, shown);
    }

    private static Line InAScenario()
    {
        var text = new StringBuilder("power on\nplug main\nwait 5s\n");
        foreach (var line in Lines)
        {
            text.Append($"type \"{line}\"\nwait 1s\n");
        }

        var run = new ScenarioRun(Scenario.Parse("lines.amp", text.ToString(), [], seed: 1), new FirmwareImage());
        var heard = new Line();
        run.Board.Observers.Add(heard);
        Assert.Null(run.Run().Problem);
        return heard;
    }

    private static (Line Heard, string Shown) AtAPseudoTerminal()
    {
        using var terminal = new PseudoTerminal();
        using var program = new FarEnd(terminal.Name);
        var board = new VirtualBoard(new BoardSettings(), new FirmwareImage());
        var heard = new Line();
        board.Observers.Add(heard);
        var patient = new Patient(terminal);
        var cable = new SerialCable(board, patient);
        var shown = new StringBuilder();
        board.PowerOn();
        board.Plug(Jack.Main);
        var atNs = FirstNs;
        foreach (var line in Lines)
        {
            byte[] keys = [.. Encoding.UTF8.GetBytes(line), (byte)'\r'];
            board.Scheduler.At(atNs, () =>
            {
                program.Type(keys);
                patient.Due = keys.Length;
                cable.Move();
            });
            atNs += (keys.Length * Uart.ByteNs) + PauseNs;
            board.RunUntil(atNs);
            cable.Move();
            shown.Append(program.ReadText(heard.Said.Length - shown.Length));
        }

        Assert.Null(BoardFailure.Of(board));
        return (heard, shown.ToString());
    }

    /// <summary>What was on the line.</summary>
    private sealed class Line : IBoardObserver
    {
        private readonly StringBuilder _said = new();

        public List<(bool FromAmp, byte Value, long StartNs)> Bytes { get; } = [];

        public string Said => _said.ToString();

        public void UartByte(bool fromAmp, byte value, long startNs)
        {
            Bytes.Add((fromAmp, value, startNs));
            if (fromAmp)
            {
                _said.Append((char)value);
            }
        }
    }

    /// <summary>The same pseudo terminal, but the bytes that are due are waited for: virtual time does not.</summary>
    private sealed class Patient(ITerminal terminal) : ITerminal
    {
        public int Due { get; set; }

        public bool Ended => terminal.Ended;

        public int Read(Span<byte> buffer)
        {
            var due = Due;
            Due = 0;
            FarEnd.Take(terminal, due).CopyTo(buffer);
            return due;
        }

        public void Write(ReadOnlySpan<byte> bytes) => terminal.Write(bytes);
    }
}
