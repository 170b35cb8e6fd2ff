namespace AmpController.Control
{
    /// <summary>The whole state machine as one table: which state follows which on which trigger. What a state does is in <see cref="Amplifier"/>.</summary>
    public static class StateTable
    {
        private const byte Boot = (byte)AmpState.Boot;
        private const byte Settle = (byte)AmpState.Settling;
        private const byte Ready = (byte)AmpState.Ready;
        private const byte Connect = (byte)AmpState.Connecting;
        private const byte Active = (byte)AmpState.Active;
        private const byte Muted = (byte)AmpState.Muted;
        private const byte Switch = (byte)AmpState.Switching;
        private const byte Fault = (byte)AmpState.Fault;
        private const byte Power = (byte)AmpState.PowerLost;
        private const byte Stay = 255;

        /// <summary>How many triggers there are: the width of a row.</summary>
        private const int Triggers = 17;

        private static readonly byte[] Next =
        {
            // VolumeReady DelayOver Plugged PluggedMuted JackMoved Connected Mute  Unmute GainAsked GainDone GainDoneMuted Stalled Failed RailsLow RailsGood Cleared StartOver
            /* Boot       */ Settle, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Fault, Power, Stay, Stay, Stay,
            /* Settling   */ Stay, Ready, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Fault, Power, Stay, Stay, Boot,
            /* Ready      */ Stay, Stay, Connect, Muted, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Fault, Power, Stay, Stay, Boot,
            /* Connecting */ Stay, Stay, Stay, Stay, Ready, Active, Muted, Stay, Stay, Stay, Stay, Stay, Fault, Power, Stay, Stay, Boot,
            /* Active     */ Stay, Stay, Stay, Stay, Ready, Stay, Muted, Stay, Switch, Stay, Stay, Connect, Fault, Power, Stay, Stay, Boot,
            /* Muted      */ Stay, Stay, Stay, Stay, Ready, Stay, Stay, Connect, Switch, Stay, Stay, Stay, Fault, Power, Stay, Stay, Boot,
            /* Switching  */ Stay, Stay, Stay, Stay, Ready, Stay, Stay, Stay, Stay, Connect, Muted, Stay, Fault, Power, Stay, Stay, Boot,
            /* Fault      */ Settle, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Power, Stay, Boot, Stay,
            /* PowerLost  */ Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Stay, Fault, Stay, Boot, Stay, Stay,
        };

        /// <summary>The state that follows; the same one when the trigger means nothing there.</summary>
        public static AmpState After(AmpState state, Trigger trigger)
        {
            byte next = Next[((int)state * Triggers) + (int)trigger];
            return next == Stay ? state : (AmpState)next;
        }
    }
}
