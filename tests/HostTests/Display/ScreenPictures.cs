using AmpController.Control;
using AmpController.Display;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Menu;
using AmpController.Settings;
using AmpController.Volume;

namespace VirtualAmp.Tests.Display;

/// <summary>Every picture of the screen that has a golden: its name and what leads to it.</summary>
internal static class ScreenPictures
{
    /// <summary>The pictures by name.</summary>
    public static IReadOnlyDictionary<string, Action<PanelRig>> All { get; } = Make();

    private static Dictionary<string, Action<PanelRig>> Make() => OfStatus()
        .ToDictionary(picture => picture.Key, picture => new Action<PanelRig>(rig => picture.Value(rig.Status)))
        .Concat(OfRest())
        .Concat(OfChoosing())
        .Concat(OfMenu())
        .Concat(OfService())
        .ToDictionary();

    /// <summary>The page of service and its pictures for dead dots.</summary>
    private static Dictionary<string, Action<PanelRig>> OfService() => new()
    {
        ["service"] = rig => Serve(rig, 0),
        ["service-counts"] = rig =>
        {
            Serve(rig, 0);
            rig.Settle();
            rig.Bench.Service.Turn(123);
            rig.Bench.Service.Turn(-45);
            rig.Bench.Service.Presses[1] = 7;
            rig.Bench.DcTrip.Set(true);
            rig.Bench.Run(100);
        },
        ["service-all"] = rig => Serve(rig, 1),
        ["service-chequer"] = rig => Serve(rig, 2),
        ["service-frame"] = rig => Serve(rig, 3),
    };

    private static void Serve(PanelRig rig, int picture)
    {
        Idle(rig.Status, AmpState.Ready, HoldReason.Service);
        rig.Bench.DcTrip.Set(false);
        rig.Bench.Run(100);
        _ = rig.Bench.Controls.ClearFault();
        rig.Bench.GoTo(AmpState.Ready);
        rig.Bench.Run(100);
        _ = rig.Bench.Controls.RequestService(60_000);
        rig.Bench.Run(100);
        rig.Bench.Service.Picture = picture;
    }

    /// <summary>The saver, minutes apart.</summary>
    private static Dictionary<string, Action<PanelRig>> OfRest() => new()
    {
        ["saver"] = rig => Save(rig, 5),
        ["saver-later"] = rig => Save(rig, 6),
        ["saver-half-step"] = rig =>
        {
            Save(rig, 47);
            rig.Status.VolumeCb = -12750;
        },
        ["saver-min"] = rig =>
        {
            Save(rig, 7);
            rig.Status.VolumeCb = VolumeLevel.MuteCb;
        },
        ["saver-muted"] = rig =>
        {
            Save(rig, 9);
            rig.Status.State = AmpState.Muted;
            rig.Status.CoilOn = false;
        },
        ["saver-plug-in"] = rig =>
        {
            Save(rig, 14);
            Idle(rig.Status, AmpState.Ready, HoldReason.NoHeadphones);
        },
    };

    private static void Save(PanelRig rig, int minute)
    {
        Play(rig.Status, -2000);
        rig.Settle();
        rig.Rest.Level = RestLevel.Saver;
        rig.Rest.Minute = minute;
    }

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

    /// <summary>The lists and the pages of text.</summary>
    private static Dictionary<string, Action<PanelRig>> OfMenu() => new()
    {
        ["menu"] = rig => Open(rig, MenuPage.List),
        ["menu-back"] = rig => Open(rig, MenuPage.List, -1),
        ["menu-muted"] = rig =>
        {
            Open(rig, MenuPage.List, 2);
            rig.Status.State = AmpState.Muted;
            rig.Status.CoilOn = false;
        },
        ["menu-no-headphones"] = rig =>
        {
            Idle(rig.Status, AmpState.Ready, HoldReason.NoHeadphones);
            rig.Status.Jack = -1;
            rig.Menu.Open(MenuPage.List, 0);
        },
        ["menu-limits"] = rig => Enter(rig, 1),
        ["menu-limit-edited"] = rig =>
        {
            Enter(rig, 1);
            rig.Menu.Press(0);
            rig.Menu.Turn(-20, 0);
        },
        ["menu-balance-edited"] = rig =>
        {
            Enter(rig, 4);
            rig.Menu.Turn(-3, 0);
        },
        ["menu-start"] = rig => Enter(rig, 2),
        ["menu-display"] = rig => Enter(rig, 3),
        ["menu-knob"] = rig => Enter(rig, 5),
        ["menu-buttons"] = rig =>
        {
            Enter(rig, 6);
            rig.Menu.Turn(4, 0);
        },
        ["menu-button-edited"] = rig =>
        {
            Enter(rig, 6);
            rig.Menu.Press(0);
            rig.Menu.Turn(4, 0);
        },
        ["statistics"] = Statistics,
        ["statistics-end"] = rig =>
        {
            Statistics(rig);
            rig.Menu.Turn(2, 5000);
        },
        ["about"] = rig => Open(rig, MenuPage.About),
        ["self-test"] = rig =>
        {
            rig.Bench.GoTo(AmpState.Ready);
            _ = rig.Bench.Controls.RequestTest();
            rig.Bench.Run(5000);
            Open(rig, MenuPage.SelfTest);
        },
        ["self-test-refused"] = rig =>
        {
            rig.Controls.TestAnswer = FaultCode.NotNow;
            Open(rig, MenuPage.SelfTest);
        },
    };

