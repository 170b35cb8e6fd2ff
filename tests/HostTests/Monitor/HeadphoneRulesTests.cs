using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Monitor;

/// <summary>S8 and S4 with headphones that are chosen for the jacks: their ceiling, worked out by hand here, and the gain saved for them.</summary>
public sealed class HeadphoneRulesTests
{
    private const string SlotH = @"I:\amp-h.bin";
    private const string SlotI = @"I:\amp-i.bin";

    // 100 dB SPL - 104.8 dB/V measured - 3 dB - 6.02 dB for 2 V + 10 dB programme = -3.8 dB.
    private const string Hd650 = "Sennheiser HD 650 / HD 6XX";

    // 100 - 127 dB/V as the maker says - 10 - 6.02 + 10 = -33.0 dB.
    private const string Fermat = "Simgot EA1000 Fermat";

    private readonly MonitorRig _rig = new();

    public HeadphoneRulesTests()
    {
        _rig.PowerUp();
        _rig.Run(3000);
    }

    [Theory]
    [InlineData("HD 650", -4)]
    [InlineData("simgot ea1000 fermat", -34)]

    // 96 dB/mW at 600 ohm; measured 94.5 dB/V: 100 - 94.5 - 3 - 6.02 + 10 = 6.5 dB.
    [InlineData("DT 880 Edition 600 ohm", 0)]

    // 98 dB/mW at 45 ohm = 111.5 dB/V as the maker says: 100 - 111.5 - 10 - 6.02 + 10 = -17.5 dB.
    [InlineData("ER4XR", -18)]
    public void S8_the_headphones_of_the_board_set_a_ceiling_from_their_figures(string name, int highestDb)
    {
        PlaysUpTo(new MonitorRig(new BoardSettings { Headphones = name }), highestDb);
    }

    [Fact]
    public void S8_the_gain_counts_towards_the_ceiling_of_the_headphones()
    {
        var rig = new MonitorRig(new BoardSettings { Headphones = "DT 880 Edition 600 ohm" });
        rig.Listen();
        rig.PressGain();
        rig.Mute();
        rig.Gain(2);
        rig.Connect();
        rig.TurnTo(-62, -6, 100);
        rig.AssertSilent();
        rig.TurnTo(-5, -5, 100);
        rig.AssertBroken("S8");
    }

    [Fact]
    public void S8_without_headphones_there_is_no_such_ceiling()
    {
        _rig.Listen();
        _rig.TurnTo(-62, 0, 100);
        _rig.AssertSilent();
    }

    [Theory]
    [InlineData("hp set hd 650", "jack=main")]
    [InlineData("hp set main hd 650", "jack=main")]
    [InlineData("HP  SET Main  HD 650", "jack=main")]
    public void S8_headphones_that_are_chosen_set_the_ceiling(string line, string jack)
    {
        _rig.Listen();
        _rig.Ask(line, jack, $"headphones={Hd650}", "ceiling_level=-3.8dB", "OK");
        _rig.Run(300);
        PlaysOnUpTo(_rig, -4);
    }

