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
    }
}
