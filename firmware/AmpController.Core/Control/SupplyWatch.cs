namespace AmpController.Control
{
    /// <summary>
    /// Power-good and DC trip, judged together with the anti-pop delay (S1, S11). Their pin events have opened the contact
    /// already; here a pass learns what it was.
    /// </summary>
    public sealed class SupplyWatch
    {
        private readonly SafetyInput _power;
        private readonly SafetyInput _dc;
        private readonly AntiPopDelay _delay;
        private long _dcSinceMs = -1;

        /// <summary>Watches both inputs; starts the delay over when a trip comes while the amp may still be settling.</summary>
        public SupplyWatch(SafetyInput power, SafetyInput dc, AntiPopDelay delay)
        {
            _power = power;
            _dc = dc;
            _delay = delay;
        }

        /// <summary>True while the rails were last seen bad.</summary>
        public bool IsPowerBad => _power.IsBad;

        /// <summary>True while DC is there or was since the last <see cref="Look"/>.</summary>
        public bool HasDc => _dc.IsOrWasBad;

        /// <summary>Looks at both pins themselves: after a late pass their events may be among those that the platform dropped.</summary>
        public void Poll()
        {
            _power.Poll();
            _dc.Poll();
        }

        /// <summary>Looks once a pass.</summary>
        /// <param name="nowMs">Time of the pass.</param>
        /// <param name="railsOff">True while the rails are known to be off: an amp without its rails has an offset.</param>
        /// <returns><see cref="FaultCode.DcTrip"/>, which latches, <see cref="FaultCode.RailsLow"/>, or none.</returns>
        public FaultCode Look(long nowMs, bool railsOff)
        {
            bool railsBad = _power.TakeBad();
            bool dcBad = _dc.TakeBad();
            if (!dcBad || railsOff)
            {
                _dcSinceMs = -1;
            }

            if (dcBad)
            {
                if (!railsOff && (_delay.LeftMs(nowMs) == 0 || LastsTooLong(nowMs)))
                {
                    return FaultCode.DcTrip;
                }

                // An amp's offset while its rails are off or settle is no fault yet: the delay starts over until it is gone.
                _delay.StartOver(nowMs);
            }

            return railsBad ? FaultCode.RailsLow : FaultCode.None;
        }

        /// <summary>The user wants to end a DC trip: true when the pin itself says that it is over.</summary>
        public bool TryEndDc()
        {
            _dc.Poll();
            if (_dc.IsBad)
            {
                return false;
            }

            // What was seen while the fault was latched is over too; what is bad now stays so.
            _dc.TakeBad();
            _power.TakeBad();
            _dcSinceMs = -1;
            return true;
        }

        /// <summary>True when the DC has been there for longer than any amp takes to settle.</summary>
        private bool LastsTooLong(long nowMs)
        {
            if (_dcSinceMs < 0)
            {
                _dcSinceMs = nowMs;
            }

            return nowMs - _dcSinceMs >= SafetyLimits.LongestStartDcMs;
        }
    }
}
