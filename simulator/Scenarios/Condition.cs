namespace VirtualAmp.Scenarios;

/// <summary>What `expect` and `wait until` ask; the kinds are nested here. <see cref="object.ToString"/> is the condition as a scenario writes it.</summary>
public abstract record Condition
{
    /// <summary>`state=`, the state of the machine.</summary>
    public sealed record State(string Name) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"state={Name}";
    }

    /// <summary>`gain=`: Low, Medium or High.</summary>
    public sealed record Gain(string Name) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"gain={Name}";
    }

    /// <summary>`volume=`: the acknowledged volume; hundredths of a dB, or the mute value.</summary>
    public sealed record Volume(int Cb) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"volume={Quantity.Volume(Cb)}";
    }

    /// <summary>`muted=`: the user's mute.</summary>
    public sealed record Muted(bool Yes) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"muted={(Yes ? "yes" : "no")}";
    }

    /// <summary>`jack=`: main, aux, bal or none.</summary>
    public sealed record Jack(string Name) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"jack={Name}";
    }

    /// <summary>`fault=`: a fault's name, or none.</summary>
    public sealed record Fault(string Name) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"fault={Name}";
    }

    /// <summary>`mute=`: the contact.</summary>
    public sealed record Contact(bool Open) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"mute={(Open ? "open" : "closed")}";
    }

    /// <summary>`output&lt;`: the peak at the jack, offset included; volts.</summary>
    public sealed record OutputBelow(double Volts, string Text) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"output<{Text}";
    }

    /// <summary>`output=..+-..`: RMS at the jack in dB re the source; hundredths of a dB.</summary>
    public sealed record OutputLevel(int Cb, int ToleranceCb) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"output={Quantity.Decibel(Cb)}+-{Quantity.Decibel(ToleranceCb)}";
    }

    /// <summary>`reply`: the bytes since the last `type` contain it.</summary>
    public sealed record Reply(string Text) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"reply \"{Text}\"";
    }

    /// <summary>`screen=`: the OLED equals the picture; relative to the scenario's folder.</summary>
    public sealed record Screen(string Path) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"screen={Path}";
    }

    /// <summary>`advice=`: gain-up, gain-down or none.</summary>
    public sealed record Advice(string What) : Condition
    {
        /// <inheritdoc/>
        public override string ToString() => $"advice={What}";
    }
}
