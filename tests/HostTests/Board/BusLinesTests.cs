using VirtualAmp.Bridge;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using VirtualAmp.Tests.Traces;
using VirtualAmp.Traces;
using Xunit;

namespace VirtualAmp.Tests.BoardModel;

/// <summary>SCL and SDA as wires: moved by GPIO, held by chips that a cut-off transfer left in mid-byte.</summary>
public sealed class BusLinesTests
{
    private const int Ok = 1;
    private const int Timeout = 2;
    private const int FastMode = 1;
    private const int InputPullUp = 2;
    private const int OutputOpenDrain = 4;
    private const int Address = 0x50;
    private const int BitsBeforeFirstByte = 10;
    private const int BitsOfByte = 9;

    // What the ESP32 spends on a transfer before its START.
    private const long CallNs = 100 * Duration.Us;
    private const long BitNs = 2_500;

    private readonly FakeChip _chip = new();
    private readonly LineLog _log = new();

    [Fact]
    public void Pins_of_a_closed_bus_are_GPIO_and_move_its_lines()
    {
        var read = new List<bool>();
        Play(port =>
        {
            port.CloseI2c(2, Address);
            Pull(port, PinMap.DisplayScl);
            Pull(port, PinMap.DisplaySda);
            port.WritePin(PinMap.DisplaySda, true);
            port.WritePin(PinMap.DisplayScl, true);
            port.SetPinMode(PinMap.DisplaySda, InputPullUp);
            read.Add(port.ReadPin(PinMap.DisplaySda));
            _chip.HoldsBus = true;
            read.Add(port.ReadPin(PinMap.DisplaySda));
            _chip.HoldsBus = false;
            read.Add(port.ReadPin(PinMap.DisplaySda));
        });

        Assert.Equal([true, false, true], read);
        Assert.Equal(["01", "00", "01", "11", "10", "11"], _log.Levels);
        Assert.Equal(2, _log.Buses.Distinct().Single());
    }

    [Fact]
    public void A_transfer_moves_no_line_that_is_told_outside()
    {
        Play(port =>
        {
            Assert.Equal(Ok, Write(port, 1, 2));
            Assert.Equal(Ok, Read(port, new byte[3]));
        });

        Assert.Empty(_log.Levels);
    }

    [Fact]
    public void A_reset_in_mid_read_leaves_SDA_held_exactly_at_the_bits_that_are_0()
    {
        const byte Sent = 0b1001_0110;
        _chip.Sends = Sent;
        for (var bit = 0; bit < 8; bit++)
        {
            var board = CutRead(BitsBeforeFirstByte + bit);

            Assert.Equal((Sent >> (7 - bit) & 1) != 0, board.DisplayBus.Lines.Sda);
            Assert.True(board.DisplayBus.Lines.Scl);
        }
    }

    [Fact]
    public void A_reset_in_the_acknowledge_of_a_read_byte_leaves_the_bus_free() =>
        Assert.True(CutRead(BitsBeforeFirstByte + 8).DisplayBus.Lines.Sda);

