using AmpController.Control;

namespace AmpController.Headphones
{
    /// <summary>The user's own headphones: a few places, each empty or a profile. Kept by the store.</summary>
    public sealed class OwnProfiles
    {
        /// <summary>Places.</summary>
        public const int Capacity = 4;

        /// <summary>Longest name of an own profile, characters.</summary>
        public const int LongestName = 20;

        private readonly HeadphoneProfile[] _profiles = new HeadphoneProfile[Capacity];
        private int _changeCount;

        /// <summary>How many changes there were since start; wraps.</summary>
        public int ChangeCount => _changeCount;

        /// <summary>The profile of a place, 0 to <see cref="Capacity"/> - 1, or null. Not to be written to: <see cref="Put"/> changes it.</summary>
        public HeadphoneProfile At(int place) => _profiles[place];

        /// <summary>
        /// Puts a copy of a profile into a place, or null to empty it. The key of the copy is worked out; a limit of 0 becomes
        /// <see cref="HeadphoneProfile.DefaultLimitCb"/>.
        /// </summary>
        /// <returns>None; <see cref="FaultCode.OutOfRange"/> when there is no such place or a figure is outside what is believed, <see cref="FaultCode.BadArgument"/> for a name that is empty, too long, not printable ASCII or has a space at an end; then nothing happened.</returns>
        public FaultCode Put(int place, HeadphoneProfile profile)
        {
            if (place < 0 || place >= Capacity)
            {
                return FaultCode.OutOfRange;
            }

            if (profile == null)
            {
                _profiles[place] = null;
                _changeCount++;
                return FaultCode.None;
            }

            if (!IsName(profile.Name))
            {
                return FaultCode.BadArgument;
            }

            int limitCb = profile.LimitCb == 0 ? HeadphoneProfile.DefaultLimitCb : profile.LimitCb;
            if (!IsBelieved(profile) || limitCb < HeadphoneProfile.LowestLimitCb || limitCb > HeadphoneProfile.HighestLimitCb)
            {
                return FaultCode.OutOfRange;
            }

            HeadphoneProfile copy = new HeadphoneProfile();
            copy.CopyFrom(profile);
            copy.LimitCb = limitCb;
            copy.Key = ProfileKey.Of(copy);
            _profiles[place] = copy;
            _changeCount++;
            return FaultCode.None;
        }

        private static bool IsName(string name)
        {
            if (name == null || name.Length == 0 || name.Length > LongestName || name[0] == ' ' || name[name.Length - 1] == ' ')
            {
                return false;
            }

            for (int i = 0; i < name.Length; i++)
            {
                if (name[i] < ' ' || name[i] > '~')
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Unit and form may come from a store that was written by something else.</summary>
        private static bool IsBelieved(HeadphoneProfile profile)
        {
            return profile.Unit <= SensitivityUnit.PerMilliwatt
                && profile.Form <= HeadphoneForm.InEar
                && profile.ImpedanceDeciohm >= HeadphoneProfile.LowestImpedanceDeciohm
                && profile.ImpedanceDeciohm <= HeadphoneProfile.HighestImpedanceDeciohm
                && profile.SensitivityCb >= 0
                && profile.SensitivityCb <= HeadphoneProfile.HighestPerVoltCb
                && profile.PerVoltCb >= HeadphoneProfile.LowestPerVoltCb
                && profile.PerVoltCb <= HeadphoneProfile.HighestPerVoltCb;
        }
    }
}
