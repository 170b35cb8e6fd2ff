namespace VirtualAmp.Parts;

/// <summary>How the virtual board is wired: GPIO numbers of the ESP32. The firmware's Board.cs must say the same, or it drives and reads the wrong things, as on a real board.</summary>
public static class PinMap
{
    /// <summary>Driver of the mute coil, high energises.</summary>
    public const int Mute = 23;

    /// <summary>Driver of the medium-gain coil, high energises.</summary>
    public const int GainMedium = 21;

    /// <summary>Driver of the high-gain coil, high energises.</summary>
    public const int GainHigh = 22;

    /// <summary>Charge pump of the heartbeat gate; only edges count.</summary>
    public const int Heartbeat = 27;

    /// <summary>Supervisor, high is good.</summary>
    public const int PowerGood = 34;

    /// <summary>DC detector, high is tripped.</summary>
    public const int DcTrip = 35;

    /// <summary>6.35 mm jack: isolated contact to ground with pull-up, low is plugged.</summary>
    public const int JackMain = 32;

    /// <summary>3.5 mm jack, low is plugged.</summary>
    public const int JackAux = 33;

    /// <summary>4.4 mm jack of a board that has one, low is plugged: the mute button's pin.</summary>
    public const int JackBalanced = ButtonMute;

    /// <summary>Encoder channel A with pull-up, high at a detent.</summary>
    public const int EncoderA = 4;

    /// <summary>Encoder channel B with pull-up, high at a detent.</summary>
    public const int EncoderB = 13;

    /// <summary>The knob's switch, low is pressed.</summary>
    public const int EncoderSwitch = 14;

    /// <summary>The gain button, low is pressed.</summary>
    public const int ButtonGain = 36;

    /// <summary>The mute button of a board without the third jack, low is pressed.</summary>
    public const int ButtonMute = 39;

    /// <summary>Console, amp to terminal.</summary>
    public const int ConsoleTx = 17;

    /// <summary>Console, terminal to amp.</summary>
    public const int ConsoleRx = 16;

    /// <summary>SDA of the audio bus.</summary>
    public const int AudioSda = 18;

    /// <summary>SCL of the audio bus.</summary>
    public const int AudioScl = 19;

    /// <summary>SDA of the display bus.</summary>
    public const int DisplaySda = 25;

    /// <summary>SCL of the display bus.</summary>
    public const int DisplayScl = 26;
}
