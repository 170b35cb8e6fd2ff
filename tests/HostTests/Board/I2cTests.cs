using VirtualAmp.Bridge;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.BoardModel;

public sealed class I2cTests
{
    private const int Ok = 1;
    private const int Timeout = 2;
    private const int NotAcknowledged = 4;
    private const int FastMode = 1;

    private readonly FakeChip _chip = new();
    private readonly WireLog _log = new();

    [Fact]
    public void A_write_takes_nine_bits_a_byte_and_ends_in_full_transfer()
    {
        Assert.Equal(Ok, OnBus(port => Write(port, 0x50, 1, 2, 3)));

        var transfer = Assert.Single(_log.Transfers);
        Assert.Equal(2_500, transfer.BitNs);
        Assert.Equal((1 + (4 * 9) + 1) * 2_500, transfer.EndNs - transfer.StartNs);
        Assert.Equal([1, 2, 3], transfer.Written);
        Assert.True(transfer.AddressAcked);
        Assert.Equal(["W", "01", "02", "03", "P"], _chip.Seen);
    }

    [Fact]
    public void Write_then_read_has_a_repeated_start_and_one_stop()
    {
        var answer = new byte[2];

        Assert.Equal(Ok, OnBus(port => port.TransferI2c(2, 0x50, [7], 0, 1, answer, 0, 2)));

        Assert.Equal(["W", "07", "R", "read", "read", "P"], _chip.Seen);
        Assert.Equal([0xA5, 0xA5], answer);
        Assert.Equal([0xA5, 0xA5], _log.Transfers[0].Read);
    }

    [Fact]
    public void Nobody_at_an_address_is_not_acknowledged()
    {
        Assert.Equal(NotAcknowledged, OnBus(port => Write(port, 0x51, 1, 2)));

        var transfer = Assert.Single(_log.Transfers);
        Assert.Equal(I2cEnd.Nack, transfer.End);
        Assert.False(transfer.AddressAcked);
        Assert.Empty(transfer.Written);
        Assert.Empty(_chip.Seen);
    }

    [Fact]
    public void A_refused_byte_ends_the_transfer_with_the_same_status_as_a_refused_address()
    {
        _chip.RefusesFrom = 1;

        Assert.Equal(NotAcknowledged, OnBus(port => Write(port, 0x50, 1, 2, 3)));

        Assert.Equal(["W", "01", "02", "P"], _chip.Seen);
        Assert.Equal([1, 2], _log.Transfers[0].Written);
        Assert.True(_log.Transfers[0].AddressAcked);
    }

    [Fact]
    public void A_held_bus_blocks_everything_for_a_second()
    {
        _chip.HoldsBus = true;

        Assert.Equal(Timeout, OnBus(port => Write(port, 0x50, 1)));

        var transfer = Assert.Single(_log.Transfers);
        Assert.Equal(I2cEnd.Timeout, transfer.End);
        Assert.Equal(I2cBus.TimeoutNs, transfer.EndNs - transfer.StartNs);
    }

    [Fact]
    public void A_lone_stop_is_no_transfer()
    {
        Assert.Equal(Ok, OnBus(port => Write(port, 0x50)));

        Assert.Empty(_log.Transfers);
        Assert.Empty(_chip.Seen);
    }

    [Fact]
    public void The_last_device_opened_decides_the_speed()
    {
        OnBus(port =>
        {
            port.OpenI2c(2, 0x51, 0);
            return Write(port, 0x50, 1);
        });

        Assert.Equal(10_000, Assert.Single(_log.Transfers).BitNs);
    }

    [Fact]
    public void A_bus_whose_pin_is_open_in_GPIO_cannot_be_opened()
    {
        var firmware = new ScriptedFirmware { OnBoot = port => port.OpenPin(PinMap.DisplaySda) };
        firmware.OnPass = (port, nowMs) => _ = nowMs == 0
            ? Assert.Throws<InvalidOperationException>(() => port.OpenI2c(2, 0x50, FastMode))
            : null;

        Assert.Null(firmware.Started().FirmwareError);
    }

    [Fact]
    public void Pins_of_an_open_bus_are_taken()
    {
        OnBus(port =>
        {
            Assert.Throws<InvalidOperationException>(() => port.OpenPin(PinMap.DisplayScl));
            return Ok;
        });
    }

    [Fact]
    public void A_bus_on_the_wrong_pins_reaches_nobody()
    {
        var status = 0;
        var firmware = new ScriptedFirmware
        {
            OnBoot = port =>
            {
                port.SetPinFunction(2, PinFunctions.I2cData(2));
                port.OpenI2c(2, 0x3C, FastMode);
                status = port.TransferI2c(2, 0x3C, [0], 0, 1, null!, 0, 0);
            },
        };

        firmware.Started();

        Assert.Equal(NotAcknowledged, status);
    }

    [Fact]
    public void The_board_moves_on_while_a_transfer_blocks()
    {
        _chip.HoldsBus = true;
        var closedNs = 0L;
        VirtualBoard? board = null;
        OnBus(port =>
        {
            board!.Scheduler.After(300 * Duration.Ms, () => board.Plug(Jack.Main, bounceNs: 0));
            var status = Write(port, 0x50, 1);
            closedNs = board.NowNs - board.Wires.JackMain.ChangedNs;
            return status;
        }, made => board = made);

        Assert.InRange(closedNs, 650 * Duration.Ms, 750 * Duration.Ms);
    }

    [Fact]
    public void A_reset_cuts_a_transfer_that_blocks()
    {
        _chip.HoldsBus = true;
        var returned = false;
        VirtualBoard? board = null;
        OnBus(port =>
        {
            board!.Scheduler.After(300 * Duration.Ms, board.Reset);
            Write(port, 0x50, 1);
            returned = true;
            return Ok;
        }, made => board = made);

        Assert.False(returned);
        var transfer = Assert.Single(_log.Transfers);
        Assert.InRange(transfer.EndNs - transfer.StartNs, 299 * Duration.Ms, 301 * Duration.Ms);
        Assert.Null(board!.FirmwareError);
    }

    private static int Write(IBoard port, int address, params byte[] bytes) =>
        port.TransferI2c(2, address, bytes, 0, bytes.Length, null!, 0, 0);

    // Runs one pass with a device of the display bus open.
    private int OnBus(Func<IBoard, int> act, Action<VirtualBoard>? made = null)
    {
        var status = 0;
        var firmware = new ScriptedFirmware { OnBoot = port => port.OpenI2c(2, 0x50, FastMode) };
        firmware.OnPass = (port, _) => status = firmware.PassesMs.Count == 1 && firmware.Boots == 1 ? act(port) : status;
        var board = firmware.Board();
        made?.Invoke(board);
        board.DisplayBus.Attach(_chip);
        board.Observers.Add(_log);
        board.PowerOn();
        board.RunUntil(2 * Duration.S);
        Assert.Null(board.FirmwareError);
        return status;
    }
}
