namespace AmpController.Control
{
    /// <summary>Why a state keeps the contact open.</summary>
    public static class HoldReasons
    {
        /// <summary>The reason that goes with a state.</summary>
        public static HoldReason Of(AmpState state)
        {
            switch (state)
            {
                case AmpState.Boot:
                case AmpState.Settling:
                    return HoldReason.AntiPop;
                case AmpState.Ready:
                    return HoldReason.NoHeadphones;
                case AmpState.Connecting:
                case AmpState.Switching:
                    return HoldReason.Connecting;
                case AmpState.Fault:
                    return HoldReason.Fault;
                case AmpState.PowerLost:
                    return HoldReason.Power;
                default:
                    return HoldReason.None;
            }
        }
    }
}
