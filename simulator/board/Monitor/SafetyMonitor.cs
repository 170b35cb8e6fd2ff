using VirtualAmp.Chips;
using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>
/// Checks S1 to S15 of docs/safety.md in every run, from wires, bus bytes, pixels, UART bytes, flash events and the output node;
/// it knows no firmware object and cannot be switched off. Each rule is a class; here each observation finds the rules it concerns.
/// The first violation is reported, once.
/// </summary>
public sealed class SafetyMonitor : IBoardObserver
{
    private const int AudioBus = 1;

    private readonly WatchedBoard _board;
    private readonly Wires _wires;
    private readonly Ssd1306Model _display;
    private readonly ContactWatch _contact;
    private readonly StoredSettings _settings;
    private readonly MenuWatch _menu;
    private readonly HeadphoneSettings _headphones;
    private readonly FallWatch _falls;
    private readonly LastLevels _last;
    private readonly PlugInWatch _plugs;
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
    private readonly VolumeFaultRule _volumeFault;
    private readonly DisplayBlockRule _displayBlock;
    private readonly ScrubRule _scrub;
    private readonly DropTellsMuteRule _dropTellsMute;
    private readonly DcRule _dc;
    private readonly AntiPopWatch _antiPop;
    private readonly LatchStore _latchStore;
    private readonly DcLatch _dcLatch;
    private readonly ChatterRule _chatter;
    private readonly FlashRule _flash;
    private readonly KeptSettingsRule _kept;
    private readonly ToldState _told;
    private readonly HonestScreenRule _honestScreen;
    private readonly ConsoleWatch _console;

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
        _deadMan = new DeadManRule(_board);
        _menu = new MenuWatch(_board, _deadMan);
        _settings = new StoredSettings(_board, _deadMan, _menu);
        _headphones = new HeadphoneSettings(_board, _settings, _menu);
        _falls = new FallWatch(_board, _deadMan);
        _last = new LastLevels(_board, _contact, _deadMan);
        _plugs = new PlugInWatch(_board, _contact, _settings, _last);
        _antiPop = new AntiPopWatch(_board, _settings, _deadMan);
        _silentBoot = new SilentBootRule(_board, _settings, _antiPop);
        _closeAtMin = new CloseAtMinRule(_board);
        _gainMovesDead = new GainMovesDeadRule(_board);
        _lowStart = new LowStartRule(_board, _headphones, _menu);
        _unplug = new UnplugRule(_board, _deadMan);
        _plugIn = new PlugInRule(_board, _unplug);
        _slew = new SlewRule(_board, _contact);
        _ceiling = new CeilingRule(_board, _settings, _headphones);
        _noSurprise = new NoSurpriseRule(_board, _contact, _deadMan, _falls, _plugs);
        _unmute = new UnmuteRule(_board, _contact, _deadMan, _settings, _falls);
        _knob = new KnobWatch(wires, _deadMan);
        _volumeFault = new VolumeFaultRule(_board, VolumeFailed);
        _displayBlock = new DisplayBlockRule(_board);
        _scrub = new ScrubRule(_board, _deadMan);
        _dropTellsMute = new DropTellsMuteRule(_board, _deadMan, _volumeFault);
        _dc = new DcRule(_board, _deadMan);
        _latchStore = new LatchStore(_deadMan);
        _dcLatch = new DcLatch(_board, _silentBoot, _antiPop, _deadMan, _latchStore);
        _chatter = new ChatterRule(_board);
        _flash = new FlashRule(_board);
        _kept = new KeptSettingsRule(_board, _deadMan);
        _told = new ToldState(_board);
        _honestScreen = new HonestScreenRule(_board, _told, display, reader, _deadMan);
        _console = new ConsoleWatch(
            _board, _deadMan, _settings, _headphones, _kept, _dcLatch, _lowStart, new HonestConsoleRule(_board, _told), Raised, Touched);
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
            _antiPop.Beat(atNs);
            _dcLatch.Beat(atNs);
            _volumeFault.Beat();
        }
        else if (wire == _wires.EncoderA || wire == _wires.EncoderB)
        {
            TurnedMenu(atNs);

            // Asked in any case: it keeps the knob's position.
            if (_knob.Turned(wire, atNs) | _menu.IsReassigned)
            {
                Raised(atNs);
            }
            else
            {
                Touched(atNs);
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
            _kept.Disturbed(atNs);
            _last.Note(atNs);
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
            MuteGpioChanged(wire.Value, atNs);
        }
        else if (wire == _wires.DcTrip)
        {
            DcTripChanged(wire.Value, atNs);
        }
        else if (wire == _wires.ButtonMute)
        {
            _dcLatch.ButtonChanged(wire, atNs);
            ButtonPressed(wire, atNs);
        }
        else if (wire == _wires.EncoderSwitch)
        {
            _dcLatch.ButtonChanged(wire, atNs);
            _menu.Switched(wire.Value, atNs);
            ButtonPressed(wire, atNs);
        }
        else
        {
            GainChanged(wire, atNs);
        }
    }

    /// <inheritdoc/>
    public void Transferred(I2cTransfer transfer)
    {
        if (transfer.Bus == AudioBus)
        {
            _volumeFault.Transferred(transfer);
        }
        else
        {
            _volumeFault.OtherTransferred(transfer);
            _displayBlock.Transferred(transfer);
        }

        _latchStore.Transferred(transfer);
        if (transfer.End != I2cEnd.Ok)
        {
            _kept.Disturbed(transfer.EndNs);
        }


        if (transfer.Address == _board.Volume.Address)
        {
            _closeAtMin.Transferred(transfer);
            _scrub.Transferred(transfer);
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
        _dropTellsMute.VolumeChanged();
        _flash.VolumeChanged(atNs);
        LevelChanged(atNs);
    }

    /// <inheritdoc/>
    public void Restarted(long atNs)
    {
        FirmwareStarts(atNs);
        _silentBoot.Restarted(atNs);
    }

    /// <inheritdoc/>
    public void UartByte(bool fromAmp, byte value, long startNs)
    {
        if (fromAmp)
        {
            _console.Said(value, startNs);
        }
        else
        {
            _kept.Disturbed(startNs);
            _console.Typed(value, startNs);
        }
    }

    /// <inheritdoc/>
    public void BusLines(int bus, bool scl, bool sda, long atNs)
    {
        if (bus == AudioBus)
        {
            _volumeFault.LinesMoved(scl, sda, atNs);
        }
        else if (!scl || !sda)
        {
            _honestScreen.BusHeld();
        }
    }

    /// <inheritdoc/>
    public void FlashWriting(string path, long atNs)
    {
        _flash.Writing(path, atNs);
        _latchStore.Writing(path, atNs);
        if (StoredSettings.Holds(path))
        {
            _settings.Writing();
            _kept.Writing(atNs);
        }
        else if (HeadphoneSettings.Holds(path))
        {
            _headphones.Writing();
        }
    }

    /// <inheritdoc/>
    public void FlashWritten(string path, long startNs, long endNs)
    {
        _flash.Written(startNs, endNs);
        _latchStore.Written(path, startNs, endNs);
        if (StoredSettings.Holds(path))
        {
            _settings.Written();
            _kept.Written(endNs);
        }
        else if (HeadphoneSettings.Holds(path))
        {
            _headphones.Written();
            _kept.Disturbed(endNs);
        }
    }

    /// <inheritdoc/>
    public void FlashTampered(string path, long atNs)
    {
        _latchStore.Tampered(path);
        _dcLatch.Tampered();
        if (StoredSettings.Holds(path))
        {
            _settings.Tampered();
            _kept.Tampered();
        }
        else if (HeadphoneSettings.Holds(path))
        {
            _headphones.Tampered();
            _last.Tampered();
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
        _console.Judging(atNs);
        _ceiling.Closing(atNs);
        _last.Closing(atNs);
        _silentBoot.Closing(atNs);
        _closeAtMin.Closing(atNs);
        _plugIn.Closing(atNs);
        _lowStart.Closing(atNs);
        _slew.Closing(atNs);
        _unmute.Closing(atNs);
        _noSurprise.Closing();
        _volumeFault.Closing();
        _scrub.Closing(atNs);
        _dc.Closing();
        _dcLatch.Closing(atNs);
    }

    private void MuteGpioChanged(bool high, long atNs)
    {
        _told.ContactTold(atNs);
        _dc.GpioChanged(high, atNs);
        if (!high)
        {
            _dcLatch.GpioFell(atNs);
        }
    }

    private void DcTripChanged(bool tripped, long atNs)
    {
        _kept.Explain();
        _kept.Disturbed(atNs);
        MayPlugIn(atNs);
        _dcLatch.TripChanged(tripped, atNs);
        if (tripped)
        {
            _dc.InputBad(atNs);
        }
    }

    private void MuteCoilChanged(bool on, long atNs)
    {
        if (on)
        {
            _chatter.CoilRose(atNs);
            _dropTellsMute.Ends();
            _ceiling.Check();
        }
        else
        {
            _unplug.CoilFell(atNs);
            _dropTellsMute.CoilFell(atNs);
            _last.Note(atNs);
            _noSurprise.CoilFell(atNs);
            _unmute.CoilFell(atNs);
        }

        if (_contact.CoilChanged(on, atNs))
        {
            Closing(atNs);
        }

        _told.CoilChanged(atNs);
        _kept.Disturbed(atNs);
    }

    private void SupplyChanged(Wire wire, long atNs)
    {
        _kept.Disturbed(atNs);
        MayPlugIn(atNs);
        if (!wire.Value)
        {
            _silentBoot.Lost(atNs);
            if (wire == _wires.PowerGood)
            {
                _dc.InputBad(atNs);
            }
        }
        else if (wire == _wires.Enable)
        {
            FirmwareStarts(atNs);
        }
    }

    private void FirmwareStarts(long atNs)
    {
        _console.Restarted(atNs);
        _settings.Restarted();
        _headphones.Restarted();
        _menu.Restarted();
        _last.Restarted();
        _dcLatch.Restarted();
        _chatter.Restarted();
        _closeAtMin.Restarted();
        _volumeFault.Restarted();
        _displayBlock.Restarted();
        _dropTellsMute.Ends();
        _flash.Restarted();
        _kept.Restarted(atNs);
        _lowStart.Restarted();
        StartsOver(atNs);
    }

    private void StartsOver(long atNs)
    {
        _lowStart.StartsLow(atNs);
        _plugs.PlugsIn(atNs);
        _noSurprise.PlugsIn(atNs);
        _unmute.StartsAtMin();
    }

    private void MayPlugIn(long atNs)
    {
        _plugs.MayPlugIn(atNs);
        _noSurprise.MayPlugIn(atNs);
    }

    private void VolumeFailed()
    {
        _noSurprise.Failed();
        _unmute.StartsAtMin();
    }

    private void Raised(long atNs)
    {
        _last.Raised(atNs);
        _noSurprise.Raised(atNs);
        _unmute.Raised(atNs);
    }

    // With policy hold anything that is done with knob or mute may let what waits come back.
    private void Touched(long atNs)
    {
        if (_plugs.MayWait)
        {
            Raised(atNs);
        }
    }

    private void TurnedMenu(long atNs)
    {
        if (_menu.MayBeOpen)
        {
            _kept.Tampered();
            _kept.Disturbed(atNs);
        }

        _menu.Turned();
    }

    // Which button asks for what is a setting.
    private void ButtonPressed(Wire button, long atNs)
    {
        _menu.Pressed();
        if (_menu.IsReassigned)
        {
            _lowStart.Asked();
        }

        if (_menu.MayBeOpen)
        {
            _kept.Tampered();
            _kept.Disturbed(atNs);
        }

        if (button != _wires.ButtonGain || _menu.IsReassigned)
        {
            Touched(atNs);
        }
    }

    private void GainChanged(Wire wire, long atNs)
    {
        if (wire == _wires.GainMediumGpio || wire == _wires.GainHighGpio)
        {
            _gainMovesDead.GpioChanged(wire);
            _console.Judging(atNs);
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
        else if (wire == _wires.ButtonGain)
        {
            // A button that has a hold asks when it is let go.
            _lowStart.Asked();
            ButtonPressed(wire, atNs);
        }
    }

    private void LevelChanged(long atNs)
    {
        _console.Judging(atNs);
        _falls.LevelChanged(atNs);
        _last.LevelChanged(atNs);
        _slew.LevelChanged(atNs);
        _ceiling.Check();
        _noSurprise.LevelChanged(atNs);
        _unmute.LevelChanged(atNs);
        _plugs.LevelChanged();
    }
}
