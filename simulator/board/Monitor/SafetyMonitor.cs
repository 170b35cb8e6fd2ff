using VirtualAmp.Chips;
using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>
/// Checks S1 to S9 and S12 to S14 of docs/safety.md in every run, from wires, bus bytes, pixels, UART bytes and the output node;
/// it knows no firmware object and cannot be switched off. Each rule is a class; here each observation finds the rules it concerns.
/// The first violation is reported, once.
/// </summary>
public sealed class SafetyMonitor : IBoardObserver
{
    private readonly WatchedBoard _board;
    private readonly Wires _wires;
    private readonly Ssd1306Model _display;
    private readonly ContactWatch _contact;
    private readonly SilentBootRule _silentBoot;
    private readonly CloseAtMinRule _closeAtMin;
    private readonly GainMovesDeadRule _gainMovesDead;
    private readonly LowStartRule _lowStart;
    private readonly UnplugRule _unplug;
    private readonly PlugInRule _plugIn;
    private readonly SlewRule _slew;
    private readonly CeilingRule _ceiling;
    private readonly NoSurpriseRule _noSurprise;
    private readonly UnmuteRule _unmute;
    private readonly KnobWatch _knob;
    private readonly DeadManRule _deadMan;
    private readonly ChatterRule _chatter;
    private readonly ToldState _told;
    private readonly HonestConsoleRule _honestConsole;
    private readonly HonestScreenRule _honestScreen;
    private readonly SerialLine _typed = new();

    /// <summary>Makes the monitor of a board whose power has not come yet. Add it to the observers after all others, so that their records hold what broke the rule.</summary>
    public SafetyMonitor(
        Scheduler scheduler,
        Wires wires,
        BoardObservers observers,
        IVolumeModel volume,
        Ssd1306Model display,
        OutputNode output,
        BoardSettings settings,
        IScreenReader reader)
    {
        _board = new WatchedBoard(scheduler, wires, observers, volume, output, settings);
        _wires = wires;
        _display = display;
        _contact = new ContactWatch(wires);
        _silentBoot = new SilentBootRule(_board);
        _closeAtMin = new CloseAtMinRule(_board);
        _gainMovesDead = new GainMovesDeadRule(_board);
        _lowStart = new LowStartRule(_board);
        _deadMan = new DeadManRule(_board);
        _unplug = new UnplugRule(_board, _deadMan);
        _plugIn = new PlugInRule(_board, _unplug);
        _slew = new SlewRule(_board, _contact);
        _ceiling = new CeilingRule(_board);
        _noSurprise = new NoSurpriseRule(_board, _contact, _deadMan);
        _unmute = new UnmuteRule(_board, _contact, _deadMan);
        _knob = new KnobWatch(wires, _deadMan);
        _chatter = new ChatterRule(_board);
        _told = new ToldState(_board);
        _honestConsole = new HonestConsoleRule(_board, _told);
        _honestScreen = new HonestScreenRule(_board, _told, display, reader, _deadMan);
    }

    /// <summary>The first violation, or null.</summary>
    public Violation? First => _board.First;

    /// <inheritdoc/>
    public void WireChanged(Wire wire, long atNs)
    {
        // The heartbeat is nearly every event there is.
        if (wire == _wires.Heartbeat)
        {
            _deadMan.Beat(atNs);
        }
        else if (wire == _wires.EncoderA || wire == _wires.EncoderB)
        {
            if (_knob.Turned(wire, atNs))
            {
                Raised(atNs);
            }
        }
        else if (wire == _wires.MuteContact)
        {
            MuteContactChanged(wire.Value, atNs);
        }
        else if (wire == _wires.MuteCoil)
        {
            MuteCoilChanged(wire.Value, atNs);
        }
        else if (wire == _wires.JackMain || wire == _wires.JackAux || wire == _wires.JackBalanced)
        {
            StartsOver(atNs);
            _plugIn.JackEdge(atNs);
            _unplug.JackEdge(atNs);
        }
        else if (wire == _wires.Enable || wire == _wires.PowerGood)
        {
            SupplyChanged(wire, atNs);
        }
        else if (wire == _wires.MuteGpio)
        {
            _told.ContactTold(atNs);
        }
        else if (wire == _wires.DcTrip)
        {
            if (wire.Value && _silentBoot.IsOver)
            {
                _deadMan.DcTripped(atNs);
            }
        }
        else
        {
            GainChanged(wire, atNs);
        }
    }

