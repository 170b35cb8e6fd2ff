using AmpController.Control;
using AmpController.Headphones;
using AmpController.Jacks;
using AmpController.Settings;

namespace AmpController.Menu
{
    /// <summary>
    /// The menu of the screen, for the knob alone: a turn moves the mark or changes the value being edited, a press enters,
    /// takes or ends editing, a hold leaves and undoes what was changed since the menu was opened. Left alone it leaves and
    /// keeps the changes. A change counts at once. While it is open the knob moves no volume. Lists are rings.
    /// </summary>
    public sealed class FrontMenu
    {
        /// <summary>Left alone for this long it leaves; ms.</summary>
        public const int LeaveMs = 15000;

        /// <summary>Rows on the screen at a time.</summary>
        public const int Lines = 5;

        private readonly AmpSettings _settings;
        private readonly HeadphoneShelf _shelf;
        private readonly JackBook _book;
        private readonly AmpStatus _status;
        private readonly IAmpControls _controls;
        private readonly Setting[] _changed;
        private readonly int[] _before;
        private int _changedCount;
        private bool _hasChosen;
        private bool _isDirect;
        private int _rootMarked;
        private int _shelfCount;

        /// <summary>Changes these settings, and the headphones of the jack in use.</summary>
        public FrontMenu(AmpSettings settings, HeadphoneShelf shelf, JackBook book, AmpStatus status, IAmpControls controls)
        {
            _settings = settings;
            _shelf = shelf;
            _book = book;
            _status = status;
            _controls = controls;
            _changed = new Setting[settings.Count];
            _before = new int[settings.Count];
        }

        // Read by the screen and the front, in every pass: fields, because a property costs a call on the interpreter. Only the menu writes them.

        /// <summary>True while the menu is open.</summary>
        public bool HasScreen;

        /// <summary>What it shows.</summary>
        public MenuPage Page;

        /// <summary>Changes whenever there may be something else to show; wraps.</summary>
        public int Revision;

        /// <summary>The list of <see cref="MenuTable"/> that is shown, or that the page was entered from.</summary>
        public int List;

        /// <summary>Rows of the page, 1 or more.</summary>
        public int Count;

        /// <summary>The marked row; on a page of text the first one shown.</summary>
        public int Marked;

        /// <summary>Jack that headphones are chosen for, 0 to 2; -1 when the menu was opened without one in use.</summary>
        public int Jack;

        /// <summary>Time of the last pass or input; ms.</summary>
        public long NowMs;

        /// <summary>Time of the last input, from which it is left alone; ms. The front writes it too.</summary>
        internal long TouchedMs;

        /// <summary>True when the self-test was refused.</summary>
        public bool IsTestRefused;

        /// <summary>True when a row is marked; false on a page of text.</summary>
        public bool HasMark => Page <= MenuPage.Headphones;

        /// <summary>Places that turns lead through: every row of a list, the screenfuls of a page of text.</summary>
        public int Stops => HasMark ? Count : Count - Lines + 1;

        /// <summary>The row on the first line.</summary>
        public int FirstRow
        {
            get
            {
                int last = Count - Lines;
                int first = HasMark ? Marked - (Lines / 2) : Marked;
                first = first > last ? last : first;
                return first < 0 ? 0 : first;
            }
        }

        /// <summary>Opens at a page: nothing happens outside Ready, Active and Muted, nor for headphones without a jack in use.</summary>
        /// <param name="page">List for the root of the menu, or a page to leave it from directly.</param>
        /// <param name="nowMs">Time of the pass.</param>
        public void Open(MenuPage page, long nowMs)
        {
            AmpState state = _status.State;
            bool isAllowed = state == AmpState.Ready || state == AmpState.Active || state == AmpState.Muted;
            if (!isAllowed || (page == MenuPage.Headphones && _status.Jack == JackPanel.None))
            {
                return;
            }

            if (!HasScreen || CloseIfOver())
            {
                _changedCount = 0;
                _hasChosen = false;
            }

            HasScreen = true;
            Jack = _status.Jack;
            _shelfCount = _shelf.Count;
            _isDirect = page != MenuPage.List;
            List = 0;
            Touch(nowMs);
            Enter(page);
        }

        /// <summary>Moves the mark or the text, or changes the value being edited.</summary>
        public void Turn(int detents, long nowMs)
        {
            if (CloseIfOver())
            {
                return;
            }

            Touch(nowMs);
            if (Page == MenuPage.Edit)
            {
                Change(SettingAt(Marked), detents);
            }
            else
            {
                int marked = (Marked + detents) % Stops;
                Marked = marked < 0 ? marked + Stops : marked;
            }
        }

        /// <summary>Enters or takes what is marked, ends editing, leaves a page of text.</summary>
        public void Press(long nowMs)
        {
            if (CloseIfOver())
            {
                return;
            }

            Touch(nowMs);
            switch (Page)
            {
                case MenuPage.List: Take(MenuTable.At(List, Marked)); break;
                case MenuPage.Edit: Page = MenuPage.List; break;
                case MenuPage.Headphones: Choose(); break;
                default: GoBack(); break;
            }
        }

