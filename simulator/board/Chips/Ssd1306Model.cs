using VirtualAmp.Kernel;

namespace VirtualAmp.Chips;

/// <summary>
/// An SSD1306 OLED of 128 x 64 at 0x3C, from control, command and data bytes to pixels (SSD1306 data sheet, tables 8-1 and
/// 9-1). Commands keep their place across transfers, as in the part. Its panel feeds on the charge pump, so it is dark
/// without 8D 14. A command that the part does not have, or that its addressing mode ignores, changes nothing and is counted.
/// Its relatives derive from it and say what differs.
/// </summary>
public class Ssd1306Model : II2cSlave
{
    /// <summary>Pixels across.</summary>
    public const int Width = 128;

    /// <summary>Pixels down.</summary>
    public const int Height = 64;

    private const byte DataBit = 0x40;
    private const byte SingleBit = 0x80;
    private const byte StatusOff = 0x40;
    private const byte ResetContrast = 0x7F;

    private readonly Scheduler _scheduler;
    private readonly Random _random;
    private readonly Ssd1306Ram _ram;
    private readonly Ssd1306Panel _panel;
    private readonly byte[] _command = new byte[7];
    private int _commandCount;
    private byte _control;
    private bool _expectsControl;
    private bool _powered;
    private bool _nack;

    /// <summary>Makes an unpowered display.</summary>
    public Ssd1306Model(Scheduler scheduler, Random random)
        : this(scheduler, random, Width)
    {
    }

    /// <summary>Makes an unpowered relative.</summary>
    /// <param name="scheduler">The clock.</param>
    /// <param name="random">Draws the noise in the RAM.</param>
    /// <param name="columns">Columns of its RAM; the glass shows those in the middle.</param>
    protected Ssd1306Model(Scheduler scheduler, Random random, int columns)
    {
        _scheduler = scheduler;
        _random = random;
        _ram = new Ssd1306Ram(columns);
        _panel = new Ssd1306Panel(_ram);
    }

    /// <inheritdoc/>
    public event Action? LineChanged;

    /// <inheritdoc/>
    public int Address => 0x3C;

    /// <inheritdoc/>
    public bool IsPowered => _powered;

    /// <inheritdoc/>
    public bool HoldsBus { get; private set; }

    /// <inheritdoc/>
    public long ClockHoldNs => 0;

    /// <summary>Whether the panel is lit: powered, display on and charge pump on.</summary>
    public bool DisplayOn => _powered && _panel.Lit;

    /// <summary>When a byte last went into a register or the RAM; ns of virtual time, -1 before the first.</summary>
    public long LastWriteNs { get; private set; } = -1;

    /// <summary>Contrast, 0 to 255; 127 after reset.</summary>
    public byte Contrast { get; private set; }

    /// <summary>How many commands changed nothing because the part has no such command or ignores it in its addressing mode.</summary>
    public int IgnoredCommands { get; private set; }

    /// <summary>The last command counted in <see cref="IgnoredCommands"/>.</summary>
    public byte LastIgnored { get; private set; }

    /// <summary>How the part drives its panel.</summary>
    private protected Ssd1306Panel Panel => _panel;

    /// <summary>Supply came or went; on its return the registers are at reset and the RAM holds noise.</summary>
    public void Power(bool on)
    {
        if (on && !_powered)
        {
            _ram.Reset(_random);
            _commandCount = 0;
            _panel.Reset();
            Contrast = ResetContrast;
            WokeUp();
        }

        _powered = on;
        LineChanged?.Invoke();
    }

    /// <summary>Breaks the display: it acknowledges nothing until <see cref="Clear"/>.</summary>
    public void Nack(bool on) => _nack = on;

    /// <summary>Breaks the display: it holds SDA low until <see cref="Clear"/>, whatever its supply does.</summary>
    public void Stick()
    {
        HoldsBus = true;
        LineChanged?.Invoke();
    }

    /// <summary>Mends what was broken from outside.</summary>
    public void Clear()
    {
        _nack = false;
        HoldsBus = false;
        LineChanged?.Invoke();
    }

    /// <summary>A pixel as a viewer sees it, with A1 and C8 the right way up; 0, 0 is top left.</summary>
    public bool Pixel(int x, int y) => DisplayOn && _panel.Pixel(x, y);

