using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Monitor;

/// <summary>S1, S6 and S8 with limits and delay that the user changes and the flash keeps.</summary>
public sealed class SettingsTests
{
    private const string SlotA = @"I:\amp-a.bin";
    private const string SlotB = @"I:\amp-b.bin";

    private readonly MonitorRig _rig = new(new BoardSettings { LimitCb = -4000 });

    [Theory]
    [InlineData("set limit -30")]
    [InlineData("set limit -30dB")]
    [InlineData("SET  Limit\t-30.0dB ")]
    [InlineData("set limit -40\b\b30")]
    public void S8_a_limit_that_was_set_is_the_limit(string line)
    {
        _rig.Listen();
        Set(line);
        PlaysUpTo(_rig, -30);
    }

    [Theory]
    [InlineData("\e[A")]
    [InlineData("set lim\t-30")]
    public void S8_an_edited_line_sets_the_limit_that_the_amp_echoes(string typed)
    {
        _rig.Listen();
        _rig.Ask(typed, "> set lim\r> set limit -3\e[K\e[2D\r> set limit -30\e[K", "limit=-30.0dB", "OK");
        PlaysUpTo(_rig, -30);
    }

    [Theory]
    [InlineData("set limit", "OK")]
    [InlineData("set limit=-30", "ERR 108 there is no such setting")]
    [InlineData("set limit -30", "ERR 103 out of range; see help set")]
    [InlineData("set limit -30 dB", "ERR 102 bad argument; see help set")]
    [InlineData("set start -30", "OK")]
    [InlineData("help set limit -30", "OK")]
    public void S8_a_line_that_sets_no_limit_changes_none(string line, string answer)
    {
        _rig.Listen();
        Set(line, answer);
        _rig.Run(300);
        PlaysUpTo(_rig, -40);
    }

