namespace AmpController.Headphones
{
    /// <summary>The built-in headphones: rows of a table that is made from headphones.csv at build time (firmware/Catalogue).</summary>
    public static class Catalogue
    {
        private const int CountBytes = 2;
        private const int RowBytes = 11;
        private const int KeyAt = 0;
        private const int ImpedanceAt = 4;
        private const int SensitivityAt = 6;
        private const int FlagsAt = 8;
        private const int NameAt = 9;
        private const int FirstBrand = 128;

        /// <summary>Number of headphones.</summary>
        public static int Count => Word(0);

        /// <summary>Size of the table; bytes.</summary>
        public static int Bytes => CatalogueTable.Bytes.Length;

        /// <summary>Key of a row, 0 to <see cref="Count"/> - 1; <see cref="HeadphoneProfile.Key"/>.</summary>
        public static uint KeyOf(int row)
        {
            int at = RowAt(row) + KeyAt;
            return (uint)Word(at) | (uint)Word(at + 2) << 16;
        }

        /// <summary>Fills a profile from a row, 0 to <see cref="Count"/> - 1; its limit is <see cref="HeadphoneProfile.DefaultLimitCb"/>. Makes a string, or three for a brand of several rows.</summary>
        public static void Load(int row, HeadphoneProfile profile)
        {
            int at = RowAt(row);
            profile.Name = NameOf(row);
            profile.Key = KeyOf(row);
            profile.ImpedanceDeciohm = Word(at + ImpedanceAt);
            profile.SensitivityCb = Word(at + SensitivityAt);
            profile.Flags = CatalogueTable.Bytes[at + FlagsAt];
            profile.LimitCb = HeadphoneProfile.DefaultLimitCb;
        }

        /// <summary>
        /// A name ends where the next one starts, the last one with the table. Brands stand before the first name, where they
        /// start behind the last row; a name that begins with a brand's number has the model only.
        /// </summary>
        private static string NameOf(int row)
        {
            int start = Word(RowAt(row) + NameAt);
            int end = row + 1 < Count ? Word(RowAt(row + 1) + NameAt) : CatalogueTable.Bytes.Length;
            int brand = CatalogueTable.Bytes[start] - FirstBrand;
            if (brand < 0)
            {
                return Letters(start, end);
            }

            int brandsAt = RowAt(Count);
            int brandAt = Word(brandsAt + (brand * 2));
            int nextAt = brandsAt + (brand * 2) + 2 < Word(brandsAt) ? Word(brandsAt + (brand * 2) + 2) : Word(RowAt(0) + NameAt);
            return Letters(brandAt, nextAt) + " " + Letters(start + 1, end);
        }

        private static string Letters(int start, int end)
        {
            char[] letters = new char[end - start];
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = (char)CatalogueTable.Bytes[start + i];
            }

            return new string(letters);
        }

        private static int RowAt(int row) => CountBytes + (row * RowBytes);

        private static int Word(int at) => CatalogueTable.Bytes[at] | CatalogueTable.Bytes[at + 1] << 8;
    }
}
