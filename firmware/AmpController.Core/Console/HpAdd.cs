using AmpController.Control;
using AmpController.Headphones;
using AmpController.Jacks;

namespace AmpController.Console
{
    /// <summary>`hp add`: puts headphones of the user's own on the shelf.</summary>
    public sealed class HpAdd : Command
    {
        private const int NameWord = 7;

        private readonly OwnProfiles _own;
        private readonly HeadphoneShelf _shelf;
        private readonly HeadphoneSearch _search;
        private HeadphoneProfile _profile;
        private bool _isSearching;
        private FaultCode _outcome;

        /// <summary>Adds to the own ones of a shelf.</summary>
        public HpAdd(OwnProfiles own, HeadphoneShelf shelf)
            : base("add", "<ohm> <dB> v|mw measured|stated over|in <name>", "own headphones, 4 at most", "hp add 300 97 v stated over my cans")
        {
            _own = own;
            _shelf = shelf;
            _search = new HeadphoneSearch(shelf);
        }

        /// <inheritdoc/>
        public override bool IsWorking => _isSearching;

        /// <inheritdoc/>
        public override FaultCode Outcome => _outcome;

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            _isSearching = false;
            if (!TryRead(line))
            {
                return FaultCode.BadArgument;
            }

            if (_profile.Name.Length > OwnProfiles.LongestName || IsWordOfConsole(line))
            {
                return FaultCode.BadName;
            }

            if (FreePlace() < 0)
            {
                return FaultCode.NoPlaceLeft;
            }

            _search.Begin(_profile.Name, _shelf.Count);
            _isSearching = true;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override void Work()
        {
            _search.Work();
            if (!_search.IsWorking)
            {
                _isSearching = false;
                _outcome = _search.HasExact ? FaultCode.NameTaken : Put();
            }
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            switch (index)
            {
                case 0: output.Text("added=").Text(_profile.Name, HeadphoneProfile.LongestName); break;
                case 1: HeadphoneWords.WriteImpedance(output.Text("impedance="), _profile); break;
                case 2: HeadphoneWords.WriteSensitivity(output.Text("sensitivity="), _profile); break;
                default: return false;
            }

            output.Line();
            return true;
        }

        private bool TryRead(CommandLine line)
        {
            bool isPerVolt = line.Is(4, "v");
            bool isMeasured = line.Is(5, "measured");
            bool isInEar = line.Is(6, "in");
            bool areWordsGood = (isPerVolt || line.Is(4, "mw")) && (isMeasured || line.Is(5, "stated")) && (isInEar || line.Is(6, "over"));
            if (!areWordsGood || line.Count <= NameWord || !line.TryOhm(2, out int impedanceDeciohm) || !line.TryDb(3, out int sensitivityCb))
            {
                return false;
            }

            _profile = new HeadphoneProfile
            {
                Name = line.Text(NameWord),
                ImpedanceDeciohm = impedanceDeciohm,
                SensitivityCb = sensitivityCb,
                Unit = isPerVolt ? SensitivityUnit.PerVolt : SensitivityUnit.PerMilliwatt,
                IsMeasured = isMeasured,
                Form = isInEar ? HeadphoneForm.InEar : HeadphoneForm.OverEar,
                LimitCb = HeadphoneProfile.DefaultLimitCb,
            };
            return true;
        }

        /// <summary>True for a name that `hp set` would take for something else, or that an answer would show for no headphones at all.</summary>
        private static bool IsWordOfConsole(CommandLine line)
        {
            bool isWord = line.Is(NameWord, "none") || line.Is(NameWord, "unset") || line.Is(NameWord, "lost")
                || JackArgument.Named(line, NameWord) != JackPanel.None;
            return isWord && line.Count == NameWord + 1;
        }

        private FaultCode Put()
        {
            FaultCode code = _own.Put(FreePlace(), _profile);
            return code == FaultCode.OutOfRange ? FaultCode.BadFigures : code == FaultCode.BadArgument ? FaultCode.BadName : code;
        }

        private int FreePlace()
        {
            for (int place = 0; place < OwnProfiles.Capacity; place++)
            {
                if (_own.At(place) == null)
                {
                    return place;
                }
            }

            return -1;
        }
    }
}
