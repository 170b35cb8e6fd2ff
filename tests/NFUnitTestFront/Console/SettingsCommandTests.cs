using AmpController.Console;
using AmpController.Control;
using AmpController.Headphones;
using AmpController.Jacks;
using AmpController.Knob;
using AmpController.Settings;
using AmpController.Tests.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Console
{
    /// <summary>Transcripts of `set`, `save`, `defaults` and `export`. A bar is a line end; a refusal shows its number.</summary>
    [TestClass]
    public class SettingsCommandTests
    {
        private const string Untouched =
            "delay=3000ms|limit=12.0dB|start=-30.0dB|policy=restore|programme=-10.0dB|target=110.0dB|dose=adult|balance=0.0dB|range=-62.0dB|step=1|"
            + "dim=30000ms|off=300000ms|saver=off|contrast=207|detent=4|reverse=off|accel=on|"
            + "knob-press=mute|knob-twice=none|knob-hold=menu|gain-press=gain|gain-hold=low|mute-press=mute|mute-hold=none|";

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
        public void Set_shows_the_words_of_a_choice_instead_of_a_lowest_and_a_highest()
        {
            StoreBench bench = new StoreBench();
            bench.Set("policy", (int)PlugInPolicy.Hold);
            Assert.AreEqual(
                "policy=hold|values=zero|hold|restore|default=restore|purpose=volume after a plug-in: zero = min, hold = asks, restore = ramps to the last|",
                Ask(Set(bench), "set policy"));
            Assert.AreEqual(
                "dose=adult|values=adult|child|default=adult|purpose=whose weekly sound allowance the exposure is compared with|",
                Ask(Set(bench), "set dose"));
        }

        [TestMethod]
        public void Set_shows_a_plain_number_without_a_unit()
        {
            Assert.AreEqual(
                "step=1|lowest=1|highest=4|default=1|purpose=steps of the volume IC for one detent of the knob|",
                Ask(Set(new StoreBench()), "set step"));
        }

        [TestMethod]
        [DataRow("set policy restore", "policy=restore|")]
        [DataRow("set POLICY Hold", "policy=hold|")]
        [DataRow("set policy zero", "policy=zero|")]
        [DataRow("set dose child", "dose=child|")]
        [DataRow("set programme -18.5", "programme=-18.5dB|")]
        [DataRow("set target 115dB", "target=115.0dB|")]
        [DataRow("set balance +3", "balance=3.0dB|")]
        [DataRow("set balance -12dB", "balance=-12.0dB|")]
        [DataRow("set range -50", "range=-50.0dB|")]
        [DataRow("set step 4", "step=4|")]
        public void Set_changes_what_headphones_and_knob_need(string line, string answer)
        {
            StoreBench bench = new StoreBench();
            Assert.AreEqual(answer, Ask(Set(bench), line));
            Assert.Contains(answer, Ask(Set(bench), "set"));
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
        [DataRow("set policy none", 101)]
        [DataRow("set policy 1", 101)]
        [DataRow("set policy zer", 101)]
        [DataRow("set dose adults", 101)]
        [DataRow("set dose zero", 101)]
        [DataRow("set step 1dB", 101)]
        [DataRow("set step -1", 101)]
        [DataRow("set step 0", 102)]
        [DataRow("set step 5", 102)]
        [DataRow("set balance 0.5", 102)]
        [DataRow("set balance -1.25dB", 102)]
        [DataRow("set balance 13", 102)]
        [DataRow("set balance left", 101)]
        [DataRow("set programme 0.1", 102)]
        [DataRow("set programme -30.01", 102)]
        [DataRow("set target 89.9", 102)]
        [DataRow("set target 121", 102)]
        [DataRow("set range -19", 102)]
        [DataRow("set range -81", 102)]
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
            CommandLine line = ParsedLine.Of("save");
            Assert.AreEqual(FaultCode.None, save.Begin(line, 0));
            bench.Pass(10);
            Assert.AreEqual("stored=no|", Lines(save));
        }

        [TestMethod]
        public void Save_overwrites_a_foreign_store()
        {
            FakeSlots slots = new FakeSlots();
            slots.Put(0, SampleRecords.Settings(3, 200), 200);
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
            bench.Set("policy", (int)PlugInPolicy.Hold);
            bench.Set("programme", -1850);
            bench.Set("target", 10500);
            bench.Set("dose", (int)ExposureMode.Child);
            bench.Set("balance", -300);
            bench.Set("range", -5000);
            bench.Set("step", 2);
            bench.Set("dim", 0);
            bench.Set("off", 60000);
            bench.Set("saver", 1);
            bench.Set("contrast", 1);
            bench.Set("detent", 2);
            bench.Set("reverse", 1);
            bench.Set("accel", 0);
            bench.Set("knob-press", (int)FrontAction.LowGain);
            bench.Set("knob-twice", (int)FrontAction.Headphones);
            bench.Set("knob-hold", (int)FrontAction.ScreenOff);
            bench.Set("gain-press", (int)FrontAction.None);
            bench.Set("gain-hold", (int)FrontAction.NextGain);
            bench.Set("mute-press", (int)FrontAction.Statistics);
            bench.Set("mute-hold", (int)FrontAction.Menu);
            string lines = Ask(new ExportCommand(bench.Settings), "export");
            Assert.AreEqual(
                "set delay 7000ms|set limit -12.25dB|set start -79.99dB|set policy hold|set programme -18.5dB|set target 105.0dB|"
                + "set dose child|set balance -3.0dB|set range -50.0dB|set step 2|"
                + "set dim 0ms|set off 60000ms|set saver on|set contrast 1|set detent 2|set reverse on|set accel off|"
                + "set knob-press low|set knob-twice headphones|set knob-hold dark|set gain-press none|set gain-hold gain|"
                + "set mute-press stats|set mute-hold menu|",
                lines);

            StoreBench other = new StoreBench();
            SetCommand set = Set(other);
            string[] typed = lines.Split('|');
            for (int i = 0; i < typed.Length - 1; i++)
            {
                Ask(set, typed[i]);
            }

            other.Expect(7000, -1225, "imported");
            for (int i = 0; i < bench.Settings.Count; i++)
            {
                Setting setting = bench.Settings.At(i);
                Assert.AreEqual(bench.Settings.Value(setting), other.Settings.Value(setting), setting.Key);
                Assert.AreNotEqual(setting.Default, other.Settings.Value(setting), setting.Key);
            }
        }

        [TestMethod]
        public void Defaults_leaves_a_foreign_record_of_headphones_alone_and_save_does_not()
        {
            FakeSlots slots = new FakeSlots();
            slots.Put(3, SampleRecords.Headphones(2, 190), 190);
            StoreBench bench = new StoreBench(slots);
            bench.Set("limit", -1000);
            Ask(new DefaultsCommand(bench.Settings, bench.Store), "defaults");
            bench.Pass(10);
            bench.Pass(10);
            Assert.AreEqual(0, slots.WritesTo(3) + slots.WritesTo(4));

            Ask(new SaveCommand(bench.Store), "save");
            bench.Pass(10);
            Assert.AreEqual(1, slots.WritesTo(4));
        }

        [TestMethod]
        public void Defaults_touches_neither_own_headphones_nor_what_was_chosen()
        {
            StoreBench bench = new StoreBench();
            bench.Own.Put(0, SampleRecords.Profile("Mine"));
            bench.Book.Choose(0, 0);
            bench.Book.SetLimit(0, 8500);
            Ask(new DefaultsCommand(bench.Settings, bench.Store), "defaults");
            Assert.AreEqual("Mine", bench.Book.Profile(0).Name);
            Assert.AreEqual(8500, bench.Book.LimitCb(0));
            Assert.AreEqual("Mine", bench.Own.At(0).Name);
        }

        [TestMethod]
        public void Save_defaults_and_export_take_no_argument()
        {
            StoreBench bench = new StoreBench();
            bench.Set("limit", -1000);
            ConsoleBench console = new ConsoleBench(new Command[]
            {
                new SaveCommand(bench.Store), new DefaultsCommand(bench.Settings, bench.Store), new ExportCommand(bench.Settings),
            });
            Assert.StartsWith("ERR 101 ", console.Ask("save now"));
            Assert.StartsWith("ERR 101 ", console.Ask("defaults limit"));
            Assert.StartsWith("ERR 101 ", console.Ask("export all"));
            Assert.AreEqual("ERR 101|", Ask(Set(bench), "set limit -20 -30"));
            Assert.AreEqual(-1000, bench.Options.LimitCb);
        }

        [TestMethod]
        public void Every_row_fits_a_terminal_and_every_example_works()
        {
            StoreBench bench = new StoreBench();
            Command[] commands =
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

        private static string Ask(Command command, string text)
        {
            FaultCode code = command.Begin(ParsedLine.Of(text), 0);
            return code == FaultCode.None ? Lines(command) : "ERR " + ((int)code).ToString() + "|";
        }

        private static string Lines(Command command)
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
    }
}
