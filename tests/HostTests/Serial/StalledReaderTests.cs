using System.Text;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using VirtualAmp.Scenarios;
using VirtualAmp.Serial;
using Xunit;

namespace VirtualAmp.Tests.Serial;

/// <summary>A terminal that is open and does not read, at a whole amp: what is said is lost, and nothing waits for it.</summary>
public sealed class StalledReaderTests
{
    // 200 answers of about 700 bytes: more than a pseudo terminal holds.
    private const int Questions = 200;
    private const long AnswerNs = Duration.S / 2;
    private const int MostTries = 500;

    [Fact]
    public void A_stalled_reader_stops_no_music_and_is_answered_when_it_reads_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pseudo terminals of this kind");
        using var terminal = new PseudoTerminal();
        using var program = new FarEnd(terminal.Name);
        var board = new VirtualBoard(new BoardSettings(), new FirmwareImage());
        var cable = new SerialCable(board, terminal);
        board.PowerOn();
        board.Plug(Jack.Main);
        Assert.True(board.RunUntil(() => board.Firmware?.State == "Active", 10 * Duration.S));
        Ask(board, cable, "vol -40");
        board.RunFor(5 * Duration.S);

        for (var i = 0; i < Questions; i++)
        {
            Ask(board, cable, "status");
        }

        Assert.Null(BoardFailure.Of(board)?.Text);
        Assert.Equal(("Active", -4000), (board.Firmware!.State, board.Firmware.VolumeCb));
        Assert.True(board.Wires.MuteContact.Value);

        var answer = Task.Run(() => ReadUntil(program, "jack=main\r\nOK\r\n"), TestContext.Current.CancellationToken);
        for (var tries = 0; tries < MostTries && !answer.IsCompleted; tries++)
        {
            Ask(board, cable, "jack");
            Thread.Sleep(10);
        }

        Assert.True(answer.IsCompletedSuccessfully, "no answer");
    }

    private static void Ask(VirtualBoard board, SerialCable cable, string line)
    {
        board.TypeLine(line);
        board.RunFor(AnswerNs);
        cable.Move();
    }

    private static void ReadUntil(FarEnd program, string end)
    {
        var text = new StringBuilder();
        while (text.Length < end.Length || text.ToString(text.Length - end.Length, end.Length) != end)
        {
            text.Append(program.ReadText(1));
        }
    }
}
