namespace AmpController.Settings
{
    /// <summary>
    /// What a record that is kept in a pair of slots begins with, in every version to come: four letters, version, length,
    /// sequence number. Its CRC is the last four bytes. So a firmware can tell a newer record from a damaged one, and a
    /// cut one from both.
    /// </summary>
    public static class RecordHead
    {
        /// <summary>Bytes of the head.</summary>
        public const int Bytes = 10;

        /// <summary>Where the version stands; the first is 1.</summary>
        public const int VersionAt = 4;

        private const int LengthAt = 5;
        private const int SequenceAt = 6;
        private const int ShortestLength = Bytes + RecordBytes.CrcBytes;

        /// <summary>Writes the head of a record of <paramref name="length"/> bytes, 255 at most.</summary>
        public static void Put(byte[] bytes, string magic, int version, int length, uint sequence)
        {
            RecordBytes.PutMagic(bytes, magic);
            bytes[VersionAt] = (byte)version;
            bytes[LengthAt] = (byte)length;
            RecordBytes.Put(bytes, SequenceAt, sequence, 4);
        }

        /// <summary>What the first <paramref name="count"/> bytes are; <see cref="RecordState.Ok"/> says nothing yet of what lies between head and CRC.</summary>
        /// <param name="bytes">The bytes.</param>
        /// <param name="count">How many there are; -1 when they could not be read.</param>
        /// <param name="magic">The letters.</param>
        /// <param name="lengths">Length of a record of version 1, 2 and so on: as many as are known.</param>
        public static RecordState StateOf(byte[] bytes, int count, string magic, int[] lengths)
        {
            if (count == 0)
            {
                return RecordState.Empty;
            }

            bool isOurs = RecordBytes.HasMagic(bytes, count, magic);
            if (count <= LengthAt)
            {
                return count > 0 && isOurs ? RecordState.Cut : RecordState.Corrupt;
            }

            int version = bytes[VersionAt];
            int length = bytes[LengthAt];
            bool isKnown = isOurs && version >= 1 && version <= lengths.Length;
            if (isKnown && length != lengths[version - 1])
            {
                return RecordState.Corrupt;
            }

            if (isOurs && count < length)
            {
                return RecordState.Cut;
            }

            if (count != length || length < ShortestLength || !RecordBytes.IsSealed(bytes, length))
            {
                return RecordState.Corrupt;
            }

            return isKnown ? RecordState.Ok : RecordState.Foreign;
        }

        /// <summary>The sequence number of a whole record, also of a newer version; 0 when the letters are others or the record is not whole.</summary>
        public static uint SequenceOf(byte[] bytes, int count, string magic, RecordState state)
        {
            bool isWhole = state == RecordState.Ok || state == RecordState.Foreign;
            return isWhole && RecordBytes.HasMagic(bytes, count, magic) ? (uint)RecordBytes.Get(bytes, SequenceAt, 4) : 0;
        }

        /// <summary>True when a number was written after another: they wrap, and two slots are never 2^31 writes apart.</summary>
        public static bool IsNewer(uint sequence, uint other) => (int)(sequence - other) > 0;
    }
}
