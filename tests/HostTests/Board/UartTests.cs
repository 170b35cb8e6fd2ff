using System.Text;
using VirtualAmp.Bridge;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.BoardModel;

public sealed class UartTests
{
    private const string Port = "COM2";

    [Fact]
    public void Typed_bytes_arrive_at_line_rate()
    {
        var heard = new StringBuilder();
        var firmware = Opened();
        firmware.OnPass = (port, _) => heard.Append(Take(port));
        var board = firmware.Started();

        var tookNs = board.TypeLine("vol -20");
        board.RunFor(tookNs + (20 * Duration.Ms));

        Assert.Equal(8 * Uart.ByteNs, tookNs);
        Assert.Equal("vol -20\r", heard.ToString());
    }

    [Fact]
    public void An_overflow_discards_the_whole_receive_buffer()
    {
        var waiting = 0;
        var firmware = Opened();
        firmware.OnPass = (port, _) => waiting = port.SerialBytesToRead(Port);
        var board = firmware.Started();

        var tookNs = 0L;
        for (var i = 0; i < Uart.ReceiveCapacity + 5; i++)
        {
            tookNs = board.TypeByte((byte)'x');
        }

        board.RunFor(tookNs + (20 * Duration.Ms));

        Assert.Equal(1, board.Chip.Uart.Overflows);
        Assert.Equal(4, waiting);
    }

    [Fact]
    public void The_amp_is_heard_byte_by_byte_at_line_rate()
    {
        var firmware = Opened();
        firmware.OnPass = (port, nowMs) =>
        {
            if (nowMs == 20)
            {
                Say(port, "OK\n");
            }
        };
        var board = firmware.Started();
        var log = new WireLog();
        board.Observers.Add(log);

        board.RunFor(40 * Duration.Ms);

        Assert.Equal("OK\n", board.SerialOutput.Text);
        var starts = log.Lines.Where(line => line.Contains("uart")).Select(line => long.Parse(line.Split(' ')[0])).ToList();
        Assert.Equal([Uart.ByteNs, Uart.ByteNs], starts.Zip(starts.Skip(1), (a, b) => b - a));
    }

    [Fact]
    public void A_new_line_typed_starts_a_new_answer()
    {
        var firmware = Opened();
        firmware.OnPass = (port, _) =>
        {
            if (Take(port).Contains('\r'))
            {
                Say(port, "OK\n");
            }
        };
        var board = firmware.Started();

        board.TypeLine("a");
        board.RunFor(50 * Duration.Ms);
        board.TypeLine("b");
        board.RunFor(50 * Duration.Ms);

        Assert.Equal("OK\n", board.SerialOutput.Text);
    }

    [Fact]
    public void A_write_that_fits_the_FIFO_is_sent_whole()
    {
        var firmware = Opened();
        firmware.OnPass = (port, nowMs) =>
        {
            if (nowMs == 20)
            {
                Say(port, new string('x', Uart.TransmitCapacity));
            }
        };
        var board = firmware.Started();

        board.RunFor(100 * Duration.Ms);

        Assert.Null(board.FirmwareError);
        Assert.Equal(Uart.TransmitCapacity, board.SerialOutput.Text.Length);
    }

    [Fact]
    public void A_write_larger_than_the_room_in_the_FIFO_stops_the_run()
    {
        var firmware = Opened();
        firmware.OnPass = (port, nowMs) =>
        {
            if (nowMs == 20)
            {
                Say(port, new string('x', 100));
                Say(port, new string('x', 100));
            }
        };
        var board = firmware.Started();

        board.RunFor(Duration.S);

        Assert.True(board.Halted);
        Assert.Contains("A serial write of 100 bytes", board.FirmwareError);
        Assert.Equal([0, 10, 20], firmware.PassesMs);
    }

    [Fact]
    public void The_debuggers_port_cannot_be_opened() => Assert.Throws<ArgumentException>(() => Open("COM1"));

    [Fact]
    public void A_port_cannot_be_opened_twice() => Assert.Throws<ArgumentException>(() =>
    {
        Open(Port, port => port.OpenSerial(Port, Uart.BaudRate));
    });

    [Fact]
    public void A_port_without_pins_cannot_be_opened() => Assert.Throws<ArgumentException>(() => Open("COM3"));

    [Fact]
    public void At_another_rate_nothing_intelligible_arrives()
    {
        var waiting = 0;
        var firmware = Opened(9_600);
        firmware.OnPass = (port, nowMs) =>
        {
            waiting = port.SerialBytesToRead(Port);
            Say(port, nowMs == 20 ? "hello" : "");
        };
        var board = firmware.Started();

        board.TypeLine("help");
        board.RunFor(50 * Duration.Ms);

        Assert.Equal(0, waiting);
        Assert.Empty(board.SerialOutput.Text);
    }

    private static ScriptedFirmware Opened(int baudRate = Uart.BaudRate) => new()
    {
        OnBoot = port =>
        {
            port.SetPinFunction(PinMap.ConsoleTx, PinFunctions.SerialTransmit(2));
            port.SetPinFunction(PinMap.ConsoleRx, PinFunctions.SerialReceive(2));
            port.OpenSerial(Port, baudRate);
        },
    };

    private static void Open(string name, Action<IBoard>? then = null)
    {
        Exception? thrown = null;
        var firmware = Opened();
        var opened = firmware.OnBoot!;
        firmware.OnBoot = port =>
        {
            opened(port);
            if (then == null)
            {
                port.CloseSerial(Port);
                then = _ => port.OpenSerial(name, Uart.BaudRate);
            }

            thrown = Record.Exception(() => then(port));
        };
        firmware.Started();
        if (thrown != null)
        {
            throw thrown;
        }
    }

    private static string Take(IBoard port)
    {
        var buffer = new byte[port.SerialBytesToRead(Port)];
        return Encoding.Latin1.GetString(buffer, 0, port.ReadSerial(Port, buffer, 0, buffer.Length));
    }

    private static void Say(IBoard port, string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        port.WriteSerial(Port, bytes, 0, bytes.Length);
    }
}
