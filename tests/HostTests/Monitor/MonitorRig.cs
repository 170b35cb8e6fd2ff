using System.Text;
using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using VirtualAmp.Monitor;
using VirtualAmp.Tests.Chips;
using Xunit;

namespace VirtualAmp.Tests.Monitor;

/// <summary>A board without a firmware: the test moves wires and bytes by hand and the monitor judges. What no rule is about (relay times, heartbeat every 10 ms, scrub every second, mute with the coil off) the rig does by itself.</summary>
internal sealed class MonitorRig
{
    private const int PassMs = 10;
    private const long ScrubNs = Duration.S;

    private long _readNs;

    public MonitorRig(BoardSettings? settings = null)
    {
        Wires = new Wires(Scheduler, Observers);
        Volume = new Ds1882Model(Scheduler, Observers, new Random(1)) { StoredConfig = 0x06 };
        Display = new Ssd1306Model(Scheduler, new Random(1));
        var board = settings ?? new BoardSettings();
        Output = new OutputNode(Scheduler, Wires, Volume, board);
        Monitor = new SafetyMonitor(Scheduler, Wires, Observers, Volume, Display, Output, board, Screen);
        Observers.Add(Monitor);
    }

    public Scheduler Scheduler { get; } = new();

    public BoardObservers Observers { get; } = new();

    public Wires Wires { get; }

    public Ds1882Model Volume { get; }

    public Ssd1306Model Display { get; }

    public OutputNode Output { get; }

    public FakeScreen Screen { get; } = new();

    public SafetyMonitor Monitor { get; }

    /// <summary>Whether the heartbeat runs.</summary>
    public bool Beats { get; set; } = true;

    /// <summary>Whether the volume IC is read back once a second with the contact closed.</summary>
    public bool Scrubs { get; set; } = true;

    /// <summary>Whether a coil that goes off has mute told within a pass.</summary>
    public bool DropTellsMute { get; set; } = true;

    /// <summary>Lets time pass, with a heartbeat edge every 10 ms.</summary>
    public void Run(double ms)
    {
        var untilNs = Scheduler.NowNs + (long)(ms * Duration.Ms);
        const long passNs = PassMs * Duration.Ms;
        for (var nextNs = ((Scheduler.NowNs / passNs) + 1) * passNs; nextNs <= untilNs; nextNs += passNs)
        {
            Scheduler.AdvanceTo(nextNs);
            if (Beats)
            {
                Pass();
            }
        }

        Scheduler.AdvanceTo(untilNs);
    }

    /// <summary>A pass: a heartbeat edge, and the scrub when it is due.</summary>
    public void Pass()
    {
        Wires.Heartbeat.Set(!Wires.Heartbeat.Value);
        if (Scrubs && Wires.MuteContact.Value && Scheduler.NowNs - _readNs >= ScrubNs)
        {
            ReadBack();
        }
    }

    /// <summary>Rails, EN and power-good come; the chips wake.</summary>
    public void PowerUp()
    {
        Volume.Power(true);
        Display.Power(true);
        Wires.Enable.Set(true);
        Wires.PowerGood.Set(true);
    }

    /// <summary>Power-up, plug, and the contact closed by every rule: volume at min, gain Low, 50 ms after the closing.</summary>
    public void Listen()
    {
        PowerUp();
        Run(3000);
        Wires.JackMain.Set(true);
        Run(310);
        Connect();
    }

    /// <summary>Mute told, 80 ms, read back, coil on, 50 ms.</summary>
    public void Connect()
    {
        TellMute();
        Run(80);
        ReadBack();
        CoilOn();
        Run(50);
    }

    /// <summary>One detent of the knob, then a rise or fall step by step as the firmware ramps.</summary>
    public void TurnTo(int fromDb, int toDb, double stepMs)
    {
        Detent();
        Ramp(fromDb, toDb, stepMs);
    }

    /// <summary>Tells every step from one volume to another, both included.</summary>
    public void Ramp(int fromDb, int toDb, double stepMs)
    {
        for (var db = fromDb; ; db += Math.Sign(toDb - fromDb))
        {
            Tell(db);
            Run(stepMs);
            if (db == toDb)
            {
                return;
            }
        }
    }

    /// <summary>An edge on each encoder channel.</summary>
    public void Detent()
    {
        Wires.EncoderA.Set(!Wires.EncoderA.Value);
        Wires.EncoderB.Set(!Wires.EncoderB.Value);
    }

    /// <summary>Tells both channels a volume in dB.</summary>
    public void Tell(int db) => Write((byte)-db, (byte)(0x40 | -db));

    /// <summary>Tells each channel a volume in dB of its own.</summary>
    public void Tell(int leftDb, int rightDb) => Write((byte)-leftDb, (byte)(0x40 | -rightDb));

