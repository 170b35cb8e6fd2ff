using AmpController;
using AmpController.Control;
using AmpController.Headphones;
using AmpController.Knob;
using AmpController.Settings;
using VirtualAmp.Kernel;
using VirtualAmp.Tests.BoardModel;
using Xunit;

namespace VirtualAmp.Tests.Storage;

/// <summary>The firmware's slots as files of the virtual board, and its settings on top of them, without the rest of the firmware.</summary>
public sealed class FileSlotsTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(1, 40).Select(number => (byte)number)];

    [Fact]
    public void The_slots_are_five_files_of_the_internal_drive()
    {
        var board = OnBoard(slots =>
        {
            for (var slot = 0; slot < 5; slot++)
            {
                Assert.True(slots.Write(slot, Bytes, 10 + slot));
            }
        });

        Assert.Equal([@"I:\amp-a.bin", @"I:\amp-b.bin", @"I:\amp-h.bin", @"I:\amp-i.bin", @"I:\amp-log.bin"], board.Flash.Files.Keys.Order());
        Assert.Equal(Bytes[..12], board.Flash.Files[@"I:\amp-log.bin"]);
        Assert.Equal(Bytes[..13], board.Flash.Files[@"I:\amp-h.bin"]);
        Assert.Equal(Bytes[..14], board.Flash.Files[@"I:\amp-i.bin"]);
    }

    [Fact]
    public void A_slot_reads_back_cut_to_the_buffer_and_one_never_written_reads_as_nothing() => OnBoard(slots =>
    {
        var buffer = new byte[20];
        Assert.Equal(0, slots.Read(0, buffer));

        Assert.True(slots.Write(0, Bytes, 15));
        Assert.Equal(15, slots.Read(0, buffer));
        Assert.Equal([.. Bytes[..15], 0, 0, 0, 0, 0], buffer);

        Assert.True(slots.Write(0, Bytes, 40));
        Assert.Equal(20, slots.Read(0, buffer));
        Assert.Equal(0, slots.Read(1, buffer));
    });

    [Theory]
    [InlineData(3)]
    [InlineData(55)]
    [InlineData(390)]
    public void A_write_is_never_measured_shorter_than_it_was(int stallMs) => OnBoard(
        slots =>
        {
            Assert.Equal(0, slots.WorstWriteMs);
            slots.Write(0, Bytes, 40);
            Assert.InRange(slots.WorstWriteMs, stallMs, stallMs + 20);
        },
        board => board.Flash.StallNs = (stallMs * Duration.Ms, stallMs * Duration.Ms));

    [Fact]
    public void Without_a_file_system_every_slot_is_empty_and_every_write_refused() => OnBoard(
        slots =>
        {
            Assert.Equal(0, slots.Read(0, new byte[20]));
            Assert.False(slots.Write(0, Bytes, 40));
        },
        board => board.Flash.Present = false);

    [Fact]
    public void Settings_survive_a_power_cut_at_any_byte_of_a_file()
    {
        for (var cut = 0; cut < SettingsRecord.Length; cut += 5)
        {
            AmpOptions options = new();
            AmpSettings? settings = null;
            SettingsStore? store = null;
            var firmware = new ScriptedFirmware
            {
                OnBoot = _ =>
                {
                    options = new AmpOptions { AntiPopDelayMs = 3000, LimitCb = 1200, HardCeilingCb = 1200, StartLimitCb = -3000 };
                    OwnProfiles own = new();
                    JackBook book = new(new HeadphoneShelf(own), options, new AmpFigures { SourceMv = 2000 });
                    settings = new AmpSettings(options, new FrontOptions(), book);
                    store = new SettingsStore(new FileSlots(), settings, new HeadphoneMemory(own, book, new Exposure(), options), new EventLog());
                    store.Load();
                },
                OnPass = (_, nowMs) => store!.Pass(nowMs, false, true),
            };
            var board = firmware.Started();
            board.RunFor(Duration.S);
            Change(settings!, -1000);
            board.RunFor(3 * Duration.S);
            Assert.True(store!.IsStored);

            Change(settings!, -2000);
            board.Flash.CutAfterBytes = cut;
            board.RunFor(3 * Duration.S);
            Assert.Null(board.FirmwareError);
            board.PowerOn();
            board.RunFor(2 * Duration.S);

            Assert.Equal((2, -1000), (firmware.Boots, options.LimitCb));
            Assert.Equal((FaultCode.None, RestartReason.PowerCut), (store.Fault, store.Restart));
        }
    }

    private static void Change(AmpSettings settings, int limitCb) => settings.Set(settings.At(1), limitCb);

    private static VirtualBoard OnBoard(Action<FileSlots> use, Action<VirtualBoard>? prepare = null)
    {
        var used = false;
        var firmware = new ScriptedFirmware
        {
            OnBoot = _ =>
            {
                use(new FileSlots());
                used = true;
            },
        };
        var board = firmware.Board();
        prepare?.Invoke(board);
        board.PowerOn();
        board.RunUntil(() => firmware.PassesMs.Count > 0 || board.FirmwareError != null, 5 * Duration.S);
        Assert.Null(board.FirmwareError);
        Assert.True(used);
        return board;
    }
}
