using AmpController.Console;
using AmpController.Control;
using AmpController.Display;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Jacks;
using AmpController.Settings;

namespace AmpController.Menu
{
    /// <summary>
    /// The words of the menu, row by row: settings by the keys and words of the console. Makes strings, so it is asked only
    /// when something on the page changed. No volume and no gain that is in force is among them (S14).
    /// </summary>
    public sealed class MenuText
    {
        /// <summary>Rows of the statistics.</summary>
        public const int StatisticsRows = 7;

        private readonly FrontMenu _menu;
        private readonly AmpSettings _settings;
        private readonly HeadphoneShelf _shelf;
        private readonly JackBook _book;
        private readonly HeadphoneReport _report;
        private readonly AmpOptions _options;
        private readonly AmpStatus _status;
        private readonly LoopStats _stats;
        private readonly EventLog _log;
        private readonly SelfTest _test;
        private readonly string _board;
        private readonly string _volumeIc;
        private readonly HeadphoneProfile _profile = new HeadphoneProfile();

        /// <summary>Speaks for a menu about these; nobody else computes the report.</summary>
        public MenuText(
            FrontMenu menu, AmpSettings settings, HeadphoneShelf shelf, JackBook book, HeadphoneReport report, AmpOptions options,
            AmpStatus status, LoopStats stats, EventLog log, SelfTest test, string board, string volumeIc)
        {
            _menu = menu;
            _settings = settings;
            _shelf = shelf;
            _book = book;
            _report = report;
            _options = options;
            _status = status;
            _stats = stats;
            _log = log;
            _test = test;
            _board = board;
            _volumeIc = volumeIc;
        }

        /// <summary>What stands on the left of the row that was read last.</summary>
        public string Label;

        /// <summary>What stands on the right of it; may be empty.</summary>
        public string Value;

        /// <summary>What the page is called.</summary>
        public string Title()
        {
            FrontMenu menu = _menu;
            switch (menu.Page)
            {
                case MenuPage.List:
                case MenuPage.Edit: return menu.List == 0 ? "Menu" : NameOf((byte)(MenuTable.List | menu.List));
                case MenuPage.Headphones: return "Headphones " + PanelWords.Jack(menu.Jack);
                case MenuPage.Report: return _book.Choice(menu.Jack) == HeadphoneChoice.Chosen ? _book.Profile(menu.Jack).Name : "";
                default: return NameOf((byte)(MenuTable.Page | (byte)menu.Page));
            }
        }

        /// <summary>Where one is on a page that is longer than the screen; else empty.</summary>
        public string Place() => _menu.Count > FrontMenu.Lines ? (_menu.Marked + 1).ToString() + "/" + _menu.Stops.ToString() : "";

        /// <summary>Puts a row of the page, 0 to <see cref="FrontMenu.Count"/> - 1, into <see cref="Label"/> and <see cref="Value"/>; both are empty for a further one.</summary>
        public void Read(int row)
        {
            Put("", "");
            if (row >= _menu.Count)
            {
                return;
            }

            switch (_menu.Page)
            {
                case MenuPage.Headphones: Label = HeadphonesAt(row); break;
                case MenuPage.Report: ReadReport(row); break;
                case MenuPage.Statistics: ReadStatistics(row); break;
                case MenuPage.About: ReadAbout(row); break;
                case MenuPage.SelfTest: ReadTest(row); break;
                default: ReadSetting(row); break;
            }
        }

        /// <summary>One decimal, rounded as the console does; never "-0.0".</summary>
        private static string Db(int cb)
        {
            int tenths = cb < 0 ? (5 - cb) / 10 : (cb + 5) / 10;
            return (cb < 0 && tenths > 0 ? "-" : "") + Tenths(tenths) + " dB";
        }

        private static string Tenths(int tenths) => (tenths / 10).ToString() + "." + (tenths % 10).ToString();

        private static string TwoDigits(long number) => (number % 60 < 10 ? ":0" : ":") + (number % 60).ToString();

        private void Put(string label, string value)
        {
            Label = label;
            Value = value;
        }

        /// <summary>A setting by its key on the console.</summary>
        private string NameOf(byte row)
        {
            switch (row)
            {
                case MenuTable.Back: return "Back";
                case MenuTable.List | 1: return "Limits";
                case MenuTable.List | 2: return "Start";
                case MenuTable.List | 3: return "Display";
                case MenuTable.List | 4: return "Knob";
                case MenuTable.List | 5: return "Buttons";
                case MenuTable.Page | (byte)MenuPage.Headphones: return "Headphones";
                case MenuTable.Page | (byte)MenuPage.Statistics: return "Statistics";
                case MenuTable.Page | (byte)MenuPage.SelfTest: return "Self-test";
                case MenuTable.Page | (byte)MenuPage.About: return "About";
                default:
                    string key = _settings.Of((SettingId)row).Key;
                    return key.Substring(0, 1).ToUpper() + key.Substring(1);
            }
        }

