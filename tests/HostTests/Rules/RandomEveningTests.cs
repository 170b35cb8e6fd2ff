using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Rules;

/// <summary>Users who do anything at any time, drawn by seed, half of them with pin events inside the passes: the monitor stays silent.</summary>
public sealed class RandomEveningTests
{
    private const int Actions = 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nobody_gets_the_amp_to_break_a_rule(int seed)
    {
        var draw = new Random(seed);
        var evening = new Evening(new FirmwareImage(), new BoardSettings
        {
            Seed = seed,
            EventsInsidePass = seed % 2 == 0,
            DelayMs = 1000 * draw.Next(1, 5),
            LimitCb = draw.Next(3) == 0 ? -100 * draw.Next(0, 50) : null,
        });
        evening.SwitchOn();
        for (var action = 0; action < Actions; action++)
        {
            Act(evening, draw);
            evening.Wait(Pause(draw)).KeptTheRules();
        }

    }

    private static int Pause(Random draw) => draw.Next(4) switch
    {
        0 => draw.Next(1, 30),
        1 => draw.Next(1, 300),
        2 => draw.Next(1, 1500),
        _ => draw.Next(1, 5000),
    };

    private static void Act(Evening evening, Random draw)
    {
        var board = evening.Board;
        var jack = draw.Next(3) == 0 ? Jack.Aux : Jack.Main;
        switch (draw.Next(19))
        {
            case 0 or 1 or 2:
                board.Plug(jack, draw.Next(1, 30) * Duration.Ms);
                break;
            case 3:
                board.Unplug(jack, draw.Next(1, 30) * Duration.Ms);
                break;
            case 4 or 5 or 6:
                board.TurnKnob(draw.Next(-30, 31), draw.Next(5, 40) * Duration.Ms);
                break;
            case 7 or 8:
                Click(board, Button.Gain, draw);
                break;
            case 9 or 10:
                Click(board, draw.Next(2) == 0 ? Button.Mute : Button.Knob, draw);
                break;
            case 11 or 12:
                board.TypeLine(Line(draw));
                break;
            case 13:
                board.PowerDip(draw.Next(1, 60) * Duration.Ms);
                break;
            case 14:
                Reboot(board, draw);
                break;
            case 15:
                evening.StallOnce(draw.Next(5, 1500));
                break;
            case 16:
                board.DcTrip(true);
                board.Scheduler.After(draw.Next(1, 500) * Duration.Ms, () => board.DcTrip(false));
                break;
            case 17:
                board.DisplayFault("nack");
                board.Scheduler.After(draw.Next(1, 3000) * Duration.Ms, () => board.DisplayFault("clear"));
                break;
            default:
                board.VolumeFault("nack");
                board.Scheduler.After(draw.Next(1, 3000) * Duration.Ms, () => board.VolumeFault("clear"));
                break;
        }
    }

    private static void Reboot(VirtualBoard board, Random draw)
    {
        if (draw.Next(2) == 0)
        {
            board.FaultHang();
            board.Scheduler.After(draw.Next(100, 3000) * Duration.Ms, board.Reset);
        }
        else
        {
            board.Reset();
        }
    }

    private static void Click(VirtualBoard board, Button button, Random draw)
    {
        board.Press(button);
        board.Scheduler.After(draw.Next(40, 200) * Duration.Ms, () => board.Release(button));
    }

    private static string Line(Random draw) => draw.Next(6) switch
    {
        0 => $"vol -{draw.Next(0, 63)}",
        1 => $"vol up {draw.Next(1, 20)}",
        2 => "gain high",
        3 => "gain low",
        4 => draw.Next(2) == 0 ? "mute on" : "mute off",
        _ => "status",
    };
}
