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

        /// <summary><see cref="Knob.FrontOptions.DimMs"/>.</summary>
        Dim = 11,

        /// <summary><see cref="Knob.FrontOptions.OffMs"/>.</summary>
        ScreenOff = 12,

        /// <summary><see cref="Knob.FrontOptions.HasSaver"/>.</summary>
        Saver = 13,

        /// <summary><see cref="Knob.FrontOptions.Contrast"/>.</summary>
        Contrast = 14,

        /// <summary><see cref="Knob.FrontOptions.TransitionsPerDetent"/>.</summary>
        Detent = 15,

        /// <summary><see cref="Knob.FrontOptions.IsReversed"/>.</summary>
        Reverse = 16,

        /// <summary><see cref="Knob.FrontOptions.IsAccelerated"/>.</summary>
        Acceleration = 17,

        /// <summary><see cref="Knob.FrontOptions.KnobPress"/>.</summary>
        KnobPress = 18,

        /// <summary><see cref="Knob.FrontOptions.KnobTwice"/>.</summary>
        KnobTwice = 19,

        /// <summary><see cref="Knob.FrontOptions.KnobHold"/>.</summary>
        KnobHold = 20,

        /// <summary><see cref="Knob.FrontOptions.GainPress"/>.</summary>
        GainPress = 21,

        /// <summary><see cref="Knob.FrontOptions.GainHold"/>.</summary>
        GainHold = 22,

        /// <summary><see cref="Knob.FrontOptions.MutePress"/>.</summary>
        MutePress = 23,

        /// <summary><see cref="Knob.FrontOptions.MuteHold"/>.</summary>
        MuteHold = 24,
    }
}
