using System.Reflection;
using VirtualAmp.Bridge;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using VirtualAmp.Tests.Building;
using Xunit;

namespace VirtualAmp.Tests.BoardModel;

public sealed class FlashTests
{
    private const string Path = @"I:\amp-a.bin";
    private const int Seeds = 100;

    private static readonly byte[] Old = [9, 9, 9, 9, 9, 9, 9, 9];
    private static readonly byte[] New = [1, 2, 3, 4, 5];

    private readonly FlashLog _log = new();

    [Fact]
    public void A_file_is_there_as_it_was_written()
    {
        byte[]? read = null;
        var board = Run(port =>
        {
            Assert.False(port.FileExists(Path));
            Assert.Null(port.ReadFile(Path));
            Assert.True(port.WriteFile(Path, New));
            Assert.True(port.FileExists(Path));
            read = port.ReadFile(Path);
        });

        Assert.Equal(New, read);
        Assert.Equal(New, board.Flash.Files[Path]);
        Assert.Equal(1, board.Flash.WriteCount);
    }

    [Fact]
    public void What_was_read_is_a_copy()
    {
        var board = Run(port =>
        {
            port.WriteFile(Path, New);
            port.ReadFile(Path)[0] = 77;
        });

        Assert.Equal(New, board.Flash.Files[Path]);
    }

    [Fact]
    public void Files_outlive_reset_and_power_cut()
    {
        var board = Run(port => port.WriteFile(Path, New));

        board.Reset();
        board.RunFor(Duration.S);
        board.PowerOff();
        board.RunFor(Duration.S);
        board.PowerOn();
        board.RunFor(Duration.S);

        Assert.Equal(New, board.Flash.Files[Path]);
    }

    [Fact]
    public void A_write_blocks_everything_for_20_to_80_ms_and_every_length_is_drawn()
    {
        var stalls = new List<long>();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var log = new FlashLog();
            Run(port => port.WriteFile(Path, New), board => board.Observers.Add(log), seed);
            stalls.Add(log.Written.Single().EndNs - log.Written.Single().StartNs);
        }

