using VirtualAmp.Bridge;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.BoardModel;

public sealed class RuntimeTests
{
    private const int Output = 3;

    [Fact]
    public void Passes_come_every_tick_with_the_tick_count()
    {
        var firmware = new ScriptedFirmware();
        var board = firmware.Started();

        board.RunFor(95 * Duration.Ms);

        Assert.Equal([0, 10, 20, 30, 40, 50, 60, 70, 80, 90], firmware.PassesMs);
    }

    [Fact]
    public void A_pass_longer_than_a_tick_shifts_the_next_one_to_the_following_tick()
    {
        var firmware = new ScriptedFirmware();
        firmware.OnPass = (port, nowMs) => Busy(port, nowMs == 20 ? 12 : 0);
        var board = firmware.Started();

        board.RunFor(65 * Duration.Ms);

        Assert.Equal([0, 10, 20, 40, 50, 60], firmware.PassesMs);
    }

    [Fact]
    public void Sleep_ends_at_the_first_tick_that_is_late_enough()
    {
        var wokeMs = new List<long>();
        var firmware = new ScriptedFirmware
        {
            OnBoot = port =>
            {
                port.Sleep(1);
                wokeMs.Add(port.TickCountMs);
                port.Sleep(10);
                wokeMs.Add(port.TickCountMs);
                port.Sleep(25);
                wokeMs.Add(port.TickCountMs);
            },
        };

        firmware.Started();

        Assert.Equal([10, 20, 50], wokeMs);
    }

    [Fact]
    public void An_exception_that_leaves_a_pass_ends_the_loop_and_keeps_the_outputs_and_events()
    {
        var edges = new EdgeList();
        var firmware = new ScriptedFirmware
        {
            OnBoot = port =>
            {
                port.OpenPin(PinMap.Heartbeat);
                port.SetPinMode(PinMap.Heartbeat, Output);
                port.WritePin(PinMap.Heartbeat, true);
                port.OpenPin(PinMap.JackMain);
                port.ListenToPin(PinMap.JackMain, edges);
            },
            OnPass = (_, nowMs) =>
            {
                if (nowMs == 30)
                {
                    throw new FormatException("wrong");
                }
            },
        };
        var board = firmware.Started();

        board.RunFor(100 * Duration.Ms);
        board.Plug(Jack.Main, bounceNs: 0);
        board.RunFor(20 * Duration.Ms);

        Assert.Equal([0, 10, 20, 30], firmware.PassesMs);
        Assert.Equal("FormatException left the pass: wrong", board.FirmwareError);
        Assert.True(board.Wires.Heartbeat.Value);
        Assert.Equal([(PinMap.JackMain, false)], edges.Edges);
    }

    [Fact]
    public void An_exception_that_leaves_boot_is_reported_and_nothing_runs()
    {
        var firmware = new ScriptedFirmware { OnBoot = port => port.OpenPin(6) };
        var board = firmware.Started();

        board.RunFor(50 * Duration.Ms);

        Assert.StartsWith("InvalidOperationException left the boot", board.FirmwareError);
        Assert.Null(board.Firmware);
        Assert.Empty(firmware.PassesMs);
    }

    [Fact]
    public void A_hung_firmware_neither_passes_nor_hears_until_reset()
    {
        var edges = new EdgeList();
        var firmware = new ScriptedFirmware
        {
            OnBoot = port =>
            {
                port.OpenPin(PinMap.JackMain);
                port.ListenToPin(PinMap.JackMain, edges);
            },
        };
        var board = firmware.Started();

        board.FaultHang();
        board.Plug(Jack.Main);
        var passes = firmware.PassesMs.Count;
        board.RunFor(Duration.S);
        Assert.Equal(passes, firmware.PassesMs.Count);
        Assert.Empty(edges.Edges);
        Assert.NotNull(board.Firmware);

        board.Reset();
        Assert.Null(board.Firmware);
        board.RunFor(Duration.S);
        Assert.Equal(2, firmware.Boots);
        Assert.True(firmware.PassesMs.Count > 10);
    }

