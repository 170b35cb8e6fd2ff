using AmpController.Headphones;
using AmpController.Settings;
using VirtualAmp.Kernel;
using VirtualAmp.Tests.Building;
using VirtualAmp.Tests.Rules;
using Xunit;
using Xunit.Sdk;

namespace VirtualAmp.Tests.Storage;

/// <summary>The record of the headphones in the flash of the virtual board, with the whole firmware: power cuts at every byte, damage, another firmware, wear.</summary>
public sealed class HeadphonesOnTheBoardTests(ITestOutputHelper output)
{
    private const string SlotH = @"I:\amp-h.bin";
    private const string SlotI = @"I:\amp-i.bin";
    private const string Name = "Twenty letters long!";
    private const int Main = 0;
    private const int Aux = 1;
    private const int Bal = 2;

    /// <summary>Each guard of the record: what is patched, and that one of the first two tests then fails.</summary>
    public static TheoryData<string, string, string, string> Guards => new()
    {
        { "the checksum", "RecordBytes.cs", "return Get(bytes, length - CrcBytes, CrcBytes) == Crc32.Of(bytes, length - CrcBytes);", "return true;" },
        { "the slot that is not the newest", "SlotPair.cs", "int slot = _newest == 0 ? 1 : 0;", "int slot = 0;" },
        { "the newer of two records", "RecordHead.cs", "public static bool IsNewer(uint sequence, uint other) => (int)(sequence - other) > 0;", "public static bool IsNewer(uint sequence, uint other) => (int)(sequence - other) < 0;" },
        { "the careful limit of headphones that nobody knows", "RecordKeeper.cs", "_kept.Lose();", "" },
    };

    [Fact]
    public void A_power_cut_at_any_byte_of_a_write_leaves_the_old_headphones_or_the_new_ones() => CutAtEveryByte(new FirmwareImage());

    [Fact]
    public void A_flipped_bit_in_any_byte_of_both_records_is_said_and_nothing_of_them_is_believed() => FlipInEveryByte(new FirmwareImage());

    [Theory]
    [MemberData(nameof(Guards))]
    public void Without_its_guard_headphones_are_mixed_up(string guard, string file, string old, string with)
    {
        var image = PatchedFirmware.Image(new Patch($"AmpController.Core/Settings/{file}", old, with));
        var failure = Xunit.Record.Exception(() => FlipInEveryByte(image)) ?? Xunit.Record.Exception(() => CutAtEveryByte(image));
        Assert.True(failure is XunitException, $"nothing was noticed without {guard}: {failure}");
    }

    [Fact]
    public void A_record_of_a_newer_firmware_is_not_touched_until_the_user_saves()
    {
        byte[] foreign = new byte[200];
        RecordHead.Put(foreign, "AMPH", 2, foreign.Length, 7);
        RecordBytes.Seal(foreign, foreign.Length);
        var evening = new Evening(new FirmwareImage());
        evening.Board.Flash.Files[SlotH] = foreign;
        evening.Starts().Type("set policy restore").Wait(3000);
        evening.Turn(8).Wait(5000);

        Assert.Equal("StoreForeign", evening.Board.Firmware!.Fault);
        Assert.Equal(foreign, evening.Board.Flash.Files[SlotH]);
        Assert.DoesNotContain(SlotI, evening.Board.Flash.Files.Keys);

        evening.Type("save").Wait(3000).KeptTheRules();
        Assert.Equal("none", evening.Board.Firmware!.Fault);
        Assert.Equal(foreign, evening.Board.Flash.Files[SlotH]);
        Assert.Equal(HeadphoneRecord.Length, evening.Board.Flash.Files[SlotI].Length);
    }

    [Fact]
    public void A_slow_flash_is_not_written_under_a_closed_contact_and_reboot_waits_for_it()
    {
        var evening = Written(new FirmwareImage()).SlowFlash();
        evening.Type("set limit -20").Press(Button.Mute).Wait(5000).Press(Button.Mute).Wait(5000);
        var before = Newest(evening.Board).Sequence;
        evening.Turn(2).Wait(10000);
        Assert.Equal(before, Newest(evening.Board).Sequence);

        evening.Type("reboot").Wait(1500).KeptTheRules();
        Assert.Equal(before + 1, Newest(evening.Board).Sequence);
    }

    [Theory]
    [InlineData("zero", 3, 5)]
    [InlineData("hold", 60, 65)]
    [InlineData("restore", 60, 65)]
    public void An_hour_of_music_with_a_turn_of_the_knob_a_minute_writes(string policy, int fewest, int most)
    {
        var evening = Written(new FirmwareImage());
        evening.Type($"hp set {Name[..^1]}0").Wait(500).Type($"set policy {policy}").Wait(5000);
        var writes = 0;
        evening.Board.Flash.AtByte = (path, at) => writes += at == 0 ? 1 : 0;
        for (var minute = 0; minute < 60; minute++)
        {
            evening.TurnQuickly(minute % 2 == 0 ? 2 : -2).Wait(59_000);
        }

        output.WriteLine($"policy={policy}: {writes} writes in an hour");
        Assert.InRange(writes, fewest, most);
        evening.KeptTheRules();
    }

