namespace VirtualAmp.Monitor;

/// <summary>What a typed line asks for, as far as the amp's answer to it decides what may be in force.</summary>
internal enum RequestKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Another limit of the level.</summary>
    Limit,

    /// <summary>Another start limit.</summary>
    Start,

    /// <summary>Another anti-pop delay.</summary>
    Delay,

    /// <summary>Every setting as the board was built.</summary>
    Defaults,

    /// <summary>An end of the DC latch.</summary>
    ClearFault,

    /// <summary>A write of the settings at once, on its own or with a restart.</summary>
    Save,

    /// <summary>Another volume.</summary>
    Volume,

    /// <summary>Another gain.</summary>
    Gain,

    /// <summary>A self-test.</summary>
    SelfTest,
}