        Assert.InRange(stalls.Min(), Flash.ShortestStallNs, 25 * Duration.Ms);
        Assert.InRange(stalls.Max(), 75 * Duration.Ms, Flash.LongestStallNs);
    }

    [Fact]
    public void A_board_can_have_a_slower_flash()
    {
        Run(port => port.WriteFile(Path, New), board => board.Flash.StallNs = (300 * Duration.Ms, 300 * Duration.Ms));

        var (startNs, endNs) = _log.Written.Single();
        Assert.Equal(300 * Duration.Ms, endNs - startNs);
    }

    [Fact]
    public void No_pin_event_is_delivered_while_the_flash_works()
    {
        var edges = new EdgeList();
        VirtualBoard? board = null;
        Run(
            port =>
            {
                port.OpenPin(PinMap.JackMain);
                port.ListenToPin(PinMap.JackMain, edges);
                board!.Scheduler.After(10 * Duration.Ms, () => board.Plug(Jack.Main, bounceNs: 0));
                port.WriteFile(Path, New);
                Assert.Empty(edges.Edges);
            },
            made => board = made);

        Assert.Single(edges.Edges);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Power_cut_after_a_byte_leaves_exactly_the_bytes_before_it(int bytes)
    {
        var returned = false;
        var board = Run(
            port =>
            {
                port.WriteFile(Path, New);
                returned = true;
            },
            made =>
            {
                made.Flash.Files[Path] = Old;
                made.Flash.CutAfterBytes = bytes;
            });

        Assert.False(returned);
        Assert.Equal(New[..bytes], board.Flash.Files[Path]);
        Assert.Null(board.Flash.CutAfterBytes);
        Assert.False(board.Wires.Enable.Value);
        Assert.Single(_log.Writing);
        Assert.Empty(_log.Written);
        Assert.Null(board.FirmwareError);
    }

    [Fact]
    public void A_cut_that_waits_for_more_bytes_than_a_file_has_stays_set()
    {
        var board = Run(port => port.WriteFile(Path, New), made => made.Flash.CutAfterBytes = New.Length + 1);

        Assert.Equal(New, board.Flash.Files[Path]);
        Assert.Equal(New.Length + 1, board.Flash.CutAfterBytes);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("cut")]
    public void Whatever_ends_a_write_at_whatever_instant_leaves_what_was_programmed(string how)
    {
        var lengths = new HashSet<int>();
        for (var afterMs = 0; afterMs < 70; afterMs++)
        {
            VirtualBoard? board = null;
            Run(
                port =>
                {
                    board!.Scheduler.After(afterMs * Duration.Ms, how == "reset" ? board.Reset : board.CutPower);
                    port.WriteFile(Path, New);
                },
                made =>
                {
                    board = made;
                    made.Flash.Files[Path] = Old;
                    made.Flash.StallNs = (60 * Duration.Ms, 60 * Duration.Ms);
                });
            var left = board!.Flash.Files[Path];
            Assert.True(left.SequenceEqual(Old) || left.SequenceEqual(New[..left.Length]), Convert.ToHexString(left));
            lengths.Add(left.Length);
        }

        Assert.Equal([0, 1, 2, 3, 4, 5, Old.Length], lengths.Order());
    }

    [Fact]
    public void Mains_off_lets_a_write_go_on_until_the_rails_fall()
    {
        VirtualBoard? board = null;
        Run(
            port =>
            {
                board!.Scheduler.After(2 * Duration.Ms, board.PowerOff);
                port.WriteFile(Path, New);
            },
            made =>
            {
                board = made;
                made.Flash.StallNs = (60 * Duration.Ms, 60 * Duration.Ms);
            });

        Assert.Equal(New[..1], board!.Flash.Files[Path]);
    }

    [Fact]
    public void A_test_hears_each_step_of_a_write_and_can_look_at_the_file()
    {
        var steps = new List<string>();
        Run(
            port => port.WriteFile(Path, [1, 2]),
            board => board.Flash.AtByte = (path, bytes) => steps.Add($"{path} {bytes} {Convert.ToHexString(board.Flash.Files[path])}"));

        Assert.Equal([$"{Path} 0 ", $"{Path} 1 01", $"{Path} 2 0102"], steps);
    }

    [Fact]
    public void Without_a_file_system_nothing_is_there_and_writes_are_refused()
    {
        Run(
            port =>
            {
                Assert.False(port.FileExists(Path));
                Assert.Null(port.ReadFile(Path));
                Assert.False(port.WriteFile(Path, New));
            },
            board =>
            {
                board.Flash.Files[Path] = Old;
                board.Flash.Present = false;
            });

        Assert.Empty(_log.Writing);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void A_file_that_is_not_as_the_flash_wrote_it_is_told_when_it_is_read(bool changed, int told)
    {
        Run(
            port =>
            {
                port.WriteFile(Path, New);
                port.ReadFile(Path);
                Assert.Equal(0, _log.Tampered);
            },
            board => board.Scheduler.After(800 * Duration.Ms, () =>
            {
                if (changed)
                {
                    board.Flash.Files[Path][0]++;
                }

                board.Flash.Read(Path);
            }));

        Assert.Equal(told, _log.Tampered);
    }

    [Fact]
    public void A_file_that_is_gone_is_told_when_it_is_read()
    {
        Run(
            port => port.WriteFile(Path, New),
            board => board.Scheduler.After(800 * Duration.Ms, () =>
            {
                board.Flash.Present = false;
                board.Flash.Read(Path);
                board.Flash.Present = true;
                board.Flash.Read(Path);
            }));

        Assert.Equal(1, _log.Tampered);
    }

    [Theory]
    [InlineData(@"D:\amp-a.bin")]
    [InlineData("amp-a.bin")]
    [InlineData(@"I:\")]
    public void Only_a_name_on_the_drive_can_be_written(string path) => Run(port => Assert.False(port.WriteFile(path, New)));

    [Fact]
    public void The_devices_File_class_reads_and_writes_and_throws_IOException()
    {
        const string Source = """
            using System.IO;

            public static class Script
            {
                public static string Play(string path)
                {
                    string said = File.Exists(path) ? "there" : "none";
                    File.WriteAllBytes(path, new byte[] { 1, 2, 3 });
                    said += " " + File.ReadAllBytes(path).Length.ToString();
                    try
                    {
                        File.ReadAllBytes(path + "x");
                    }
                    catch (IOException)
                    {
                        said += " missing";
                    }

                    try
                    {
                        File.WriteAllBytes("x", new byte[1]);
                    }
                    catch (IOException)
                    {
                        said += " refused";
                    }

                    return said;
                }
            }
            """;
        var script = DeviceCompiler.Load("FileScript", Source).GetType("Script")!.GetMethod("Play", BindingFlags.Public | BindingFlags.Static)!;
        object? said = null;

        Run(_ => said = script.Invoke(null, [Path]));

        Assert.Equal("none 3 missing refused", said);
    }

    // Runs one pass on a new board, then half a second more.
    private VirtualBoard Run(Action<IBoard> act, Action<VirtualBoard>? made = null, int seed = 1)
    {
        var firmware = new ScriptedFirmware();
        firmware.OnPass = (port, _) =>
        {
            if (firmware is { Boots: 1, PassesMs.Count: 1 })
            {
                act(port);
            }
        };
        var board = firmware.Board(seed);
        board.Observers.Add(_log);
        made?.Invoke(board);
        board.PowerOn();
        board.RunUntil(Duration.S);
        Assert.Null(board.FirmwareError);
        return board;
    }

    private sealed class FlashLog : IBoardObserver
    {
        public List<string> Writing { get; } = [];

        public int Tampered { get; private set; }

        public void FlashTampered(string path, long atNs) => Tampered++;

        public List<(long StartNs, long EndNs)> Written { get; } = [];

        public void FlashWriting(string path, long atNs) => Writing.Add(path);

        public void FlashWritten(string path, long startNs, long endNs) => Written.Add((startNs, endNs));
    }
}
