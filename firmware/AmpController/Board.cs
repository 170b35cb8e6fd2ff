using AmpController.Jacks;

namespace AmpController
{
    /// <summary>
    /// The one file a builder edits: pins, buses, parts and the figures of the amp. Pins follow the rules of
    /// <see cref="BoardCheck"/>: no strapping pin (0, 2, 5, 12, 15), no flash or UART0 pin (1, 3, 6 to 11), no
    /// input-only pin (34 to 39) as an output, and no relay on a pin that toggles while the ESP32 boots (14).
    /// Every output needs its pull-down, because no pin is driven until this firmware runs: see docs/safety.md.
    /// </summary>
    public sealed class Board
    {
        /// <summary>A pin that is not fitted.</summary>
        public const int NotFitted = -1;

        /// <summary>Printed by `version`.</summary>
        public string Name = "AmpController ESP32 DevKitC";

        // ----- Relays and heartbeat: outputs, HIGH = active, LOW = safe -----

        /// <summary>Mute coil: HIGH closes the contact to the headphones.</summary>
        public int MutePin = 23;

        /// <summary>Coil of medium gain.</summary>
        public int GainMediumPin = 21;

        /// <summary>Coil of high gain.</summary>
        public int GainHighPin = 22;

        /// <summary>Heartbeat to the dead man: toggled once a pass, 25 to 50 Hz.</summary>
        public int HeartbeatPin = 27;

        // ----- Safety inputs: driven by hardware, so input-only pins serve -----

        /// <summary>Supervisor: HIGH = rails good; pulled down, so that a broken wire is bad rails.</summary>
        public int PowerGoodPin = 34;

        /// <summary>DC detector: HIGH = tripped; pulled up, so that a broken wire is a trip.</summary>
        public int DcTripPin = 35;

        // ----- Jacks: 6.35 mm (main), 3.5 mm (aux), 4.4 mm (bal); at least one -----

        /// <summary>Their pins, or <see cref="NotFitted"/>. A 4.4 mm jack needs a pin that another part gives up: the mute button's, because a press of the knob mutes too.</summary>
        public int[] JackPins = { 32, 33, NotFitted };

        /// <summary>With several plugs in, the jack with the lowest of these is in use; all different.</summary>
        public int[] JackPriorities = { 1, 2, 3 };

        /// <summary>The headphones that stand at each jack until the user chooses others: a name of the catalogue, or null.</summary>
        public string[] JackHeadphones = { null, null, null };

        /// <summary>What each jack's contact does; the first choice survives a broken wire.</summary>
        public JackPolarity[] JackPolarities =
        {
            JackPolarity.LowWhenPlugged, JackPolarity.LowWhenPlugged, JackPolarity.LowWhenPlugged,
        };

        // ----- Knob and buttons: contacts to ground with pull-ups on the board -----

        /// <summary>Encoder channel A; clockwise A leads B.</summary>
        public int EncoderAPin = 4;

        /// <summary>Encoder channel B.</summary>
        public int EncoderBPin = 13;

        /// <summary>4 for encoders that rest with both contacts open, 2 for those that also rest with both closed.</summary>
        public int TransitionsPerDetent = 4;

        /// <summary>Where the knob's travel begins until the user sets another: the volume one detent above min; hundredths of a dB, -8000 to -2000. The lowest step of the DS1882.</summary>
        public int KnobLowestCb = -6200;

        /// <summary>Steps of the volume IC for one detent until the user sets another, 1 to 4.</summary>
        public int StepsPerDetent = 1;

        /// <summary>Switch under the knob.</summary>
        public int KnobSwitchPin = 14;

        /// <summary>Gain button.</summary>
        public int GainButtonPin = 36;

        /// <summary>Mute button, or <see cref="NotFitted"/>.</summary>
        public int MuteButtonPin = 39;

        // ----- Buses -----

        /// <summary>Audio bus (I2C1): the volume IC alone.</summary>
        public int AudioDataPin = 18;

        /// <summary>Clock of the audio bus.</summary>
        public int AudioClockPin = 19;

        /// <summary>7-bit address of the volume IC: 0x28 with its address pins low.</summary>
        public int VolumeAddress = 0x28;

        /// <summary>Display bus (I2C2): the OLED alone, so that it can never hold up the volume IC.</summary>
        public int DisplayDataPin = 25;

        /// <summary>Clock of the display bus.</summary>
        public int DisplayClockPin = 26;

        /// <summary>7-bit address of the OLED: 0x3C or 0x3D.</summary>
        public int DisplayAddress = 0x3C;

        /// <summary>What drives the OLED's glass; the module's page in the shop says it.</summary>
        public DisplayController Display = DisplayController.Ssd1306;

        /// <summary>Serial port of the console: COM2, because COM1 is the debugger's.</summary>
        public string ConsolePort = "COM2";

        /// <summary>The amp's TX. Pins 16 and 17 are taken by the PSRAM of WROVER modules.</summary>
        public int ConsoleTransmitPin = 17;

        /// <summary>The amp's RX.</summary>
        public int ConsoleReceivePin = 16;

        // ----- Figures of the amp -----

        /// <summary>Gain at Low, Medium, High; hundredths of a dB, rising.</summary>
        public int[] GainCb = { 0, 600, 1200 };

        /// <summary>Largest output of the source, mV RMS: 2.0 V for a line-level DAC.</summary>
        public int SourceMv = 2000;

        /// <summary>Output impedance of the amp, milliohm: at most 1/8 of the headphones'.</summary>
        public int OutputMilliohm = 500;

        /// <summary>Largest output voltage of the amp, mV RMS: 10 V peak to peak.</summary>
        public int MaxOutputMv = 3500;

        /// <summary>Largest output current of the amp, mA RMS: 300 mW into 32 ohm.</summary>
        public int MaxOutputMa = 97;

        /// <summary>Noise at the output at Low, Medium, High, A-weighted, tenths of a microvolt: what a quiet op-amp stage is expected to have, not measured.</summary>
        public int[] NoiseDecimicrovolt = { 40, 60, 100 };

        /// <summary>From rails good to the first possible connection; 1,000 to 60,000 ms.</summary>
        public int AntiPopDelayMs = 3000;

        /// <summary>The user's limit: volume + gain never exceeds it; hundredths of a dB. As delivered it does not bind.</summary>
        public int LimitCb = 1200;

        /// <summary>The builder's hard ceiling of volume + gain; hundredths of a dB.</summary>
        public int HardCeilingCb = 1200;

        /// <summary>Highest volume + gain that unmuting may go to when the knob was raised while muted; hundredths of a dB.</summary>
        public int StartLimitCb = -3000;

        /// <summary>What happens to the volume after a plug-in or power-up.</summary>
        public PlugInPolicy Policy = PlugInPolicy.Zero;
    }
}
