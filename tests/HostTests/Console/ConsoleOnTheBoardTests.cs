using System.Text;
using VirtualAmp.Kernel;
using VirtualAmp.Tests.Rules;
using Xunit;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>The console of a whole amp: what is edited on the line does what it shows, and the safety monitor understands it.</summary>
public sealed class ConsoleOnTheBoardTests
{
    private const string Blocks = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█";

    [Fact]
    public void A_volume_that_was_brought_back_and_changed_is_asked_for_as_if_it_was_typed()
    {
        Evening evening = new Evening(new FirmwareImage(), new BoardSettings { LimitCb = -4000 }).Starts();
        evening.Type("set limit -38").Wait(200).Type("vol -60").Wait(5000);

        evening.Type("\e[A\e[A\e[D\b2").Wait(200);
        Assert.Contains("> set limit -28", evening.Board.SerialOutput.Text, StringComparison.Ordinal);
        Assert.Contains("limit=-28.0dB", evening.Board.SerialOutput.WithoutEcho, StringComparison.Ordinal);
        evening.Type("\e[A\e[A\b\b30").Wait(5000);

        Assert.Equal(-3000, evening.Board.Firmware!.VolumeCb);
        evening.KeptTheRules();
    }

    [Fact]
    public void A_completed_word_is_understood()
    {
        Evening evening = new Evening(new FirmwareImage(), new BoardSettings { LimitCb = -4000 }).Starts();
        evening.Type("set lim\t-28").Wait(200).Type("vo\t-30").Wait(5000);

        Assert.Equal(-3000, evening.Board.Firmware!.VolumeCb);
        evening.KeptTheRules();
    }

    [Fact]
    public void A_scan_finds_both_parts_and_breaks_no_rule()
    {
        Evening evening = new Evening(new FirmwareImage()).SwitchOn().Until("Ready").Type("i2c scan").Wait(2000);

        Assert.Contains(
            "audio=0x28 DS1882 or another potentiometer\r\ndisplay=0x3c SSD1306, SH1106 or PCF8574A\r\naudio_bus=ok\r\ndisplay_bus=ok\r\nOK",
            evening.Board.SerialOutput.Text,
            StringComparison.Ordinal);
        evening.Plug().Until("Active").Turn(5).Wait(1000).KeptTheRules();
    }

    [Fact]
    public void A_scan_ends_when_the_contact_closes()
    {
        Evening evening = new Evening(new FirmwareImage()).SwitchOn().Until("Ready").Plug().Type("i2c scan").Wait(2000);

        Assert.Equal("Active", evening.State);
        Assert.Contains("ERR 103 not while ", evening.Board.SerialOutput.WithoutEcho, StringComparison.Ordinal);
        evening.Type("i2c scan").Wait(100);
        Assert.Contains("ERR 103 not while Active", evening.Board.SerialOutput.WithoutEcho, StringComparison.Ordinal);
        evening.KeptTheRules();
    }

    [Fact]
    public void A_held_bus_is_asked_once()
    {
        Evening evening = new Evening(new FirmwareImage()).SwitchOn().Until("Ready").Do("fault volume stuck").Type("i2c scan").Wait(6000);

        Assert.Contains("display=0x3c SSD1306, SH1106 or PCF8574A\r\naudio_bus=held low\r\ndisplay_bus=ok\r\nOK", evening.Board.SerialOutput.Text, StringComparison.Ordinal);
        evening.KeptTheRules();
    }

    [Fact]
    public void A_dump_while_music_plays_reads_what_the_volume_IC_holds()
    {
        Evening evening = new Evening(new FirmwareImage()).Starts().Type("vol -20").Wait(8000).Type("dump volume").Wait(200);

        Assert.Contains(
            "answers=yes\r\nleft=0x14 -20.0dB\r\nright=0x54 -20.0dB\r\nconfiguration=0x86 volatile, zero-cross on, 63 positions\r\nOK",
            evening.Board.SerialOutput.Text,
            StringComparison.Ordinal);
        evening.KeptTheRules();
    }

