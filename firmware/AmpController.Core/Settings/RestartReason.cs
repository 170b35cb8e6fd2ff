namespace AmpController.Settings
{
    /// <summary>How the run before this one ended, as far as the store tells: the platform itself does not.</summary>
    public enum RestartReason : byte
    {
        /// <summary>The store was lost or written by another firmware.</summary>
        Unknown = 0,

        /// <summary>Nothing was ever stored: the first start, or one after the platform formatted its file system anew.</summary>
        FirstStart = 1,

        /// <summary>It did not end on purpose: a power cut, the reset line, a brown-out or a crash; the platform cannot tell them apart.</summary>
        PowerCut = 2,

        /// <summary>The user asked for it (`reboot`).</summary>
        Reboot = 3,
    }
}
