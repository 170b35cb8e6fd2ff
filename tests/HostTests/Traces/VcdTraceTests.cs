using System.Text;
using VirtualAmp.Kernel;
using VirtualAmp.Traces;
using Xunit;

namespace VirtualAmp.Tests.Traces;

/// <summary>The value change dump, from single events.</summary>
public sealed class VcdTraceTests
{
    private const long StartNs = 1_000_000;
    private const long BitNs = 2_500;

    private readonly Scheduler _scheduler = new();
    private readonly BoardObservers _observers = new();
    private readonly Wires _wires;
    private readonly VcdTrace _trace;

    /// <summary>Wires with a trace on them and no board.</summary>
    public VcdTraceTests()
    {
        _wires = new Wires(_scheduler, _observers);
        _trace = new VcdTrace(_wires);
        _observers.Add(_trace);
    }

    [Fact]
    public void The_wires_are_those_of_the_contract()
    {
        var file = Written();

        Assert.Equal(
            ("mute_gpio mute_coil mute_contact gain_med_coil gain_high_coil heartbeat power_good en dc_trip jack_main jack_aux " +
             "jack_bal enc_a enc_b enc_sw btn_gain btn_mute scl1 sda1 scl2 sda2 uart_tx uart_rx").Split(' '),
            file.Names);
        Assert.Equal(["enc_a", "enc_b", "scl1", "sda1", "scl2", "sda2", "uart_tx", "uart_rx"], file.Names.Where(name => file.Initial[name]));
    }

    [Fact]
    public void Times_rise_in_ticks_of_100_ns()
    {
        Transfer([0x3F], [], I2cEnd.Ok, acked: true, start: 5_000);
        _scheduler.AdvanceTo(1_234);
        _wires.PowerGood.Set(true);

        var file = Written();

        Assert.Equal((12, "power_good", true), file.Changes[0]);
        Assert.Equal(file.Times.Order().Distinct(), file.Times);
        Assert.All(file.Changes.Zip(file.Changes.Skip(1)), pair => Assert.True(pair.First.Tick <= pair.Second.Tick));
    }

    [Theory]
    [InlineData("3f7f", "", I2cEnd.Ok, true, "S 50+ 3f+ 7f+ P")]
    [InlineData("", "3f7f87", I2cEnd.Ok, true, "S 51+ 3f+ 7f+ 87- P")]
    [InlineData("21", "3f", I2cEnd.Ok, true, "S 50+ 21+ S 51+ 3f- P")]
    [InlineData("", "", I2cEnd.Nack, false, "S 50- P")]
    [InlineData("3f7f", "", I2cEnd.Nack, true, "S 50+ 3f+ 7f- P")]
    [InlineData("", "", I2cEnd.Timeout, false, "S P")]
    [InlineData("3f", "", I2cEnd.Timeout, true, "S 50+ 3f+ P")]
    public void A_transfer_decodes_to_its_bytes(string write, string read, I2cEnd end, bool acked, string decoded)
    {
        Transfer(Convert.FromHexString(write), Convert.FromHexString(read), end, acked, StartNs);

        Assert.Equal(decoded, Written().DecodeI2c("scl1", "sda1"));
    }

    [Fact]
    public void SDA_moves_at_least_100_ns_after_SCL_fell_and_stands_while_it_is_high()
    {
        Transfer([0x3F, 0x40], [0x87], I2cEnd.Ok, acked: true, StartNs);

        var fellTick = 0L;
        var clock = true;
        var conditions = 0;
        foreach (var (tick, wire, value) in Written().Changes)
        {
            if (wire == "scl1")
            {
                clock = value;
                fellTick = value ? fellTick : tick;
            }
            else if (clock)
            {
                conditions++;
            }
            else
            {
                Assert.True(tick > fellTick, $"SDA moves in the tick {tick} in which SCL fell");
            }
        }

        Assert.Equal(3, conditions);
    }

    [Fact]
    public void A_UART_byte_is_start_bit_eight_bits_and_stop_bit()
    {
        _observers.UartByte(fromAmp: true, 0x4F, StartNs);

        var file = Written();

        const double BitTicks = 10_000_000 / 115_200.0;
        var levels = Enumerable.Range(0, 10).Select(bit => file.Changes.Last(c => c.Tick <= (StartNs / 100) + (BitTicks * (bit + 0.5))).Value);
        Assert.Equal("0111100101", string.Concat(levels.Select(level => level ? '1' : '0')));
        Assert.All(file.Changes, change => Assert.Equal("uart_tx", change.Wire));
    }

    private void Transfer(byte[] written, byte[] read, I2cEnd end, bool acked, long start)
    {
        var bits = 9 * (1 + written.Length + read.Length + (written.Length > 0 && read.Length > 0 ? 1 : 0));
        _observers.Transferred(new I2cTransfer(1, 0x28, written, read, end, start, start + ((bits + 2) * BitNs), BitNs, acked));
    }

    private VcdFile Written()
    {
        using var stream = new MemoryStream();
        _trace.Write(stream, endNs: 10_000_000);
        return new VcdFile(Encoding.ASCII.GetString(stream.ToArray()));
    }
}
