using System.Text;
using AmpController.Console;
using AmpController.Control;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>A console on a scripted port, with a full log.</summary>
internal sealed class ConsoleDesk
{
    private const int TickMs = 10;
    private long _nowMs;

    public ConsoleDesk()
    {
        for (int i = 0; i < EventLog.Capacity; i++)
        {
            Log.Add(i * 1000, (EventKind)(i % 8), i % 3);
        }

        Shell = new ConsoleShell(Port, Status, Controls, Log, Stats, "desk");
    }

    public ScriptedPort Port { get; } = new();

    public AmpStatus Status { get; } = new() { State = AmpState.Active, VolumeCb = -2000, RequestedCb = -2000, LowestCb = -6200, StepCb = 100 };

    public WillingControls Controls { get; } = new();

    public EventLog Log { get; } = new();

    public LoopStats Stats { get; } = new();

    public ConsoleShell Shell { get; }

    /// <summary>Passes of the loop.</summary>
    public void Pass(int passes)
    {
        for (int i = 0; i < passes; i++)
        {
            _nowMs += TickMs;
            Port.BeginPass();
            Shell.Pass(_nowMs);
        }
    }

    /// <summary>Types a line and waits for as long as the longest answer takes.</summary>
    public void Ask(string line)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(line + "\r");
        Port.Arrive(bytes, bytes.Length);
        Pass(80);
    }
}
