using AmpController.Control;
using AmpController.Headphones;

namespace AmpController.Console
{
    /// <summary>`hp delete`: takes one of the user's own headphones off the shelf, unless a jack has them.</summary>
    public sealed class HpDelete : Command
    {
        private readonly OwnProfiles _own;
        private readonly HeadphoneShelf _shelf;
        private readonly JackBook _book;
        private readonly HeadphoneSearch _search;
        private readonly HeadphoneProfile _profile = new HeadphoneProfile();

        /// <summary>Deletes from the own ones of a shelf.</summary>
        public HpDelete(OwnProfiles own, HeadphoneShelf shelf, JackBook book)
            : base("delete", "<words>", "forgets own headphones", "hp delete my cans")
        {
            _own = own;
            _shelf = shelf;
            _book = book;
            _search = new HeadphoneSearch(shelf);
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            if (line.Count < 3)
            {
                return FaultCode.BadArgument;
            }

            _search.Begin(line.Text(2), _shelf.OwnCount);
            while (_search.IsWorking)
            {
                _search.Work();
            }

            if (_search.Outcome != FaultCode.None)
            {
                return _search.Outcome;
            }

            _shelf.Load(_search.Row, _profile);
            return IsInUse(_profile.Key) ? FaultCode.HeadphonesInUse : _own.Put(PlaceOf(_search.Row), null);
        }

        /// <inheritdoc/>
        public override string Word(CommandLine line, int word, int index) => _search.NameOf(index, _shelf.OwnCount);

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (index > 0)
            {
                return false;
            }

            output.Text("deleted=").Text(_profile.Name, HeadphoneProfile.LongestName).Line();
            return true;
        }

        private bool IsInUse(uint key)
        {
            for (int jack = 0; jack < JackBook.Jacks; jack++)
            {
                if (_book.Choice(jack) == HeadphoneChoice.Chosen && _book.Key(jack) == key)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Own rows are the taken places in their order.</summary>
        private int PlaceOf(int row)
        {
            int place = 0;
            for (int left = row; _own.At(place) == null || left-- > 0; place++)
            {
            }

            return place;
        }
    }
}
