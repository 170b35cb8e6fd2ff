namespace AmpController.Settings
{
    /// <summary>Numbers of the settings as they are stored. A number is never given to another setting, also when its setting is gone.</summary>
    public enum SettingId : byte
    {
        /// <summary><see cref="Control.AmpOptions.AntiPopDelayMs"/>.</summary>
        AntiPopDelay = 1,

        /// <summary><see cref="Control.AmpOptions.LimitCb"/>.</summary>
        Limit = 2,

        /// <summary><see cref="Control.AmpOptions.StartLimitCb"/>.</summary>
        StartLimit = 3,

        /// <summary><see cref="Control.AmpOptions.Policy"/>.</summary>
        Policy = 4,

        /// <summary><see cref="Control.AmpOptions.ProgrammeCb"/>.</summary>
        Programme = 5,

        /// <summary><see cref="Control.AmpOptions.TargetPeakCb"/>.</summary>
        TargetPeak = 6,

        /// <summary><see cref="Control.AmpOptions.ExposureMode"/>.</summary>
        Dose = 7,

        /// <summary><see cref="Control.AmpOptions.BalanceCb"/>.</summary>
        Balance = 8,

        /// <summary><see cref="Control.AmpOptions.KnobLowestCb"/>.</summary>
        KnobRange = 9,

        /// <summary><see cref="Control.AmpOptions.StepsPerDetent"/>.</summary>
        KnobStep = 10,
    }
}