    /// <inheritdoc/>
    public void Transferred(I2cTransfer transfer)
    {
        if (transfer.Address == _board.Volume.Address)
        {
            _closeAtMin.Transferred(transfer);
            if (_told.VolumeTold())
            {
                _honestScreen.ToldNew(transfer.EndNs);
            }
        }
        else if (transfer.Address == _display.Address)
        {
            _honestScreen.Transferred(transfer);
        }
    }

    /// <inheritdoc/>
    public void VolumeChanged(long atNs)
    {
        _closeAtMin.VolumeChanged();
        LevelChanged(atNs);
    }

    /// <inheritdoc/>
    public void Restarted(long atNs)
    {
        _silentBoot.Restarted(atNs);
        FirmwareStarts(atNs);
    }

    /// <inheritdoc/>
    public void UartByte(bool fromAmp, byte value, long startNs)
    {
        if (fromAmp)
        {
            _honestConsole.Sent(value, startNs);
        }
        else if (_typed.Take(value))
        {
            if (_typed.Edited || _typed.Sets("vol"u8))
            {
                Raised(startNs);
            }

            if (_typed.Edited || _typed.Sets("gain"u8))
            {
                _lowStart.Asked();
            }
        }
    }

    private void MuteContactChanged(bool closed, long atNs)
    {
        if (!closed)
        {
            _contact.Fell();
            return;
        }

        _deadMan.ContactRose();
        _ceiling.Check();
        if (_contact.Rose(atNs))
        {
            Closing(atNs);
        }
    }

    private void Closing(long atNs)
    {
        _silentBoot.Closing(atNs);
        _closeAtMin.Closing(atNs);
        _plugIn.Closing(atNs);
        _lowStart.Closing(atNs);
        _slew.Closing(atNs);
        _unmute.Closing(atNs);
        _noSurprise.Closing();
    }

    private void MuteCoilChanged(bool on, long atNs)
    {
        if (on)
        {
            _chatter.CoilRose(atNs);
            _ceiling.Check();
        }
        else
        {
            _unplug.CoilFell(atNs);
            _noSurprise.CoilFell(atNs);
            _unmute.CoilFell(atNs);
        }

        if (_contact.CoilChanged(on, atNs))
        {
            Closing(atNs);
        }

        _told.CoilChanged(atNs);
    }

    private void SupplyChanged(Wire wire, long atNs)
    {
        if (!wire.Value)
        {
            _silentBoot.Lost(atNs);
        }
        else if (wire == _wires.Enable)
        {
            FirmwareStarts(atNs);
        }
    }

    private void FirmwareStarts(long atNs)
    {
        _chatter.Restarted();
        _closeAtMin.Restarted();
        _deadMan.Restarted();
        StartsOver(atNs);
    }

    private void StartsOver(long atNs)
    {
        _lowStart.StartsLow(atNs);
        _noSurprise.StartsAtMin();
        _unmute.StartsAtMin();
    }

    private void Raised(long atNs)
    {
        _noSurprise.Raised(atNs);
        _unmute.Raised(atNs);
    }

    private void GainChanged(Wire wire, long atNs)
    {
        if (wire == _wires.GainMediumGpio || wire == _wires.GainHighGpio)
        {
            _gainMovesDead.GpioChanged(wire);
            _lowStart.GpioChanged(wire, atNs);
            _told.GainTold(atNs);
            _honestScreen.ToldNew(atNs);
        }
        else if (wire == _wires.GainMediumCoil || wire == _wires.GainHighCoil)
        {
            _gainMovesDead.CoilChanged(wire, atNs);
            _ceiling.Check();
        }
        else if (wire == _wires.GainMediumContact || wire == _wires.GainHighContact)
        {
            _gainMovesDead.ContactMoved(wire);
            LevelChanged(atNs);
        }
        else if (wire == _wires.ButtonGain && wire.Value)
        {
            _lowStart.Asked();
        }
    }

    private void LevelChanged(long atNs)
    {
        _slew.LevelChanged(atNs);
        _ceiling.Check();
        _noSurprise.LevelChanged(atNs);
        _unmute.LevelChanged(atNs);
    }
}
