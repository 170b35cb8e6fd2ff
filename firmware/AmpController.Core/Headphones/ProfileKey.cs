using AmpController.Settings;

namespace AmpController.Headphones
{
    /// <summary>
    /// The number that stands for a headphone wherever it is stored: CRC-32 of its name and of five bytes of figures, as the
    /// catalogue's table has them (firmware/Catalogue/MakeCatalogue.cs). Other figures are another headphone.
    /// </summary>
    public static class ProfileKey
    {
        private const int FigureBytes = 5;

        /// <summary>Key of a profile with a printable ASCII name.</summary>
        public static uint Of(HeadphoneProfile profile)
        {
            int length = profile.Name.Length;
            byte[] bytes = new byte[length + FigureBytes];
            for (int i = 0; i < length; i++)
            {
                bytes[i] = (byte)profile.Name[i];
            }

            bytes[length] = (byte)profile.ImpedanceDeciohm;
            bytes[length + 1] = (byte)(profile.ImpedanceDeciohm >> 8);
            bytes[length + 2] = (byte)profile.SensitivityCb;
            bytes[length + 3] = (byte)(profile.SensitivityCb >> 8);
            bytes[length + 4] = (byte)profile.Flags;
            return Crc32.Of(bytes, bytes.Length);
        }
    }
}
