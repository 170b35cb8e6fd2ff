namespace AmpController.Settings
{
    /// <summary>CRC-32 of IEEE 802.3 (reflected, start and final value all ones): finds every burst of up to 32 bits, so also every single flipped bit.</summary>
    public static class Crc32
    {
        /// <summary>Remainders of the 16 nibbles under the polynomial 0xEDB88320: half a byte a step needs 64 bytes of table instead of 1,024.</summary>
        private static readonly uint[] Nibbles =
        {
            0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
            0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
        };

        /// <summary>CRC of the first <paramref name="count"/> bytes; of "123456789" it is 0xCBF43926, of nothing 0.</summary>
        public static uint Of(byte[] bytes, int count)
        {
            uint crc = 0xFFFFFFFF;
            for (int i = 0; i < count; i++)
            {
                crc ^= bytes[i];
                crc = (crc >> 4) ^ Nibbles[(int)(crc & 15)];
                crc = (crc >> 4) ^ Nibbles[(int)(crc & 15)];
            }

            return crc ^ 0xFFFFFFFF;
        }
    }
}
