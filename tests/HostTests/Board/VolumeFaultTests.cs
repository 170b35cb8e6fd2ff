using VirtualAmp.Bridge;
using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.BoardModel;

/// <summary>Each way to break the volume IC, at rest and in the middle of a transfer, as the bus shows it.</summary>
public sealed class VolumeFaultTests
{
    private const int Ok = 1;
    private const int Timeout = 2;
    private const int NotAcknowledged = 4;
    private const int FastMode = 1;
    private const int Address = 0x28;

    // What the ESP32 spends on a transfer before its START, and the time to the middle of a read's second byte.
    private const long CallNs = 100 * Duration.Us;
    private const long ToSecondByteNs = CallNs + (23 * 2_500);

    private static readonly byte[] Healthy = [0x3F, 0x7F, 0x87];

    private VirtualBoard _board = null!;

    [Theory]
    [InlineData("nack", NotAcknowledged)]
    [InlineData("stuck", Timeout)]
    [InlineData("corrupt", Ok)]
    [InlineData("off", NotAcknowledged)]
    [InlineData("slow", Ok)]
    public void Each_fault_shows_in_the_next_transfer_and_goes_with_clear(string fault, int status) => Play(port =>
    {
        _board.VolumeFault(fault);
        Assert.Equal(status, Read(port, out _));

        _board.VolumeFault("clear");
        Pass(port, Ds1882Model.StartNs);
        Assert.Equal(Ok, Read(port, out var bytes));
        Assert.Equal(Healthy, bytes);
    });

    [Theory]
    [InlineData("nack", Ok, "3f7f87")]
    [InlineData("stuck", Timeout, "3f0000")]
    [InlineData("off", Ok, "3fffff")]
    [InlineData("slow", Ok, "3f7f87")]
    [InlineData("clear", Ok, "3f7f87")]
    public void Each_fault_takes_hold_in_the_middle_of_a_read(string fault, int status, string read) => Play(port =>
    {
        _board.Scheduler.After(ToSecondByteNs, () => _board.VolumeFault(fault));

        Assert.Equal(status, Read(port, out var bytes));

        Assert.Equal(read, Convert.ToHexStringLower(bytes));
    });

    [Theory]
    [InlineData("nack", NotAcknowledged)]
    [InlineData("stuck", Timeout)]
    [InlineData("corrupt", Ok)]
    [InlineData("off", NotAcknowledged)]
    [InlineData("slow", Ok)]
    public void Each_fault_takes_hold_in_the_middle_of_a_write(string fault, int status) => Play(port =>
    {
        _board.Scheduler.After(ToSecondByteNs, () => _board.VolumeFault(fault));

        Assert.Equal(status, Write(port, 0x3E, 0x7E));
    });

