using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Jacks;
using AmpController.Volume;

namespace AmpController.Settings
{
    /// <summary>
    /// What is kept of headphones: the user's own, what is remembered of each jack, the exposure. The last level alone is
    /// worth a write only where it will be used: every turn of the knob changes it, and a flash wears.
    /// </summary>
    public sealed class HeadphoneMemory : IKept
    {
        private readonly OwnProfiles _own;
        private readonly JackBook _book;
        private readonly Exposure _exposure;
        private readonly AmpOptions _options;
        private int _seenChanges;
        private int _seenLevels;
        private bool _sawLevelsUsed = true;
        private int _changeCount;

        /// <summary>Keeps these three; the options say what is done after a plug-in.</summary>
        public HeadphoneMemory(OwnProfiles own, JackBook book, Exposure exposure, AmpOptions options)
        {
            _own = own;
            _book = book;
            _exposure = exposure;
            _options = options;
        }

        /// <summary>How many looks found something worth storing since start; wraps.</summary>
        public int ChangeCount => _changeCount;

        /// <summary>Counts a change when there was one since the last look. True when there was.</summary>
        public bool Look()
        {
            bool areOther = AreLevelsUsed && (!_sawLevelsUsed || _book.LevelChangeCount != _seenLevels);
            _sawLevelsUsed = AreLevelsUsed;
            if (Changes() == _seenChanges && !areOther)
            {
                return false;
            }

            SeeAll();
            _changeCount++;
            return true;
        }

        /// <inheritdoc/>
        public bool Load(SlotRecord record)
        {
            HeadphoneRecord stored = (HeadphoneRecord)record;
            bool allGood = LoadOwn(stored);
            for (int jack = 0; jack < JackBook.Jacks; jack++)
            {
                allGood &= LoadJack(stored, jack);
            }

            allGood &= LoadExposure(stored);
            SeeAll();
            return allGood;
        }

        /// <summary>Nobody knows any more how sensitive the headphones at any jack are: the most careful limit holds until they are chosen again.</summary>
        public void Lose()
        {
            for (int jack = 0; jack < JackBook.Jacks; jack++)
            {
                Lose(jack, VolumeLevel.MuteCb);
            }

            SeeAll();
        }

        /// <summary>Headphones that only Board.cs named are not stored, so that a new Board.cs reaches them.</summary>
        public void Save(SlotRecord record)
        {
            JackBook book = _book;
            HeadphoneRecord stored = (HeadphoneRecord)record;
            for (int place = 0; place < OwnProfiles.Capacity; place++)
            {
                stored.SetOwn(place, _own.At(place));
            }

            for (int jack = 0; jack < JackBook.Jacks; jack++)
            {
                if (book.IsAssumed(jack))
                {
                    stored.SetJack(jack, HeadphoneChoice.Unset, 0, 0, JackBook.NoGain, book.LastLevelCb(jack));
                }
                else
                {
                    stored.SetJack(
                        jack, book.Choice(jack), book.Key(jack), book.LimitCb(jack), book.SavedGain(jack), book.LastLevelCb(jack));
                }
            }

            for (int day = 0; day < Exposure.Days; day++)
            {
                stored.SetDay(day, _exposure.Day(day));
            }

            stored.DaySeconds = _exposure.DaySeconds;
        }

        /// <summary>False while a level that is listened to is not stored: then the one that is stored may be an old one, and louder.</summary>
        private bool AreLevelsUsed => _options.Policy != PlugInPolicy.Zero;

        /// <summary>All changes but those of the last levels.</summary>
        private int Changes() => _own.ChangeCount + _exposure.ChangeCount + _book.ChangeCount - _book.LevelChangeCount;

        private void SeeAll()
        {
            _seenChanges = Changes();
            _seenLevels = _book.LevelChangeCount;
            _sawLevelsUsed = AreLevelsUsed;
        }

        private bool LoadOwn(HeadphoneRecord stored)
        {
            bool allGood = true;
            for (int place = 0; place < OwnProfiles.Capacity; place++)
            {
                HeadphoneProfile profile = stored.Own(place);
                if (profile != null)
                {
                    allGood &= _own.Put(place, profile) == FaultCode.None;
                }
            }

            return allGood;
        }

        private bool LoadJack(HeadphoneRecord stored, int jack)
        {
            HeadphoneChoice choice = stored.Choice(jack);
            int levelCb = stored.LastLevelCb(jack);
            bool isLevel = levelCb >= VolumeLevel.MuteCb && levelCb <= SettingTable.HighestLevelCb;
            levelCb = isLevel && AreLevelsUsed ? levelCb : VolumeLevel.MuteCb;
            if (choice > HeadphoneChoice.Lost)
            {
                Lose(jack, levelCb);
                return false;
            }

            int limitCb = stored.LimitCb(jack);
            bool hasLimit = choice == HeadphoneChoice.Chosen || choice == HeadphoneChoice.Lost;
            bool isLimit = !hasLimit || (limitCb >= HeadphoneProfile.LowestLimitCb && limitCb <= HeadphoneProfile.HighestLimitCb);
            int gain = stored.Gain(jack);
            bool isGain = gain <= (int)GainPosition.High;
            _book.Restore(
                jack, choice, stored.Key(jack), isLimit ? limitCb : HeadphoneProfile.DefaultLimitCb, isGain ? gain : JackBook.NoGain, levelCb);
            return isLevel && isLimit && isGain;
        }

        private bool LoadExposure(HeadphoneRecord stored)
        {
            uint[] days = new uint[Exposure.Days];
            for (int day = 0; day < days.Length; day++)
            {
                days[day] = stored.Day(day);
            }

            bool isDay = stored.DaySeconds < Exposure.SecondsPerDay;
            _exposure.Restore(days, isDay ? stored.DaySeconds : 0);
            return isDay;
        }

        private void Lose(int jack, int lastLevelCb) =>
            _book.Restore(jack, HeadphoneChoice.Lost, 0, HeadphoneProfile.DefaultLimitCb, JackBook.NoGain, lastLevelCb);
    }
}