    [Fact]
    public void S8_headphones_chosen_while_louder_music_plays_are_followed_within_200_ms()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -20, 100);
        Choose("main", Fermat);
        _rig.Run(190);
        _rig.AssertSilent();
        _rig.Run(20);
        _rig.AssertBroken("S8");
    }

    [Fact]
    public void S8_headphones_chosen_for_the_other_jack_set_no_ceiling_for_this_one()
    {
        _rig.Listen();
        Choose("aux", Fermat);
        _rig.Run(300);
        _rig.TurnTo(-62, 0, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S8_of_two_plugs_the_lowest_ceiling_holds()
    {
        Choose("aux", Fermat);
        _rig.Listen();
        _rig.Wires.JackAux.Set(true);
        _rig.CoilOff();
        _rig.Run(400);
        _rig.Connect();
        PlaysOnUpTo(_rig, -34);
    }

    [Fact]
    public void S8_a_second_plug_counts_once_the_contact_was_open_for_it()
    {
        Choose("aux", Fermat);
        _rig.Listen();
        _rig.TurnTo(-62, -20, 100);
        _rig.Wires.JackAux.Set(true);
        _rig.Run(15);
        _rig.CoilOff();
        _rig.Run(400);
        _rig.AssertSilent();
    }

    [Fact]
    public void S8_a_third_jack_counts_like_the_others()
    {
        Choose("bal", Fermat);
        _rig.Wires.JackBalanced.Set(true);
        _rig.Run(310);
        _rig.Connect();
        PlaysOnUpTo(_rig, -34);
    }

    [Fact]
    public void S8_their_limit_moves_the_ceiling_both_ways()
    {
        _rig.Listen();
        Choose("main", Hd650);
        _rig.Ask("hp limit 90", "jack=main", "spl_limit=90.0dB", "OK");
        _rig.Run(300);
        _rig.TurnTo(-62, -14, 100);
        _rig.AssertSilent();
        _rig.Ask("hp limit main 95dB", "jack=main", "spl_limit=95.0dB", "OK");
        PlaysOnUpTo(_rig, -9, fromDb: -13);
    }

    [Theory]
    [InlineData("hp limit", "OK")]
    [InlineData("hp limit main", "OK")]
    [InlineData("hp limit 115", "ERR 102 out of range")]
    [InlineData("help hp limit 115", "OK")]
    public void S8_a_line_that_sets_no_limit_moves_no_ceiling(string line, string end)
    {
        _rig.Listen();
        Choose("main", Hd650);
        _rig.Ask(line, "jack=main", "spl_limit=100.0dB", end);
        _rig.Run(300);
        PlaysOnUpTo(_rig, -4);
    }

    [Fact]
    public void S8_a_limit_that_is_not_answered_yet_may_hold()
    {
        _rig.Listen();
        Choose("main", Hd650);
        _rig.Run(300);
        _rig.Type("hp limit 103");
        PlaysOnUpTo(_rig, -1);
    }

    [Fact]
    public void S8_other_headphones_have_the_standard_limit_and_the_same_ones_keep_theirs()
    {
        _rig.Listen();
        Choose("main", Hd650);
        _rig.Ask("hp limit 90", "jack=main", "OK");
        Choose("main", Hd650);
        _rig.Run(300);
        _rig.TurnTo(-62, -14, 100);
        _rig.AssertSilent();
        Choose("main", "Sennheiser HD 600");
        Choose("main", Hd650);
        PlaysOnUpTo(_rig, -4, fromDb: -13);
    }

    [Fact]
    public void S8_a_programme_that_averages_more_lowers_the_ceiling()
    {
        _rig.Listen();
        Choose("main", Hd650);
        _rig.Ask("set programme -5dB", "OK");
        _rig.Run(300);
        PlaysOnUpTo(_rig, -9);
    }

    [Fact]
    public void S8_defaults_bring_the_standard_programme_back()
    {
        _rig.Listen();
        Choose("main", Hd650);
        _rig.Ask("set programme -30", "OK");
        _rig.Ask("defaults", "OK");
        _rig.Run(300);
        PlaysOnUpTo(_rig, -4);
    }

    [Fact]
    public void S8_no_headphones_end_the_ceiling()
    {
        _rig.Listen();
        Choose("main", Fermat);
        _rig.Run(300);
        Choose("main", "none");
        _rig.TurnTo(-62, 0, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S8_an_answer_that_names_no_headphones_leaves_every_ceiling_open()
    {
        _rig.Listen();
        Choose("main", Fermat);
        _rig.Ask("hp set hd 650", "OK");
        _rig.TurnTo(-62, 0, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S8_a_choice_that_was_refused_changes_nothing()
    {
        _rig.Listen();
        Choose("main", Fermat);
        _rig.Ask("hp set nonsense", "ERR 102 no such headphones");
        _rig.Run(300);
        PlaysOnUpTo(_rig, -34);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void S8_a_choice_outlives_a_restart_once_it_is_written(bool written, bool free)
    {
        Choose("main", Fermat);
        _rig.Run(2000);
        if (written)
        {
            _rig.WriteFlash(SlotH);
        }

        _rig.Reset();
        _rig.Listen();
        if (free)
        {
            _rig.TurnTo(-62, 0, 100);
            _rig.AssertSilent();
            return;
        }

        PlaysOnUpTo(_rig, -34);
    }

    [Fact]
    public void S8_a_write_cut_short_leaves_the_choice_before_it()
    {
        Choose("main", Hd650);
        _rig.WriteFlash(SlotH);
        Choose("main", Fermat);
        _rig.Observers.FlashWriting(SlotI, _rig.Scheduler.NowNs);
        _rig.Reset();
        _rig.Listen();
        PlaysOnUpTo(_rig, -4);
    }

    [Fact]
    public void S8_a_store_changed_from_outside_leaves_the_choice_of_the_board()
    {
        var rig = new MonitorRig(new BoardSettings { Headphones = "HD 650" });
        rig.PowerUp();
        rig.Run(3000);
        rig.Ask("hp set fermat", "jack=main", $"headphones={Fermat}", "OK");
        rig.WriteFlash(SlotH);
        rig.WriteFlash(SlotI);
        rig.Reset();
        rig.Observers.FlashTampered(SlotI, rig.Scheduler.NowNs);
        rig.Listen();
        PlaysOnUpTo(rig, -4);
    }

    [Theory]
    [InlineData(950, true)]
    [InlineData(850, false)]
    public void S8_a_knob_held_opens_the_choice_and_any_headphones_may_be_taken(double ms, bool free)
    {
        _rig.Listen();
        Choose("main", Fermat);
        _rig.Run(300);
        _rig.PressKnob(ms);
        if (free)
        {
            _rig.TurnTo(-62, 0, 100);
            _rig.AssertSilent();
            return;
        }

        PlaysOnUpTo(_rig, -34);
    }

    [Fact]
    public void S8_an_answer_after_the_choice_has_closed_sets_the_ceiling_again()
    {
        _rig.Listen();
        Choose("main", Fermat);
        _rig.PressKnob(1100);
        Choose("main", Fermat);
        _rig.TurnTo(-62, -20, 100);
        _rig.Run(1000);
        _rig.AssertSilent();
        _rig.Run(16_000);
        Choose("main", Fermat);
        _rig.Run(250);
        _rig.AssertBroken("S8");
    }

    [Fact]
    public void S8_headphones_of_the_users_own_count_with_the_figures_he_typed()
    {
        // 105 dB/mW at 40 ohm = 119 dB/V, measured: 100 - 119 - 3 - 6.02 + 10 = -18.0 dB.
        _rig.Listen();
        _rig.Ask("hp add 40 105 mw measured over My Own", "OK");
        Choose("main", "My Own");
        _rig.Run(300);
        PlaysOnUpTo(_rig, -18);
    }

    [Fact]
    public void S8_headphones_of_the_users_own_that_are_deleted_may_leave_no_ceiling()
    {
        _rig.Listen();
        _rig.Ask("hp add 40 105 mw measured over Mine", "OK");
        Choose("main", "Mine");
        _rig.Ask("hp delete mine", "OK");
        _rig.TurnTo(-62, 0, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S4_a_gain_saved_for_the_headphones_comes_with_their_plug()
    {
        Save("main", "high");
        _rig.Wires.JackMain.Set(true);
        _rig.Run(310);
        _rig.Gain(2);
        _rig.Connect();
        _rig.AssertSilent();
    }

    [Theory]
    [InlineData("main", "med")]
    [InlineData("main", "none")]
    [InlineData("aux", "high")]
    public void S4_a_gain_above_the_saved_one_is_caught(string jack, string gain)
    {
        Save(jack, gain);
        _rig.Run(300);
        _rig.Wires.JackMain.Set(true);
        _rig.Run(310);
        _rig.Gain(2);
        _rig.AssertBroken("S4");
    }

    [Fact]
    public void S4_of_two_plugs_the_lowest_saved_gain_counts()
    {
        Save("main", "high");
        _rig.Wires.JackMain.Set(true);
        _rig.Wires.JackAux.Set(true);
        _rig.Run(310);
        _rig.Gain(1);
        _rig.AssertBroken("S4");
    }

    [Fact]
    public void S4_without_a_plug_the_saved_gain_counts_for_nothing()
    {
        Save("main", "high");
        _rig.Gain(2);
        _rig.AssertBroken("S4");
    }

    [Fact]
    public void S4_a_saved_gain_under_way_at_an_unplug_may_end()
    {
        Save("main", "high");
        _rig.Wires.JackMain.Set(true);
        _rig.Run(310);
        _rig.Wires.JackMain.Set(false);
        _rig.Run(15);
        _rig.Wires.GainHighGpio.Set(true);
        _rig.AssertSilent();
    }

    [Fact]
    public void S4_a_plug_keeps_the_gain_it_came_with()
    {
        Save("main", "high");
        _rig.Wires.JackMain.Set(true);
        _rig.Run(310);
        _rig.Gain(2);
        Save("main", "none");
        _rig.Run(1000);
        _rig.Connect();
        _rig.AssertSilent();
    }

    [Fact]
    public void S4_a_plug_keeps_the_gain_it_came_with_though_the_menu_may_be_open()
    {
        Save("main", "high");
        _rig.PressKnob(1200);
        _rig.Wires.JackMain.Set(true);
        _rig.Run(310);
        _rig.Gain(2);
        Save("main", "none");
        _rig.Run(1000);
        _rig.Connect();
        _rig.AssertSilent();
    }

    [Fact]
    public void S4_other_headphones_have_no_saved_gain()
    {
        Choose("main", Hd650);
        Save("main", "high");
        Choose("main", Hd650);
        Replugged();
        _rig.Gain(2);
        _rig.Gain(0);
        _rig.AssertSilent();
        Choose("main", "Sennheiser HD 600");
        _rig.Run(500);
        Replugged();
        _rig.Gain(2);
        _rig.AssertBroken("S4");
    }

    [Fact]
    public void S4_a_saved_gain_outlives_a_restart_when_it_was_written()
    {
        Save("main", "high");
        _rig.WriteFlash(SlotH);
        _rig.Reset();
        _rig.Run(3000);
        _rig.Wires.JackMain.Set(true);
        _rig.Run(310);
        _rig.Gain(2);
        _rig.Connect();
        _rig.AssertSilent();
    }

    private void Choose(string jack, string name) => _rig.Ask("hp set something", $"jack={jack}", $"headphones={name}", "OK");

    private void Save(string jack, string gain) => _rig.Ask($"hp gain {jack} {gain}", $"jack={jack}", $"saved_gain={gain}", "OK");

    private void Replugged()
    {
        _rig.Wires.JackMain.Set(false);
        _rig.Run(500);
        _rig.Wires.JackMain.Set(true);
        _rig.Run(310);
    }

    private static void PlaysUpTo(MonitorRig rig, int db)
    {
        rig.Listen();
        PlaysOnUpTo(rig, db);
    }

    private static void PlaysOnUpTo(MonitorRig rig, int db, int fromDb = -62)
    {
        rig.TurnTo(fromDb, db, 100);
        rig.Run(500);
        rig.AssertSilent();
        if (db < 0)
        {
            rig.TurnTo(db + 1, db + 1, 100);
            rig.AssertBroken("S8");
        }
    }
}
