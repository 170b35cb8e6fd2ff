using VirtualAmp.Kernel;

namespace VirtualAmp.Chips;

/// <summary>What reaches the headphones: source x volume IC x gain x contact, plus the amp's offset. Computed when asked; nothing is polled.</summary>
public sealed class OutputNode(Scheduler scheduler, Wires wires, IVolumeModel volume, BoardSettings settings)
{
    private double _dcVolts;

    /// <summary>Offset of a headphone amp's output the moment its rails come or go; V. The order of size that output relays are fitted against.</summary>
    public const double ThumpVolts = 1.0;

    /// <summary>How fast the offset settles after power-up; s.</summary>
    public const double PowerUpTauS = 0.35;

    /// <summary>How fast the output collapses after power-down; s.</summary>
    public const double PowerDownTauS = 0.1;

    /// <summary>Offset that stays while the amp runs; V.</summary>
    public const double ResidualVolts = 0.0002;

    /// <summary><see cref="DcVolts"/> changed, to this.</summary>
    public event Action<double>? DcChanged;

    /// <summary>Direct current of a broken amp at its output; V, 0 when it is well.</summary>
    public double DcVolts
    {
        get => _dcVolts;
        set
        {
            if (value != _dcVolts)
            {
                _dcVolts = value;
                DcChanged?.Invoke(value);
            }
        }
    }

    /// <summary>Gain that the relays' contacts make; hundredths of a dB. High wins when both are on.</summary>
    public int GainCb => wires.GainHighContact.Value ? settings.GainCb[2] : wires.GainMediumContact.Value ? settings.GainCb[1] : settings.GainCb[0];

    /// <summary>Level of the louder channel before the mute contact, volume IC's wiper and gain; hundredths of a dB, <see cref="IVolumeModel.MuteCb"/> at mute.</summary>
    public int LevelCb => Math.Max(LeftCb, RightCb);

    /// <summary>Level of the left channel before the mute contact; hundredths of a dB, <see cref="IVolumeModel.MuteCb"/> at mute.</summary>
    public int LeftCb => Level(volume.ActualLeftCb);

    /// <summary>Level of the right channel before the mute contact; hundredths of a dB, <see cref="IVolumeModel.MuteCb"/> at mute.</summary>
    public int RightCb => Level(volume.ActualRightCb);

    /// <summary>RMS at the jack in dB re the source; negative infinity at mute or with the contact open.</summary>
    public double RmsDb =>
        wires.MuteContact.Value && LevelCb != IVolumeModel.MuteCb ? LevelCb / 100.0 : double.NegativeInfinity;

    /// <summary>Peak at the jack now, offset included, for a source at full scale; V, 0 with the contact open.</summary>
    public double PeakVolts =>
        wires.MuteContact.Value
            ? Math.Abs(OffsetVolts) + (Math.Sqrt(2) * settings.SourceVrms * Math.Pow(10, RmsDb / 20))
            : 0;

    /// <summary>DC at the amp's output before the contact; V. Rings down from <see cref="ThumpVolts"/> each time power-good changes; <see cref="DcVolts"/> comes on top.</summary>
    public double OffsetVolts => DcVolts + SettlingVolts;

    private int Level(int volumeCb) => volumeCb == IVolumeModel.MuteCb ? IVolumeModel.MuteCb : volumeCb + GainCb;

    private double SettlingVolts
    {
        get
        {
            var power = wires.PowerGood;
            if (power.ChangedNs < 0)
            {
                return 0;
            }

            var seconds = (scheduler.NowNs - power.ChangedNs) / 1e9;
            return power.Value
                ? ResidualVolts + (ThumpVolts * Math.Exp(-seconds / PowerUpTauS))
                : -ThumpVolts * Math.Exp(-seconds / PowerDownTauS);
        }
    }
}
