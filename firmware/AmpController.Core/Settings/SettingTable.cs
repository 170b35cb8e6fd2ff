using AmpController.Control;
using AmpController.Headphones;
using AmpController.Jacks;
using AmpController.Knob;

namespace AmpController.Settings
{
    /// <summary>The rows of the settings, in the order in which the console shows them.</summary>
    public static class SettingTable
    {
        /// <summary>Lowest level that a limit may be set to: the lowest that Board.cs may say, below what any volume IC plays; hundredths of a dB.</summary>
        public const int LowestLevelCb = -8000;

        /// <summary>No level is higher: far inside what <see cref="Volume.VolumeLevel.MuteCb"/> needs to stay below every level; hundredths of a dB.</summary>
        public const int HighestLevelCb = 6000;

        /// <summary>The shortest travel of the knob is from here to 0 dB; hundredths of a dB.</summary>
        public const int HighestRangeCb = -2000;

        /// <summary>Peaks of music lie 10 to 20 dB over its average (docs/headphones.md), and not every recording reaches full scale; hundredths of a dB.</summary>
        private const int LowestProgrammeCb = -3000;

        /// <summary>Peaks of 105 dB SPL are aimed at for pop, 110 in general, 115 for wide-range music (NwAvGuy, "More Power?", 2011); this leaves room around them; hundredths of a dB.</summary>
        private const int LowestTargetCb = 9000;

        private const int HighestTargetCb = 12000;

        /// <summary>Most that one channel may be lowered by; hundredths of a dB.</summary>
        private const int MostBalanceCb = 1200;

        /// <summary>4 dB a detent with a DS1882: more could not be set finely.</summary>
        public const int MostSteps = 4;

        private const int WholeDbCb = 100;

        private const int SecondMs = 1000;
        private const int MinuteMs = 60000;

        /// <summary>The screen may stay bright, or lit, for up to this long; ms.</summary>
        private const int LongestLitMs = 3600000;

        private const int HighestContrast = 255;

        /// <summary>Steps of the contrast in the menu.</summary>
        private const int ContrastStep = 16;

        /// <summary>Makes the rows.</summary>
        /// <param name="hardCeilingCb">No level may be set above it; hundredths of a dB.</param>
        public static Setting[] Of(int hardCeilingCb) => new Setting[]
        {
            new Setting(
                SettingId.AntiPopDelay, "delay", SettingUnit.Ms, SafetyLimits.ShortestAntiPopMs, SafetyLimits.LongestAntiPopMs,
                "anti-pop delay, from rails good to the first connection", 1, SecondMs),
            new Setting(
                SettingId.Limit, "limit", SettingUnit.Cb, LowestLevelCb, hardCeilingCb,
                "highest level, volume and gain together", 1, WholeDbCb),
            new Setting(
                SettingId.StartLimit, "start", SettingUnit.Cb, LowestLevelCb, hardCeilingCb,
                "highest level that an unmute or a plug-in goes to without the knob", 1, WholeDbCb),
            new Setting(
                SettingId.Policy, "policy", SettingUnit.Policy, (int)PlugInPolicy.Zero, (int)PlugInPolicy.Restore,
                "volume after a plug-in: zero = min, hold = asks, restore = ramps to the last"),
            new Setting(
                SettingId.Programme, "programme", SettingUnit.Cb, LowestProgrammeCb, 0,
                "average of the music below full scale, for levels at the ear", 1, WholeDbCb),
            new Setting(
                SettingId.TargetPeak, "target", SettingUnit.Cb, LowestTargetCb, HighestTargetCb,
                "peak that music is to reach, dB SPL, for the advice on gain", 1, WholeDbCb),
            new Setting(
                SettingId.Dose, "dose", SettingUnit.Dose, (int)ExposureMode.Adult, (int)ExposureMode.Child,
                "whose weekly sound allowance the exposure is compared with"),
            new Setting(
                SettingId.Balance, "balance", SettingUnit.Cb, -MostBalanceCb, MostBalanceCb,
                "whole dB; above 0 lowers the left channel, below 0 the right one", WholeDbCb, WholeDbCb),
            new Setting(
                SettingId.KnobRange, "range", SettingUnit.Cb, LowestLevelCb, HighestRangeCb,
                "lowest volume of the knob's travel; a turn further down is min", 1, WholeDbCb),
            new Setting(
                SettingId.KnobStep, "step", SettingUnit.Count, 1, MostSteps,
                "steps of the volume IC for one detent of the knob"),
            new Setting(
                SettingId.Dim, "dim", SettingUnit.Ms, 0, LongestLitMs,
                "time without input after which the screen dims, 0 = never", 1, 10 * SecondMs),
            new Setting(
                SettingId.ScreenOff, "off", SettingUnit.Ms, 0, LongestLitMs,
                "time without input after which the screen goes dark, 0 = never", 1, MinuteMs),
            new Setting(
                SettingId.Saver, "saver", SettingUnit.Switch, 0, 1,
                "a small wandering volume in place of the dark screen"),
            new Setting(
                SettingId.Contrast, "contrast", SettingUnit.Count, 1, HighestContrast,
                "contrast of the screen while it is not dimmed", 1, ContrastStep),
            new Setting(
                SettingId.Detent, "detent", SettingUnit.Count, 2, 4,
                "transitions of the encoder in a detent, 2 or 4", 2, 2),
            new Setting(
                SettingId.Reverse, "reverse", SettingUnit.Switch, 0, 1,
                "on for an encoder that counts the wrong way round"),
            new Setting(
                SettingId.Acceleration, "accel", SettingUnit.Switch, 0, 1,
                "fast turns of the knob count more"),
            new Setting(
                SettingId.KnobPress, "knob-press", SettingUnit.Action, (int)FrontAction.None, (int)FrontAction.ScreenOff,
                "a click of the knob"),
            new Setting(
                SettingId.KnobTwice, "knob-twice", SettingUnit.Action, (int)FrontAction.None, (int)FrontAction.ScreenOff,
                "two clicks of the knob; unless none, one click waits for the second"),
            new Setting(
                SettingId.KnobHold, "knob-hold", SettingUnit.Action, (int)FrontAction.None, (int)FrontAction.ScreenOff,
                "the knob held for a second"),
            new Setting(
                SettingId.GainPress, "gain-press", SettingUnit.Action, (int)FrontAction.None, (int)FrontAction.ScreenOff,
                "the gain button pressed"),
            new Setting(
                SettingId.GainHold, "gain-hold", SettingUnit.Action, (int)FrontAction.None, (int)FrontAction.ScreenOff,
                "the gain button held; unless none, a press counts when let go"),
            new Setting(
                SettingId.MutePress, "mute-press", SettingUnit.Action, (int)FrontAction.None, (int)FrontAction.ScreenOff,
                "the mute button pressed"),
            new Setting(
                SettingId.MuteHold, "mute-hold", SettingUnit.Action, (int)FrontAction.None, (int)FrontAction.ScreenOff,
                "the mute button held; unless none, a press counts when let go"),
        };
    }
}
