namespace AmpController.Headphones
{
    /// <summary>Every headphone there is to choose from: the user's own first, then the catalogue.</summary>
    public sealed class HeadphoneShelf
    {
        /// <summary>The answer of <see cref="RowOf"/> for a key that nobody has.</summary>
        public const int NotFound = -1;

        private readonly OwnProfiles _own;

        /// <summary>Joins the user's own to the catalogue.</summary>
        public HeadphoneShelf(OwnProfiles own)
        {
            _own = own;
        }

        /// <summary>Number of headphones, own and built in.</summary>
        public int Count => OwnCount + Catalogue.Count;

        /// <summary>Number of own ones: rows 0 to this - 1.</summary>
        public int OwnCount
        {
            get
            {
                int count = 0;
                for (int i = 0; i < OwnProfiles.Capacity; i++)
                {
                    count += _own.At(i) == null ? 0 : 1;
                }

                return count;
            }
        }

        /// <summary>Fills a profile from a row, 0 to <see cref="Count"/> - 1.</summary>
        public void Load(int row, HeadphoneProfile profile)
        {
            int own = OwnCount;
            if (row >= own)
            {
                Catalogue.Load(row - own, profile);
                return;
            }

            profile.CopyFrom(OwnAt(row));
        }

        /// <summary>Row of the headphone with a key, or <see cref="NotFound"/>.</summary>
        public int RowOf(uint key)
        {
            int own = OwnCount;
            for (int i = 0; i < own; i++)
            {
                if (OwnAt(i).Key == key)
                {
                    return i;
                }
            }

            for (int i = 0; i < Catalogue.Count; i++)
            {
                if (Catalogue.KeyOf(i) == key)
                {
                    return own + i;
                }
            }

            return NotFound;
        }

        /// <summary>Row of the headphone with this very name, upper and lower case being the same, or <see cref="NotFound"/>.</summary>
        public int RowOfName(string name)
        {
            HeadphoneProfile profile = new HeadphoneProfile();
            for (int i = 0; i < Count; i++)
            {
                Load(i, profile);
                if (profile.Name.ToLower() == name.ToLower())
                {
                    return i;
                }
            }

            return NotFound;
        }

        private HeadphoneProfile OwnAt(int row)
        {
            for (int i = 0; i < OwnProfiles.Capacity; i++)
            {
                HeadphoneProfile profile = _own.At(i);
                if (profile != null && row-- == 0)
                {
                    return profile;
                }
            }

            return null;
        }
    }
}