    /// <summary>Tells both channels mute.</summary>
    public void TellMute() => Write(0x3F, 0x7F);

    /// <summary>A write transfer with the volume IC.</summary>
    public void Write(params byte[] bytes)
    {
        var end = Volume.Send(bytes) ? I2cEnd.Ok : I2cEnd.Nack;
        Observers.Transferred(new I2cTransfer(1, Volume.Address, bytes, [], end, Scheduler.NowNs, Scheduler.NowNs, 2500, true));
    }

    /// <summary>A read transfer with the volume IC.</summary>
    public void ReadBack()
    {
        _readNs = Scheduler.NowNs;
        var read = Volume.Receive(3);
        Observers.Transferred(new I2cTransfer(1, Volume.Address, [], read, I2cEnd.Ok, Scheduler.NowNs, Scheduler.NowNs, 2500, true));
    }

    /// <summary>A transfer with the volume IC that is refused at its address.</summary>
    public void Refused() => Transfer(I2cEnd.Nack, []);

    /// <summary>A read transfer whose answer for a register is not what the volume IC holds.</summary>
    public void MisRead(int register = 1)
    {
        var read = Volume.Receive(3);
        read[register] ^= 0x01;
        Transfer(I2cEnd.Ok, read);
    }

    /// <summary>A transfer on a held bus: the processor stands still for a second, and the dead man opens the contact meanwhile.</summary>
    public void TimedOut()
    {
        var startNs = Scheduler.NowNs;
        Scheduler.After(500 * Duration.Ms, () => Hold(false));
        Stall(1000);
        Observers.Transferred(new I2cTransfer(1, Volume.Address, [], [], I2cEnd.Timeout, startNs, Scheduler.NowNs, 2500, false));
    }

    /// <summary>Time passes and the processor stands still.</summary>
    public void Stall(double ms)
    {
        var beat = Beats;
        Beats = false;
        Run(ms);
        Beats = beat;
    }

    /// <summary>The audio bus is cleared by GPIO: clocks, then a STOP.</summary>
    public void ClearBus(int clocks = 9)
    {
        Observers.BusLines(1, false, true, Scheduler.NowNs);
        Observers.BusLines(1, false, false, Scheduler.NowNs);
        Observers.BusLines(1, false, true, Scheduler.NowNs);
        for (var i = 0; i < clocks; i++)
        {
            Observers.BusLines(1, true, true, Scheduler.NowNs);
            Observers.BusLines(1, false, true, Scheduler.NowNs);
        }

        Observers.BusLines(1, false, false, Scheduler.NowNs);
        Observers.BusLines(1, true, false, Scheduler.NowNs);
        Observers.BusLines(1, true, true, Scheduler.NowNs);
    }

    /// <summary>The volume IC is started from scratch: configuration, its time in the EEPROM, both wipers at mute, read back.</summary>
    public void StartVolume()
    {
        Write(0x86);
        Run(40);
        TellMute();
        ReadBack();
    }

    /// <summary>The flash writes a file for some time and nothing else runs.</summary>
    public void WriteFlash(string path = @"I:\amp-a.bin", double ms = 30)
    {
        var startNs = Scheduler.NowNs;
        Observers.FlashWriting(path, startNs);
        Stall(ms);
        Observers.FlashWritten(path, startNs, Scheduler.NowNs);
    }

    /// <summary>EN goes low with everything that hangs on it, and comes back; the firmware boots.</summary>
    public void Reset()
    {
        Wires.Enable.Set(false);
        if (Wires.MuteGpio.Value)
        {
            CoilOff();
        }

        Stall(20);
        Wires.Enable.Set(true);
        Stall(400);
    }

    /// <summary>A transfer with the display, so that the monitor looks at the screen.</summary>
    public void Draw(params byte[] bytes)
    {
        var end = Display.Send(bytes) ? I2cEnd.Ok : I2cEnd.Nack;
        Observers.Transferred(new I2cTransfer(2, Display.Address, bytes, [], end, Scheduler.NowNs, Scheduler.NowNs, 2500, true));
    }

    /// <summary>The mute GPIO rises, the coil with it; the contact closes 3 ms later and bounces once.</summary>
    public void CoilOn()
    {
        Wires.MuteGpio.Set(true);
        Wires.MuteCoil.Set(true);
        foreach (var (afterMs, closed) in new[] { (3.0, true), (3.4, false), (3.8, true) })
        {
            Scheduler.After((long)(afterMs * Duration.Ms), () => Wires.MuteContact.Set(closed && Wires.MuteCoil.Value));
        }
    }

