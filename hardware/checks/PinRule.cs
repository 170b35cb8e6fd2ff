namespace VirtualAmp.Hardware;

/// <summary>What must lie at the far end of a GPIO's wire.</summary>
/// <param name="Field">The field of Board.cs.</param>
/// <param name="Output">Whether the firmware drives it.</param>
/// <param name="Signal">The net's name on the schematic.</param>
/// <param name="Reference">The part at the far end.</param>
/// <param name="Pin">Its pin.</param>
/// <param name="What">The end in words, for tables.</param>
/// <param name="InsteadOf">The field whose GPIO it takes; null for a part that every board has.</param>
public sealed record PinRule(string Field, bool Output, string Signal, string Reference, string Pin, string What, string? InsteadOf = null)
{
    /// <summary>Every signal of the firmware.</summary>
    public static IReadOnlyList<PinRule> All { get; } =
    [
        new("MutePin", true, "MUTE", "Q501", "1", "mute driver"),
        new("GainMediumPin", true, "GAIN_MEDIUM", "Q505", "1", "driver of the medium gain relay"),
        new("GainHighPin", true, "GAIN_HIGH", "Q506", "1", "driver of the high gain relay"),
        new("HeartbeatPin", true, "HEARTBEAT", "U401", "6", "heartbeat gate"),
        new("PowerGoodPin", false, "POWER_GOOD", "Q201", "3", "supervisor"),
        new("DcTripPin", false, "DC_TRIP", "Q902", "3", "DC sense"),
        new("JackPins[0]", false, "JACK_MAIN", "J1001", "4", "switch of the 6.35 mm jack"),
        new("JackPins[1]", false, "JACK_AUX", "J1002", "4", "switch of the 3.5 mm jack"),
        new("JackPins[2]", false, "MUTE_BUTTON", "J1102", "3", "switch of the 4.4 mm jack", InsteadOf: "MuteButtonPin"),
        new("EncoderAPin", false, "ENCODER_A", "SW1101", "A", "knob, contact A"),
        new("EncoderBPin", false, "ENCODER_B", "SW1101", "B", "knob, contact B"),
        new("KnobSwitchPin", false, "KNOB_SWITCH", "SW1101", "S1", "switch under the knob"),
        new("GainButtonPin", false, "GAIN_BUTTON", "SW1102", "2", "gain button"),
        new("MuteButtonPin", false, "MUTE_BUTTON", "SW1103", "2", "mute button"),
        new("AudioDataPin", true, "SDA_AUDIO", "U601", "13", "volume IC, SDA"),
        new("AudioClockPin", true, "SCL_AUDIO", "U601", "14", "volume IC, SCL"),
        new("DisplayDataPin", true, "SDA_DISPLAY", "J1101", "4", "display, SDA"),
        new("DisplayClockPin", true, "SCL_DISPLAY", "J1101", "3", "display, SCL"),
        new("ConsoleTransmitPin", true, "CONSOLE_TX", "J301", "1", "console adapter, RX"),
        new("ConsoleReceivePin", false, "CONSOLE_RX", "J301", "2", "console adapter, TX"),
    ];
}
