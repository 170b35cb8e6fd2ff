using VirtualAmp.Scenarios;
using Xunit;

namespace VirtualAmp.Tests.Cli;

/// <summary>Each malformed line is refused with what was expected and what was found.</summary>
public sealed class StatementErrorTests
{
    private const string Statements = "board, power, reset, wait, plug, unplug, knob, press, type, fault, expect or screenshot";
    private const string Conditions = "state=, gain=, volume=, muted=, jack=, fault=, mute=, output<, output=, reply, advice= or screen=";
    private const string Keys = "volume=, jacks=, delay=, policy=, limit=, hp=, display=, events= or flash=";
    private const string Stall = "expected two times from 1ms to 10s, the shorter first, such as 20ms..390ms after 'flash='";
    private const string Faults =
        "none, VolumeNack, VolumeTimeout, VolumeMismatch, VolumeConfig, VolumeBus, DisplayNack, DisplayTimeout, DisplayBus, RailsLow, DcTrip, Internal, ConsoleAbsent, StoreCorrupt, StoreForeign, StoreFailed, KnobSwitchStuck, GainButtonStuck or MuteButtonStuck";

    private const string States = "Boot, Settling, Ready, Connecting, Active, Muted, Switching, Fault or PowerLost";

    [Theory]
    [InlineData("powr on", $"expected {Statements}, found 'powr'")]
    [InlineData("\"power\" on", $"expected {Statements}, found '\"power\"'")]
    [InlineData("power", "expected on, off or dip, found end of line")]
    [InlineData("power onn", "expected on, off or dip, found 'onn'")]
    [InlineData("power on now", "expected end of line, found 'now'")]
    [InlineData("power dip", "expected a time such as 250ms, 3s or 1m, found end of line")]
    [InlineData("power dip 40", "expected a time such as 250ms, 3s or 1m, found '40'")]
    [InlineData("reset now", "expected end of line, found 'now'")]
    [InlineData("wait", "expected until or a time such as 250ms, 3s or 1m, found end of line")]
    [InlineData("wait 0ms", "expected until or a time such as 250ms, 3s or 1m, found '0ms'")]
    [InlineData("wait -5ms", "expected until or a time such as 250ms, 3s or 1m, found '-5ms'")]
    [InlineData("wait 1h", "expected until or a time such as 250ms, 3s or 1m, found '1h'")]
    [InlineData("wait until", $"expected {Conditions}, found end of line")]
    [InlineData("wait until state=Active", "expected another condition or within TIME, found end of line")]
    [InlineData("wait until state=Active within", "expected a time such as 250ms, 3s or 1m, found end of line")]
    [InlineData("wait until state=Actve within 1s", $"expected {States} after 'state=', found 'Actve'")]
    [InlineData("plug", "expected main, aux or bal, found end of line")]
    [InlineData("plug left", "expected main, aux or bal, found 'left'")]
    [InlineData("plug main bounce 20ms", "expected end of line, found 'bounce'")]
    [InlineData("unplug main bounce", "expected a time such as 250ms, 3s or 1m, found end of line")]
    [InlineData("knob", "expected detents from -1000 to +1000, not 0, found end of line")]
    [InlineData("knob 0", "expected detents from -1000 to +1000, not 0, found '0'")]
    [InlineData("knob +1001", "expected detents from -1000 to +1000, not 0, found '+1001'")]
    [InlineData("knob up", "expected detents from -1000 to +1000, not 0, found 'up'")]
    [InlineData("knob +12 over 5ms", "expected at least 12ms for 12 detents, found 5ms")]
    [InlineData("press", "expected knob, gain or mute, found end of line")]
    [InlineData("press gain twice", "expected end of line, found 'twice'")]
    [InlineData("press knob for", "expected a time such as 250ms, 3s or 1m, found end of line")]
    [InlineData("type vol", "expected the line to type, in quotes, found 'vol'")]
    [InlineData("type \"vol", "expected a closing '\"', found end of line")]
    [InlineData("fault", "expected volume, display, dc, rails or hang, found end of line")]
    [InlineData("fault volume loud", "expected nack, stuck, corrupt, off, slow or clear, found 'loud'")]
    [InlineData("fault volume slow down", "expected end of line or a time such as 250ms, 3s or 1m, found 'down'")]
    [InlineData("fault volume slow 8ms 9ms", "expected end of line, found '9ms'")]
    [InlineData("fault volume nack 8ms", "expected end of line, found '8ms'")]
    [InlineData("fault display slow", "expected nack, stuck or clear, found 'slow'")]
    [InlineData("fault rails high", "expected low or clear, found 'high'")]
    [InlineData("fault dc 5", "expected a voltage such as 150mV or clear, found '5'")]
    [InlineData("fault dc --5V", "expected a voltage such as 150mV or clear, found '--5V'")]
    [InlineData("fault dc -0mV", "expected a voltage such as 150mV or clear, found '-0mV'")]
    [InlineData("fault hang now", "expected end of line, found 'now'")]
    [InlineData("expect", $"expected {Conditions}, found end of line")]
    [InlineData("expect loud", $"expected {Conditions}, found 'loud'")]
    [InlineData("expect gain=low", "expected Low, Med, Medium or High after 'gain=', found 'low'")]
    [InlineData("expect volume=3dB", "expected min or a volume of 0dB at most such as -20.0dB after 'volume=', found '3dB'")]
    [InlineData("expect volume=", "expected min or a volume of 0dB at most such as -20.0dB after 'volume=', found nothing")]
    [InlineData("expect muted=on", "expected yes or no after 'muted=', found 'on'")]
    [InlineData("expect jack=left", "expected main, aux, bal or none after 'jack=', found 'left'")]
    [InlineData("expect fault=nack", $"expected {Faults} after 'fault=', found 'nack'")]
    [InlineData("wait until fault=Nonsense within 1s", $"expected {Faults} after 'fault=', found 'Nonsense'")]
    [InlineData("expect mute=shut", "expected open or closed after 'mute=', found 'shut'")]
    [InlineData("expect output<1", "expected a voltage such as 1mV after 'output<', found '1'")]
    [InlineData("expect output=-20dB", "expected a level and its tolerance such as -20dB+-0.5dB after 'output=', found '-20dB'")]
    [InlineData("expect reply OK", "expected the text in quotes, found 'OK'")]
    [InlineData("expect advice=up", "expected gain-up, gain-down or none after 'advice=', found 'up'")]
    [InlineData("expect screen=", "expected a PNG file after 'screen=', found nothing")]
    [InlineData("screenshot", "expected a PNG file, found end of line")]
    [InlineData("screenshot x.txt", "expected a PNG file, its name ending in .png, found 'x.txt'")]
    [InlineData("board", "expected KEY=VALUE, found end of line")]
    [InlineData("board colour=red", $"expected {Keys}, found 'colour=red'")]
    [InlineData("board delay=100ms", "expected a time from 1s to 60s after 'delay=', found '100ms'")]
    [InlineData("board delay=2m", "expected a time from 1s to 60s after 'delay=', found '2m'")]
    [InlineData("board jacks=4", "expected 1, 2 or 3 after 'jacks=', found '4'")]
    [InlineData("board policy=loud", "expected zero, hold or restore after 'policy=', found 'loud'")]
    [InlineData("board limit=10", "expected a level from -80dB to +60dB after 'limit=', found '10'")]
    [InlineData("board limit=-80.01dB", "expected a level from -80dB to +60dB after 'limit=', found '-80.01dB'")]
    [InlineData("board limit=60.01dB", "expected a level from -80dB to +60dB after 'limit=', found '60.01dB'")]
    [InlineData("board events=late", "expected between or inside after 'events=', found 'late'")]
    [InlineData("board flash=20ms", $"{Stall}, found '20ms'")]
    [InlineData("board flash=30ms..20ms", $"{Stall}, found '30ms..20ms'")]
    [InlineData("board flash=20ms..11s", $"{Stall}, found '20ms..11s'")]
    [InlineData("board flash=20ms..30ms..40ms", $"{Stall}, found '20ms..30ms..40ms'")]
    [InlineData("board volume=", "expected the name of a volume IC such as ds1882 after 'volume=', found nothing")]
    [InlineData("board delay=3s delay=4s", "expected each key once, found 'delay=' again")]
    [InlineData("wait 1s\nboard delay=3s", "expected 'board' once and before every other statement", 2)]
    [InlineData("board jacks=2\nplug bal", "expected a jack that is fitted, found 'bal' on a board with jacks=2", 2)]
    [InlineData("unplug bal bounce 20ms", "expected a jack that is fitted, found 'bal' on a board with jacks=2")]
    [InlineData("board jacks=3\npower on\npress mute", "this board has no mute button: its pin carries the third jack; press knob mutes too", 3)]
    [InlineData("board jacks=3\npress mute for 3s", "this board has no mute button: its pin carries the third jack; press knob mutes too", 2)]
    [InlineData("board hp=", "expected a headphone's name after 'hp=', found nothing")]
    [InlineData("board hp=\"hd 660\"", "expected one headphone after 'hp=', found 'hd 660', which fits Sennheiser HD 660S and Sennheiser HD 660S2")]
    [InlineData("\nboard hp=sennheiser", "expected one headphone after 'hp=', found 'sennheiser', which fits Sennheiser HD 600, Sennheiser HD 650 / HD 6XX, Sennheiser HD 660S and 12 more", 2)]
    [InlineData("board display=sh1107", "expected ssd1306 or sh1106 after 'display=', found 'sh1107'")]
    [InlineData("board policy=", "expected zero, hold or restore after 'policy=', found nothing")]
    [InlineData("board jacks=1\n\npower on\nplug aux", "expected a jack that is fitted, found 'aux' on a board with jacks=1", 4)]
    public void A_malformed_line_says_what_was_expected(string text, string what, int line = 1) =>
        Assert.Equal($"evening.amp:{line}: {what}", ErrorOf(text));

