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

    /// <summary>Another plug-in policy.</summary>
    Policy,

    /// <summary>Another average of the programme.</summary>
    Programme,

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

    /// <summary>Mute on or off.</summary>
    Mute,

    /// <summary>Other headphones at a jack, or none.</summary>
    HeadphoneChoice,

    /// <summary>Another limit of the headphones at a jack.</summary>
    HeadphoneLimit,

    /// <summary>Another gain that is saved for the headphones at a jack.</summary>
    HeadphoneGain,

    /// <summary>A headphone of the user's own goes.</summary>
    HeadphoneDelete,

    /// <summary>A self-test.</summary>
    SelfTest,

    /// <summary>Another action of a button, or another way round for the knob.</summary>
    Front,
}
