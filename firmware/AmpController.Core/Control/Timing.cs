namespace AmpController.Control
{
    /// <summary>How long parts take; each figure is the part's worst case and a tick or two of 10 ms.</summary>
    public static class Timing
    {
        /// <summary>The tick of the platform's clock: an instant may be up to one tick later than the pass that saw it; ms.</summary>
        public const int TickMs = 10;

        /// <summary>The wait between two passes: one tick of the platform, so the heartbeat runs at 25 to 50 Hz; ms.</summary>
        public const int PassMs = TickMs;

        /// <summary>From coil off to contact surely open: release and bounce of a signal relay stay under 6 ms (TQ2, G6K: 3 ms and bounce); ms.</summary>
        public const int ContactOpenMs = 20;

        /// <summary>From coil on to contact surely closed and quiet: operate and bounce stay under 6 ms; ms.</summary>
        public const int ContactCloseMs = 20;

        /// <summary>A heartbeat that comes later than this after the last one may not charge an empty gate: it is made for 25 to 50 Hz, 20 ms between edges; ms.</summary>
        public const int LateHeartbeatMs = 30;

        /// <summary>
        /// From the first heartbeat after a pause until the gate in hardware surely lets the coil have its current: it pulls
        /// in within 50 ms, and a tick; or at the third edge, and with none later than <see cref="LateHeartbeatMs"/> three
        /// lie in this time. Energised earlier the contact would close at a time the firmware does not know; ms.
        /// </summary>
        public const int GatePullInMs = 60;

        /// <summary>Waiting for the gate this long means that the passes come too slowly for it, and the user is told; ms.</summary>
        public const int SlowLoopMs = 500;

        /// <summary>Between one gain coil off and the other on: release and bounce, so that both are never in; ms.</summary>
        public const int GainBreakMs = 20;

        /// <summary>From the last gain coil move until the amp has settled on its new gain; ms.</summary>
        public const int GainSettleMs = 30;

        /// <summary>A button must be still this long; switches bounce for up to 10 ms; ms.</summary>
        public const int ButtonStableMs = 30;

        /// <summary>A button held this long is held, not pressed; ms.</summary>
        public const int HoldMs = 1000;

        /// <summary>Held this long is meant: it clears a latched fault; ms.</summary>
        public const int LongHoldMs = 3000;

        /// <summary>A click waits this long for a second one, where two of them mean something; ms.</summary>
        public const int TwiceMs = 300;

        /// <summary>A button that is down for longer than any hand holds it is stuck; ms.</summary>
        public const int StuckMs = 30000;

        /// <summary>First wait before a failed volume IC is tried again; ms.</summary>
        public const int RecoveryMs = 1000;

        /// <summary>Longest wait between tries: each try on a stuck bus blocks everything for 1 s; ms.</summary>
        public const int LongestRecoveryMs = 32000;
    }
}