    [Fact]
    public void Screen_prints_the_dots_of_the_panel()
    {
        Evening evening = new Evening(new FirmwareImage()).Starts().Turn(12).Wait(3000).Type("screen").Wait(3000);

        string said = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(evening.Board.SerialOutput.Text));
        string[] lines = [.. said.Split("\r\n").SkipWhile(line => !line.EndsWith("screen", StringComparison.Ordinal)).Skip(1).Take(32)];
        byte[] dots = evening.Board.Display.Rows();
        Assert.Contains(dots, value => value != 0);
        for (int y = 0; y < 64; y++)
        {
            for (int x = 0; x < 128; x++)
            {
                bool isLit = (dots[(y * 16) + (x / 8)] & (0x80 >> (x % 8))) != 0;
                int block = Blocks.IndexOf(lines[y / 2][x / 2], StringComparison.Ordinal);
                Assert.Equal(isLit, (block & (1 << ((2 * (y % 2)) + (x % 2)))) != 0);
            }
        }
    }

    [Fact]
    public void An_export_that_is_pasted_back_at_line_rate_is_taken_whole()
    {
        Evening evening = new Evening(new FirmwareImage()).Starts().Type("export").Wait(1000);
        string[] lines = [.. evening.Board.SerialOutput.WithoutEcho.Split("\r\n").Where(line => line.StartsWith("set ", StringComparison.Ordinal))];
        foreach (string line in lines)
        {
            evening.Type(line);
        }

        evening.Wait(5000);
        Assert.InRange(lines.Length, 20, 100);
        Assert.Equal(lines.Length, evening.Board.SerialOutput.WithoutEcho.Split("\r\nOK\r\n").Length - 1);
        Assert.DoesNotContain("ERR", evening.Board.SerialOutput.WithoutEcho, StringComparison.Ordinal);
        evening.KeptTheRules();
    }

    [Fact]
    public void Status_knows_how_the_loop_runs()
    {
        Evening evening = new Evening(new FirmwareImage()).Starts().Type("mode machine").Wait(100).Type("status").Wait(500);

        Assert.Matches("\r\nloop=(9|10)ms\r\nworst_gap=[0-9]{2}ms\r\n", evening.Board.SerialOutput.Text);
        Assert.Matches("\r\nfree=[0-9]{4,6}bytes\r\naudio_transfers=[1-9]", evening.Board.SerialOutput.Text);
        evening.KeptTheRules();
    }

    [Fact]
    public void A_monitored_turn_is_announced_step_by_step_and_never_ahead_of_the_volume_IC()
    {
        Evening evening = new Evening(new FirmwareImage()).Starts().Type("monitor on").Wait(100).Turn(3).Wait(2000);

        Assert.Contains("# volume=-62.0dB\r\n> \r# volume=-61.0dB\r\n> \r# volume=-60.0dB", evening.Board.SerialOutput.Text, StringComparison.Ordinal);
        evening.Unplug().Wait(1000);
        Assert.Contains("# jack=none", evening.Board.SerialOutput.Text, StringComparison.Ordinal);
        evening.KeptTheRules();
    }

    [Fact]
    public void What_was_typed_is_no_answer()
    {
        Evening evening = new Evening(new FirmwareImage(), new BoardSettings()).Starts();
        evening.Wait(200).Type("jack=main vol OK").Wait(200);

        Assert.StartsWith("jack=main vol OK\r\n", evening.Board.SerialOutput.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("jack=main", evening.Board.SerialOutput.WithoutEcho, StringComparison.Ordinal);
        Assert.DoesNotContain("OK", evening.Board.SerialOutput.WithoutEcho, StringComparison.Ordinal);
        Assert.Contains("> \r\nERR 100", evening.Board.SerialOutput.WithoutEcho, StringComparison.Ordinal);
    }
}
