using AmpController.Console;
using AmpController.Control;
using AmpController.Settings;
using AmpController.Tests.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Console
{
    /// <summary>Transcripts of `set`, `save`, `defaults` and `export`. A bar is a line end; a refusal shows its number.</summary>
    [TestClass]
    public class SettingsCommandTests
    {
        private const string Untouched = "delay=3000ms|limit=12.0dB|start=-30.0dB|";

        [TestMethod]
        public void Set_shows_every_setting()
        {
            Assert.AreEqual(Untouched, Ask(Set(new StoreBench()), "set"));
        }

        [TestMethod]
        public void Set_with_a_key_shows_that_setting_in_full()
        {
            StoreBench bench = new StoreBench();
            bench.Set("limit", -1000);
            Assert.AreEqual(
                "limit=-10.0dB|lowest=-80.0dB|highest=12.0dB|default=12.0dB|purpose=highest level, volume and gain together|",
                Ask(Set(bench), "set limit"));
            Assert.AreEqual(
                "delay=3000ms|lowest=1000ms|highest=60000ms|default=3000ms|purpose=anti-pop delay, from rails good to the first connection|",
                Ask(Set(bench), "SET Delay"));
        }

        [TestMethod]
        [DataRow("set limit -20", "limit=-20.0dB|", -2000)]
        [DataRow("set limit -20dB", "limit=-20.0dB|", -2000)]
        [DataRow("set limit -20.25", "limit=-20.25dB|", -2025)]
        [DataRow("set LIMIT +6.5DB", "limit=6.5dB|", 650)]
        [DataRow("set limit 0", "limit=0.0dB|", 0)]
        public void Set_changes_a_level_and_says_exactly_what_it_is_now(string line, string answer, int limitCb)
        {
            StoreBench bench = new StoreBench();
            Assert.AreEqual(answer, Ask(Set(bench), line));
            Assert.AreEqual(limitCb, bench.Options.LimitCb);
        }

        [TestMethod]
        [DataRow("set delay 5000")]
        [DataRow("set delay 5000ms")]
        [DataRow("set delay 5000MS")]
        public void Set_changes_a_time(string line)
        {
            StoreBench bench = new StoreBench();
            Assert.AreEqual("delay=5000ms|", Ask(Set(bench), line));
            Assert.AreEqual(5000, bench.Options.AntiPopDelayMs);
        }

        [TestMethod]
        [DataRow("set volume", 108)]
        [DataRow("set volume -20", 108)]
        [DataRow("set limi", 108)]
        [DataRow("set limit 12.01", 102)]
        [DataRow("set limit -80.01", 102)]
        [DataRow("set limit 99999999999999999999", 102)]
        [DataRow("set limit -99999999999999999999", 102)]
        [DataRow("set delay 999", 102)]
        [DataRow("set delay 60001ms", 102)]
        [DataRow("set delay 99999999999999999999", 102)]
        [DataRow("set delay -1", 101)]
        [DataRow("set delay 3s", 101)]
        [DataRow("set delay ms", 101)]
        [DataRow("set delay 3000.5", 101)]
        [DataRow("set delay 3000dB", 101)]
        [DataRow("set limit min", 101)]
        [DataRow("set limit -20ms", 101)]
        [DataRow("set limit -20 dB", 101)]
        [DataRow("set limit = -20", 101)]
        public void Set_refuses_what_it_cannot_do_and_changes_nothing(string line, int number)
        {
            StoreBench bench = new StoreBench();
            Assert.AreEqual("ERR " + number.ToString() + "|", Ask(Set(bench), line));
            Assert.AreEqual(0, bench.Settings.ChangeCount);
        }

        [TestMethod]
        public void Save_says_waiting_until_the_settings_are_stored()
        {
            StoreBench bench = new StoreBench();
            bench.Pass(10);
            bench.Set("limit", -1000);
            SaveCommand save = new SaveCommand(bench.Store);
            Assert.AreEqual("stored=waiting|", Ask(save, "save"));
            bench.Pass(10, true, false);
            Assert.AreEqual("stored=waiting|", Ask(save, "save"));
            bench.Pass(10);
            Assert.AreEqual("stored=yes|", Ask(save, "save"));
            bench.Pass(10);
            Assert.AreEqual(2, bench.Slots.Writes);
        }

        [TestMethod]
        public void Save_says_no_when_the_write_failed()
        {
            StoreBench bench = new StoreBench();
            bench.Slots.Refuses = true;
            SaveCommand save = new SaveCommand(bench.Store);
            CommandLine line = Parsed("save");
            Assert.AreEqual(FaultCode.None, save.Begin(line, 0));
            bench.Pass(10);
            Assert.AreEqual("stored=no|", Lines(save));
        }

        [TestMethod]
        public void Save_overwrites_a_foreign_store()
        {
            FakeSlots slots = new FakeSlots();
            slots.Put(0, SettingsRecordTests.Sealed(3, 200), 200);
            StoreBench bench = new StoreBench(slots);
            Assert.AreEqual("stored=waiting|", Ask(new SaveCommand(bench.Store), "save"));
            bench.Pass(10);
            Assert.AreEqual(1, slots.Writes);
        }

        [TestMethod]
        public void Defaults_gives_the_boards_values_and_stores_them_at_once()
        {
            StoreBench bench = new StoreBench();
            bench.StoreBoth(5000, -1000);
            Assert.AreEqual(Untouched, Ask(new DefaultsCommand(bench.Settings, bench.Store), "defaults"));
            bench.Expect(3000, 1200, "at once");
            bench.Pass(10);
            bench.Start();
            bench.Expect(3000, 1200, "after a restart");
        }

        [TestMethod]
        public void Export_typed_into_another_amp_is_the_import()
        {
            StoreBench bench = new StoreBench();
            bench.Set("delay", 7000);
            bench.Set("limit", -1225);
            bench.Set("start", -7999);
            string lines = Ask(new ExportCommand(bench.Settings), "export");
            Assert.AreEqual("set delay 7000ms|set limit -12.25dB|set start -79.99dB|", lines);

            StoreBench other = new StoreBench();
            SetCommand set = Set(other);
            string[] typed = lines.Split('|');
            for (int i = 0; i < typed.Length - 1; i++)
            {
                Ask(set, typed[i]);
            }

            other.Expect(7000, -1225, "imported");
            Assert.AreEqual(-7999, other.Options.StartLimitCb);
        }

        [TestMethod]
        public void Save_defaults_and_export_take_no_argument()
        {
            StoreBench bench = new StoreBench();
            bench.Set("limit", -1000);
            Assert.AreEqual("ERR 101|", Ask(new SaveCommand(bench.Store), "save now"));
            Assert.AreEqual("ERR 101|", Ask(new DefaultsCommand(bench.Settings, bench.Store), "defaults limit"));
            Assert.AreEqual("ERR 101|", Ask(new ExportCommand(bench.Settings), "export all"));
            Assert.AreEqual("ERR 101|", Ask(Set(bench), "set limit -20 -30"));
            Assert.AreEqual(-1000, bench.Options.LimitCb);
        }

        [TestMethod]
        public void Every_row_fits_a_terminal_and_every_example_works()
        {
            StoreBench bench = new StoreBench();
            ICommand[] commands =
            {
                Set(bench), new SaveCommand(bench.Store), new DefaultsCommand(bench.Settings, bench.Store), new ExportCommand(bench.Settings),
            };
            for (int i = 0; i < commands.Length; i++)
            {
                Assert.IsTrue(commands[i].Purpose.Length <= 46, commands[i].Name);
                Assert.DoesNotContains("ERR", Ask(commands[i], commands[i].Example), commands[i].Name);
            }
        }

        private static SetCommand Set(StoreBench bench) => new SetCommand(bench.Settings);

        private static string Ask(ICommand command, string text)
        {
            FaultCode code = command.Begin(Parsed(text), 0);
            return code == FaultCode.None ? Lines(command) : "ERR " + ((int)code).ToString() + "|";
        }

        private static string Lines(ICommand command)
        {
            OutputBuffer output = new OutputBuffer(1024);
            byte[] bytes = new byte[1024];
            string text = "";
            for (int i = 0; command.WriteLine(i, output); i++)
            {
                int count = output.Take(bytes, bytes.Length);
                Assert.IsTrue(count <= ConsoleShell.LongestAnswerLine, "longest line");
                char[] chars = new char[count - 1];
                for (int at = 0; at < chars.Length; at++)
                {
                    chars[at] = bytes[at] == 13 ? '|' : (char)bytes[at];
                }

                text += new string(chars);
            }

            return text;
        }

        private static CommandLine Parsed(string text)
        {
            byte[] bytes = new byte[text.Length];
            for (int i = 0; i < text.Length; i++)
            {
                bytes[i] = (byte)text[i];
            }

            CommandLine line = new CommandLine();
            line.Parse(bytes, bytes.Length);
            return line;
        }
    }
}
