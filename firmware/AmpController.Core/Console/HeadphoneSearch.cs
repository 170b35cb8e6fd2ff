using AmpController.Control;
using AmpController.Headphones;

namespace AmpController.Console
{
    /// <summary>
    /// Finds the headphones whose name holds every word that was typed, upper and lower case being the same, a few rows a
    /// pass: reading a name makes a string.
    /// </summary>
    public sealed class HeadphoneSearch
    {
        /// <summary>Rows looked at in one pass.</summary>
        public const int RowsPerPass = 8;

        private readonly HeadphoneShelf _shelf;
        private readonly HeadphoneProfile _profile = new HeadphoneProfile();
        private string[] _words;
        private string _text;
        private string _tail;
        private bool[] _fits;
        private int _next;
        private int _tails;
        private int _firstTail;
        private int _firstFit;

        /// <summary>Searches this shelf.</summary>
        public HeadphoneSearch(HeadphoneShelf shelf)
        {
            _shelf = shelf;
        }

        /// <summary>True while rows are left to look at.</summary>
        public bool IsWorking => _next < _fits.Length;

        /// <summary>Number of rows looked through, or to be looked through.</summary>
        public int Rows => _fits.Length;

        /// <summary>How many names hold every word.</summary>
        public int Count;

        /// <summary>True when a name is the very text that was typed.</summary>
        public bool HasExact;

        /// <summary>The row that is meant; counts when <see cref="Outcome"/> is none.</summary>
        public int Row => Count == 1 ? _firstFit : _firstTail;

        /// <summary>
        /// None when one name holds all words, or one alone ends with just them ("hd 660s" is not HD 660S2); else
        /// <see cref="FaultCode.NoSuchHeadphones"/> or <see cref="FaultCode.SeveralFit"/>.
        /// </summary>
        public FaultCode Outcome =>
            Count == 0 ? FaultCode.NoSuchHeadphones : Count == 1 || _tails == 1 ? FaultCode.None : FaultCode.SeveralFit;

        /// <summary>True when the name of a row holds every word.</summary>
        public bool Fits(int row) => _fits[row];

        /// <summary>Name of a row, or null when it is not below <paramref name="rows"/>; for completion. Makes strings.</summary>
        public string NameOf(int row, int rows)
        {
            if (row >= rows)
            {
                return null;
            }

            _shelf.Load(row, _profile);
            return _profile.Name;
        }

        /// <summary>Starts anew.</summary>
        /// <param name="text">The words, one blank between them; an empty text fits every name.</param>
        /// <param name="rows">How many rows of the shelf to look through.</param>
        public void Begin(string text, int rows)
        {
            _text = text.ToLower();
            _tail = " " + _text;
            _words = _text.Split(' ');
            _fits = new bool[rows];
            _next = 0;
            _tails = 0;
            Count = 0;
            HasExact = false;
        }

        /// <summary>Looks at the next few rows.</summary>
        public void Work()
        {
            // The shelf may have lost rows since.
            int rows = _shelf.Count;
            for (int i = 0; i < RowsPerPass && _next < _fits.Length; i++, _next++)
            {
                if (_next < rows)
                {
                    Look(_next);
                }
            }
        }

        private void Look(int row)
        {
            _shelf.Load(row, _profile);
            string name = _profile.Name.ToLower();
            for (int i = 0; i < _words.Length; i++)
            {
                if (!name.Contains(_words[i]))
                {
                    return;
                }
            }

            _fits[row] = true;
            if (Count++ == 0)
            {
                _firstFit = row;
            }

            HasExact |= name == _text;
            string padded = " " + name;
            int rest = padded.Length - _tail.Length;
            if (rest >= 0 && padded.Substring(rest) == _tail && _tails++ == 0)
            {
                _firstTail = row;
            }
        }
    }
}
