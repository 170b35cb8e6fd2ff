using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using VirtualAmp.Kernel;
using VirtualAmp.Scenarios;

namespace VirtualAmp.Traces;

/// <summary>The forms of an event in the JSON log (docs/scenarios.md, The log): fixed order of keys, invariant culture, t in ms with three decimals.</summary>
internal static class JsonLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A GPIO level.</summary>
    public static string Gpio(long atNs, string pin, bool value) => Write(atNs, "gpio", json =>
    {
        json.WriteString("pin", pin);
        json.WriteNumber("v", value ? 1 : 0);
    });

    /// <summary>A transfer, at its STOP.</summary>
    public static string I2c(I2cTransfer transfer) => Write(transfer.EndNs, "i2c", json =>
    {
        json.WriteNumber("bus", transfer.Bus);
        json.WriteString("addr", transfer.Address.ToString("x2", CultureInfo.InvariantCulture));
        json.WriteString("write", Convert.ToHexStringLower(transfer.Written));
        json.WriteString("read", Convert.ToHexStringLower(transfer.Read));
        json.WriteString("status", transfer.End switch { I2cEnd.Ok => "ok", I2cEnd.Nack => "nack", _ => "timeout" });
    });

    /// <summary>A line on the UART; tx is the amp's.</summary>
    public static string Uart(long atNs, bool fromAmp, string text) => Write(atNs, "uart", json =>
    {
        json.WriteString("dir", fromAmp ? "tx" : "rx");
        json.WriteString("text", text);
    });

    /// <summary>The firmware's state.</summary>
    public static string State(long atNs, string state) => Write(atNs, "state", json => json.WriteString("v", state));

    /// <summary>The firmware's fault.</summary>
    public static string Fault(long atNs, string fault) => Write(atNs, "fault", json => json.WriteString("v", fault));

    /// <summary>A plug's first edge.</summary>
    public static string Plug(long atNs, string jack, bool inserted) => Write(atNs, "plug", json =>
    {
        json.WriteString("jack", jack);
        json.WriteNumber("v", inserted ? 1 : 0);
    });

    /// <summary>An exception of the firmware; beyond the contract's events.</summary>
    public static string Error(long atNs, string what) => Write(atNs, "error", json => json.WriteString("what", what));

    /// <summary>A broken rule.</summary>
    public static string Violation(Violation violation) => Write(violation.AtNs, "violation", json =>
    {
        json.WriteString("rule", violation.Rule);
        json.WriteString("what", violation.What);
    });

    private static string Write(long atNs, string kind, Action<Utf8JsonWriter> rest)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WritePropertyName("t");
            json.WriteRawValue(Quantity.Ms(atNs));
            json.WriteString("ev", kind);
            rest(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
