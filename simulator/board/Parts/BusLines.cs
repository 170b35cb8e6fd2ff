using VirtualAmp.Chips;
using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>
/// SCL and SDA of one bus as wires with pull-ups: low as long as the ESP32's GPIO or any chip pulls. While a transfer is
/// carried byte by byte nothing is said of the lines; it is drawn afterwards.
/// </summary>
public sealed class BusLines
{
    /// <summary>From a falling SCL to a chip's move on SDA, ns: below the 900 ns of fast mode, above the 100 ns that the traces want (not measured).</summary>
    public const long DataValidNs = 500;

    private readonly int _bus;
    private readonly Scheduler _scheduler;
    private readonly BoardObservers _observers;
    private readonly List<SlavePort> _ports = [];
    private readonly ScheduledEvent _move;
    private bool _sclPulled;
    private bool _sdaPulled;
    private bool _inTransfer;

    /// <summary>Makes released lines without chips; <paramref name="bus"/> is 1 audio, 2 display.</summary>
    public BusLines(int bus, Scheduler scheduler, BoardObservers observers)
    {
        _bus = bus;
        _scheduler = scheduler;
        _observers = observers;
        _move = new ScheduledEvent(MoveSda);
    }

    /// <summary>A line changed: SCL, SDA; true is high.</summary>
    public event Action<bool, bool>? Changed;

    /// <summary>Level of SCL.</summary>
    public bool Scl { get; private set; } = true;

    /// <summary>Level of SDA.</summary>
    public bool Sda { get; private set; } = true;

    /// <summary>Whether a chip holds SDA low.</summary>
    public bool IsHeld
    {
        get
        {
            foreach (var port in _ports)
            {
                if (port.Slave.HoldsBus || port.PullsLow)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The chips' sides of the lines.</summary>
    internal IReadOnlyList<SlavePort> Ports => _ports;

    /// <summary>Hangs a chip on the lines.</summary>
    public void Attach(II2cSlave slave)
    {
        var port = new SlavePort(slave);
        _ports.Add(port);
        slave.LineChanged += () =>
        {
            if (!slave.IsPowered)
            {
                port.Forget();
            }

            MoveSda();
        };
    }

    /// <summary>GPIO pulls SCL low or lets it go.</summary>
    public void DriveScl(bool low)
    {
        if (_sclPulled == low)
        {
            return;
        }

        // A chip's move that is under way comes before the next edge.
        MoveSda();
        _sclPulled = low;
        foreach (var port in _ports)
        {
            if (low)
            {
                port.Fall();
            }
            else
            {
                port.Rise(Sda);
            }
        }

        Show(!low, Sda);
        if (low)
        {
            _scheduler.Plan(_move, _scheduler.NowNs + DataValidNs);
        }
    }

    /// <summary>GPIO pulls SDA low or lets it go.</summary>
    public void DriveSda(bool low)
    {
        _sdaPulled = low;
        MoveSda();
    }

    /// <summary>A transfer begins; unless the bus is held, its START ends whatever a chip was in the middle of.</summary>
    internal void BeginTransfer()
    {
        _inTransfer = true;
        if (!IsHeld)
        {
            _ports.ForEach(port => port.Forget());
        }
    }

    /// <summary>A transfer is over: what a chip does to SDA shows again.</summary>
    internal void EndTransfer()
    {
        _inTransfer = false;
        Show(!_sclPulled, !_sdaPulled && !IsHeld);
    }

    // SDA takes its level; a change while SCL is high is a START or a STOP.
    private void MoveSda()
    {
        _move.Cancel();
        var sda = !_sdaPulled && !IsHeld;
        if (sda == Sda || _inTransfer)
        {
            return;
        }

        if (Scl)
        {
            foreach (var port in _ports)
            {
                if (sda)
                {
                    port.Stop();
                }
                else
                {
                    port.Start();
                }
            }
        }

        Show(Scl, sda);
    }

    private void Show(bool scl, bool sda)
    {
        if (scl == Scl && sda == Sda)
        {
            return;
        }

        Scl = scl;
        Sda = sda;
        Changed?.Invoke(scl, sda);
        _observers.BusLines(_bus, scl, sda, _scheduler.NowNs);
    }
}