    [Fact]
    public void S8_a_limit_that_was_lowered_is_followed_within_200_ms()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -45, 100);
        Set("set limit -50");
        _rig.Run(190);
        _rig.AssertSilent();
        _rig.Run(20);
        _rig.AssertBroken("S8");
    }

    [Fact]
    public void S8_a_second_limit_lowered_within_200_ms_has_its_own_200_ms()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -45, 100);
        Set("set limit -45");
        _rig.Run(165);
        Set("set limit -50");
        _rig.Run(190);
        _rig.AssertSilent();
        _rig.Run(20);
        _rig.AssertBroken("S8");
    }

    [Fact]
    public void S8_a_second_lowered_limit_that_is_followed_keeps_it()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -45, 100);
        Set("set limit -46");
        _rig.Run(20);
        _rig.Tell(-46);
        _rig.Run(145);
        Set("set limit -50");
        _rig.Run(60);
        _rig.Tell(-50);
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    [Fact]
    public void S8_a_level_that_follows_a_lowered_limit_keeps_it()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -45, 100);
        Set("set limit -50");
        _rig.Run(20);
        _rig.Tell(-50);
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    [Fact]
    public void S8_a_blocked_processor_follows_when_it_runs_again()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -45, 100);
        Set("set limit -50");
        _rig.Stall(350);
        _rig.Run(20);
        _rig.Tell(-50);
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    [Fact]
    public void S8_the_hard_ceiling_holds_whatever_is_set()
    {
        var rig = new MonitorRig(new BoardSettings { HardCeilingCb = -4500 });
        rig.Listen();
        rig.Type("set limit 20");
        rig.Say("OK");
        PlaysUpTo(rig, -45);
    }

    [Fact]
    public void S8_answers_belong_to_lines_in_their_order()
    {
        _rig.Listen();
        _rig.Type("set limit -30");
        _rig.Type("set delay 5000");
        _rig.Type("status");
        _rig.Say("ERR 103 out of range; see help set");
        _rig.Say("delay=5000ms");
        _rig.Say("OK");
        _rig.Say("# state=Active");
        _rig.Say("OK");
        _rig.Run(300);
        PlaysUpTo(_rig, -40);
    }

    [Fact]
    public void S8_defaults_bring_back_the_boards_limit()
    {
        _rig.Listen();
        Set("set limit -30");
        Set("defaults");
        _rig.Run(300);
        PlaysUpTo(_rig, -40);
    }

    [Fact]
    public void S8_after_so_many_bytes_that_some_may_be_lost_an_answer_tightens_nothing()
    {
        _rig.Listen();
        for (var i = 0; i < 20; i++)
        {
            _rig.Type("set limit -60.0dB");
        }

        for (var i = 0; i < 20; i++)
        {
            _rig.Say("OK");
        }

        _rig.Run(300);
        PlaysUpTo(_rig, -40);
    }

    [Fact]
    public void S8_a_line_that_is_never_answered_may_count()
    {
        _rig.Listen();
        _rig.Type("set limit -30");
        _rig.Run(11_000);
        Set("set limit -50", "ERR 103 out of range; see help set");
        _rig.TurnTo(-62, -30, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S8_a_line_that_comes_before_the_firmware_runs_has_no_answer()
    {
        _rig.PowerUp();
        _rig.Type("set limit -60");
        _rig.Run(3000);
        Set("status");
        _rig.Wires.JackMain.Set(true);
        _rig.Run(310);
        _rig.Connect();
        PlaysUpTo(_rig, -40);
    }

    [Fact]
    public void S8_a_limit_that_was_written_holds_after_a_restart()
    {
        _rig.Listen();
        Set("set limit -50");
        Write(SlotA);
        Restart();
        PlaysUpTo(_rig, -50);
    }

    [Fact]
    public void S8_of_a_limit_that_was_not_written_either_may_hold_after_a_restart()
    {
        _rig.Listen();
        Set("set limit -50");
        Restart();
        PlaysUpTo(_rig, -40);
    }

    [Fact]
    public void S8_of_a_limit_whose_write_was_cut_either_may_hold_after_a_restart()
    {
        _rig.Listen();
        Set("set limit -50");
        Write(SlotA);
        Set("set limit -45");
        _rig.CoilOff();
        _rig.Run(2050);
        _rig.Observers.FlashWriting(SlotB, _rig.Scheduler.NowNs);
        Restart();
        PlaysUpTo(_rig, -45);
    }

    [Fact]
    public void S8_a_change_after_the_last_write_counts_as_not_written()
    {
        _rig.Listen();
        Set("set limit -50");
        Write(SlotA);
        Set("set limit -45");
        Restart();
        PlaysUpTo(_rig, -45);
    }

    [Fact]
    public void S8_the_log_is_no_settings_file()
    {
        _rig.Listen();
        Set("set limit -50");
        Write(@"I:\amp-log.bin");
        Restart();
        PlaysUpTo(_rig, -40);
    }

    [Fact]
    public void S8_with_a_destroyed_store_the_boards_limit_may_hold_after_a_restart()
    {
        _rig.Listen();
        Set("set limit -50");
        Write(SlotA);
        Write(SlotB);
        _rig.Observers.FlashTampered(SlotA, _rig.Scheduler.NowNs);
        Restart();
        PlaysUpTo(_rig, -40);
    }

    [Fact]
    public void S8_with_the_newer_record_destroyed_the_older_one_may_hold_after_a_restart()
    {
        _rig.Listen();
        Set("set limit -30");
        Write(SlotA);
        Set("set limit -50");
        _rig.Run(2000);
        Write(SlotB);
        _rig.Observers.FlashTampered(SlotB, _rig.Scheduler.NowNs);
        Restart();
        PlaysUpTo(_rig, -30);
    }

    [Theory]
    [InlineData("set delay 1000", 1000)]
    [InlineData("set delay 8000ms", 8000)]
    public void S1_the_delay_that_was_stored_is_the_delay_of_the_next_start(string line, double delayMs)
    {
        _rig.PowerUp();
        _rig.Run(500);
        Set(line);
        Write(SlotA);
        _rig.Reset();
        _rig.Run(delayMs - 600);
        _rig.Connect();
        _rig.AssertBroken("S1");
    }

    [Theory]
    [InlineData("set delay 1000", 1000)]
    [InlineData("set delay 8000ms", 8000)]
    public void S1_a_start_that_waits_for_the_stored_delay_keeps_it(string line, double delayMs)
    {
        _rig.PowerUp();
        _rig.Run(500);
        Set(line);
        Write(SlotA);
        _rig.Reset();
        _rig.Run(delayMs - 400);
        _rig.Connect();
        _rig.AssertSilent();
    }

    [Theory]
    [InlineData("set delay 1000")]
    [InlineData("set delay 20000")]
    public void S1_a_delay_set_while_one_runs_may_count_at_once_or_later(string line)
    {
        _rig.PowerUp();
        _rig.Run(1000);
        Set(line);
        _rig.Run(line.EndsWith("20000", StringComparison.Ordinal) ? 2000 : 10);
        _rig.Connect();
        _rig.AssertSilent();
    }

    [Fact]
    public void S1_a_loss_of_power_good_starts_the_delay_that_is_set_now()
    {
        _rig.Listen();
        Set("set delay 6000");
        _rig.Run(300);
        _rig.Wires.PowerGood.Set(false);
        _rig.CoilOff();
        _rig.Run(100);
        _rig.Wires.PowerGood.Set(true);
        _rig.Run(5000);
        _rig.Connect();
        _rig.AssertBroken("S1");
    }

    [Theory]
    [InlineData("set start -20", -20)]
    [InlineData("set start -50", -50)]
    public void S6_a_start_limit_that_was_set_bounds_an_unmute(string line, int startDb)
    {
        var rig = new MonitorRig();
        rig.Listen();
        rig.Type(line);
        rig.Say("OK");
        rig.Run(300);
        rig.Mute();
        rig.Detent();
        rig.Run(100);
        rig.Connect();
        rig.Ramp(-62, startDb, 100);
        rig.AssertSilent();
        rig.Tell(startDb + 1);
        rig.AssertBroken("S6");
    }

    private static void PlaysUpTo(MonitorRig rig, int db)
    {
        rig.TurnTo(-62, db, 100);
        rig.AssertSilent();
        rig.TurnTo(db + 1, db + 1, 100);
        rig.AssertBroken("S8");
    }

    private void Set(string line, string answer = "OK")
    {
        _rig.Type(line);
        _rig.Say(answer);
    }

    private void Write(string path)
    {
        if (_rig.Wires.MuteCoil.Value)
        {
            _rig.CoilOff();
            _rig.Run(50);
        }

        _rig.WriteFlash(path);
        _rig.Run(50);
    }

    private void Restart()
    {
        _rig.Reset();
        _rig.Run(3000);
        _rig.Connect();
    }
}
