namespace VirtualAmp.Soak;

/// <summary>
/// How every session ends: nothing is broken any more, headphones go in, and the amp must play within two minutes. That
/// bounds the longest anti-pop delay (60 s) and the longest back-off of the volume IC (32 s) together.
/// </summary>
internal static class SessionEnd
{
    /// <summary>The volume asked for in the end, dB; below every limit once the headphones are taken back.</summary>
    public const int VolumeDb = -40;

    private static readonly string[] Jacks = ["main", "aux", "bal"];

    /// <summary>Writes the end.</summary>
    /// <param name="script">The session.</param>
    /// <param name="broken">Whether faults may be on.</param>
    /// <param name="jacks">Jacks fitted.</param>
    /// <param name="reset">Whether the ESP32 is reset; without it the amp finds back alone, unless it hangs.</param>
    public static void Write(SessionScript script, bool broken, int jacks, bool reset)
    {
        foreach (var statement in broken ? FaultSites.Clearing : [])
        {
            script.Say(statement);
        }

        script.Say("power on");
        script.Say("wait 2s", 2_000);
        if (reset)
        {
            script.Say("reset");
        }

        // Booted, and the DC detector has let go.
        script.Say("wait 5s", 5_000);
        script.Say("type \"fault clear\"");
        script.Say("wait 1s", 1_000);
        script.Say("type \"mute off\"");

        // The menu may have left any limit.
        script.Say("type \"set limit 12\"");
        script.Say("wait 1s", 1_000);
        foreach (var jack in Jacks.Take(jacks))
        {
            // With them go their limit and the gain saved for them; at any jack, because the lowest limit of all plugs holds.
            script.Say($"type \"hp set {jack} none\"");
            script.Say("wait 500ms", 500);
        }

        // What was changed is written 2 s later: here, and not as a stall that mutes when the amp has just begun to play.
        script.Say("unplug main");
        script.Say("wait 4s", 4_000);
        script.Say("plug main");

        // With another plug in, the amp was Active until it saw this one.
        script.Say("wait 1s", 1_000);
        script.Say("wait until state=Active within 2m");
        script.Say($"type \"vol {VolumeDb}\"");
        script.Say($"wait until volume={VolumeDb}.0dB mute=closed within 10s");
    }
}
