using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>
/// S10: a refused or mis-read transfer with the volume IC may be repeated once, a timed-out one may not; then the coil is off
/// before anything else happens on the bus and before the pass is over. Before the contact closes again a held bus was
/// cleared, every register written and all of them read back right; what is heard then starts at min.
/// </summary>
/// <param name="board">The board.</param>
/// <param name="startsAtMin">Called when the trying ends.</param>
internal sealed class VolumeFaultRule(WatchedBoard board, Action startsAtMin)
{
    /// <summary>Failures in one pass without a right answer between them that end the trying.</summary>
    private const int Allowance = 2;

    private readonly Ds1882Registers _told = new();
    private readonly BusClearWatch _clear = new();
    private int _failures;
    private string _what = "";
    private bool _hears;
    private bool _startOver;
    private bool _clearDue;

    /// <summary>True while the IC has not answered right since it last refused or held the bus: nothing can be told to it. One that only mis-reads hears what it is told.</summary>
    public bool IsDeaf => (_failures > 0 || _startOver) && !_hears;

    /// <summary>A new firmware runs: it knows of no failure, and starts the IC in any case.</summary>
    public void Restarted()
    {
        _told.Forget();
        _failures = 0;
        _startOver = false;
        _clearDue = false;
    }

    /// <summary>The heartbeat toggled: the pass before is over.</summary>
    public void Beat()
    {
        // EN that falls takes the heartbeat's pin along.
        if (_failures > 0 && board.Wires.Enable.Value)
        {
            if (board.Wires.MuteGpio.Value)
            {
                board.Report("S10", $"a pass ended with mute_gpio high after {_what} of the volume IC");
            }

            _failures = 0;
        }
    }

    /// <summary>A transfer on the audio bus ended.</summary>
    public void Transferred(I2cTransfer transfer)
    {
        CheckDropped(transfer.StartNs);
        _clear.Interrupted();
        if (transfer.Address != board.Volume.Address)
        {
            return;
        }

        if (transfer.End == I2cEnd.Timeout)
        {
            // A reset in mid-transfer ends it as well.
            if (board.Wires.Enable.Value)
            {
                Fail("a time-out", Allowance, hears: false);
                _clearDue = true;
            }

            return;
        }

        var refused = transfer.End == I2cEnd.Nack;
        var acknowledged = transfer.Written.AsSpan();
        _told.Tell(refused && acknowledged.Length > 0 ? acknowledged[..^1] : acknowledged);
        if (refused)
        {
            Fail("a refusal", _failures + 1, hears: false);
        }
        else if (!_told.Confirm(transfer.Read))
        {
            Fail("a mis-read", _failures + 1, hears: true);
        }
        else if (transfer.Read.Length >= Ds1882Registers.Count || !board.Volume.CanReadBack)
        {
            _failures = 0;
            _startOver &= _clearDue || _told.Written != Ds1882Registers.All;
        }
    }

    /// <summary>A transfer on the other bus ended.</summary>
    public void OtherTransferred(I2cTransfer transfer) => CheckDropped(transfer.StartNs);

    /// <summary>A line of the audio bus moved outside a transfer.</summary>
    public void LinesMoved(bool scl, bool sda, long atNs)
    {
        if (!scl)
        {
            CheckDropped(atNs);
        }

        if (_clear.Moved(scl, sda) && _clearDue)
        {
            // What was written to a bus that was not clear does not count.
            _clearDue = false;
            _told.Forget();
        }
    }

    /// <summary>The contact closes.</summary>
    public void Closing()
    {
        if (_startOver)
        {
            board.Report("S10", _clearDue
                ? "contact closed after a time-out of the volume IC and no bus clear"
                : $"contact closed after {_what} of the volume IC, and not every register was written and read back since");
        }
    }

    private void Fail(string what, int failures, bool hears)
    {
        _what = what;
        _failures = failures;
        _hears = hears;
        if (failures >= Allowance)
        {
            _startOver = true;
            _told.Forget();
            startsAtMin();
        }
    }

    private void CheckDropped(long startNs)
    {
        var gpio = board.Wires.MuteGpio;
        if (_failures >= Allowance && (gpio.Value || gpio.ChangedNs > startNs))
        {
            board.Report("S10", $"a bus was used after {_what} of the volume IC, with mute_gpio still high");
        }
    }
}
