using AmpController.Headphones;

namespace AmpController.Settings
{
    /// <summary>
    /// What one headphone slot holds, and its bytes: head with the letters AMPH, lost flag, the user's own headphones, what
    /// is remembered of each jack, the exposure, CRC-32. Says nothing about whether a figure can be: <see cref="HeadphoneMemory"/> does.
    /// </summary>
    public sealed class HeadphoneRecord : SlotRecord
    {
        /// <summary>Version that is written.</summary>
        public const int Version = 1;

        /// <summary>Bytes of a record of <see cref="Version"/>.</summary>
        public const int Length = SecondsAt + SecondsBytes + RecordBytes.CrcBytes;

        private const string Magic = "AMPH";
        private const int LostAt = RecordHead.Bytes;
        private const int OwnAt = LostAt + 1;
        private const int JacksAt = OwnAt + (OwnProfiles.Capacity * OwnProfileBytes.Length);
        private const int GainInJack = 1;
        private const int LimitInJack = 2;
        private const int LevelInJack = 4;
        private const int KeyInJack = 6;
        private const int JackBytes = 10;
        private const int DaysAt = JacksAt + (JackBook.Jacks * JackBytes);
        private const int DayBytes = 4;
        private const int SecondsAt = DaysAt + (Exposure.Days * DayBytes);
        private const int SecondsBytes = 3;

        private static readonly int[] Lengths = { Length };

        private readonly byte[] _bytes = new byte[Length];

        /// <summary>How much of the present day of <see cref="Exposure"/> has passed; s, as stored.</summary>
        public int DaySeconds
        {
            get => (int)RecordBytes.Get(_bytes, SecondsAt, SecondsBytes);
            set => RecordBytes.Put(_bytes, SecondsAt, value, SecondsBytes);
        }

        /// <summary>Makes the own headphone of a place, or null when it is empty; see <see cref="OwnProfileBytes.Get"/>.</summary>
        public HeadphoneProfile Own(int place) => OwnProfileBytes.Get(_bytes, OwnAt + (place * OwnProfileBytes.Length));

        /// <summary>Sets the own headphone of a place, or none with null.</summary>
        public void SetOwn(int place, HeadphoneProfile profile) =>
            OwnProfileBytes.Put(_bytes, OwnAt + (place * OwnProfileBytes.Length), profile);

        /// <summary>Choice of a jack; may be a number that has no name.</summary>
        public HeadphoneChoice Choice(int jack) => (HeadphoneChoice)_bytes[JackAt(jack)];

        /// <summary>Key of the headphone chosen for a jack.</summary>
        public uint Key(int jack) => (uint)RecordBytes.Get(_bytes, JackAt(jack) + KeyInJack, 4);

        /// <summary>Limit at a jack; hundredths of a dB SPL.</summary>
        public int LimitCb(int jack) => (int)RecordBytes.Get(_bytes, JackAt(jack) + LimitInJack, 2);

        /// <summary>Gain saved at a jack, or <see cref="JackBook.NoGain"/>, or more than there are.</summary>
        public int Gain(int jack) => _bytes[JackAt(jack) + GainInJack] + JackBook.NoGain;

        /// <summary>Level last listened to at a jack; hundredths of a dB.</summary>
        public int LastLevelCb(int jack) => (short)RecordBytes.Get(_bytes, JackAt(jack) + LevelInJack, 2);

        /// <summary>Sets everything about a jack.</summary>
        public void SetJack(int jack, HeadphoneChoice choice, uint key, int limitCb, int gain, int lastLevelCb)
        {
            int at = JackAt(jack);
            _bytes[at] = (byte)choice;
            _bytes[at + GainInJack] = (byte)(gain - JackBook.NoGain);
            RecordBytes.Put(_bytes, at + LimitInJack, limitCb, 2);
            RecordBytes.Put(_bytes, at + LevelInJack, lastLevelCb, 2);
            RecordBytes.Put(_bytes, at + KeyInJack, key, 4);
        }

        /// <summary>Dose of a day; <see cref="Exposure.Day"/>.</summary>
        public uint Day(int day) => (uint)RecordBytes.Get(_bytes, DaysAt + (day * DayBytes), DayBytes);

        /// <summary>Sets the dose of a day.</summary>
        public void SetDay(int day, uint dose) => RecordBytes.Put(_bytes, DaysAt + (day * DayBytes), dose, DayBytes);

        /// <summary>Writes <see cref="Length"/> bytes.</summary>
        public override int Encode(byte[] bytes)
        {
            System.Array.Copy(_bytes, bytes, Length);
            bytes[LostAt] = (byte)(IsLost ? 1 : 0);
            RecordHead.Put(bytes, Magic, Version, Length, Sequence);
            RecordBytes.Seal(bytes, Length);
            return Length;
        }

        /// <inheritdoc/>
        public override void Decode(byte[] bytes, int count)
        {
            State = RecordHead.StateOf(bytes, count, Magic, Lengths);
            Sequence = RecordHead.SequenceOf(bytes, count, Magic, State);
            System.Array.Clear(_bytes, 0, Length);
            if (State == RecordState.Ok)
            {
                System.Array.Copy(bytes, _bytes, Length);
            }

            IsLost = _bytes[LostAt] != 0;
        }

        private static int JackAt(int jack) => JacksAt + (jack * JackBytes);
    }
}
