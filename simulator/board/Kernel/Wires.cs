namespace VirtualAmp.Kernel;

/// <summary>Every wire that the models drive and the traces record. The I2C and UART lines are drawn from the transfers instead.</summary>
public sealed class Wires
{
    private readonly List<Wire> _all = [];

    /// <summary>Makes the wires at their power-off values.</summary>
    public Wires(Scheduler scheduler, BoardObservers observers)
    {
        Wire Add(string name, bool initial = false)
        {
            var wire = new Wire(name, _all.Count, initial, scheduler, observers);
            _all.Add(wire);
            return wire;
        }

        MuteGpio = Add("mute_gpio");
        MuteCoil = Add("mute_coil");
        MuteContact = Add("mute_contact");
        GainMediumCoil = Add("gain_med_coil");
        GainHighCoil = Add("gain_high_coil");
        Heartbeat = Add("heartbeat");
        PowerGood = Add("power_good");
        Enable = Add("en");
        DcTrip = Add("dc_trip");
        JackMain = Add("jack_main");
        JackAux = Add("jack_aux");
        JackBalanced = Add("jack_bal");
        EncoderA = Add("enc_a", initial: true);
        EncoderB = Add("enc_b", initial: true);
        EncoderSwitch = Add("enc_sw");
        ButtonGain = Add("btn_gain");
        ButtonMute = Add("btn_mute");
        GainMediumGpio = Add("gain_med_gpio");
        GainHighGpio = Add("gain_high_gpio");
        GainMediumContact = Add("gain_med_contact");
        GainHighContact = Add("gain_high_contact");
    }

    /// <summary>All wires in declaration order.</summary>
    public IReadOnlyList<Wire> All => _all;

    /// <summary>GPIO that asks for the mute coil.</summary>
    public Wire MuteGpio { get; }

    /// <summary>Current in the mute coil: GPIO, heartbeat gate, rails and DC trip all agree.</summary>
    public Wire MuteCoil { get; }

    /// <summary>The contact between amp and headphones, with its bounce; 1 is closed.</summary>
    public Wire MuteContact { get; }

    /// <summary>Current in the medium-gain coil.</summary>
    public Wire GainMediumCoil { get; }

    /// <summary>Current in the high-gain coil.</summary>
    public Wire GainHighCoil { get; }

    /// <summary>The heartbeat GPIO.</summary>
    public Wire Heartbeat { get; }

    /// <summary>The supervisor's power-good; 1 is good.</summary>
    public Wire PowerGood { get; }

    /// <summary>The ESP32's EN; 1 is running.</summary>
    public Wire Enable { get; }

    /// <summary>The DC detector; 1 is tripped.</summary>
    public Wire DcTrip { get; }

    /// <summary>6.35 mm jack; 1 is plugged; shows its bounce.</summary>
    public Wire JackMain { get; }

    /// <summary>3.5 mm jack.</summary>
    public Wire JackAux { get; }

    /// <summary>4.4 mm jack.</summary>
    public Wire JackBalanced { get; }

    /// <summary>Encoder channel A as the GPIO sees it: a level, 1 at rest.</summary>
    public Wire EncoderA { get; }

    /// <summary>Encoder channel B as the GPIO sees it: a level, 1 at rest.</summary>
    public Wire EncoderB { get; }

    /// <summary>The knob's switch; 1 is pressed.</summary>
    public Wire EncoderSwitch { get; }

    /// <summary>The gain button; 1 is pressed.</summary>
    public Wire ButtonGain { get; }

    /// <summary>The mute button; 1 is pressed.</summary>
    public Wire ButtonMute { get; }

    /// <summary>GPIO that asks for the medium-gain coil; in the JSON log, not in the VCD.</summary>
    public Wire GainMediumGpio { get; }

    /// <summary>GPIO that asks for the high-gain coil; in the JSON log, not in the VCD.</summary>
    public Wire GainHighGpio { get; }

    /// <summary>Contact of the medium-gain relay with its bounce, 1 is thrown; in no trace.</summary>
    public Wire GainMediumContact { get; }

    /// <summary>Contact of the high-gain relay with its bounce, 1 is thrown; with both at rest the gain is Low; in no trace.</summary>
    public Wire GainHighContact { get; }
}
