using AmpController.Control;
using AmpController.Gain;
using VirtualAmp.Kernel;

namespace VirtualAmp;

/// <summary>A booted firmware in the words of the scenario language.</summary>
internal sealed class RunningFirmware(AmpController.Firmware firmware) : IFirmware
{
    /// <inheritdoc/>
    public string State => firmware.Status.State switch
    {
        AmpState.Boot => "Boot",
        AmpState.Settling => "Settling",
        AmpState.Ready => "Ready",
        AmpState.Connecting => "Connecting",
        AmpState.Active => "Active",
        AmpState.Muted => "Muted",
        AmpState.Switching => "Switching",
        AmpState.Fault => "Fault",
        AmpState.PowerLost => "PowerLost",
        var other => throw new InvalidOperationException($"The firmware is in a state without a name: {(int)other}."),
    };

    /// <inheritdoc/>
    public string Gain => firmware.Status.Gain switch
    {
        GainPosition.Low => "Low",
        GainPosition.Medium => "Medium",
        GainPosition.High => "High",
        var other => throw new InvalidOperationException($"The firmware has a gain without a name: {(int)other}."),
    };

    /// <inheritdoc/>
    public int VolumeCb => firmware.Status.VolumeCb;

    /// <inheritdoc/>
    public bool Muted => firmware.Status.Muted;

    /// <inheritdoc/>
    public string Jack => firmware.Status.Jack switch
    {
        0 => "main",
        1 => "aux",
        2 => "bal",
        _ => "none",
    };

    /// <inheritdoc/>
    public string Fault => FaultTable.Name(firmware.Status.Fault);

    /// <inheritdoc/>
    public string Advice => firmware.Status.Advice switch
    {
        GainAdvice.Up => "gain-up",
        GainAdvice.Down => "gain-down",
        _ => "none",
    };

    /// <inheritdoc/>
    public void Pass(long nowMs) => firmware.Pass(nowMs);
}
