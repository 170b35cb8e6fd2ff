using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>
/// The knob: quadrature, both contacts open at a detent, A before B clockwise. Each transition of a contact may bounce for up to 2 ms
/// (Bourns PEC11R at 15 RPM; docs/parts.md, Encoder), in a fast turn for at most four fifths of the time to the next one; how often
/// and with how many edges no data sheet says: drawn. What the pins see of it is behind the filter of <see cref="EncoderChannel"/>.
/// </summary>
public sealed class Encoder
{
    /// <summary>Transitions in a turn of the contacts from both open to both open.</summary>
    public const int Quarters = 4;

    /// <summary>Longest bounce of a contact, ns.</summary>
    public const long BounceNs = 2 * Duration.Ms;

    private const int MostPairs = 3;

    private readonly Scheduler _scheduler;
    private readonly Random _random;
    private readonly int _perDetent;
    private readonly EncoderChannel _a;
    private readonly EncoderChannel _b;
    private readonly ScheduledEvent _step;
    private readonly ScheduledEvent _bounce;
    private readonly long[] _bouncesNs = new long[2 * MostPairs];
    private readonly Queue<(int Quarters, long QuarterNs)> _turns = new();
    private bool _openA = true;
    private bool _openB = true;
    private bool _bounceOnA;
    private int _bounces;
    private int _bounced;
    private int _left;
    private long _quarterNs;
    private long _freeNs;

    /// <summary>Makes a knob at a detent; <paramref name="a"/> and <paramref name="b"/> take the levels at the pins.</summary>
    /// <param name="scheduler">The board's time.</param>
    /// <param name="random">Draws the bounce.</param>
    /// <param name="perDetent">Transitions in a detent: 4, or 2 for a knob that rests also with both contacts closed.</param>
    /// <param name="a">Pin A.</param>
    /// <param name="b">Pin B.</param>
    public Encoder(Scheduler scheduler, Random random, int perDetent, Action<bool> a, Action<bool> b)
    {
        _scheduler = scheduler;
        _random = random;
        _perDetent = perDetent;
        _a = new EncoderChannel(scheduler, a);
        _b = new EncoderChannel(scheduler, b);
        _step = new ScheduledEvent(Step);
        _bounce = new ScheduledEvent(Bounce);
    }

    /// <summary>Turns the knob, after the turns under way; positive is clockwise.</summary>
    /// <param name="detents">How far.</param>
    /// <param name="perDetentNs">Time of one detent, at least 4 us; its first transition comes at its start. Below 1 ms the filter lets nothing through any more.</param>
    /// <returns>Time from now to the end of the turn, ns.</returns>
    public long Turn(int detents, long perDetentNs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perDetentNs, Quarters * Duration.Us);
        var startNs = Math.Max(_freeNs, _scheduler.NowNs);
        _freeNs = startNs + (Math.Abs((long)detents) * perDetentNs);
        if (detents != 0)
        {
            _turns.Enqueue((detents * _perDetent, perDetentNs / _perDetent));
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

        // Clockwise A moves when the contacts are equal, counter-clockwise B does.
        var clockwise = _left > 0;
        _left -= Math.Sign(_left);
        _bounceOnA = (_openA == _openB) == clockwise;
        Flip();
        DrawBounce();
        _scheduler.Plan(_step, _scheduler.NowNs + _quarterNs);
    }

    // In pairs of edges, over before the other contact moves.
    private void DrawBounce()
    {
        _bounced = 0;
        _bounces = 2 * _random.Next(MostPairs + 1);
        var longestNs = Math.Min(BounceNs, _quarterNs * 4 / 5);
        for (var i = 0; i < _bounces; i++)
        {
            _bouncesNs[i] = _scheduler.NowNs + _random.Between(1, longestNs);
        }

        Array.Sort(_bouncesNs, 0, _bounces);
        PlanBounce();
    }

    private void Bounce()
    {
        Flip();
        _bounced++;
        PlanBounce();
    }

    private void PlanBounce()
    {
        if (_bounced < _bounces)
        {
            _scheduler.Plan(_bounce, _bouncesNs[_bounced]);
        }
    }

    private void Flip()
    {
        if (_bounceOnA)
        {
            _openA = !_openA;
            _a.Move(_openA);
        }
        else
        {
            _openB = !_openB;
            _b.Move(_openB);
        }
    }
}
