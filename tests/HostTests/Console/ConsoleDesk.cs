using System.Text;
using AmpController.Console;
using AmpController.Control;
using AmpController.Display;
using AmpController.Headphones;
using AmpController.Tests.Display;
using AmpController.Tests.Fakes;
using AmpController.Tests.Settings;
using VirtualAmp.Tests.Headphones;

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
            Log.Add(i * 1000, (EventKind)(i % 9), i % 3);
        }

        var amp = new AmpBench();
        var store = new StoreBench();
        var display = new DisplayUpdater(new Canvas(), new FakeDisplayPort(), Stats);
        Command[] more =
        [
            new HpCommand(amp.Book, new HeadphoneShelf(amp.Own), amp.Own, new HeadphoneReport(DeliveredAmp.Figures()), amp.Exposure, amp.Options, Status),
            new BalanceCommand(store.Settings),
            new SetCommand(store.Settings),
            new SaveCommand(store.Store),
            new DefaultsCommand(store.Settings, store.Store),
            new ExportCommand(store.Settings),
            new SelfTestCommand(Status, Controls, amp.Test, amp.Jacks, display, store.Store),
        ];
        Shell = new ConsoleShell(Port, Status, amp.Options, Controls, Log, Stats, "desk", more);
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
