using AmpController.Control;
using AmpController.Gain;
using AmpController.Volume;

namespace VirtualAmp.Tests.Display;

/// <summary>Every picture of the screen that has a golden: its name and the status that leads to it.</summary>
internal static class ScreenPictures
{
    /// <summary>The pictures by name.</summary>
    public static IReadOnlyDictionary<string, Action<AmpStatus>> All { get; } = Make();

    private static Dictionary<string, Action<AmpStatus>> Make()
    {
        var pictures = new Dictionary<string, Action<AmpStatus>>
        {
            ["boot"] = status => Idle(status, AmpState.Boot, HoldReason.AntiPop),
            ["countdown-3"] = status => Countdown(status, 2001),
            ["countdown-60"] = status => Countdown(status, 60000),
            ["countdown-refused"] = status =>
            {
                Countdown(status, 1000);
                status.Refused = HoldReason.AntiPop;
            },
            ["plug-in"] = status => Idle(status, AmpState.Ready, HoldReason.NoHeadphones),
            ["plug-in-refused"] = status =>
            {
                Idle(status, AmpState.Ready, HoldReason.NoHeadphones);
                status.Refused = HoldReason.NoHeadphones;
            },
            ["connecting"] = status =>
            {
                Play(status, VolumeLevel.MuteCb);
                status.State = AmpState.Connecting;
                status.Hold = HoldReason.Connecting;
            },
            ["connecting-relay-rest"] = status =>
            {
                Play(status, VolumeLevel.MuteCb);
                status.State = AmpState.Connecting;
                status.Hold = HoldReason.Chatter;
                status.RemainingMs = 6400;
            },
            ["main-min"] = status => Play(status, VolumeLevel.MuteCb),
            ["main"] = status => Play(status, -2000),
            ["main-lowest"] = status => Play(status, -6200),
            ["main-one-digit"] = status => Play(status, -700),
            ["main-zero"] = status => Play(status, 0),
            ["main-aux-high"] = status =>
            {
                Play(status, -4200);
                status.Jack = 1;
                status.Gain = GainPosition.High;
            },
            ["main-limit"] = status =>
            {
                Play(status, -1200);
                status.CeilingCb = -1200;
                status.Jack = 2;
                status.Gain = GainPosition.Medium;
            },
            ["main-half-step"] = status =>
            {
                Play(status, -2050);
                status.StepCb = 50;
                status.LowestCb = -7950;
            },
            ["main-three-digits"] = status =>
            {
                Play(status, -10150);
                status.StepCb = 50;
                status.LowestCb = -11150;
            },
            ["main-fault"] = status =>
            {
                Play(status, -3800);
                status.Fault = FaultCode.DisplayNack;
            },
            ["muted"] = status =>
            {
                Play(status, VolumeLevel.MuteCb);
                status.State = AmpState.Muted;
                status.Muted = true;
                status.CoilOn = false;
            },
            ["switching"] = status =>
            {
                Play(status, VolumeLevel.MuteCb);
                status.State = AmpState.Switching;
                status.Hold = HoldReason.Connecting;
                status.Gain = GainPosition.Medium;
            },
            ["power-lost"] = status => Idle(status, AmpState.PowerLost, HoldReason.Power),
            ["power-lost-refused"] = status =>
            {
                Idle(status, AmpState.PowerLost, HoldReason.Power);
                status.Refused = HoldReason.Power;
            },
        };

        foreach (var code in Enum.GetValues<FaultCode>().Where(code => code is not FaultCode.None and < FaultCode.UnknownCommand))
        {
            pictures[$"fault-{(int)code:D2}"] = status =>
            {
                Idle(status, AmpState.Fault, HoldReason.Fault);
                status.Fault = code;
            };
        }

        return pictures;
    }

    private static void Play(AmpStatus status, int volumeCb)
    {
        status.State = AmpState.Active;
        status.VolumeCb = volumeCb;
        status.RequestedCb = volumeCb;
        status.Jack = 0;
        status.CoilOn = true;
    }

    private static void Idle(AmpStatus status, AmpState state, HoldReason hold)
    {
        status.State = state;
        status.Hold = hold;
        status.Jack = -1;
        status.CoilOn = false;
    }

    private static void Countdown(AmpStatus status, int remainingMs)
    {
        Idle(status, AmpState.Settling, HoldReason.AntiPop);
        status.RemainingMs = remainingMs;
    }
}