    [Fact]
    public void What_was_typed_about_headphones_is_there_after_the_power_went()
    {
        var evening = new Evening(new FirmwareImage()).SwitchOn().Until("Ready");
        evening.Type("hp add 32 112 mw stated in My little ones").Wait(500);
        evening.Type("hp set aux My little ones").Wait(500);
        evening.Type("hp limit aux 85").Wait(500);
        evening.Type("hp gain aux med").Wait(3000);
        evening.Board.PowerOff();
        evening.Wait(500).SwitchOn().Until("Ready").KeptTheRules();

        var record = Newest(evening.Board);
        Assert.Equal(("My little ones", 320, 11200), (record.Own(0).Name, record.Own(0).ImpedanceDeciohm, record.Own(0).SensitivityCb));
        evening.Type("hp limit aux").Wait(300);
        Assert.Contains("spl_limit=85.0dB", evening.Board.SerialOutput.Text);
        evening.Type("hp gain aux").Wait(300);
        Assert.Contains("saved_gain=medium", evening.Board.SerialOutput.Text);
        evening.Type("hp show aux").Wait(500);
        Assert.Contains("My little ones", evening.Board.SerialOutput.Text);
    }

    private static void CutAtEveryByte(IFirmwareImage image)
    {
        var levels = new HashSet<int>();
        for (var bytes = 0; bytes <= HeadphoneRecord.Length; bytes++)
        {
            var evening = Written(image);
            var oldCb = Newest(evening.Board).LastLevelCb(Main);
            evening.Board.Flash.CutAfterBytes = bytes;
            evening.TurnQuickly(3).Wait(3500);
            Assert.Null(evening.Board.Flash.CutAfterBytes);
            evening.Board.PowerOff();
            evening.Wait(500).Unplug().Wait(500).SwitchOn().Plug(Jack.Aux).Until("Active");
            Assert.Equal("none", evening.Board.Firmware!.Fault);

            // What the firmware writes next shows what it had read.
            evening.TurnQuickly(4).Wait(3500).KeptTheRules();
            var record = Newest(evening.Board);
            ExpectUntouched(record);
            Assert.Contains(record.LastLevelCb(Main), new[] { oldCb, oldCb + 300 });
            levels.Add(record.LastLevelCb(Main) - oldCb);
            Assert.InRange(record.LastLevelCb(Aux), -6200, 0);
        }

        Assert.Equal([0, 300], levels.Order());
    }

    private static void FlipInEveryByte(IFirmwareImage image)
    {
        for (var at = 0; at < HeadphoneRecord.Length; at += 3)
        {
            var evening = Written(image);
            evening.Board.PowerOff();
            evening.Wait(500);
            foreach (var slot in new[] { SlotH, SlotI })
            {
                var bytes = evening.Board.Flash.Files[slot];
                bytes[at] ^= 0x10;
                evening.Board.Flash.Files[slot] = bytes;
            }

            evening.SwitchOn().Until("Active");
            Assert.Equal("StoreCorrupt", evening.Board.Firmware!.Fault);
            evening.Turn(4).Wait(5000);
            var record = Newest(evening.Board);
            Assert.Null(record.Own(0));
            Assert.All([Main, Aux, Bal], jack => Assert.Equal(HeadphoneChoice.Lost, record.Choice(jack)));
            Assert.Equal("StoreCorrupt", evening.KeptTheRules().Board.Firmware!.Fault);
        }
    }

    /// <summary>Music on the main jack under the policy restore, from a store that holds own headphones and a choice; a level of the main jack is stored.</summary>
    private static Evening Written(IFirmwareImage image)
    {
        var record = new HeadphoneRecord();
        for (var place = 0; place < OwnProfiles.Capacity; place++)
        {
            record.SetOwn(place, new HeadphoneProfile
            {
                Name = Name[..^1] + place,
                ImpedanceDeciohm = 3000 + place,
                SensitivityCb = 10000 + place,
                IsMeasured = place % 2 == 0,
                LimitCb = 9000 + place,
            });
        }

        record.SetJack(Aux, HeadphoneChoice.None, 0, 0, JackBook.NoGain, -5000);
        record.SetJack(Bal, HeadphoneChoice.Lost, 0xFEDCBA98, 8000, 1, -4000);
        var evening = new Evening(image, new BoardSettings { Policy = "restore" });
        foreach (var (slot, sequence) in new[] { (SlotH, 41u), (SlotI, 42u) })
        {
            var bytes = new byte[HeadphoneRecord.Length];
            record.Sequence = sequence;
            record.Encode(bytes);
            evening.Board.Flash.Files[slot] = bytes;
        }

        evening.Starts().Wait(2500).TurnQuickly(16).Wait(3500).KeptTheRules();
        Assert.Equal(43u, Newest(evening.Board).Sequence);
        return evening;
    }

    private static void ExpectUntouched(HeadphoneRecord record)
    {
        for (var place = 0; place < OwnProfiles.Capacity; place++)
        {
            var own = record.Own(place);
            Assert.Equal(
                (Name[..^1] + place, 3000 + place, 10000 + place, place % 2 == 0, 9000 + place),
                (own.Name, own.ImpedanceDeciohm, own.SensitivityCb, own.IsMeasured, own.LimitCb));
        }

        Assert.Equal((HeadphoneChoice.Unset, HeadphoneChoice.None, HeadphoneChoice.Lost), (record.Choice(Main), record.Choice(Aux), record.Choice(Bal)));
        Assert.Equal((0xFEDCBA98u, 8000, 1, -4000), (record.Key(Bal), record.LimitCb(Bal), record.Gain(Bal), record.LastLevelCb(Bal)));
    }

    /// <summary>The newer of the two files that are whole.</summary>
    private static HeadphoneRecord Newest(VirtualBoard board)
    {
        HeadphoneRecord[] whole = [.. new[] { SlotH, SlotI }
            .Where(board.Flash.Files.ContainsKey)
            .Select(slot => Decoded(board.Flash.Files[slot]))
            .Where(record => record.State == RecordState.Ok)
            .OrderBy(record => record.Sequence)];
        Assert.NotEmpty(whole);
        return whole[^1];
    }

    private static HeadphoneRecord Decoded(byte[] bytes)
    {
        HeadphoneRecord record = new();
        record.Decode(bytes, bytes.Length);
        return record;
    }
}
