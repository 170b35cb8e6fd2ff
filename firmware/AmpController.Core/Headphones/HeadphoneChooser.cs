using AmpController.Control;
using AmpController.Jacks;

namespace AmpController.Headphones
{
    /// <summary>
    /// Choosing headphones with the knob: turn to browse, press to take and read the report, hold or wait to leave. While it
    /// is open the knob changes no volume. The list is a ring: none, the user's own, the catalogue.
    /// </summary>
    public sealed class HeadphoneChooser
    {
        /// <summary>Left alone for this long it closes and nothing changed; ms.</summary>
        public const int LeaveMs = 15000;

        private const string NoneName = "none: own limit only";

        private readonly HeadphoneShelf _shelf;
        private readonly JackBook _book;
        private readonly AmpStatus _status;
        private readonly HeadphoneProfile _profile = new HeadphoneProfile();
        private long _touchedMs;
        private int _rows;
        private bool _isReport;
        private int _revision;
        private int _jack;
        private int _marked;

        // Read in every pass, so a field: a property costs a call on the interpreter.
        internal bool HasScreen;

        /// <summary>Chooses from the shelf for the jack in use.</summary>
        public HeadphoneChooser(HeadphoneShelf shelf, JackBook book, AmpStatus status)
        {
            _shelf = shelf;
            _book = book;
            _status = status;
        }

        /// <summary>True while the list or the report of what was taken is on the screen.</summary>
        public bool IsOpen => HasScreen;

        /// <summary>True when it is the report of what was taken.</summary>
        public bool IsReport => _isReport;

        /// <summary>Changes whenever there is something else to show; wraps.</summary>
        public int Revision => _revision;

        /// <summary>Jack that the choice is for, 0 to 2.</summary>
        public int Jack => _jack;

        /// <summary>Entries of the list, "none" among them.</summary>
        public int Count => _rows + 1;

        /// <summary>The marked entry, 0 to <see cref="Count"/> - 1; 0 is "none".</summary>
        public int Marked => _marked;

        /// <summary>Name of an entry next to the marked one; makes a string.</summary>
        /// <param name="offset">0 for the marked one, 1 for the next, -1 for the one before.</param>
        public string NameAt(int offset)
        {
            int entry = Wrap(_marked + offset);
            if (entry == 0)
            {
                return NoneName;
            }

            _shelf.Load(entry - 1, _profile);
            return _profile.Name;
        }

        /// <summary>Opens the list for the jack in use at what is chosen there; nothing happens without one or outside Active and Muted.</summary>
        public void Open(long nowMs)
        {
            bool isAllowed = _status.State == AmpState.Active || _status.State == AmpState.Muted;
            if (!isAllowed || _status.Jack == JackPanel.None)
            {
                return;
            }

            _jack = _status.Jack;
            _rows = _shelf.Count;
            int row = _book.Choice(_jack) == HeadphoneChoice.Chosen ? _shelf.RowOf(_book.Key(_jack)) : HeadphoneShelf.NotFound;
            _marked = row == HeadphoneShelf.NotFound ? 0 : row + 1;
            _isReport = false;
            HasScreen = true;
            Touch(nowMs);
        }

        /// <summary>Moves through the list; the report stays.</summary>
        public void Turn(int detents, long nowMs)
        {
            if (CloseIfOver() || _isReport)
            {
                return;
            }

            _marked = Wrap(_marked + detents);
            Touch(nowMs);
        }

        /// <summary>Takes what is marked, or leaves the report.</summary>
        public void Press(long nowMs)
        {
            if (CloseIfOver())
            {
                return;
            }

            if (_isReport || _marked == 0)
            {
                if (!_isReport)
                {
                    _book.ChooseNone(_jack);
                }

                Close();
                return;
            }

            _book.Choose(_jack, _marked - 1);
            _isReport = true;
            Touch(nowMs);
        }

        /// <summary>Leaves without a change.</summary>
        public void Close()
        {
            HasScreen = false;
        }

        /// <summary>Closes when nobody touches it, when the jack moved or when the amp has something more important to say.</summary>
        public void Pass(long nowMs)
        {
            if (HasScreen && !CloseIfOver() && nowMs - _touchedMs >= LeaveMs)
            {
                Close();
            }
        }

        private void Touch(long nowMs)
        {
            _touchedMs = nowMs;
            _revision++;
        }

        /// <summary>Rows that came or went are other headphones than those on the screen.</summary>
        private bool CloseIfOver()
        {
            AmpState state = _status.State;
            bool mayStay = state == AmpState.Active || state == AmpState.Muted || state == AmpState.Connecting || state == AmpState.Switching;
            if (!mayStay || _status.Jack != _jack || _shelf.Count != _rows)
            {
                Close();
            }

            return !HasScreen;
        }

        private int Wrap(int entry)
        {
            int inside = entry % Count;
            return inside < 0 ? inside + Count : inside;
        }
    }
}
