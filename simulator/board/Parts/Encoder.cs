using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>
/// The knob: quadrature of four transitions a detent, both channels high at a detent, A before B clockwise. The part
/// bounces up to 2 ms at 15 RPM (PEC11R; docs/parts.md, Encoder); the maker's filter of 10 k and 10 nF
/// leaves some of it, here up to 1 ms after every fourth transition or so (how often is not in any sheet).
/// </summary>
public sealed class Encoder
{
    /// <summary>Transitions in a detent.</summary>
    public const int Quarters = 4;

    /// <summary>Longest bounce that passes the filter, ns.</summary>
    public const long BounceNs = Duration.Ms;

    private const int BounceOneIn = 4;

    private readonly Scheduler _scheduler;
    private readonly Random _random;
    private readonly Action<bool> _a;
    private readonly Action<bool> _b;
    private readonly ScheduledEvent _step;
    private readonly ScheduledEvent _bounce;
    private readonly Queue<(int Quarters, long QuarterNs)> _turns = new();
    private bool _levelA = true;
    private bool _levelB = true;
    private bool _bounceOnA;
    private int _bouncesLeft;
    private int _left;
    private long _quarterNs;
    private long _freeNs;

    /// <summary>Makes a knob at a detent; <paramref name="a"/> and <paramref name="b"/> take the channels' levels.</summary>
    public Encoder(Scheduler scheduler, Random random, Action<bool> a, Action<bool> b)
    {
        _scheduler = scheduler;
        _random = random;
        _a = a;
        _b = b;
        _step = new ScheduledEvent(Step);
        _bounce = new ScheduledEvent(Bounce);
    }

    /// <summary>Turns the knob, after the turns under way; positive is clockwise.</summary>
    /// <param name="detents">How far.</param>
    /// <param name="perDetentNs">Time of one detent, at least 4 us; its first edge comes at its start.</param>
    /// <returns>Time from now to the end of the turn, ns.</returns>
    public long Turn(int detents, long perDetentNs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perDetentNs, Quarters * Duration.Us);
        var startNs = Math.Max(_freeNs, _scheduler.NowNs);
        _freeNs = startNs + (Math.Abs((long)detents) * perDetentNs);
        if (detents != 0)
        {
            _turns.Enqueue((detents * Quarters, perDetentNs / Quarters));
            if (_left == 0 && !_step.Pending)
            {
                Step();
            }
        }

        return _freeNs - _scheduler.NowNs;
    }

    private void Step()
    {
        if (_left == 0)
        {
            if (!_turns.TryDequeue(out var turn))
            {
                return;
            }

            (_left, _quarterNs) = turn;
        }

        // Clockwise A moves when the channels are equal, counter-clockwise B does.
        var clockwise = _left > 0;
        _left -= Math.Sign(_left);
        _bounceOnA = (_levelA == _levelB) == clockwise;
        _bouncesLeft = _random.Next(BounceOneIn) == 0 ? 2 : 0;
        Flip(_bounceOnA);
        PlanBounce();
        _scheduler.Plan(_step, _scheduler.NowNs + _quarterNs);
    }

    private void Bounce()
    {
        Flip(_bounceOnA);
        _bouncesLeft--;
        PlanBounce();
    }

    // Two edges of at most a third of the quarter each, so that a bounce is over before the other channel moves.
    private void PlanBounce()
    {
        if (_bouncesLeft > 0)
        {
            _scheduler.Plan(_bounce, _scheduler.NowNs + _random.Between(1, Math.Min(BounceNs / 2, _quarterNs / 3)));
        }
    }

    private void Flip(bool channelA)
    {
        if (channelA)
        {
            _levelA = !_levelA;
            _a(_levelA);
        }
        else
        {
            _levelB = !_levelB;
            _b(_levelB);
        }
    }
}
