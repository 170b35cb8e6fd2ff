using AmpController.Control;
using AmpController.Ports;

namespace AmpController.Gain
{
    /// <summary>The two gain coils: moved only while the contact is surely open, break before make, never both on (S3).</summary>
    public sealed class GainRelays
    {
        private const byte Resting = 0;
        private const byte Breaking = 1;
        private const byte Making = 2;

        private readonly IOutputPin _medium;
        private readonly IOutputPin _high;
        private readonly MuteCoil _coil;
        private GainPosition _told;
        private GainPosition _target;
        private byte _phase;
        private long _phaseMs;

        /// <summary>Takes both pins over; they were opened LOW, which is Low gain.</summary>
        public GainRelays(IOutputPin medium, IOutputPin high, MuteCoil coil)
        {
            _medium = medium;
            _high = high;
            _coil = coil;
        }

        /// <summary>Position the coils were told.</summary>
        public GainPosition Told => _told;

        /// <summary>Position they should reach; a later request replaces an earlier one, also on the way.</summary>
        public GainPosition Target { get => _target; set => _target = value; }

        /// <summary>True when the coils are at the target and have settled.</summary>
        public bool IsSettled => _phase == Resting && _told == _target;

        /// <summary>Takes the next step that is due.</summary>
        public void Pass(long nowMs)
        {
            switch (_phase)
            {
                case Breaking:
                    if (nowMs - _phaseMs >= Timing.GainBreakMs && _coil.IsSurelyOpen(nowMs))
                    {
                        Make(nowMs);
                    }

                    break;

                case Making:
                    if (nowMs - _phaseMs >= Timing.GainSettleMs)
                    {
                        _phase = Resting;
                    }

                    break;

                default:
                    if (_told != _target && _coil.IsSurelyOpen(nowMs))
                    {
                        Break(nowMs);
                    }

                    break;
            }
        }

        private void Break(long nowMs)
        {
            _medium.Write(false);
            _high.Write(false);
            _told = GainPosition.Low;
            _phase = Breaking;
            _phaseMs = nowMs;
        }

        private void Make(long nowMs)
        {
            if (Target == GainPosition.Medium)
            {
                _medium.Write(true);
            }
            else if (Target == GainPosition.High)
            {
                _high.Write(true);
            }

            _told = Target;
            _phase = Making;
            _phaseMs = nowMs;
        }
    }
}