    private static void Open(PanelRig rig, MenuPage page, int detents = 0)
    {
        Play(rig.Status, -2000);
        rig.Menu.Open(page, 0);
        rig.Menu.Turn(detents, 0);
    }

    private static void Enter(PanelRig rig, int row)
    {
        Open(rig, MenuPage.List, row);
        rig.Menu.Press(0);
    }

    private static void Statistics(PanelRig rig)
    {
        rig.Stats.Detents = 1234;
        rig.Stats.Energised = 12;
        rig.Stats.Passes = 459_999;
        rig.Stats.WorstGapMs = 43;
        rig.Stats.AudioErrors = 1;
        rig.Status.ExposurePermille = 127;
        Open(rig, MenuPage.Statistics);
        rig.Log.UncountedMs = (long)TimeSpan.FromHours(1.5).TotalMilliseconds;
        rig.Menu.Pass(5000);
    }

    /// <summary>Opens the list with four headphones of the user's own and marks one of them.</summary>
    private static void Choose(PanelRig rig, int marked)
    {
        Play(rig.Status, -2000);
        Add(rig, 0, "Grado GS-3000 wood", 320, 9980, true, HeadphoneForm.OverEar);
        Add(rig, 1, "beyerdynamic T9 gypq", 6000, 7600, false, HeadphoneForm.OverEar);
        Add(rig, 2, "WWWWWWWWWWWWWWWWWWWW", 40, 12900, false, HeadphoneForm.InEar);
        Add(rig, 3, "Sennheiser HD 6XXX", 3000, 10400, false, HeadphoneForm.OverEar);
        rig.Menu.Open(MenuPage.Headphones, 0);
        rig.Menu.Turn(marked + 1, 0);
    }

    private static void Report(PanelRig rig, int marked)
    {
        Choose(rig, marked);
        rig.Menu.Press(0);
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
            ["boot"] = status =>
            {
                Idle(status, AmpState.Boot, HoldReason.AntiPop);
                status.Restart = RestartReason.PowerCut;
            },
            ["countdown-3"] = status => Countdown(status, 2001),
            ["countdown-60"] = status => Countdown(status, 60000),
            ["countdown-first-start"] = status =>
            {
                Countdown(status, 3000);
                status.Restart = RestartReason.FirstStart;
            },
            ["countdown-restarted"] = status =>
            {
                Countdown(status, 2000);
                status.Restart = RestartReason.Reboot;
            },
            ["countdown-unknown"] = status =>
            {
                Countdown(status, 1000);
                status.Restart = RestartReason.Unknown;
            },
            ["countdown-after-fault"] = status =>
            {
                Countdown(status, 10000);
                status.RestartFault = FaultCode.DcTrip;
            },
            ["countdown-store-lost"] = status =>
            {
                Countdown(status, 3000);
                status.Fault = FaultCode.StoreCorrupt;
            },
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
                status.ChoiceJack = 1;
                status.Gain = GainPosition.High;
            },
            ["main-limit"] = status =>
            {
                Play(status, -1200);
                status.CeilingCb = -1200;
                status.Jack = 2;
                status.ChoiceJack = 2;
                status.Gain = GainPosition.Medium;
            },
            ["main-below-limit"] = status =>
            {
                Play(status, -3500);
                status.CeilingCb = -1600;
            },
            ["main-3-oclock"] = status => Play(status, -1200),
            ["main-9-oclock"] = status => Play(status, -5000),
            ["main-long-name"] = status =>
            {
                Play(status, -2000);
                Wear(status, "Audio-Technica ATH-M50xBT");
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
            ["muted-high"] = status =>
            {
                Play(status, VolumeLevel.MuteCb);
                status.State = AmpState.Muted;
                status.CoilOn = false;
                status.Jack = 2;
                status.ChoiceJack = 2;
                status.Gain = GainPosition.High;
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
        status.Headphones = null;
    }

    private static void Hold(AmpStatus status, int heldCb)
    {
        Play(status, VolumeLevel.MuteCb);
        status.Hold = HoldReason.Confirm;
        status.HeldCb = heldCb;
    }

    /// <summary>The amp plays the main jack.</summary>
    internal static void Play(AmpStatus status, int volumeCb)
    {
        status.State = AmpState.Active;
        status.VolumeCb = volumeCb;
        status.RequestedCb = volumeCb;
        status.Jack = 0;
        status.CoilOn = true;
        Wear(status, "Sennheiser HD 650");
    }

    private static void Wear(AmpStatus status, string name) =>
        status.Headphones = new HeadphoneProfile { Name = name, Key = (uint)name.Length };

    /// <summary>The amp waits without headphones.</summary>
    internal static void Idle(AmpStatus status, AmpState state, HoldReason hold)
    {
        status.State = state;
        status.Hold = hold;
        status.Jack = -1;
        status.CoilOn = false;
        status.Headphones = null;
    }

    private static void Countdown(AmpStatus status, int remainingMs)
    {
        Idle(status, AmpState.Settling, HoldReason.AntiPop);
        status.RemainingMs = remainingMs;
        status.Restart = RestartReason.PowerCut;
    }
}
