using VirtualAmp.Kernel;

namespace VirtualAmp.Chips;

/// <summary>
/// The DS1882 dual log potentiometer with all address pins low and /CE tied low, from its bytes (docs/parts.md, DS1882), and what can break it from outside.
/// Pot 0 is left, pot 1 is right. A zero-cross wiper moves up to 50 ms after its command, drawn by seed.
/// </summary>
public sealed class Ds1882Model : IVolumeModel
{
    /// <summary>From supply to the first acknowledge; a report (docs/parts.md, DS1882).</summary>
    public const long StartNs = 20_000_000;

    /// <summary>EEPROM write after STOP, in which the part does not acknowledge; drivers pause 10 to 25 ms.</summary>
    public const long StoreNs = 20_000_000;

    /// <summary>The zero-cross window after a command's ACK.</summary>
    public const long ZeroCrossNs = 50_000_000;

    /// <summary>How long a slow part holds the clock after each byte when nothing else is said, ns (the real part never stretches).</summary>
    public const long UsualStretchNs = 8_000_000;

    private const int Option33 = 0x01;
    private const int ZeroCross = 0x02;
    private const int Volatile = 0x04;
    private const byte MuteCode = 0x3F;
    private const byte NoAnswer = 0xFF;

    private readonly Scheduler _scheduler;
    private readonly BoardObservers _observers;
    private readonly Random _random;
    private readonly ReadCorruption _corruption;
    private readonly byte[] _stored = [MuteCode, MuteCode, 0x07];
    private readonly byte[] _registers = [MuteCode, MuteCode, 0x07];
    private readonly int[] _actualCb = [IVolumeModel.MuteCb, IVolumeModel.MuteCb];
    private readonly ScheduledEvent[] _moves;
    private readonly ScheduledEvent _store;
    private bool _powered;
    private bool _selected;
    private bool _rails;
    private bool _off;
    private bool _nack;
    private bool _storePending;
    private long _answersNs;
    private int _readIndex;

    /// <summary>Makes an unpowered part with its factory EEPROM: wipers at mute, config 0x87.</summary>
    public Ds1882Model(Scheduler scheduler, BoardObservers observers, Random random)
    {
        _scheduler = scheduler;
        _observers = observers;
        _random = random;
        _corruption = new ReadCorruption(random);
        _moves = [new ScheduledEvent(() => Land(0)), new ScheduledEvent(() => Land(1))];
        _store = new ScheduledEvent(Store);
    }

    /// <inheritdoc/>
    public event Action? LineChanged;

    /// <inheritdoc/>
    public int Address => 0x28;

    /// <inheritdoc/>
    public bool IsPowered => _powered;

    /// <inheritdoc/>
    public bool HoldsBus { get; private set; }

    /// <inheritdoc/>
    public long ClockHoldNs { get; private set; }

    /// <summary>The three config bits in EEPROM: volatile (4), zero-cross (2), 33 positions (1). Factory 7. Taken over at power-up.</summary>
    public byte StoredConfig
    {
        get => _stored[2];
        set => _stored[2] = (byte)(value & 0x07);
    }

    /// <inheritdoc/>
    public int StepCb => 100;

    /// <inheritdoc/>
    public int LowestCb => LogTaper.VolumeCb(Is(Option33) ? 32 : 62, Is(Option33));

    /// <inheritdoc/>
    public int ToldLeftCb => ToldCb(0);

    /// <inheritdoc/>
    public int ToldRightCb => ToldCb(1);

    /// <inheritdoc/>
    public int ActualLeftCb => _actualCb[0];

    /// <inheritdoc/>
    public int ActualRightCb => _actualCb[1];

    /// <inheritdoc/>
    public bool CanReadBack => true;

    /// <inheritdoc/>
    public bool ReadBackSaysMute(byte[] read)
    {
        if (read.Length < 3)
        {
            return false;
        }

        var option33 = (read[2] & Option33) != 0;
        return LogTaper.VolumeCb(read[0] & 0x3F, option33) == IVolumeModel.MuteCb
            && LogTaper.VolumeCb(read[1] & 0x3F, option33) == IVolumeModel.MuteCb;
    }

    /// <inheritdoc/>
    public void Power(bool on)
    {
        _rails = on;
        Supply();
    }

