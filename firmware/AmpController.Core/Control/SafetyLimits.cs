namespace AmpController.Control
{
    /// <summary>The limits behind the safety rules S1 to S15; nothing else in the firmware states them.</summary>
    public static class SafetyLimits
    {
        /// <summary>A jack must be still this long before its plug counts (S6): 300 ms and a tick for the clock's rounding; ms.</summary>
        public const int JackStableMs = 310;

        /// <summary>Told mute for at least this long before the contact may close (S2): 60 ms and two ticks of 10 ms for the clock's rounding; ms.</summary>
        public const int MuteSettledMs = 80;

        /// <summary>A pass that starts later than this after the last one drops the coil first (S12); below the shortest hold of the dead man, 400 ms; ms.</summary>
        public const int MaxGapMs = 300;

        /// <summary>Fastest rise while the contact is closed (S7); hundredths of a dB a second.</summary>
        public const int RiseCbPerS = 4000;

        /// <summary>Fastest rise from a plug-in or unmute until the first target is reached (S7); hundredths of a dB a second.</summary>
        public const int FirstRiseCbPerS = 2000;

        /// <summary>The first target after a plug-in or unmute counts as reached (S7) only when the volume has rested there this long: a knob still turning has not arrived; ms.</summary>
        public const int FirstTargetRestMs = 500;

        /// <summary>How often the coil may be energised in <see cref="ChatterWindowMs"/> (S13).</summary>
        public const int EnergisesPerWindow = 5;

        /// <summary>The window of <see cref="EnergisesPerWindow"/>: 10 s and two ticks of 10 ms for the clock's rounding; ms.</summary>
        public const int ChatterWindowMs = 10020;

        /// <summary>Shortest anti-pop delay a builder may set (S1); ms.</summary>
        public const int ShortestAntiPopMs = 1000;

        /// <summary>Longest anti-pop delay a builder may set (S1); ms.</summary>
        public const int LongestAntiPopMs = 60000;

        /// <summary>DC at the amp's output that lasts this long while the amp starts is no switch-on offset any more, and latches like any other; ms.</summary>
        public const int LongestStartDcMs = 10000;

        /// <summary>The volume IC is read back this often while nothing else is said to it; ms.</summary>
        public const int ScrubMs = 1000;
    }
}