    [Fact]
    public void A_corrupt_read_has_at_least_one_bit_of_its_three_registers_wrong_each_time_and_moves_no_wiper() => Play(port =>
    {
        _board.VolumeFault("corrupt");
        var seen = new HashSet<string>();
        var wrong = new int[Healthy.Length];
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(Ok, Read(port, out var bytes));
            Assert.Equal((0x00, 0x40, 0x80), (bytes[0] & 0xC0, bytes[1] & 0xC0, bytes[2] & 0xF8));
            Assert.NotEqual(Healthy, bytes);
            for (var register = 0; register < wrong.Length; register++)
            {
                wrong[register] += bytes[register] != Healthy[register] ? 1 : 0;
            }

            seen.Add(Convert.ToHexString(bytes));
        }

        Assert.True(seen.Count > 50);
        Assert.All(wrong, reads => Assert.InRange(reads, 30, 80));
        Assert.Equal(IVolumeModel.MuteCb, _board.VolumeChip.ToldLeftCb);
        Assert.Equal(Ok, Write(port, 0x3E));
    });

    [Fact]
    public void A_chip_that_was_off_wakes_at_its_power_on_state_after_its_start_up_time() => Play(port =>
    {
        _board.VolumeChip.StoredConfig = 0x06;
        _board.VolumeFault("off");
        _board.VolumeFault("clear");
        Assert.Equal(NotAcknowledged, Read(port, out _));
        Pass(port, Ds1882Model.StartNs);
        Assert.Equal(Ok, Write(port, 0x3E, 0x7E));
        Assert.Equal(-6200, _board.VolumeChip.ToldLeftCb);

        _board.VolumeFault("off");
        Assert.Equal(IVolumeModel.MuteCb, _board.VolumeChip.ActualLeftCb);
        _board.VolumeFault("clear");
        Pass(port, Ds1882Model.StartNs);

        Assert.Equal(Ok, Read(port, out var bytes));
        Assert.Equal([0x3F, 0x7F, 0x86], bytes);
    });

    [Fact]
    public void A_chip_whose_supply_came_and_went_in_mid_read_answers_no_more() => Play(port =>
    {
        _board.Scheduler.After(ToSecondByteNs, () => _board.VolumeFault("off"));
        _board.Scheduler.After(ToSecondByteNs + 1, () => _board.VolumeFault("clear"));

        Assert.Equal(Ok, Read(port, out var bytes));

        Assert.Equal(0xFF, bytes[2]);
    });

    [Fact]
    public void A_chip_that_is_off_does_not_come_back_with_the_rails()
    {
        var status = 0;
        Play(port => status = Read(port, out _), board =>
        {
            board.VolumeFault("off");
            board.PowerOn();
        });

        Assert.Equal(NotAcknowledged, status);
    }

    [Fact]
    public void A_slow_chip_holds_the_clock_8_ms_after_each_byte_and_as_long_as_a_test_says() => Play(port =>
    {
        _board.VolumeFault("slow");
        var startNs = _board.NowNs;
        Read(port, out _);
        Assert.InRange(_board.NowNs - startNs, 32 * Duration.Ms, 33 * Duration.Ms);

        _board.VolumeChip.Slow(20 * Duration.Ms);
        startNs = _board.NowNs;
        Read(port, out _);
        Assert.InRange(_board.NowNs - startNs, 80 * Duration.Ms, 81 * Duration.Ms);
    });

    [Fact]
    public void A_clock_held_for_longer_than_the_driver_waits_is_a_time_out() => Play(port =>
    {
        _board.VolumeChip.Slow(400 * Duration.Ms);
        var startNs = _board.NowNs;

        Assert.Equal(Timeout, Read(port, out _));

        Assert.InRange(_board.NowNs - startNs, Duration.S, Duration.S + Duration.Ms);
        Assert.Equal(I2cEnd.Timeout, _board.AudioBus.Transfers.Last().End);
    });

    [Fact]
    public void A_stuck_chip_holds_SDA_until_it_is_mended_whatever_its_supply_does()
    {
        var board = new ScriptedFirmware().Started();
        board.VolumeFault("stuck");
        Assert.False(board.AudioBus.Lines.Sda);
        Assert.True(board.AudioBus.Lines.Scl);

        board.PowerOff();
        board.RunFor(Duration.S);
        Assert.False(board.AudioBus.Lines.Sda);

        board.VolumeFault("clear");
        Assert.True(board.AudioBus.Lines.Sda);
    }

    [Fact]
    public void A_bus_mended_in_the_middle_of_its_time_out_works_at_the_next_transfer() => Play(port =>
    {
        _board.VolumeFault("stuck");
        _board.Scheduler.After(500 * Duration.Ms, () => _board.VolumeFault("clear"));

        Assert.Equal(Timeout, Read(port, out _));
        Assert.Equal(Ok, Read(port, out var bytes));

        Assert.Equal(Healthy, bytes);
    });

    [Fact]
    public void A_reset_at_any_bit_of_a_read_back_leaves_the_chip_as_it_was_and_nine_clocks_free_it()
    {
        const int BitsBeforeFirstByte = 10;
        byte[] sent = [0x14, 0x54, 0x86];
        var held = 0;
        for (var bit = 0; bit < 27; bit++)
        {
            byte[] read = [];
            var firmware = new ScriptedFirmware();
            firmware.OnPass = (port, _) =>
            {
                if (firmware is { Boots: 1, PassesMs.Count: 1 })
                {
                    port.OpenI2c(1, Address, FastMode);
                    Assert.Equal(Ok, Write(port, 0x14, 0x54));
                    _board.Scheduler.After(CallNs + ((BitsBeforeFirstByte + bit) * 2_500) + 1_250, _board.Reset);
                    Read(port, out read);
                }
                else if (firmware is { Boots: 2, PassesMs.Count: 1 })
                {
                    held += _board.AudioBus.Lines.Sda ? 0 : 1;
                    Assert.Equal((true, true), BitBang.Clear(port, PinMap.AudioScl, PinMap.AudioSda));
                    port.OpenI2c(1, Address, FastMode);
                    Assert.Equal(Ok, Read(port, out read));
                }
            };
            _board = firmware.Board();
            _board.VolumeChip.StoredConfig = 0x06;
            _board.PowerOn();
            _board.RunUntil(3 * Duration.S);

            Assert.Null(_board.FirmwareError);
            Assert.Equal(sent, read);
        }

        Assert.Equal(sent.Sum(value => 8 - System.Numerics.BitOperations.PopCount(value)), held);
    }

    [Theory]
    [InlineData("loud")]
    [InlineData("")]
    public void A_word_that_is_no_fault_is_refused(string what)
    {
        var board = new ScriptedFirmware().Board();

        Assert.Throws<ArgumentException>(() => board.VolumeFault(what));
        Assert.Throws<ArgumentException>(() => board.DisplayFault(what));
        Assert.Throws<ArgumentException>(() => board.DisplayFault("corrupt"));
    }

    private static int Read(IBoard port, out byte[] bytes)
    {
        bytes = new byte[3];
        return port.TransferI2c(1, Address, null!, 0, 0, bytes, 0, 3);
    }

    private static int Write(IBoard port, params byte[] bytes) => port.TransferI2c(1, Address, bytes, 0, bytes.Length, null!, 0, 0);

    private static void Pass(IBoard port, long ns) => port.Sleep((int)(ns / Duration.Ms) + 10);

    // Acts in the first pass, with the bus open.
    private void Play(Action<IBoard> act, Action<VirtualBoard>? made = null)
    {
        var firmware = new ScriptedFirmware();
        firmware.OnPass = (port, _) =>
        {
            if (firmware.PassesMs.Count == 1)
            {
                port.OpenI2c(1, Address, FastMode);
                act(port);
            }
        };
        _board = firmware.Board();
        made?.Invoke(_board);
        _board.PowerOn();
        _board.RunUntil(6 * Duration.S);
        Assert.Null(_board.FirmwareError);
        Assert.True(firmware.PassesMs.Count > 1);
    }
}
