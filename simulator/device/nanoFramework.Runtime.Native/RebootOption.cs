namespace nanoFramework.Runtime.Native
{
    /// <summary>What restarts.</summary>
    public enum RebootOption
    {
        /// <summary>The chip.</summary>
        NormalReboot = 0,

        /// <summary>The managed runtime alone.</summary>
        ClrOnly = 2,
    }
}
