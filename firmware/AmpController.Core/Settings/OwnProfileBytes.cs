using AmpController.Headphones;

namespace AmpController.Settings
{
    /// <summary>The bytes of an own headphone: name of 20 ASCII characters filled up with zeros, impedance, sensitivity, limit, flags. An empty place is all zeros.</summary>
    public static class OwnProfileBytes
    {
        /// <summary>Bytes of one place.</summary>
        public const int Length = FlagsAt + 1;

        private const int ImpedanceAt = OwnProfiles.LongestName;
        private const int SensitivityAt = ImpedanceAt + 2;
        private const int LimitAt = SensitivityAt + 2;
        private const int FlagsAt = LimitAt + 2;
        private const int PerMilliwatt = 1;
        private const int Measured = 2;
        private const int InEar = 4;

        /// <summary>Writes a profile, or an empty place for null.</summary>
        public static void Put(byte[] bytes, int at, HeadphoneProfile profile)
        {
            string name = profile == null ? "" : profile.Name;
            for (int i = 0; i < OwnProfiles.LongestName; i++)
            {
                bytes[at + i] = i < name.Length ? (byte)name[i] : (byte)0;
            }

            bool isThere = profile != null;
            RecordBytes.Put(bytes, at + ImpedanceAt, isThere ? profile.ImpedanceDeciohm : 0, 2);
            RecordBytes.Put(bytes, at + SensitivityAt, isThere ? profile.SensitivityCb : 0, 2);
            RecordBytes.Put(bytes, at + LimitAt, isThere ? profile.LimitCb : 0, 2);
            bytes[at + FlagsAt] = isThere ? Flags(profile) : (byte)0;
        }

        /// <summary>Makes the profile of a place, without its key and whatever its figures; null when the place is empty.</summary>
        public static HeadphoneProfile Get(byte[] bytes, int at)
        {
            int length = 0;
            char[] name = new char[OwnProfiles.LongestName];
            while (length < name.Length && bytes[at + length] != 0)
            {
                name[length] = (char)bytes[at + length];
                length++;
            }

            if (length == 0)
            {
                return null;
            }

            int flags = bytes[at + FlagsAt];
            return new HeadphoneProfile
            {
                Name = new string(name, 0, length),
                ImpedanceDeciohm = (int)RecordBytes.Get(bytes, at + ImpedanceAt, 2),
                SensitivityCb = (short)RecordBytes.Get(bytes, at + SensitivityAt, 2),
                LimitCb = (int)RecordBytes.Get(bytes, at + LimitAt, 2),
                Unit = (flags & PerMilliwatt) != 0 ? SensitivityUnit.PerMilliwatt : SensitivityUnit.PerVolt,
                IsMeasured = (flags & Measured) != 0,
                Form = (flags & InEar) != 0 ? HeadphoneForm.InEar : HeadphoneForm.OverEar,
            };
        }

        private static byte Flags(HeadphoneProfile profile)
        {
            int flags = profile.Unit == SensitivityUnit.PerMilliwatt ? PerMilliwatt : 0;
            flags |= profile.IsMeasured ? Measured : 0;
            flags |= profile.Form == HeadphoneForm.InEar ? InEar : 0;
            return (byte)flags;
        }
    }
}