        /// <summary>Leaves, and undoes what was changed since the menu was opened: settings, and the headphones of the jack with their limit, gain and last level.</summary>
        public void Hold(long nowMs)
        {
            if (CloseIfOver())
            {
                return;
            }

            while (_changedCount > 0)
            {
                _changedCount--;
                _settings.Set(_changed[_changedCount], _before[_changedCount]);
            }

            if (_hasChosen)
            {
                _book.Copy(JackBook.Spare, Jack);
            }

            Close();
        }

        /// <summary>Leaves and keeps what was changed.</summary>
        public void Close()
        {
            HasScreen = false;
        }

        /// <summary>Twice a second: leaves when nobody touched it for long or when the amp has something more important to say, and shows new figures.</summary>
        public void Pass(long nowMs)
        {
            if (!HasScreen || CloseIfOver())
            {
                return;
            }

            NowMs = nowMs;
            if (nowMs - TouchedMs >= LeaveMs)
            {
                Close();
            }
            else if (Page >= MenuPage.Statistics)
            {
                Revision++;
            }
        }

        /// <summary>The setting of a row of the list; null for a row that is none.</summary>
        public Setting SettingAt(int row) => _settings.Of((SettingId)MenuTable.At(List, row));

        private void Touch(long nowMs)
        {
            NowMs = nowMs;
            TouchedMs = nowMs;
            Revision++;
        }

        /// <summary>The user must see what happens to the sound, and why a relay rests (S13); and rows that came or went are other headphones than those on the screen.</summary>
        private bool CloseIfOver()
        {
            AmpState state = _status.State;
            bool mayStay = state >= AmpState.Ready && state <= AmpState.Switching;
            if (!mayStay || _status.Hold == HoldReason.Chatter || _status.Jack != Jack || _shelf.Count != _shelfCount)
            {
                Close();
            }

            return !HasScreen;
        }

        private void Show(MenuPage page, int count, int marked)
        {
            Page = page;
            Count = count;
            Marked = marked;
        }

        private void Enter(MenuPage page)
        {
            switch (page)
            {
                case MenuPage.List: Show(page, MenuTable.Count(List), 0); break;
                case MenuPage.Headphones:
                    int row = _book.Choice(Jack) == HeadphoneChoice.Chosen ? _shelf.RowOf(_book.Key(Jack)) : HeadphoneShelf.NotFound;
                    Show(page, _shelfCount + 2, row + 1);
                    break;
                case MenuPage.Statistics: Show(page, MenuText.StatisticsRows, 0); break;
                default:
                    IsTestRefused = page == MenuPage.SelfTest && _controls.RequestTest() != FaultCode.None;
                    Show(page, Lines, 0);
                    break;
            }
        }

        private void Take(byte row)
        {
            if (row == MenuTable.Back)
            {
                GoBack();
            }
            else if (row < MenuTable.Page)
            {
                Page = MenuPage.Edit;
            }
            else
            {
                _rootMarked = Marked;
                if (row >= MenuTable.List)
                {
                    List = row - MenuTable.List;
                    Enter(MenuPage.List);
                }
                else if (row != (MenuTable.Page | (byte)MenuPage.Headphones) || Jack != JackPanel.None)
                {
                    Enter((MenuPage)(row - MenuTable.Page));
                }
            }
        }

        private void GoBack()
        {
            if (_isDirect || (Page == MenuPage.List && List == 0))
            {
                Close();
                return;
            }

            List = 0;
            Enter(MenuPage.List);
            Marked = _rootMarked;
        }

        /// <summary>Row 0 of the headphones is none, the last one leads back.</summary>
        private void Choose()
        {
            if (Marked == Count - 1)
            {
                GoBack();
                return;
            }

            if (!_hasChosen)
            {
                _hasChosen = true;
                _book.Copy(Jack, JackBook.Spare);
            }

            if (Marked == 0)
            {
                _book.ChooseNone(Jack);
                GoBack();
                return;
            }

            _book.Choose(Jack, Marked - 1);
            Enter(MenuPage.Report);
        }

        /// <summary>By steps within the range; a value between two steps goes to the next one first.</summary>
        private void Change(Setting setting, int detents)
        {
            int before = _settings.Value(setting);
            int rest = before % setting.Step;
            int value = before - rest + (detents * setting.Step);
            if (detents > 0 ? rest < 0 : rest > 0)
            {
                value += detents > 0 ? -setting.Step : setting.Step;
            }

            value = value < setting.Lowest ? setting.Lowest : value > setting.Highest ? setting.Highest : value;
            Note(setting, before);
            _settings.Set(setting, value);
        }

        /// <summary>Keeps the value that undoing brings back: that of before the first change.</summary>
        private void Note(Setting setting, int before)
        {
            for (int i = 0; i < _changedCount; i++)
            {
                if (_changed[i] == setting)
                {
                    return;
                }
            }

            _changed[_changedCount] = setting;
            _before[_changedCount++] = before;
        }
    }
}
