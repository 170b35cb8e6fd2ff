using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Volume;

namespace VirtualAmp.Tests.Display;

/// <summary>Every picture of the screen that has a golden: its name and what leads to it.</summary>
internal static class ScreenPictures
{
    /// <summary>The pictures by name.</summary>
    public static IReadOnlyDictionary<string, Action<PanelRig>> All { get; } = Make();

    private static Dictionary<string, Action<PanelRig>> Make() => OfStatus()
        .ToDictionary(picture => picture.Key, picture => new Action<PanelRig>(rig => picture.Value(rig.Status)))
        .Concat(OfChoosing())
        .ToDictionary();

    /// <summary>The list and the report of the choice of headphones.</summary>
    private static Dictionary<string, Action<PanelRig>> OfChoosing() => new()
    {
        ["choose-short"] = rig => Choose(rig, 0),
        ["choose-long"] = rig => Choose(rig, 1),
        ["choose-one-word"] = rig => Choose(rig, 2),
        ["choose-muted"] = rig =>
        {
            Choose(rig, 1);
            rig.Status.State = AmpState.Muted;
            rig.Status.CoilOn = false;
        },
        ["report-easy"] = rig => Report(rig, 0),
        ["report-hard"] = rig => Report(rig, 1),
        ["report-sensitive"] = rig => Report(rig, 2),
        ["report-past-3"] = rig => Report(rig, 3),
        ["main-headphone-limit"] = rig =>
        {
            Play(rig.Status, -300);
            rig.Status.CeilingCb = -300;
            rig.Options.HeadphoneCeilingCb = -300;
        },
    };

    /// <summary>Opens the list with four headphones of the user's own and marks one of them.</summary>
    private static void Choose(PanelRig rig, int marked)
    {
        Play(rig.Status, -2000);
        Add(rig, 0, "Grado GS-3000 wood", 320, 9980, true, HeadphoneForm.OverEar);
        Add(rig, 1, "beyerdynamic T9 gypq", 6000, 7600, false, HeadphoneForm.OverEar);
        Add(rig, 2, "WWWWWWWWWWWWWWWWWWWW", 40, 12900, false, HeadphoneForm.InEar);
        Add(rig, 3, "Sennheiser HD 6XXX", 3000, 10400, false, HeadphoneForm.OverEar);
        rig.Chooser.Open(0);
        rig.Chooser.Turn(marked + 1, 0);
    }

    private static void Report(PanelRig rig, int marked)
    {
        Choose(rig, marked);
        rig.Chooser.Press(0);
    }

    private static void Add(PanelRig rig, int place, string name, int impedanceDeciohm, int perVoltCb, bool isMeasured, HeadphoneForm form)
    {
        var code = rig.Own.Put(place, new HeadphoneProfile
        {
            Name = name,
            ImpedanceDeciohm = impedanceDeciohm,
            SensitivityCb = perVoltCb,
            Unit = SensitivityUnit.PerVolt,
            IsMeasured = isMeasured,
            Form = form,
            LimitCb = HeadphoneProfile.DefaultLimitCb,
            Key = (uint)place + 1,
        });
        if (code != FaultCode.None)
        {
            throw new InvalidOperationException($"{name}: {code}");
        }
    }

    private static Dictionary<string, Action<AmpStatus>> OfStatus()
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
            ["main-unset"] = status => Note(status, HeadphoneChoice.Unset),
            ["main-none-chosen"] = status => Note(status, HeadphoneChoice.None),
            ["main-lost"] = status => Note(status, HeadphoneChoice.Lost),
            ["main-gain-up"] = status =>
            {
                Note(status, HeadphoneChoice.Unset);
                status.Advice = GainAdvice.Up;
            },
            ["main-gain-down"] = status =>
            {
                Note(status, HeadphoneChoice.Unset);
                status.Advice = GainAdvice.Down;
            },
            ["main-exposure-80"] = status =>
            {
                Play(status, -1800);
                status.ExposurePermille = 800;
            },
            ["main-exposure-100"] = status =>
            {
                Play(status, -1800);
                status.ExposurePermille = 1000;
            },
            ["main-exposure-much"] = status =>
            {
                Play(status, -1800);
                status.ExposurePermille = 123456;
            },
            ["main-held"] = status => Hold(status, -2000),
            ["main-held-half-step"] = status => Hold(status, -10250),
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

    private static void Note(AmpStatus status, HeadphoneChoice choice)
    {
        Play(status, -2000);
        status.Choice = choice;
    }

    private static void Hold(AmpStatus status, int heldCb)
    {
        Play(status, VolumeLevel.MuteCb);
        status.Hold = HoldReason.Confirm;
        status.HeldCb = heldCb;
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
