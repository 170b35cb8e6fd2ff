using AmpController.Control;
using AmpController.Gain;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>Takes every request and notes whether it was one that a user may make.</summary>
internal sealed class WillingControls : IAmpControls
{
    /// <summary>Requests taken.</summary>
    public int Calls { get; private set; }

    /// <summary>True to take every request; else each third one is refused.</summary>
    public bool IsEager { get; set; }

    /// <summary>Begins or ends service; what the amp says to it.</summary>
    public Func<int, FaultCode> Service { get; set; } = _ => FaultCode.None;

    /// <summary>True once a request was outside its contract.</summary>
    public bool Misused { get; private set; }

    public FaultCode RequestVolume(int volumeCb) => Take(volumeCb is <= 0 and >= AmpController.Volume.VolumeLevel.MuteCb);

    public FaultCode StepVolume(int steps) => Take(steps is >= -255 and <= 255 and not 0);

    public FaultCode Turn(int detents) => Take(detents != 0);

    public FaultCode Confirm() => Take(true);

    public FaultCode RequestGain(GainPosition gain) => Take(gain <= GainPosition.High);

    public FaultCode RequestMute(bool muted) => Take(true);

    private FaultCode Take(bool allowed)
    {
        Calls++;
        Misused |= !allowed;
        return Calls % 3 == 0 && !IsEager ? FaultCode.NotNow : FaultCode.None;
    }

    public FaultCode ClearFault() => FaultCode.None;

    public FaultCode RequestTest() => FaultCode.None;

    public FaultCode RequestService(int forMs) => Service(forMs);

    public FaultCode RequestReboot() => FaultCode.None;
}