    /// <summary>Breaks the part: it acknowledges nothing until <see cref="Clear"/>.</summary>
    public void Nack(bool on) => _nack = on;

    /// <summary>Breaks the part: it holds SDA low until <see cref="Clear"/>, whatever its supply does.</summary>
    public void Stick()
    {
        HoldsBus = true;
        LineChanged?.Invoke();
    }

    /// <summary>Breaks the part: every read tells at least one bit of a wiper or the configuration wrong, drawn anew each time, until <see cref="Clear"/>. What it does is not changed.</summary>
    public void Corrupt() => _corruption.Begin();

    /// <summary>Breaks the part: it stretches the clock by so much after each byte, ns, until <see cref="Clear"/>.</summary>
    public void Slow(long stretchNs = UsualStretchNs) => ClockHoldNs = stretchNs;

    /// <summary>Takes the part's own supply away until <see cref="Clear"/>; then it starts from its power-on state.</summary>
    public void Off()
    {
        _off = true;
        Supply();
    }

    /// <summary>Mends everything that was broken from outside.</summary>
    public void Clear()
    {
        _nack = false;
        _corruption.End();
        ClockHoldNs = 0;
        _off = false;
        HoldsBus = false;
        Supply();
        LineChanged?.Invoke();
    }

    /// <inheritdoc/>
    public bool Addressed(bool read)
    {
        _readIndex = 0;
        if (read)
        {
            _corruption.Draw();
        }

        _selected = _powered && !_nack && _scheduler.NowNs >= _answersNs;
        return _selected;
    }

    /// <inheritdoc/>
    public bool Write(byte value)
    {
        var register = value >> 6;
        if (register == 3 || _nack || !_selected)
        {
            return false;
        }

        if (register == 2)
        {
            _registers[2] = (byte)(value & 0x07);
            _storePending = true;
            Move(0);
            Move(1);
        }
        else
        {
            _registers[register] = (byte)(value & 0x3F);
            _storePending |= !Is(Volatile);
            Move(register);
        }

        _observers.VolumeChanged(_scheduler.NowNs);
        return true;
    }

    /// <inheritdoc/>
    public byte Read()
    {
        if (!_selected)
        {
            return NoAnswer;
        }

        var register = _readIndex++ % 3;
        return (byte)((register << 6) | _corruption.Of(register, _registers[register]));
    }

    /// <inheritdoc/>
    public void Stop()
    {
        if (!_storePending)
        {
            return;
        }

        _storePending = false;
        _answersNs = _scheduler.NowNs + StoreNs;
        _scheduler.Plan(_store, _answersNs);
    }

    private bool Is(int configBit) => (_registers[2] & configBit) != 0;

    private int ToldCb(int pot) => LogTaper.VolumeCb(_registers[pot], Is(Option33));

    private void Supply()
    {
        var on = _rails && !_off;
        if (on == _powered)
        {
            return;
        }

        _powered = on;
        _selected = false;
        _storePending = false;
        _store.Cancel();
        _moves[0].Cancel();
        _moves[1].Cancel();
        if (on)
        {
            _answersNs = _scheduler.NowNs + StartNs;
            _registers[2] = _stored[2];
        }

        for (var pot = 0; pot < 2; pot++)
        {
            _registers[pot] = on && !Is(Volatile) ? _stored[pot] : MuteCode;
            _actualCb[pot] = ToldCb(pot);
        }

        LineChanged?.Invoke();
        _observers.VolumeChanged(_scheduler.NowNs);
    }

    private void Move(int pot)
    {
        _moves[pot].Cancel();
        if (!Is(ZeroCross))
        {
            _actualCb[pot] = ToldCb(pot);
        }
        else if (_actualCb[pot] != ToldCb(pot))
        {
            _scheduler.Plan(_moves[pot], _scheduler.NowNs + _random.NextInt64(ZeroCrossNs + 1));
        }
    }

    private void Land(int pot)
    {
        _actualCb[pot] = ToldCb(pot);
        _observers.VolumeChanged(_scheduler.NowNs);
    }

    private void Store()
    {
        _stored[2] = _registers[2];
        if (!Is(Volatile))
        {
            _stored[0] = _registers[0];
            _stored[1] = _registers[1];
        }
    }
}