    [Theory]
    [InlineData("wait \"2s\"", "expected until or a time such as 250ms, 3s or 1m, found '\"2s\"'")]
    [InlineData("power dip \"40ms\"", "expected a time such as 250ms, 3s or 1m, found '\"40ms\"'")]
    [InlineData("press gain for 1\"s\"", "expected a time such as 250ms, 3s or 1m, found '1\"s\"'")]
    [InlineData("knob \"+3\"", "expected detents from -1000 to +1000, not 0, found '\"+3\"'")]
    [InlineData("fault dc \"150mV\"", "expected a voltage such as 150mV or clear, found '\"150mV\"'")]
    [InlineData("board \"delay=1s\"", "expected KEY=VALUE, found '\"delay=1s\"'")]
    [InlineData("board delay=\"1s\"", "expected KEY=VALUE, found 'delay=\"1s\"'")]
    [InlineData("board \"hp=HD 650\"", "expected KEY=VALUE, found '\"hp=HD 650\"'")]
    [InlineData("expect \"state=Active\"", $"expected {Conditions}, found '\"state=Active\"'")]
    [InlineData("expect output<\"1mV\"", $"expected {Conditions}, found 'output<\"1mV\"'")]
    [InlineData("type vol\" -20\"", "expected the line to type, in quotes, found 'vol\" -20\"'")]
    public void Only_texts_may_stand_in_quotes(string text, string what) =>
        Assert.Equal($"evening.amp:1: {what}", ErrorOf(text));

