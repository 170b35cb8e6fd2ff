using AmpController.Control;
using AmpController.Headphones;

namespace AmpController.Console
{
    /// <summary>`hp list`: the headphones there are, the user's own first, or those whose name holds all the words.</summary>
    public sealed class HpList : Command
    {
        private const int ImpedanceColumn = 42;
        private const int SensitivityColumn = 50;
        private const int FormColumn = 70;

        private readonly HeadphoneShelf _shelf;
        private readonly HeadphoneSearch _search;
        private readonly HeadphoneProfile _profile = new HeadphoneProfile();
        private bool _isAll;
        private bool _isSearching;
        private bool _isCounted;
        private int _row;

        /// <summary>Lists a shelf.</summary>
        public HpList(HeadphoneShelf shelf)
            : base("list", "[<words>]", "headphones, or those that fit the words", "hp list")
        {
            _shelf = shelf;
            _search = new HeadphoneSearch(shelf);
        }

        /// <inheritdoc/>
        public override bool IsWorking => _isSearching;

        /// <inheritdoc/>
        public override FaultCode Outcome => !_isAll && _search.Count == 0 ? FaultCode.NoSuchHeadphones : FaultCode.None;

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            _row = 0;
            _isCounted = false;
            _isAll = line.Count == 2;
            _isSearching = !_isAll;
            if (_isSearching)
            {
                _search.Begin(line.Text(2), _shelf.Count);
            }

            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override void Work()
        {
            _search.Work();
            _isSearching = _search.IsWorking;
        }

        /// <inheritdoc/>
        public override string Word(CommandLine line, int word, int index) => _search.NameOf(index, _shelf.Count);

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            // Rows may come and go between two lines, but never under the search's own list.
            int rows = _shelf.Count;
            rows = !_isAll && _search.Rows < rows ? _search.Rows : rows;
            while (!_isAll && _row < rows && !_search.Fits(_row))
            {
                _row++;
            }

            if (_row < rows)
            {
                WriteRow(_row++, output);
                return true;
            }

            if (_isCounted)
            {
                return false;
            }

            _isCounted = true;
            output.Key("count", index).Line();
            return true;
        }

        private void WriteRow(int row, OutputBuffer output)
        {
            _shelf.Load(row, _profile);
            output.Row().Text(_profile.Name, HeadphoneProfile.LongestName).Pad(ImpedanceColumn);
            HeadphoneWords.WriteImpedance(output, _profile).Pad(SensitivityColumn);
            HeadphoneWords.WriteSensitivity(output, _profile).Pad(FormColumn).Text(HeadphoneWords.Form(_profile.Form));
            output.Text(row < _shelf.OwnCount ? " own" : "").Line();
        }
    }
}