    [Fact]
    public void A_hang_before_boot_holds_until_reset()
    {
        var firmware = new ScriptedFirmware();
        var board = firmware.Board();
        board.PowerOn();
        board.RunUntil(() => board.Wires.Enable.Value, Duration.S);

        board.RunFor(200 * Duration.Ms);
        board.FaultHang();
        board.RunFor(2 * Duration.S);
        Assert.Equal(0, firmware.Boots);

        board.Reset();
        board.RunFor(Duration.S);
        Assert.Equal(1, firmware.Boots);
        Assert.True(firmware.PassesMs.Count > 10);
    }

    [Fact]
    public void A_hang_of_an_amp_without_power_is_over_with_the_next_start()
    {
        var firmware = new ScriptedFirmware();
        var board = firmware.Board();

        board.FaultHang();
        board.PowerOn();
        board.RunFor(Duration.S);

        Assert.Equal(1, firmware.Boots);
    }

    [Fact]
    public void A_reset_in_the_middle_of_a_pass_ends_it_there()
    {
        var after = 0;
        VirtualBoard? board = null;
        var firmware = new ScriptedFirmware
        {
            OnPass = (port, nowMs) =>
            {
                if (nowMs == 20)
                {
                    board!.Scheduler.After(5 * Duration.Ms, board.Reset);
                    Busy(port, 10);
                    after++;
                }
            },
        };
        board = firmware.Started();

        board.RunUntil(() => firmware.PassesMs.Count == 3, Duration.S);
        board.RunFor(10 * Duration.Ms);

        Assert.Equal(0, after);
        Assert.False(board.Wires.Enable.Value);
        Assert.Null(board.FirmwareError);
    }

    [Fact]
    public void A_reboot_does_not_return_and_keeps_the_outputs()
    {
        var after = 0;
        var firmware = new ScriptedFirmware
        {
            OnBoot = port =>
            {
                port.OpenPin(PinMap.Heartbeat);
                if (port.ReadPin(PinMap.Heartbeat))
                {
                    after++;
                }
            },
        };
        firmware.OnPass = (port, nowMs) =>
        {
            if (nowMs == 20 && firmware.Boots == 1)
            {
                port.SetPinMode(PinMap.Heartbeat, Output);
                port.WritePin(PinMap.Heartbeat, true);
                port.Reboot(0);
                after++;
            }
        };
        var board = firmware.Started();

        board.RunFor(200 * Duration.Ms);
        Assert.True(board.Wires.Heartbeat.Value);
        board.RunFor(300 * Duration.Ms);

        Assert.Equal(0, after);
        Assert.Equal(2, firmware.Boots);
    }

    [Fact]
    public void State_and_fault_are_told_to_observers_once_a_change()
    {
        var firmware = new ScriptedFirmware();
        firmware.OnPass = (_, nowMs) =>
        {
            firmware.State = nowMs < 30 ? "Settling" : "Ready";
            firmware.Fault = nowMs is >= 30 and < 50 ? "DisplayNack" : "none";
        };
        var board = firmware.Board();
        var log = new WireLog();
        board.Observers.Add(log);
        board.PowerOn();

        board.RunFor(Duration.S);

        Assert.Equal(
            ["state Settling", "state Ready", "fault DisplayNack", "fault none"],
            log.Lines.Where(line => line.Contains("state") || line.Contains("fault")).Select(line => line[(line.IndexOf(' ') + 1)..]));
    }

    [Fact]
    public void A_thread_outside_the_firmware_has_no_board()
    {
        new ScriptedFirmware().Started();

        Assert.Throws<InvalidOperationException>(() => Boards.Current);
    }

    // Asking for the free memory takes half a millisecond of virtual time and does nothing else.
    private static void Busy(IBoard port, int ms)
    {
        for (var i = 0; i < 2 * ms; i++)
        {
            port.FreeMemory();
        }
    }
}
