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

        /// <summary>Writes a profile, or an empty place for null.</summary>
        public static void Put(byte[] bytes, int at, HeadphoneProfile profile)
        {
            System.Array.Clear(bytes, at, Length);
            if (profile == null)
            {
                return;
            }

            for (int i = 0; i < profile.Name.Length; i++)
            {
                bytes[at + i] = (byte)profile.Name[i];
            }

            RecordBytes.Put(bytes, at + ImpedanceAt, profile.ImpedanceDeciohm, 2);
            RecordBytes.Put(bytes, at + SensitivityAt, profile.SensitivityCb, 2);
            RecordBytes.Put(bytes, at + LimitAt, profile.LimitCb, 2);
            bytes[at + FlagsAt] = (byte)profile.Flags;
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

            return new HeadphoneProfile
            {
                Name = new string(name, 0, length),
                ImpedanceDeciohm = (int)RecordBytes.Get(bytes, at + ImpedanceAt, 2),
                SensitivityCb = (short)RecordBytes.Get(bytes, at + SensitivityAt, 2),
                LimitCb = (int)RecordBytes.Get(bytes, at + LimitAt, 2),
                Flags = bytes[at + FlagsAt],
            };
        }
    }
}
