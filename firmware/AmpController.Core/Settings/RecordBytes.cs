namespace AmpController.Settings
{
    /// <summary>
    /// The frame that every stored record has, in every version and of every kind, so that a firmware can tell a newer
    /// record from a damaged one: four letters, version, and a CRC-32 over everything before it as the last four bytes.
    /// Numbers are little-endian.
    /// </summary>
    public static class RecordBytes
    {
        /// <summary>Bytes of the CRC at the end.</summary>
        public const int CrcBytes = 4;

        /// <summary>Writes a whole number into <paramref name="count"/> bytes, the lowest first.</summary>
        public static void Put(byte[] bytes, int at, long value, int count)
        {
            for (int i = 0; i < count; i++)
            {
                bytes[at + i] = (byte)(value & 255);
                value >>= 8;
            }
        }

        /// <summary>Reads a whole number without sign from <paramref name="count"/> bytes, at most 7.</summary>
        public static long Get(byte[] bytes, int at, int count)
        {
            long value = 0;
            for (int i = count - 1; i >= 0; i--)
            {
                value = (value << 8) | bytes[at + i];
            }

            return value;
        }

        /// <summary>Writes the CRC into the last bytes of a record of <paramref name="length"/> bytes.</summary>
        public static void Seal(byte[] bytes, int length)
        {
            Put(bytes, length - CrcBytes, Crc32.Of(bytes, length - CrcBytes), CrcBytes);
        }

        /// <summary>True when the last bytes of a record of <paramref name="length"/> bytes are its CRC.</summary>
        public static bool IsSealed(byte[] bytes, int length)
        {
            return Get(bytes, length - CrcBytes, CrcBytes) == Crc32.Of(bytes, length - CrcBytes);
        }

        /// <summary>Writes the letters that begin a record.</summary>
        public static void PutMagic(byte[] bytes, string magic)
        {
            for (int i = 0; i < magic.Length; i++)
            {
                bytes[i] = (byte)magic[i];
            }
        }

        /// <summary>True when the bytes begin with the letters, as far as there are any.</summary>
        public static bool HasMagic(byte[] bytes, int count, string magic)
        {
            for (int i = 0; i < magic.Length && i < count; i++)
            {
                if (bytes[i] != magic[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
