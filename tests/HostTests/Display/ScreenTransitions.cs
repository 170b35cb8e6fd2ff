using AmpController.Control;
using AmpController.Display;
using AmpController.Gain;
using AmpController.Menu;
using AmpController.Volume;

namespace VirtualAmp.Tests.Display;

/// <summary>
/// What the panel shows on the way from one page to the next: the amp's status changes between two passes, and the passes
/// after that each send their share. A frame is named after the way and the time that went by.
/// </summary>
internal static class ScreenTransitions
{
    private const int PassMs = 10;

    /// <summary>The ways by name, each with the instants of its frames, ms.</summary>
    public static IReadOnlyDictionary<string, (Action<PanelRig>[] Way, int[] InstantsMs)> Ways { get; } =
        new Dictionary<string, (Action<PanelRig>[] Way, int[] InstantsMs)>
        {
            ["to-ready"] = ([Settling, Ready], [10, 40]),
            ["to-connecting"] = ([Ready, Connecting], [10, 40]),
            ["to-active"] = ([Connecting, Min], [10, 40]),
            ["first-step"] = ([Min, rig => Play(rig, -6200)], [10]),
            ["step-up-to-9"] = ([rig => Play(rig, -1000), rig => Play(rig, -900)], [10]),
            ["jump"] = ([rig => Play(rig, -6200), rig => Play(rig, -800)], [10, 20]),
            ["to-muted"] = ([rig => Play(rig, -2000), Muted], [10, 30, 50]),
            ["to-unmuted"] = ([Muted, Min], [10, 30, 50]),
            ["to-switching"] = ([rig => Play(rig, -2000), Switching], [10, 30]),
            ["to-medium"] = ([Switching, Medium], [10, 30]),
            ["to-fault"] = ([rig => Play(rig, -2000), Fault], [10, 40, 70]),
            ["from-fault"] = ([Fault, Connecting], [10, 40, 70]),
            ["to-power-lost"] = ([rig => Play(rig, -2000), PowerLost], [10, 40]),
            ["to-refused"] = ([Ready, rig => rig.Status.Refused = HoldReason.NoHeadphones], [20, 30]),
            ["to-menu"] = ([rig => Play(rig, -2000), rig => rig.Menu.Open(MenuPage.List, rig.NowMs)], [10, 40]),
            ["from-menu"] = ([Menu, rig => rig.Menu.Close()], [10, 40]),
            ["from-dark"] = ([Dark, rig => rig.Rest.Touch(rig.NowMs)], [100, 300]),
            ["to-saver"] = ([rig => Play(rig, -2000), rig => rig.Rest.Level = RestLevel.Saver], [10, 40]),
            ["from-saver"] = ([Saver, rig => rig.Rest.Level = RestLevel.Bright], [10, 40]),
        };

    /// <summary>Every frame that has a golden.</summary>
    public static IEnumerable<KeyValuePair<string, Action<PanelRig>>> Frames() =>
        from way in Ways
        from instantMs in way.Value.InstantsMs
        select KeyValuePair.Create(
            $"{way.Key}-{instantMs}ms", new Action<PanelRig>(rig => Run(rig, way.Value.Way, instantMs / PassMs)));

    private static void Run(PanelRig rig, Action<PanelRig>[] way, int passes)
    {
        for (var step = 0; step < way.Length; step++)
        {
            way[step](rig);
            if (step < way.Length - 1)
            {
                rig.Settle();
            }
        }

        for (var pass = 0; pass < passes; pass++)
        {
            rig.Pass();
        }
    }

    private static void Play(PanelRig rig, int volumeCb)
    {
        ScreenPictures.Play(rig.Status, volumeCb);
        rig.Status.Hold = HoldReason.None;
    }

    private static void Min(PanelRig rig) => Play(rig, VolumeLevel.MuteCb);

    private static void Settling(PanelRig rig)
    {
        ScreenPictures.Idle(rig.Status, AmpState.Settling, HoldReason.AntiPop);
        rig.Status.RemainingMs = 1000;
    }

    private static void Ready(PanelRig rig)
    {
        ScreenPictures.Idle(rig.Status, AmpState.Ready, HoldReason.NoHeadphones);
        rig.Status.RemainingMs = 0;
    }

    private static void Connecting(PanelRig rig)
    {
        Play(rig, VolumeLevel.MuteCb);
        rig.Status.State = AmpState.Connecting;
        rig.Status.Hold = HoldReason.Connecting;
        rig.Status.Fault = FaultCode.None;
        rig.Status.CoilOn = false;
    }

    private static void Muted(PanelRig rig)
    {
        Play(rig, VolumeLevel.MuteCb);
        rig.Status.State = AmpState.Muted;
        rig.Status.CoilOn = false;
    }

    private static void Switching(PanelRig rig)
    {
        Play(rig, VolumeLevel.MuteCb);
        rig.Status.State = AmpState.Switching;
        rig.Status.CoilOn = false;
    }

    private static void Medium(PanelRig rig)
    {
        Play(rig, -2600);
        rig.Status.Gain = GainPosition.Medium;
    }

    private static void Fault(PanelRig rig)
    {
        ScreenPictures.Idle(rig.Status, AmpState.Fault, HoldReason.Fault);
        rig.Status.VolumeCb = VolumeLevel.MuteCb;
        rig.Status.Fault = FaultCode.VolumeNack;
    }

    private static void PowerLost(PanelRig rig)
    {
        ScreenPictures.Idle(rig.Status, AmpState.PowerLost, HoldReason.Power);
        rig.Status.VolumeCb = VolumeLevel.MuteCb;
    }

    private static void Menu(PanelRig rig)
    {
        Play(rig, -2000);
        rig.Menu.Open(MenuPage.List, rig.NowMs);
    }

    private static void Dark(PanelRig rig)
    {
        Play(rig, -2000);
        rig.Settle();
        rig.Rest.Darken();
    }

    private static void Saver(PanelRig rig)
    {
        Play(rig, -2000);
        rig.Settle();
        rig.Rest.Level = RestLevel.Saver;
        rig.Rest.Minute = 5;
    }
}