        private void ReadSetting(int row)
        {
            byte code = MenuTable.At(_menu.List, row);
            Put(NameOf(code), "");
            if (code == (MenuTable.Page | (byte)MenuPage.Headphones) && _menu.Jack == JackPanel.None)
            {
                Value = "plug in first";
            }

            Setting setting = _menu.SettingAt(row);
            if (setting != null)
            {
                int value = _settings.Value(setting);
                switch (setting.Unit)
                {
                    case SettingUnit.Ms: Value = value == 0 ? "never" : (value % 1000 == 0 ? (value / 1000).ToString() : Tenths(value / 100)) + " s"; break;
                    case SettingUnit.Cb: Value = Db(value); break;
                    case SettingUnit.Count: Value = value.ToString(); break;
                    default: Value = SettingWords.Word(setting.Unit, value); break;
                }
            }
        }

        private string HeadphonesAt(int row)
        {
            if (row == 0 || row == _menu.Count - 1)
            {
                return row == 0 ? "none: own limit only" : "Back";
            }

            _shelf.Load(row - 1, _profile);
            return _profile.Name;
        }

        private void ReadReport(int row)
        {
            HeadphoneReport report = _report;
            HeadphoneProfile profile = _book.Profile(_menu.Jack);
            if (profile == null)
            {
                return;
            }

            if (row == 0)
            {
                report.Compute(profile, _options.TargetPeakCb, _options.ProgrammeCb);
            }

            switch (row)
            {
                case 0: Put("Use", Use()); break;
                case 1: Put("Headroom", Db(Verdict.ShownHeadroomCb(report.HeadroomCb)) + " " + Verdict.Headroom(report.HeadroomCb)); break;
                case 2: Put("Damping", Tenths(report.DampingFactorTenths) + " " + Verdict.Damping(report.IsDampingGood)); break;
                case 3: Put("Hiss on High", Verdict.Hiss(report.NoiseCb(GainPosition.High))); break;
                default:
                    int uselessCb = report.UselessCb(GainPosition.Low);
                    Put("Limit on Low", uselessCb > 0 ? Db(-uselessCb) : "none");
                    break;
            }
        }

        /// <summary>The gain to use; a higher one than the limit can fill is no use.</summary>
        private string Use()
        {
            HeadphoneReport report = _report;
            if (report.HighestUsefulGain < report.Gain)
            {
                return ConsoleWords.Gain(report.HighestUsefulGain) + " - limit ends";
            }

            return ConsoleWords.Gain(report.Gain) + (report.IsTargetReached ? " gain" : report.HeadroomCb < 0 ? " - too weak" : " past 3 o'clock");
        }

        private void ReadStatistics(int row)
        {
            LoopStats stats = _stats;
            long upMs = _menu.NowMs + _log.UncountedMs;
            switch (row)
            {
                case 0: Put("Uptime", (upMs / 3600000).ToString() + TwoDigits(upMs / 60000) + TwoDigits(upMs / 1000)); break;
                case 1: Put("Detents", stats.Detents.ToString()); break;
                case 2: Put("Relay closings", stats.Energised.ToString()); break;
                case 3: Put("Loop mean", (upMs / (stats.Passes + 1)).ToString() + " ms"); break;
                case 4: Put("Loop worst", stats.WorstGapMs.ToString() + " ms"); break;
                case 5: Put("I2C errors", (stats.AudioErrors + stats.DisplayErrors).ToString()); break;
                default: Put("Week's sound", (_status.ExposurePermille / 10).ToString() + " %"); break;
            }
        }

        private void ReadAbout(int row)
        {
            switch (row)
            {
                case 0: Put("Firmware", VersionCommand.Firmware); break;
                case 1: Label = _board; break;
                case 2: Put("Volume IC", _volumeIc); break;
                case 3: Put("Last run", ConsoleWords.Restart(_status.Restart)); break;
                default: Put("Its fault", FaultTable.Name(_status.RestartFault)); break;
            }
        }

        private void ReadTest(int row)
        {
            if (_menu.IsTestRefused)
            {
                Label = row > 0 ? "" : _status.CoilOn ? "Unplug first" : "Not now, try again";
                return;
            }

            switch (row)
            {
                case 0: Put("Steps", _test.GoodSteps.ToString() + " of " + _test.Steps.ToString()); break;
                case 1: Put("Gain coils", _test.DrivenCoils.ToString() + " of 2"); break;
                case 2: Put("Result", _test.IsRunning ? "running" : _test.HasPassed ? "pass" : "fail"); break;
                case 3: Label = "More: console, selftest"; break;
            }
        }
    }
}