    [Theory]
    [InlineData(BitsBeforeFirstByte - 1)]
    [InlineData(BitsBeforeFirstByte + 8)]
    public void A_reset_while_a_chip_acknowledges_leaves_SDA_held(int bit)
    {
        var board = Cut(bit, port => Write(port, 0xF0, 0xF1));

        Assert.False(board.DisplayBus.Lines.Sda);
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x96)]
    [InlineData(0xFF)]
    public void Nine_clocks_and_a_STOP_free_the_bus_from_every_bit_of_a_read(byte sent)
    {
        _chip.Sends = sent;
        for (var bit = 0; bit < 3 * BitsOfByte; bit++)
        {
            var (sclHigh, sdaHigh, status) = (false, false, 0);
            Cut(
                BitsBeforeFirstByte + bit,
                port => Read(port, new byte[3]),
                afterwards: port =>
                {
                    (sclHigh, sdaHigh) = Clear(port);
                    port.OpenI2c(2, Address, FastMode);
                    status = Read(port, new byte[3]);
                });

            Assert.True(sclHigh && sdaHigh, $"a line is low after a cut in bit {bit}");
            Assert.Equal(Ok, status);
        }
    }

    [Fact]
    public void Eight_clocks_are_not_enough_for_a_chip_that_sends_zeros()
    {
        _chip.Sends = 0;
        var held = true;
        Cut(
            BitsBeforeFirstByte + BitsOfByte,
            port => Read(port, new byte[3]),
            afterwards: port => held = !Clear(port, clocks: 6).SdaHigh);

        Assert.True(held);
    }

    [Fact]
    public void A_transfer_on_a_bus_that_a_chip_holds_times_out_and_does_not_free_it()
    {
        _chip.Sends = 0;
        var board = Cut(
            BitsBeforeFirstByte,
            port => Read(port, new byte[3]),
            afterwards: port =>
            {
                port.OpenI2c(2, Address, FastMode);
                Assert.Equal(Timeout, Read(port, new byte[3]));
                Assert.Equal(Timeout, Read(port, new byte[3]));
            });

        Assert.False(board.DisplayBus.Lines.Sda);
    }

    [Fact]
    public void A_loss_of_the_chips_supply_frees_the_bus()
    {
        _chip.Sends = 0;
        var board = CutRead(BitsBeforeFirstByte);
        Assert.False(board.DisplayBus.Lines.Sda);

        _chip.IsPowered = false;
        Assert.True(board.DisplayBus.Lines.Sda);
        _chip.IsPowered = true;
        Assert.True(board.DisplayBus.Lines.Sda);
    }

    [Fact]
    public void A_byte_cut_off_after_a_1_is_filled_up_by_the_clocks_that_clear_the_bus()
    {
        Cut(
            BitsBeforeFirstByte + 3,
            port => Write(port, 0b0001_0100),
            afterwards: port =>
            {
                Assert.Equal((true, true), Clear(port));
                port.OpenI2c(2, Address, FastMode);
                Assert.Equal(Ok, Write(port, 5));
            });

        Assert.Equal(["W", "1f", "P", "W", "05", "P"], _chip.Seen);
    }

    [Fact]
    public void A_byte_cut_off_at_a_0_ends_in_a_STOP()
    {
        Cut(
            BitsBeforeFirstByte + 4,
            port => Write(port, 0b0001_0100),
            afterwards: port => Clear(port));

        Assert.Equal(["W", "P"], _chip.Seen);
    }

    [Fact]
    public void A_hang_lets_a_transfer_end_as_it_would()
    {
        var returned = false;
        Cut(
            BitsBeforeFirstByte,
            port =>
            {
                Read(port, new byte[3]);
                returned = true;
                port.SetPinMode(PinMap.Mute, OutputOpenDrain);
                Assert.Fail("a hung program went on");
            },
            cut: board => board.FaultHang());

        Assert.True(returned);
        Assert.Equal(["R", "read", "read", "read", "P"], _chip.Seen);
        Assert.Equal(I2cEnd.Ok, Assert.Single(_log.Transfers).End);
    }

    [Fact]
    public void A_START_made_by_GPIO_speaks_to_the_chips_bit_by_bit()
    {
        var read = new byte[2];
        Play(port =>
        {
            port.CloseI2c(2, Address);
            var bus = new BitBang(port, PinMap.DisplayScl, PinMap.DisplaySda);
            bus.Start();
            Assert.True(bus.Send((Address << 1) | 1));
            read[0] = bus.Receive(acknowledge: true);
            read[1] = bus.Receive(acknowledge: false);
            bus.Stop();
            bus.Start();
            Assert.True(bus.Send(Address << 1));
            Assert.True(bus.Send(0x3F));
            bus.Stop();
            bus.Start();
            Assert.False(bus.Send(0x30));
            bus.Stop();
        });

        Assert.Equal([0xA5, 0xA5], read);
        Assert.Equal(["R", "read", "read", "P", "W", "3f", "P"], _chip.Seen);
    }

    [Fact]
    public void A_clear_of_a_healthy_bus_is_seen_by_no_chip()
    {
        Play(port =>
        {
            port.CloseI2c(2, Address);
            Assert.Equal((true, true), Clear(port));
            port.OpenI2c(2, Address, FastMode);
            Assert.Equal(Ok, Write(port, 1));
        });

        Assert.Equal(["W", "01", "P"], _chip.Seen);
    }

    [Fact]
    public void The_VCD_draws_the_held_line_and_the_clear_and_SDA_moves_at_least_100_ns_after_SCL_fell()
    {
        _chip.Sends = 0b1001_0110;
        VcdTrace? trace = null;
        var board = Cut(
            BitsBeforeFirstByte + 1,
            port => Read(port, new byte[3]),
            afterwards: port => Clear(port),
            made: made =>
            {
                trace = new VcdTrace(made.Wires);
                made.Observers.Add(trace);
            });

        using var stream = new MemoryStream();
        trace!.Write(stream, board.NowNs);
        var file = new VcdFile(System.Text.Encoding.ASCII.GetString(stream.ToArray()));
        var cutTick = Assert.Single(_log.Transfers).EndNs / VcdTrace.TickNs;
        Assert.False(file.Changes.Last(change => change.Wire == "sda2" && change.Tick <= cutTick).Value);
        var after = file.Changes.Where(change => change.Tick > cutTick && change.Wire is "scl2" or "sda2").ToList();
        Assert.Equal(9 + 1, after.Count(change => change is { Wire: "scl2", Value: true }));
        Assert.Equal("P", file.DecodeI2c("scl2", "sda2").Split(' ')[^1]);
        var fellTick = 0L;
        var scl = true;
        foreach (var (tick, wire, value) in after.Where(change => change.Wire is "scl2" or "sda2"))
        {
            if (wire == "scl2")
            {
                scl = value;
                fellTick = value ? fellTick : tick;
            }
            else
            {
                Assert.True(scl || tick > fellTick, $"SDA moves in the tick {tick} in which SCL fell");
            }
        }
    }

    [Fact]
    public void The_VCD_keeps_SDA_low_over_a_time_out_until_the_chip_lets_go()
    {
        VcdTrace? trace = null;
        var board = Play(
            port =>
            {
                _chip.HoldsBus = true;
                Write(port, 1);
                Write(port, 1);
                _chip.HoldsBus = false;
            },
            made =>
            {
                trace = new VcdTrace(made.Wires);
                made.Observers.Add(trace);
            },
            untilNs: 4 * Duration.S);

        using var stream = new MemoryStream();
        trace!.Write(stream, board.NowNs);
        var sda = new VcdFile(System.Text.Encoding.ASCII.GetString(stream.ToArray())).Changes.Where(change => change.Wire == "sda2").ToList();
        Assert.Equal([false, true], sda.Select(change => change.Value));
        Assert.InRange(sda[1].Tick - sda[0].Tick, 20_000_000, 20_010_000);
    }

    private static (bool SclHigh, bool SdaHigh) Clear(IBoard port, int clocks = 9) =>
        BitBang.Clear(port, PinMap.DisplayScl, PinMap.DisplaySda, clocks);

    private static void Pull(IBoard port, int pin)
    {
        port.OpenPin(pin);
        port.SetPinMode(pin, OutputOpenDrain);
    }

    private static int Write(IBoard port, params byte[] bytes) => port.TransferI2c(2, Address, bytes, 0, bytes.Length, null!, 0, 0);

    private static int Read(IBoard port, byte[] bytes) => port.TransferI2c(2, Address, null!, 0, 0, bytes, 0, bytes.Length);

    private VirtualBoard CutRead(int bit) => Cut(bit, port => Read(port, new byte[3]));

    // Ends a transfer in the middle of one of its bits, counted from the START; by default the ESP32's EN does.
    private VirtualBoard Cut(
        int bit, Action<IBoard> transfer, Action<IBoard>? afterwards = null, Action<VirtualBoard>? cut = null, Action<VirtualBoard>? made = null)
    {
        VirtualBoard? board = null;
        return Play(
            port =>
            {
                var atNs = board!.NowNs + CallNs + (bit * BitNs) + (BitNs / 2);
                board.Scheduler.At(atNs, () => (cut ?? (b => b.Reset()))(board));
                transfer(port);
            },
            b =>
            {
                board = b;
                made?.Invoke(b);
            },
            afterwards,
            3 * Duration.S);
    }

    // The first boot opens the bus and its first pass acts; the first pass of the second boot acts afterwards.
    private VirtualBoard Play(
        Action<IBoard> act, Action<VirtualBoard>? made = null, Action<IBoard>? afterwards = null, long untilNs = 2 * Duration.S)
    {
        var firmware = new ScriptedFirmware();
        firmware.OnPass = (port, _) =>
        {
            if (firmware is { Boots: 1, PassesMs.Count: 1 })
            {
                port.OpenI2c(2, Address, FastMode);
                act(port);
            }
            else if (firmware is { Boots: 2, PassesMs.Count: 1 })
            {
                afterwards?.Invoke(port);
            }
        };
        var board = firmware.Board();
        made?.Invoke(board);
        board.DisplayBus.Attach(_chip);
        board.Observers.Add(_log);
        board.PowerOn();
        board.RunUntil(untilNs);
        Assert.Null(board.FirmwareError);
        return board;
    }

    private sealed class LineLog : IBoardObserver
    {
        public List<string> Levels { get; } = [];

        public List<int> Buses { get; } = [];

        public List<I2cTransfer> Transfers { get; } = [];

        public void BusLines(int bus, bool scl, bool sda, long atNs)
        {
            Buses.Add(bus);
            Levels.Add($"{(scl ? 1 : 0)}{(sda ? 1 : 0)}");
        }

        public void Transferred(I2cTransfer transfer) => Transfers.Add(transfer);
    }
}