    [Fact]
    public void A_screenshot_over_the_scenario_itself_is_refused() =>
        Assert.Equal("evening.png:2: expected a PNG file, found './evening.png', the scenario itself", ErrorOf("power on\nscreenshot ./evening.png", "evening.png"));

    [Fact]
    public void A_headphone_that_no_name_has_is_said_with_its_line() =>
        Assert.Equal(
            $"evening.amp:2: expected a headphone of the catalogue after 'hp=', found 'Walkman', which none of its {CatalogueNames.All.Count} names has",
            ErrorOf("\nboard hp=Walkman"));

    [Fact]
    public void What_comes_later_parses_and_says_so() =>
        Assert.Equal("evening.amp:1: 'volume=pt2258' is not available yet", ErrorOf("board volume=pt2258"));

    [Fact]
    public void A_syntax_error_further_down_comes_before_what_is_not_available() =>
        Assert.Equal("evening.amp:2: expected on, off or dip, found end of line", ErrorOf("board volume=pt2258\npower"));

    [Fact]
    public void An_error_shows_a_wild_word_short_and_harmless() => Assert.Equal(
        $"evening.amp:1: expected {Statements}, found '?[31m{new string('x', 35)}...'",
        ErrorOf("\u001b[31m" + new string('x', 500)));

    private static string ErrorOf(string text, string file = "evening.amp") =>
        Assert.Throws<InputException>(() => Scenario.Parse(file, text, [], seed: 1)).Message;
}
