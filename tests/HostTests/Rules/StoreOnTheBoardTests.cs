using VirtualAmp.Kernel;
using VirtualAmp.Tests.Building;
using Xunit;

namespace VirtualAmp.Tests.Rules;

/// <summary>The settings in the flash of the virtual board, with the whole firmware: power cuts at every byte, garbage, a store of another firmware, a flash that is not there.</summary>
public sealed class StoreOnTheBoardTests
{
    private const string SlotA = @"I:\amp-a.bin";
    private const string SlotB = @"I:\amp-b.bin";
    private const string Settings = "AmpController.Core/Settings/";

    /// <summary>Each guard of the store: what is patched, and that a test above then fails.</summary>
    public static TheoryData<string, string, string, string> Guards => new()
    {
        { "the checksum", Settings + "RecordBytes.cs", "return Get(bytes, length - CrcBytes, CrcBytes) == Crc32.Of(bytes, length - CrcBytes);", "return true;" },
        { "the slot that is not the newest", Settings + "SlotPair.cs", "int slot = _newest == 0 ? 1 : 0;", "int slot = 0;" },
    };

    [Fact]
    public void A_power_cut_at_any_byte_of_a_write_leaves_the_old_settings_or_the_new_ones()
    {
        Assert.Null(FirstLoss(new FirmwareImage()));
    }

    [Fact]
    public void A_flipped_bit_in_the_newer_record_brings_back_the_older_one_and_never_a_third_limit()
    {
        Assert.Null(FirstWrongLimit(new FirmwareImage()));
    }

    [Theory]
    [MemberData(nameof(Guards))]
    public void Without_its_guard_the_store_loses_settings(string guard, string file, string old, string with)
    {
        var image = PatchedFirmware.Image(new Patch(file, old, with));
        Assert.True((FirstLoss(image) ?? FirstWrongLimit(image)) != null, $"nothing was lost without {guard}");
    }

    [Fact]
    public void Garbage_in_both_slots_gives_defaults_and_says_so_until_the_user_saves()
    {
        var evening = Written(new FirmwareImage());
        evening.Board.PowerOff();
        evening.Wait(500);
        evening.Board.Flash.Files[SlotA] = [1, 2, 3];
        evening.Board.Flash.Files[SlotB] = [.. Enumerable.Range(0, 160).Select(i => (byte)(i * 7))];
        evening.SwitchOn().Until("Ready");

        Assert.Equal("StoreCorrupt", evening.Board.Firmware!.Fault);
        Assert.Contains("limit=12.0dB", Ask(evening, "set"));
        Assert.Contains("restart=unknown", Ask(evening, "status"));
        evening.Plug().Until("Active");

        Ask(evening, "save");
        evening.Wait(3000);
        Assert.Equal("none", evening.Board.Firmware!.Fault);
        evening.KeptTheRules();
    }

    [Fact]
    public void A_flash_that_is_not_there_costs_the_settings_and_nothing_else()
    {
        var evening = new Evening(new FirmwareImage());
        evening.Board.Flash.Present = false;
        evening.SwitchOn().Until("Ready");

        Assert.Equal("StoreFailed", evening.Board.Firmware!.Fault);
        Assert.DoesNotContain("stored=yes", Ask(evening, "save"));
        evening.Plug().Until("Active").Turn(10).KeptTheRules();
        Assert.Equal("Active", evening.State);
    }

    [Fact]
    public void A_dc_trip_outlives_a_power_cut_at_any_byte_of_its_write_or_was_never_written()
    {
        for (var bytes = 0; bytes < 160; bytes += 3)
        {
            var evening = new Evening(new FirmwareImage()).Starts().Wait(3000);
            evening.Board.Flash.CutAfterBytes = bytes;
            evening.Do("fault dc 1V").Wait(1500).Do("fault dc clear");
            if (evening.Board.Wires.Enable.Value)
            {
                // A record shorter than that: the write went through.
                evening.Board.PowerOff();
            }

            evening.Wait(1000);
            var newest = evening.Board.Flash.WriteCount;
            evening.Board.PowerOff();
            evening.Wait(500).SwitchOn().Wait(9000).KeptTheRules();
            Assert.True(evening.State is "Active" or "Fault", $"{evening.State} after a cut at byte {bytes} of write {newest + 1}");
        }
    }

    /// <summary>Cuts the power at each byte of the write of a new limit; the complaint of the first start that has neither the old nor the new.</summary>
    private static string? FirstLoss(IFirmwareImage image)
    {
        var length = Written(image).Board.Flash.Files[SlotA].Length;
        for (var bytes = 0; bytes <= length; bytes++)
        {
            var evening = Written(image);
            evening.Board.Flash.CutAfterBytes = bytes;
            evening.Type("set limit -40").Wait(4000);
            evening.Board.PowerOff();
            evening.Wait(500).SwitchOn().Wait(2000);
            var set = Ask(evening, "set");
            var fault = evening.Board.Firmware!.Fault;
            var isOld = set.Contains("limit=-25.0dB", StringComparison.Ordinal);
            var isNew = set.Contains("limit=-40.0dB", StringComparison.Ordinal);
            if (isOld == isNew || fault != "none" || evening.Board.Violation != null)
            {
                return $"cut at byte {bytes}: {set} fault={fault} {evening.Board.Violation}";
            }
        }

        return null;
    }

    /// <summary>Flips a bit of each byte of the newer record; the complaint of the first start with a limit that nobody set.</summary>
    private static string? FirstWrongLimit(IFirmwareImage image)
    {
        var length = Written(image).Board.Flash.Files[SlotA].Length;
        for (var at = 0; at < length; at++)
        {
            var evening = Written(image);
            evening.Type("set limit -40").Wait(4000);
            evening.Board.PowerOff();
            evening.Wait(500);
            foreach (var slot in new[] { SlotA, SlotB })
            {
                var bytes = evening.Board.Flash.Files[slot];
                bytes[at] ^= 0x10;
                evening.Board.Flash.Files[slot] = bytes;
            }

            evening.SwitchOn().Wait(2000);
            var set = Ask(evening, "set");
            if (!set.Contains("limit=12.0dB", StringComparison.Ordinal) || !set.Contains("start=-30.0dB", StringComparison.Ordinal))
            {
                return $"bit flipped in byte {at} of both records: {set}";
            }
        }

        return null;
    }

    /// <summary>An amp without headphones whose limit of -25 dB is stored in both slots.</summary>
    private static Evening Written(IFirmwareImage image)
    {
        var evening = new Evening(image).SwitchOn().Until("Ready");
        evening.Type("set limit -25").Wait(3000);
        evening.Type("set start -50").Wait(3000);
        return evening;
    }

    private static string Ask(Evening evening, string line)
    {
        evening.Type(line).Wait(300);
        return evening.Board.SerialOutput.Text;
    }
}
