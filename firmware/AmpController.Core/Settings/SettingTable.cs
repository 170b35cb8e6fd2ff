using AmpController.Control;
using AmpController.Headphones;
using AmpController.Jacks;

namespace AmpController.Settings
{
    /// <summary>The rows of the settings, in the order in which the console shows them. Their defaults are what the options say when the table is made.</summary>
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

        /// <summary>Makes the rows.</summary>
        public static Setting[] Of(AmpOptions options) => new Setting[]
        {
            new Setting(
                SettingId.AntiPopDelay, "delay", SettingUnit.Ms, SafetyLimits.ShortestAntiPopMs, SafetyLimits.LongestAntiPopMs,
                options.AntiPopDelayMs, "anti-pop delay, from rails good to the first connection"),
            new Setting(
                SettingId.Limit, "limit", SettingUnit.Cb, LowestLevelCb, options.HardCeilingCb,
                options.LimitCb, "highest level, volume and gain together"),
            new Setting(
                SettingId.StartLimit, "start", SettingUnit.Cb, LowestLevelCb, options.HardCeilingCb,
                options.StartLimitCb, "highest level that an unmute or a plug-in goes to without the knob"),
            new Setting(
                SettingId.Policy, "policy", SettingUnit.Policy, (int)PlugInPolicy.Zero, (int)PlugInPolicy.Restore,
                (int)options.Policy, "volume after a plug-in: zero = min, hold = asks, restore = ramps to the last"),
            new Setting(
                SettingId.Programme, "programme", SettingUnit.Cb, LowestProgrammeCb, 0,
                options.ProgrammeCb, "average of the music below full scale, for levels at the ear"),
            new Setting(
                SettingId.TargetPeak, "target", SettingUnit.Cb, LowestTargetCb, HighestTargetCb,
                options.TargetPeakCb, "peak that music is to reach, dB SPL, for the advice on gain"),
            new Setting(
                SettingId.Dose, "dose", SettingUnit.Dose, (int)ExposureMode.Adult, (int)ExposureMode.Child,
                (int)options.ExposureMode, "whose weekly sound allowance the exposure is compared with"),
            new Setting(
                SettingId.Balance, "balance", SettingUnit.Cb, -MostBalanceCb, MostBalanceCb,
                options.BalanceCb, "whole dB; above 0 lowers the left channel, below 0 the right one", WholeDbCb),
            new Setting(
                SettingId.KnobRange, "range", SettingUnit.Cb, LowestLevelCb, HighestRangeCb,
                options.KnobLowestCb, "lowest volume of the knob's travel; a turn further down is min"),
            new Setting(
                SettingId.KnobStep, "step", SettingUnit.Count, 1, MostSteps,
                options.StepsPerDetent, "steps of the volume IC for one detent of the knob"),
        };
    }
}
