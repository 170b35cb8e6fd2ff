namespace VirtualAmp.Soak;

/// <summary>
/// What breaks in a session. Each site is on or off for the whole session by the draw; those that are on fire often, alone
/// or several at once, at any instant of what people do and shortly after what leads through short states, and end after a
/// time of their own.
/// </summary>
internal sealed class FaultSites
{
    /// <summary>Statements that end every fault which can be ended.</summary>
    public static readonly IReadOnlyList<string> Clearing =
        ["fault volume clear", "fault display clear", "fault dc clear", "fault rails clear"];

    /// <summary>The statement that only a reset or a loss of power ends.</summary>
    public const string Hanging = "fault hang";

    private const int LatchMuteMs = 3_500;

    /// <summary>Some bytes of it take longer than the driver waits, 1 s, and far longer than the dead man holds.</summary>
    private const int LongestStretchMs = 300;

    private readonly Draw _draw;
    private readonly SessionScript _script;
    private readonly string _muteButton;
    private readonly List<Action> _on = [];
    private readonly int _oneIn;

    /// <summary>Draws the sites that are on, and how often they fire.</summary>
    public FaultSites(Draw draw, SessionScript script, string muteButton)
    {
        _draw = draw;
        _script = script;
        _muteButton = muteButton;
        _oneIn = draw.Of(2, 4, 10);
        Action[] sites =
        [
            () => Break("volume", "nack"),
            () => Break("volume", "stuck"),
            () => Break("volume", "corrupt"),
            () => Break("volume", "off"),
            () => Break("volume", _draw.OneIn(3) ? "slow" : $"slow {_draw.Spread(1, LongestStretchMs)}ms"),
            () => Break("display", "nack"),
            () => Break("display", "stuck"),
            Offset,
            () => Break("rails", "low"),
            Hang,
            Dip,
            CutWhileWriting,
        ];
        foreach (var site in sites)
        {
            if (draw.OneIn(2))
            {
                _on.Add(site);
            }
        }
    }

    /// <summary>Perhaps a fault, or several within milliseconds.</summary>
    public void MayFire()
    {
        if (_on.Count == 0 || !_draw.OneIn(_oneIn))
        {
            return;
        }

        do
        {
            Fire(_draw.Of(0, _draw.Between(1, 5), _draw.Spread(1, 600)));
        }
        while (_draw.OneIn(4));
    }

    /// <summary>A fault on the way through short states, or several; none when no site is on.</summary>
    /// <param name="earliestMs">Earliest time of the first, ms from now.</param>
    /// <param name="latestMs">Latest time of the first, ms from now.</param>
    public void Follow(int earliestMs, int latestMs)
    {
        if (_on.Count == 0)
        {
            return;
        }

        Fire(_draw.Between(earliestMs, latestMs));
        while (_draw.OneIn(4))
        {
            Fire(_draw.Between(0, 60));
        }
    }

    private void Fire(int afterMs)
    {
        _script.Pause(afterMs);
        _script.Say($"wait 0.{_draw.Between(1, 999):000}ms");
        _on[_draw.Between(0, _on.Count - 1)]();
    }

    /// <summary>How long something lasts, ms: mostly 1 ms to 10 s, now and then minutes.</summary>
    private int LastsMs() => _draw.OneIn(15) ? _draw.Spread(10_000, 240_000) : _draw.Of(_draw.Spread(1, 100), _draw.Spread(20, 10_000));

    private void Break(string part, string how)
    {
        _script.Say($"fault {part} {how}");
        _script.SayLater($"fault {part} clear", LastsMs());
    }

    /// <summary>Direct current from below what trips to a dead output stage; the user clears what latched, now by the console, now by the button.</summary>
    private void Offset()
    {
        var lastsMs = LastsMs();
        _script.Say($"fault dc {_draw.Of("80mV", "150mV", "2V", "-2V", $"{_draw.Spread(80, 2_000)}mV", $"-{_draw.Spread(80, 2_000)}mV")}");
        _script.SayLater("fault dc clear", lastsMs);
        _script.SayLater(
            _draw.Of("type \"fault clear\"", $"press {_muteButton} for {SessionScript.Time(LatchMuteMs)}"), lastsMs + _draw.Spread(10, 20_000));
    }

    private void Hang()
    {
        _script.Say(Hanging);
        var lastsMs = LastsMs();
        if (_draw.OneIn(2))
        {
            _script.SayLater("reset", lastsMs);
            return;
        }

        _script.SayLater("power off", lastsMs);
        _script.SayLater("power on", lastsMs + _draw.Spread(20, 5_000));
    }

    private void Dip()
    {
        if (_draw.OneIn(2))
        {
            var forMs = _draw.Between(1, 60);
            _script.Say($"power dip {SessionScript.Time(forMs)}", forMs);
            return;
        }

        _script.Say("power off");
        _script.SayLater("power on", LastsMs());
    }

    /// <summary>Mains goes when the settings are about to be written, or are being written.</summary>
    private void CutWhileWriting()
    {
        _script.Say(_draw.Of("type \"save\"", $"type \"set start -{_draw.Between(10, 60)}\"", "type \"defaults\""));
        _script.Pause(_draw.Of(_draw.Spread(1, 200), _draw.Between(1_900, 2_200)));
        _script.Say("power off");
        _script.SayLater("power on", _draw.Spread(1, 3_000));
    }
}
