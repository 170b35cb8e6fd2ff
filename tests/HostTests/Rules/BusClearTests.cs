using VirtualAmp.Kernel;
using VirtualAmp.Tests.Building;
using Xunit;

namespace VirtualAmp.Tests.Rules;

/// <summary>
/// A reset in the middle of a read leaves the volume IC holding SDA while it waits for its clocks. Whatever the bit, the
/// firmware clocks it free before its first transfer and plays again without one stall.
/// </summary>
public sealed class BusClearTests
{
    /// <summary>START, address and three bytes of nine bits each, and STOP.</summary>
    private const int BitsOfARead = 1 + (4 * 9) + 1;

    private const long BitNs = 2_500;

    [Fact]
    public void A_reset_at_any_bit_of_a_read_costs_no_stall_and_ends_in_sound()
    {
        var held = 0;
        for (var bit = 0; bit < BitsOfARead; bit++)
        {
            var evening = ResetInRead(new FirmwareImage(), bit, out var wasHeld).Wait(600);
            held += wasHeld ? 1 : 0;
            Assert.Equal("none", evening.Board.Firmware!.Fault);
            evening.Until("Active").KeptTheRules();
            evening.Type("stats").Wait(200);
            Assert.Contains("stalls=0", evening.Board.SerialOutput.Text);
            Assert.Equal("none", evening.Board.Firmware!.Fault);
        }

        // At -20 dB on both channels 0x14, 0x54 and 0x86 have 15 zeros; the address and acknowledges add some.
        Assert.True(held >= 15, $"the part held the bus after {held} of the resets");
    }

    [Fact]
    public void Without_the_clocks_the_held_bus_is_a_fault()
    {
        var image = PatchedFirmware.Image(new Patch("AmpController/I2cBus.cs", "private const int Clocks = 9;", "private const int Clocks = 0;"));
        var faults = 0;
        for (var bit = 0; bit < BitsOfARead; bit++)
        {
            var evening = ResetInRead(image, bit, out var wasHeld).Wait(600);
            faults += wasHeld && evening.Board.Firmware!.Fault == "VolumeTimeout" ? 1 : 0;
        }

        Assert.True(faults > 0, "the amp started at once after every reset, without a bus clear");
    }

    private static Evening ResetInRead(IFirmwareImage image, int bit, out bool wasHeld)
    {
        var evening = new Evening(image, new BoardSettings { Seed = 7 }).Starts().Turn(43);
        var board = evening.Board;
        var scrubs = new ReadWatch();
        board.Observers.Add(scrubs);
        evening.Wait(2100);

        // The scrub comes once a second, to the tick.
        var atNs = scrubs.LastReadNs + Duration.S + (bit * BitNs);
        var inRead = false;
        board.Scheduler.At(atNs, () =>
        {
            inRead = true;
            board.Reset();
        });
        board.RunUntil(atNs + (5 * Duration.Ms));
        Assert.True(inRead);
        wasHeld = !board.AudioBus.Lines.Sda;
        return evening;
    }

    private sealed class ReadWatch : IBoardObserver
    {
        public long LastReadNs { get; private set; }

        public void Transferred(I2cTransfer transfer)
        {
            if (transfer.Bus == 1)
            {
                LastReadNs = transfer.StartNs;
            }
        }
    }
}
