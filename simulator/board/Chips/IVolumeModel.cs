namespace VirtualAmp.Chips;

/// <summary>A volume IC as the output node and the monitor see it. Volumes are hundredths of a dB; mute is <see cref="MuteCb"/>.</summary>
public interface IVolumeModel : II2cSlave
{
    /// <summary>What both properties say at mute.</summary>
    const int MuteCb = -20000;

    /// <summary>One step of the part.</summary>
    int StepCb { get; }

    /// <summary>The lowest step above mute.</summary>
    int LowestCb { get; }

    /// <summary>What the left channel was told: the register.</summary>
    int ToldLeftCb { get; }

    /// <summary>What the right channel was told.</summary>
    int ToldRightCb { get; }

    /// <summary>What the left channel does now; zero-cross parts move up to 50 ms late.</summary>
    int ActualLeftCb { get; }

    /// <summary>What the right channel does now.</summary>
    int ActualRightCb { get; }

    /// <summary>Whether the part can be read back.</summary>
    bool CanReadBack { get; }

    /// <summary>Whether a read answer says that both channels are at mute.</summary>
    bool ReadBackSaysMute(byte[] read);

    /// <summary>Supply came or went; on its return the part is at its power-on state.</summary>
    void Power(bool on);
}