    /// <summary>The mute GPIO falls, the coil with it; the contact opens 1 ms later.</summary>
    public void CoilOff()
    {
        Wires.MuteGpio.Set(false);
        Hold(false);
        if (DropTellsMute)
        {
            Scheduler.After(5 * Duration.Ms, () =>
            {
                if (!Wires.MuteCoil.Value && Wires.Enable.Value)
                {
                    TellMute();
                }
            });
        }
    }

    /// <summary>The coil alone changes, as by the hardware gates.</summary>
    public void Hold(bool on)
    {
        Wires.MuteCoil.Set(on);
        Scheduler.After(Duration.Ms, () => Wires.MuteContact.Set(on));
    }

    /// <summary>A fade from a volume in dB: 6 dB lower in each pass until mute, 80 ms, coil off.</summary>
    public void FadeOut(int fromDb)
    {
        for (var db = fromDb - 6; db >= -62; db -= 6)
        {
            Tell(db);
            Run(PassMs);
        }

        Mute();
    }

    /// <summary>A line goes into the console and is answered in lines that end with OK or an error.</summary>
    public void Ask(string line, params string[] answer)
    {
        Type(line);
        Array.ForEach(answer, Say);
    }

    /// <summary>One detent counter-clockwise: an edge on each encoder channel.</summary>
    public void DetentDown()
    {
        Wires.EncoderB.Set(!Wires.EncoderB.Value);
        Run(5);
        Wires.EncoderA.Set(!Wires.EncoderA.Value);
    }

    /// <summary>The knob's switch goes down and up.</summary>
    public void PressKnob(double ms = 80)
    {
        Wires.EncoderSwitch.Set(true);
        Run(ms);
        Wires.EncoderSwitch.Set(false);
    }

    /// <summary>A plug comes out of the main jack and goes in again; every jack is still.</summary>
    public void Replug()
    {
        Wires.JackMain.Set(false);
        CoilOff();
        TellMute();
        Run(500);
        Wires.JackMain.Set(true);
        Run(400);
    }

    /// <summary>Mute as the user asks for it: told, 80 ms, coil off.</summary>
    public void Mute()
    {
        TellMute();
        Run(80);
        CoilOff();
        Run(20);
    }

    /// <summary>Gain GPIO, coil and contact move together.</summary>
    public void Gain(int position)
    {
        Drive(Wires.GainMediumGpio, Wires.GainMediumCoil, Wires.GainMediumContact, false);
        Drive(Wires.GainHighGpio, Wires.GainHighCoil, Wires.GainHighContact, false);
        Run(20);
        Drive(Wires.GainMediumGpio, Wires.GainMediumCoil, Wires.GainMediumContact, position == 1);
        Drive(Wires.GainHighGpio, Wires.GainHighCoil, Wires.GainHighContact, position == 2);
        Run(20);
    }

    /// <summary>The gain button goes down and up.</summary>
    public void PressGain()
    {
        Wires.ButtonGain.Set(true);
        Run(80);
        Wires.ButtonGain.Set(false);
    }

    /// <summary>A line goes into the console.</summary>
    public void Type(string line) => Bytes(false, line + "\r");

    /// <summary>The console answers.</summary>
    public void Say(string line) => Bytes(true, line + "\r\n");

    /// <summary>The amp begins a line.</summary>
    public void BeginToSay(string half) => Bytes(true, half);

    public void AssertSilent() => Assert.Null(Monitor.First);

    public void AssertBroken(string rule)
    {
        Assert.NotNull(Monitor.First);
        Assert.True(rule == Monitor.First.Rule, $"expected {rule}, not {Monitor.First}");
    }

    private void Transfer(I2cEnd end, byte[] read) =>
        Observers.Transferred(new I2cTransfer(1, Volume.Address, [], read, end, Scheduler.NowNs, Scheduler.NowNs, 2500, end == I2cEnd.Ok));

    private static void Drive(Wire gpio, Wire coil, Wire contact, bool on)
    {
        gpio.Set(on);
        coil.Set(on);
        contact.Set(on);
    }

    private void Bytes(bool fromAmp, string text)
    {
        foreach (var value in Encoding.ASCII.GetBytes(text))
        {
            Observers.UartByte(fromAmp, value, Scheduler.NowNs);
        }
    }

    /// <summary>A screen that shows what the test says.</summary>
    internal sealed class FakeScreen : IScreenReader
    {
        public int? VolumeCb { get; set; }

        public int? Gain { get; set; }

        public bool Muted { get; set; }

        public bool TryReadVolume(Ssd1306Model display, out int volumeCb)
        {
            volumeCb = VolumeCb ?? 0;
            return VolumeCb is not null;
        }

        public bool TryReadGain(Ssd1306Model display, out int gain)
        {
            gain = Gain ?? 0;
            return Gain is not null;
        }

        public bool ShowsMuted(Ssd1306Model display) => Muted;
    }
}
