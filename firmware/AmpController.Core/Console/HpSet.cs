using AmpController.Control;
using AmpController.Headphones;

namespace AmpController.Console
{
    /// <summary>`hp set`: chooses the headphones of a jack by words of their name, or says that none are to be assumed. Counts at once.</summary>
    public sealed class HpSet : Command
    {
        private const string NoneWord = "none";

        private readonly JackBook _book;
        private readonly HeadphoneShelf _shelf;
        private readonly HeadphoneSearch _search;
        private readonly JackArgument _jack;
        private bool _isSearching;
        private FaultCode _outcome;

        /// <summary>Chooses from a shelf.</summary>
        public HpSet(JackBook book, HeadphoneShelf shelf, AmpStatus status)
            : base("set", "[<jack>] <words>|none", "chooses headphones by words of the name", "hp set main none")
        {
            _book = book;
            _shelf = shelf;
            _search = new HeadphoneSearch(shelf);
            _jack = new JackArgument(status);
        }

        /// <inheritdoc/>
        public override bool IsWorking => _isSearching;

        /// <inheritdoc/>
        public override FaultCode Outcome => _outcome;

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            _isSearching = false;
            _outcome = FaultCode.None;
            FaultCode code = _jack.Read(line, 2);
            if (line.Count <= _jack.Next)
            {
                return FaultCode.BadArgument;
            }

            if (code != FaultCode.None)
            {
                return code;
            }

            if (line.Count == _jack.Next + 1 && line.Is(_jack.Next, NoneWord))
            {
                _book.ChooseNone(_jack.Jack);
                return FaultCode.None;
            }

            _search.Begin(line.Text(_jack.Next), _shelf.Count);
            _isSearching = true;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override void Work()
        {
            _search.Work();
            if (_search.IsWorking)
            {
                return;
            }

            _isSearching = false;
            _outcome = _search.Outcome;
            if (_outcome == FaultCode.None)
            {
                _book.Choose(_jack.Jack, _search.Row);
            }
        }

        /// <inheritdoc/>
        public override string Word(CommandLine line, int word, int index) => _search.NameOf(index, _shelf.Count);

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            int jack = _jack.Jack;
            switch (index)
            {
                case 0: _jack.Write(output); return true;
                case 1: HeadphoneWords.WriteName(output.Text("headphones="), _book.Choice(jack), _book.Profile(jack)); break;
                case 2: HpShow.WriteCeiling(output, _book.CeilingCb(jack)); break;
                default: return false;
            }

            output.Line();
            return true;
        }
    }
}