    /// <summary>A column of <see cref="Pixel"/>, its top pixel in bit 0.</summary>
    public ulong Column(int x) => DisplayOn ? _panel.Column(x) : 0;

    /// <summary>The picture as 64 rows of 16 bytes, the leftmost pixel in the highest bit.</summary>
    public byte[] Rows() => new SeenPicture(this, 0, 0).Rows();

    /// <inheritdoc/>
    public bool Addressed(bool read)
    {
        _expectsControl = true;
        return _powered && !_nack;
    }

    /// <inheritdoc/>
    public bool Write(byte value)
    {
        if (_nack || !_powered)
        {
            return false;
        }

        if (_expectsControl)
        {
            _control = value;
            _expectsControl = false;
            return true;
        }

        _expectsControl = (_control & SingleBit) != 0;
        LastWriteNs = _scheduler.NowNs;
        if ((_control & DataBit) != 0)
        {
            _ram.Write(value);
        }
        else
        {
            Command(value);
        }

        return true;
    }

    /// <inheritdoc/>
    public byte Read() => _panel.On ? (byte)0 : StatusOff;

    /// <inheritdoc/>
    public void Stop()
    {
    }

    /// <summary>The part got its supply: registers that differ from the SSD1306's at reset are set here.</summary>
    private protected virtual void WokeUp()
    {
    }

    private void Command(byte value)
    {
        _command[_commandCount++] = value;
        if (_commandCount > ArgumentCount(_command[0]))
        {
            _commandCount = 0;
            if (!Execute(_command[0], _command[1], _command[2]))
            {
                IgnoredCommands++;
                LastIgnored = _command[0];
            }
        }
    }

    /// <summary>How many bytes belong to a command besides its first.</summary>
    private protected virtual int ArgumentCount(byte command) => command switch
    {
        0x20 or 0x81 or 0x8D or 0xA8 or 0xD3 or 0xD5 or 0xD9 or 0xDA or 0xDB => 1,
        0x21 or 0x22 or 0xA3 => 2,
        0x29 or 0x2A => 5,
        0x26 or 0x27 => 6,
        _ => 0,
    };

    /// <summary>Does a command; false when it changes nothing because the part has none such or ignores it.</summary>
    private protected virtual bool Execute(byte command, byte argument, byte second)
    {
        switch (command)
        {
            case <= 0x1F when _ram.Mode == AddressingMode.Page:
                _ram.SetColumnNibble(command & 0x0F, high: command >= 0x10);
                break;
            case 0x20 when (argument & 3) != 3:
                _ram.Mode = (AddressingMode)(argument & 3);
                break;
            case 0x21 when _ram.Mode != AddressingMode.Page:
                _ram.SetColumnWindow(argument, second);
                break;
            case 0x22 when _ram.Mode != AddressingMode.Page:
                _ram.SetPageWindow(argument, second);
                break;
            case >= 0x40 and <= 0x7F:
                _panel.StartLine = command & 0x3F;
                break;
            case 0x81:
                Contrast = argument;
                break;
            case 0x8D:
                _panel.ChargePump = (argument & 0x04) != 0;
                break;
            case 0xA0 or 0xA1:
                _ram.SegmentsReversed = command == 0xA1;
                break;
            case 0xA4 or 0xA5:
                _panel.EntireOn = command == 0xA5;
                break;
            case 0xA6 or 0xA7:
                _panel.Inverted = command == 0xA7;
                break;
            case 0xA8 when (argument & 0x3F) >= 15:
                _panel.Mux = argument & 0x3F;
                break;
            case 0xAE or 0xAF:
                _panel.On = command == 0xAF;
                break;
            case >= 0xB0 and <= 0xB7 when _ram.Mode == AddressingMode.Page:
                _ram.SetPage(command & 7);
                break;
            case >= 0xC0 and <= 0xCF:
                _panel.ComReversed = (command & 0x08) != 0;
                break;
            case 0xD3:
                _panel.Offset = argument & 0x3F;
                break;
            case 0x2E or 0xD5 or 0xD9 or 0xDA or 0xDB or 0xE3:
                break; // scroll off, clock, pre-charge, COM pins, VCOMH, NOP: no pixel depends on them
            default:
                return false;
        }

        return true;
    }
}
