namespace VirtualAmp.Kernel;

/// <summary>A booted firmware, as the board runs it and the expectations read it. Names are the contract's, e.g. "Active", "Low", "main", "none".</summary>
public interface IFirmware
{
    /// <summary>One turn of the loop.</summary>
    void Pass(long nowMs);

    /// <summary>State of the machine.</summary>
    string State { get; }

    /// <summary>Gain the relays were told.</summary>
    string Gain { get; }

    /// <summary>Acknowledged volume in hundredths of a dB; <see cref="Chips.IVolumeModel.MuteCb"/> at mute.</summary>
    int VolumeCb { get; }

    /// <summary>The user's mute.</summary>
    bool Muted { get; }

    /// <summary>main, aux, bal or none.</summary>
    string Jack { get; }

    /// <summary>Name of the fault, or none.</summary>
    string Fault { get; }

    /// <summary>gain-up, gain-down or none.</summary>
    string Advice { get; }
}

/// <summary>Boots a firmware on the board of the calling thread: what the ESP32 does after reset.</summary>
public interface IFirmwareImage
{
    /// <summary>Runs the firmware's boot.</summary>
    IFirmware Boot(BoardSettings settings);
}
