using System.Text;
using VirtualAmp.Kernel;
using VirtualAmp.Traces;
using Xunit;

namespace VirtualAmp.Tests.Traces;

/// <summary>The lines of the JSON log, to the letter.</summary>
public sealed class JsonLogTests
{
    private readonly Scheduler _scheduler = new();
    private readonly BoardObservers _observers = new();
    private readonly Wires _wires;
    private readonly JsonLog _log;

    /// <summary>Wires with a log on them and no board.</summary>
    public JsonLogTests()
    {
        _wires = new Wires(_scheduler, _observers);
        _log = new JsonLog(_wires);
        _observers.Add(_log);
        _scheduler.AdvanceTo(12_345_678);
    }

    [Fact]
    public void Each_event_has_its_form()
    {
        _wires.MuteGpio.Set(true);
        _wires.GainMediumGpio.Set(true);
        _observers.Transferred(new I2cTransfer(1, 0x28, [0x3F, 0x7F], [], I2cEnd.Ok, 12_000_000, 12_345_678, 2_500, true));
        _observers.Transferred(new I2cTransfer(2, 0x3C, [], [0xAB], I2cEnd.Nack, 12_000_000, 12_345_678, 2_500, true));
        _observers.StateChanged("Active", 13_000_000);
        _observers.FaultChanged("VolumeNack", 13_000_000);
        _observers.Plugged("main", true, 13_000_000);
        _observers.Violated(new Violation(1_000_000_000, "S2", "told \"mute\" 3 ms ago"));

        Assert.Equal(
            """
            {"t":12.345,"ev":"gpio","pin":"mute","v":1}
            {"t":12.345,"ev":"gpio","pin":"gain_med","v":1}
            {"t":12.345,"ev":"i2c","bus":1,"addr":"28","write":"3f7f","read":"","status":"ok"}
            {"t":12.345,"ev":"i2c","bus":2,"addr":"3c","write":"","read":"ab","status":"nack"}
            {"t":13.000,"ev":"state","v":"Active"}
            {"t":13.000,"ev":"fault","v":"VolumeNack"}
            {"t":13.000,"ev":"plug","jack":"main","v":1}
            {"t":1000.000,"ev":"violation","rule":"S2","what":"told \"mute\" 3 ms ago"}

            """.ReplaceLineEndings("\n"),
            Written());
    }

    [Fact]
    public void A_UART_event_is_a_line()
    {
        Type(fromAmp: true, "# state Ready\r\nOK\r\n");
        Type(fromAmp: false, "vol -20\r");
        Type(fromAmp: true, "half a l\u00eene");

        Assert.Equal(
            """
            {"t":12.345,"ev":"uart","dir":"tx","text":"# state Ready"}
            {"t":12.345,"ev":"uart","dir":"tx","text":"OK"}
            {"t":12.345,"ev":"uart","dir":"rx","text":"vol -20"}
            {"t":12.345,"ev":"uart","dir":"tx","text":"half a lîne"}

            """.ReplaceLineEndings("\n"),
            Written());
    }

    [Fact]
    public void Heartbeat_coils_and_contacts_are_left_to_the_VCD()
    {
        _wires.Heartbeat.Set(true);
        _wires.MuteCoil.Set(true);
        _wires.MuteContact.Set(true);
        _wires.GainMediumContact.Set(true);

        Assert.Empty(Written());
    }

    [Fact]
    public void Lines_are_sorted_by_time_and_keep_their_order_within_one()
    {
        _observers.StateChanged("Ready", 20_000_000);
        _observers.StateChanged("Connecting", 20_000_000);
        _observers.StateChanged("Settling", 15_000_000);

        Assert.Equal(["Settling", "Ready", "Connecting"], Written().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('"')[^2]));
    }

    private void Type(bool fromAmp, string text)
    {
        foreach (var c in text)
        {
            _observers.UartByte(fromAmp, (byte)c, _scheduler.NowNs);
        }
    }

    private string Written()
    {
        using var stream = new MemoryStream();
        _log.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
