namespace AmpController.Headphones
{
    /// <summary>
    /// How much of a week's sound allowance was used (WHO-ITU H.870, equal energy: 3 dB for half the time). An estimate: from
    /// the upper end of what the level may be. The amp has no clock, so a week is 168 hours with the power on.
    /// </summary>
    public sealed class Exposure
    {
        /// <summary>Days of the week that is looked back on.</summary>
        public const int Days = 7;

        /// <summary>Length of a day with the power on; s.</summary>
        public const int SecondsPerDay = 86400;

        /// <summary>Dose of the adult's weekly allowance: 80 dB(A) for 40 h. A day that holds 4,294 weeks of it is full.</summary>
        public const int AdultWeek = 1000000;

        /// <summary>Listening that makes a change worth storing; ms. So at most 96 writes in a day, 4 warnings and the user's own resets on top.</summary>
        public const int StoreAfterMs = 15 * 60 * 1000;

        /// <summary>First warning; thousandths of the weekly allowance.</summary>
        public const int NearPermille = 800;

        /// <summary>Second warning: the allowance is used up; thousandths.</summary>
        public const int FullPermille = 1000;

        /// <summary>Level of the adult's allowance; hundredths of a dB SPL.</summary>
        private const int AdultCb = 8000;

        /// <summary>Levels above are taken for this, 10 million times the adult's power: no headphone goes there, and sums stay in a long; hundredths of a dB SPL.</summary>
        private const int LoudestCb = 15000;

        /// <summary>A pass that says more was held up, and nothing was heard for sure; ms.</summary>
        private const int LongestPassMs = 10000;

        /// <summary>Power at the adult's level; others in proportion, so 20 dB SPL are still 1.</summary>
        private const int AdultPower = 1000000;

        /// <summary>Power x ms that make one part of <see cref="AdultWeek"/>: 144 ms at the adult's level.</summary>
        private const long PowerMsPerPart = AdultPower * (40L * 3600 * 1000 / AdultWeek);

        /// <summary>10^0.5 in thousandths of thousandths: the child's allowance is 5 dB less.</summary>
        private const long ChildMillionths = 3162278;

        private readonly uint[] _days = new uint[Days];
        private long _total;
        private long _restPowerMs;
        private int _dayMs;
        private int _unstoredMs;
        private int _splCb;
        private long _power;
        private int _changeCount;

        /// <summary>How many changes worth storing there were since start; wraps.</summary>
        public int ChangeCount => _changeCount;

        /// <summary>How much of the present day has passed with the power on; s.</summary>
        public int DaySeconds => _dayMs / 1000;

        /// <summary>Part of the weekly allowance of a mode that was used; thousandths, more than 1000 when it is exceeded.</summary>
        public int Permille(ExposureMode mode) =>
            (int)(mode == ExposureMode.Child ? _total * ChildMillionths / (1000 * 1000000L) : _total / 1000);

        /// <summary>Dose of a day, 0 the present one; parts of <see cref="AdultWeek"/>, as the store keeps it.</summary>
        public uint Day(int day) => _days[day];

        /// <summary>Takes over what the store held; days that are missing count as silent, a time outside a day is taken for its nearer end.</summary>
        public void Restore(uint[] days, int daySeconds)
        {
            _total = 0;
            for (int i = 0; i < Days; i++)
            {
                _days[i] = days != null && i < days.Length ? days[i] : 0;
                _total += _days[i];
            }

            int seconds = daySeconds < 0 ? 0 : daySeconds < SecondsPerDay ? daySeconds : SecondsPerDay - 1;
            _dayMs = seconds * 1000;
            _restPowerMs = 0;
            _unstoredMs = 0;
        }

        /// <summary>Some time went by.</summary>
        /// <param name="forMs">How long; ms. Less than 0 is none, more than 10 s is 10 s.</param>
        /// <param name="splCb">Average level at the ear; hundredths of a dB SPL, 0 or less for silence.</param>
        public void Pass(int forMs, int splCb)
        {
            if (forMs <= 0)
            {
                return;
            }

            int ms = forMs < LongestPassMs ? forMs : LongestPassMs;
            if (splCb > 0)
            {
                Listen(ms, splCb);
            }

            _dayMs += ms;
            if (_dayMs >= SecondsPerDay * 1000)
            {
                _dayMs -= SecondsPerDay * 1000;
                NextDay();
            }
        }

        /// <summary>The user starts a new week.</summary>
        public void Reset()
        {
            Restore(null, 0);
            _changeCount++;
        }

        /// <summary>The level of the last pass is mostly that of this one, so its power is kept.</summary>
        private void Listen(int ms, int splCb)
        {
            if (splCb != _splCb)
            {
                _splCb = splCb;
                int cb = (splCb < LoudestCb ? splCb : LoudestCb) - AdultCb;
                _power = Decibels.Scale(AdultPower, cb * 2);
            }

            _restPowerMs += _power * ms;
            if (_restPowerMs >= PowerMsPerPart)
            {
                long parts = _restPowerMs / PowerMsPerPart;
                _restPowerMs -= parts * PowerMsPerPart;
                Add(parts);
            }

            _unstoredMs += ms;
            if (_unstoredMs >= StoreAfterMs)
            {
                Changed();
            }
        }

        private void Add(long parts)
        {
            long room = uint.MaxValue - _days[0];
            long added = parts < room ? parts : room;
            int adult = Permille(ExposureMode.Adult);
            int child = Permille(ExposureMode.Child);
            _days[0] += (uint)added;
            _total += added;
            if (Warning(Permille(ExposureMode.Adult)) > Warning(adult) || Warning(Permille(ExposureMode.Child)) > Warning(child))
            {
                Changed();
            }
        }

        /// <summary>The oldest day is forgotten.</summary>
        private void NextDay()
        {
            _total -= _days[Days - 1];
            for (int i = Days - 1; i > 0; i--)
            {
                _days[i] = _days[i - 1];
            }

            _days[0] = 0;
        }

        private void Changed()
        {
            _changeCount++;
            _unstoredMs = 0;
        }

        private static int Warning(int permille) => permille >= FullPermille ? 2 : permille >= NearPermille ? 1 : 0;
    }
}
