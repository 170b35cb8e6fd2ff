using AmpController.Console;
using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Console
{
    /// <summary>Transcripts of `hp`. A bar is a line end; a refusal shows its number.</summary>
    [TestClass]
    public class HpCommandTests
    {
        private const int Main = 0;
        private const int Aux = 1;

        private static HeadphoneBench s_bench;
        private static HpCommand s_command;

        [TestMethod]
        [DataRow("hp set vega", "Zorn Vega")]
        [DataRow("hp set VEGA", "Zorn Vega")]
        [DataRow("hp set main zorn  vega", "Zorn Vega")]
        [DataRow("hp set eg or", "Zorn Vega")]
        [DataRow("hp set q-7x", "Zorn Q-7X")]
        [DataRow("hp set q-7", "Zorn Q-7")]
        [DataRow("hp set zorn q-7", "Zorn Q-7")]
        public void Set_takes_the_one_whose_name_has_all_words_or_ends_with_just_them(string line, string name)
        {
            Begin();
            Assert.StartsWith("jack=main|headphones=" + name + "|ceiling_level=", Ask(line));
            Assert.AreEqual(name, s_bench.Book.Profile(Main).Name);
        }

        [TestMethod]
        public void Set_says_what_the_headphones_allow()
        {
            Begin();
            Assert.AreEqual("jack=main|headphones=Zorn Q-7|ceiling_level=3.0dB|", Ask("hp set q-7"));
            Assert.AreEqual("jack=aux|headphones=Zorn Vega|ceiling_level=-13.0dB|", Ask("hp set aux vega"));
            Assert.AreEqual("jack=bal|headphones=none|ceiling_level=none|", Ask("hp set bal none"));
            Assert.AreEqual("Zorn Q-7", s_bench.Book.Profile(Main).Name);
            Assert.AreEqual("Zorn Vega", s_bench.Book.Profile(Aux).Name);
        }

        [TestMethod]
        public void Set_counts_at_once()
        {
            Begin();
            s_bench.Book.SetPlugged(1);
            Ask("hp set vega");
            Assert.AreEqual(-1300, s_bench.Options.HeadphoneCeilingCb);
            Ask("hp set none");
            Assert.AreEqual(JackBook.NoCeiling, s_bench.Options.HeadphoneCeilingCb);
        }

        [TestMethod]
        [DataRow("hp set zorn", 110)]
        [DataRow("hp set zorn q", 110)]
        [DataRow("hp set zorn vegas", 109)]
        [DataRow("hp set main none such zorn", 109)]
        [DataRow("hp set", 101)]
        [DataRow("hp set main", 101)]
        [DataRow("hp choose vega", 101)]
        [DataRow("hp help", 101)]
        public void Set_refuses_what_fits_none_or_several(string line, int number)
        {
            Begin();
            Assert.AreEqual("ERR " + number.ToString() + "|", Ask(line));
            Assert.AreEqual((int)HeadphoneChoice.Unset, (int)s_bench.Book.Choice(Main));
        }

        [TestMethod]
        [DataRow("hp")]
        [DataRow("hp show")]
        [DataRow("hp set vega")]
        [DataRow("hp limit")]
        [DataRow("hp gain low")]
        public void Without_a_plug_the_jack_must_be_named(string line)
        {
            Begin();
            s_bench.Status.Jack = -1;
            Assert.AreEqual("ERR 111|", Ask(line));
        }

        [TestMethod]
        public void A_jack_can_be_set_up_before_anything_is_plugged_in()
        {
            Begin();
            s_bench.Status.Jack = -1;
            Assert.StartsWith("jack=aux|headphones=Zorn Vega|", Ask("hp set aux vega"));
            Assert.AreEqual("jack=aux|spl_limit=85.0dB|", Ask("hp limit aux 85"));
            Assert.AreEqual("jack=aux|saved_gain=medium|", Ask("hp gain aux med"));
            Assert.StartsWith("jack=aux|headphones=Zorn Vega|", Ask("hp show aux"));
        }

        [TestMethod]
        public void Limit_shows_and_sets_and_moves_the_ceiling()
        {
            Begin();
            Ask("hp set q-7");
            s_bench.Book.SetPlugged(1);
            Assert.AreEqual("jack=main|spl_limit=100.0dB|", Ask("hp limit"));
            Assert.AreEqual("jack=main|spl_limit=90.0dB|", Ask("hp limit 90"));
            Assert.AreEqual(-700, s_bench.Options.HeadphoneCeilingCb);
            Assert.AreEqual("jack=main|spl_limit=60.0dB|", Ask("hp limit main 60dB"));
            Assert.AreEqual("jack=main|spl_limit=115.0dB|", Ask("hp limit 115"));
        }

        [TestMethod]
        [DataRow("hp limit 59.99", 102)]
        [DataRow("hp limit 115.01", 102)]
        [DataRow("hp limit -90", 102)]
        [DataRow("hp limit 99999999999999999999", 102)]
        [DataRow("hp limit loud", 101)]
        [DataRow("hp limit 90 95", 101)]
        [DataRow("hp limit main 90 95", 101)]
        [DataRow("hp limit aux 90", 112)]
        [DataRow("hp limit aux", 112)]
        [DataRow("hp gain aux low", 112)]
        [DataRow("hp gain loud", 101)]
        [DataRow("hp gain low low", 101)]
        public void Limit_and_gain_refuse_what_they_cannot_do_and_change_nothing(string line, int number)
        {
            Begin();
            Ask("hp set q-7");
            int changes = s_bench.Book.ChangeCount;
            Assert.AreEqual("ERR " + number.ToString() + "|", Ask(line));
            Assert.AreEqual(changes, s_bench.Book.ChangeCount);
        }

        [TestMethod]
        public void Gain_is_saved_for_the_headphones_and_forgotten_with_them()
        {
            Begin();
            Ask("hp set q-7");
            Assert.AreEqual("jack=main|saved_gain=none|", Ask("hp gain"));
            Assert.AreEqual("jack=main|saved_gain=high|", Ask("hp gain high"));
            Assert.AreEqual((int)GainPosition.High, s_bench.Book.SavedGain(Main));
            Assert.AreEqual("jack=main|saved_gain=medium|", Ask("hp gain main medium"));
            Assert.AreEqual("jack=main|saved_gain=low|", Ask("hp gain low"));
            Assert.AreEqual("jack=main|saved_gain=none|", Ask("hp gain none"));
            Ask("hp gain med");
            Ask("hp set vega");
            Assert.AreEqual("jack=main|saved_gain=none|", Ask("hp gain"));
        }

        [TestMethod]
        public void List_shows_the_figures_of_those_that_fit()
        {
            Begin();
            Assert.AreEqual(
                "Zorn Q-7                                  300ohm  97.0dB/V stated     over-ear own|" +
                "Zorn Q-7X                                 32.5ohm 103.5dB/V measured  over-ear own|" +
                "Zorn Vega                                 16ohm   120.0dB/V measured  in-ear own|" +
                "count=3|",
                Ask("hp list zorn"));
            Assert.AreEqual("Zorn Vega                                 16ohm   120.0dB/V measured  in-ear own|count=1|", Ask("hp list VEG z"));
            Assert.AreEqual("ERR 109|", Ask("hp list zorn vegas"));
        }

        [TestMethod]
        public void List_without_words_shows_the_own_ones_first_and_all_of_the_rest()
        {
            Begin();
            string answer = Ask("hp list");
            Assert.StartsWith("Zorn Q-7  ", answer);
            Assert.EndsWith("|count=" + s_bench.Shelf.Count.ToString() + "|", answer);
        }

        [TestMethod]
        public void Add_puts_own_headphones_on_the_shelf()
        {
            Begin();
            Assert.AreEqual(
                "added=My Cans|impedance=22.5ohm|sensitivity=105.5dB/mW measured|",
                Ask("hp add 22.5ohm 105.5dB MW Measured IN My   Cans"));
            HeadphoneProfile profile = s_bench.Own.At(3);
            Assert.AreEqual("My Cans", profile.Name);
            Assert.AreEqual(225, profile.ImpedanceDeciohm);
            Assert.AreEqual(10550, profile.SensitivityCb);
            Assert.AreEqual((int)SensitivityUnit.PerMilliwatt, (int)profile.Unit);
            Assert.AreEqual((int)HeadphoneForm.InEar, (int)profile.Form);
            Assert.IsTrue(profile.IsMeasured);
            Assert.AreEqual(HeadphoneProfile.DefaultLimitCb, profile.LimitCb);
            Assert.StartsWith("jack=main|headphones=My Cans|", Ask("hp set my cans"));
        }

        [TestMethod]
        [DataRow("hp add", 101)]
        [DataRow("hp add 300 97 v stated over", 101)]
        [DataRow("hp add 300 97 w stated over x", 101)]
        [DataRow("hp add 300 97 v said over x", 101)]
        [DataRow("hp add 300 97 v stated on x", 101)]
        [DataRow("hp add ohm 97 v stated over x", 101)]
        [DataRow("hp add 300dB 97 v stated over x", 101)]
        [DataRow("hp add 300 loud v stated over x", 101)]
        [DataRow("hp add 3.9 97 v stated over x", 113)]
        [DataRow("hp add 3001 97 v stated over x", 113)]
        [DataRow("hp add -300 97 v stated over x", 113)]
        [DataRow("hp add 99999999999999999999 97 v stated over x", 113)]
        [DataRow("hp add 300 69.9 v stated over x", 113)]
        [DataRow("hp add 300 135.1 v stated over x", 113)]
        [DataRow("hp add 16 120 mw stated in x", 113)]
        [DataRow("hp add 300 97 v stated over 012345678901234567890", 114)]
        [DataRow("hp add 300 97 v stated over None", 114)]
        [DataRow("hp add 300 97 v stated over unset", 114)]
        [DataRow("hp add 300 97 v stated over lost", 114)]
        [DataRow("hp add 300 97 v stated over bal", 114)]
        [DataRow("hp add 300 97 v stated over zorn VEGA", 115)]
        public void Add_refuses_what_cannot_be_right_and_adds_nothing(string line, int number)
        {
            Begin();
            Assert.AreEqual("ERR " + number.ToString() + "|", Ask(line));
            Assert.AreEqual(3, s_bench.Shelf.OwnCount);
        }

        [TestMethod]
        public void Add_refuses_a_fifth()
        {
            Begin();
            Assert.StartsWith("added=x|", Ask("hp add 300 97 v stated over x"));
            Assert.AreEqual("ERR 116|", Ask("hp add 300 97 v stated over y"));
            Ask("hp delete vega");
            Assert.StartsWith("added=y|", Ask("hp add 300 97 v stated over y"));
            Assert.AreEqual("y", s_bench.Own.At(2).Name);
        }

        [TestMethod]
        public void Delete_forgets_own_headphones_that_no_jack_has()
        {
            Begin();
            Ask("hp set aux vega");
            Assert.AreEqual("ERR 117|", Ask("hp delete vega"));
            Assert.AreEqual("ERR 110|", Ask("hp delete zorn"));
            Assert.AreEqual("ERR 109|", Ask("hp delete vegas"));
            Assert.AreEqual("ERR 101|", Ask("hp delete"));
            Assert.AreEqual(3, s_bench.Shelf.OwnCount);

            Assert.AreEqual("deleted=Zorn Q-7|", Ask("hp delete q-7"));
            Assert.IsNull(s_bench.Own.At(0));
            Ask("hp set aux none");
            Assert.AreEqual("deleted=Zorn Vega|", Ask("hp delete vega"));
            Assert.IsNull(s_bench.Own.At(2));
            Assert.AreEqual("Zorn Q-7X", s_bench.Own.At(1).Name);
        }

        [TestMethod]
        public void Show_of_a_jack_without_headphones_says_so()
        {
            Begin();
            Assert.AreEqual("jack=main|headphones=unset|ceiling_level=none|ceiling_volume=none|exposure=0% (at most, estimate)|", Ask("hp"));
            Ask("hp set none");
            Assert.StartsWith("jack=main|headphones=none|ceiling_level=none|", Ask("hp show main"));
        }

        [TestMethod]
        public void Show_of_lost_headphones_shows_the_ceiling_of_the_most_sensitive()
        {
            Begin();
            s_bench.Book.Restore(Aux, HeadphoneChoice.Chosen, 0xFFFFFFFF, 9000, 0, -3000);
            Assert.AreEqual(
                "jack=aux|headphones=lost|ceiling_level=-37.0dB|ceiling_volume=-37.0dB on Low|exposure=0% (at most, estimate)|", Ask("hp show aux"));
        }

        [TestMethod]
        public void Show_starts_with_what_limits_the_headphones()
        {
            Begin();
            Ask("hp set q-7");
            Ask("hp gain med");
            s_bench.Status.Gain = GainPosition.Medium;
            s_bench.Status.GainCb = 600;
            s_bench.Status.SplLowCb = 7349;
            s_bench.Status.SplHighCb = 9301;
            s_bench.Status.ExposurePermille = 123;
            Assert.StartsWith(
                "jack=main|headphones=Zorn Q-7|ceiling_level=3.0dB|ceiling_volume=-3.0dB on Medium|exposure=13% (at most, estimate)|spl=73..94dB|" +
                "spl_limit=100.0dB|saved_gain=medium|impedance=300ohm|sensitivity=97.0dB/V stated|sensitivity_per_volt=97.0dB/V|gain_advised=",
                Ask("hp show"));
            Ask("hp set aux vega");
            Assert.Contains("|spl=none|", Ask("hp show aux"));
        }

        [TestMethod]
        [DataRow("hp set bal q-7")]
        [DataRow("hp show bal")]
        [DataRow("hp limit bal 90")]
        [DataRow("hp gain bal low")]
        public void A_jack_that_the_board_does_not_have_is_refused(string line)
        {
            Begin();
            s_bench.Status.FittedJacks = 3;
            Assert.AreEqual("ERR 119|", Ask(line));
            Assert.StartsWith("jack=aux|", Ask("hp show aux"));
        }

        [TestMethod]
        public void Show_gives_every_part_of_the_advice()
        {
            Begin();
            Ask("hp set q-7");
            string answer = Ask("hp");
            string[] keys =
            {
                "gain_advised", "target", "peak", "headroom", "needed_voltage", "needed_power", "damping", "gain_useful", "hiss_low", "hiss_high", "useless_high",
            };
            for (int i = 0; i < keys.Length; i++)
            {
                Assert.Contains("|" + keys[i] + "=", answer);
            }

            Assert.Contains("|target=110.0dB peak, ", answer);
            Assert.Contains(" before 3 o'clock|", answer);
        }

        [TestMethod]
        public void A_ceiling_outside_the_range_of_the_volume_is_its_end()
        {
            Begin();
            Ask("hp set q-7");
            Assert.Contains("|ceiling_level=3.0dB|ceiling_volume=0.0dB on Low|", Ask("hp"));
            Ask("hp limit 92.5");
            Assert.Contains("|ceiling_level=-4.5dB|ceiling_volume=-5.0dB on Low|", Ask("hp"));
            Ask("hp limit 60");
            s_bench.Status.LowestCb = -3600;
            Assert.Contains("|ceiling_level=-37.0dB|ceiling_volume=min on Low|", Ask("hp"));
        }

        [TestMethod]
        [DataRow("hp show loud")]
        [DataRow("hp show main aux")]
        [DataRow("hp exposure now")]
        [DataRow("hp exposure reset now")]
        public void Show_and_exposure_refuse_what_they_do_not_know(string line)
        {
            Begin();
            Assert.AreEqual("ERR 101|", Ask(line));
            Assert.AreEqual(0, s_bench.Exposure.ChangeCount);
        }

        [TestMethod]
        public void Exposure_shows_whose_allowance_it_is_and_starts_anew()
        {
            Begin();
            Assert.AreEqual("exposure=0% (at most, estimate)|dose=adult|week=168 h with the power on|", Ask("hp exposure"));
            s_bench.Options.ExposureMode = ExposureMode.Child;
            Assert.Contains("|dose=child|", Ask("hp exposure"));
            int changes = s_bench.Exposure.ChangeCount;
            Ask("hp exposure reset");
            Assert.AreEqual(changes + 1, s_bench.Exposure.ChangeCount);
        }

        [TestMethod]
        public void Every_line_of_an_answer_fits_its_bound()
        {
            Begin();
            Ask("hp set q-7");
            string[] lines = (Ask("hp") + Ask("hp list")).Split('|');
            for (int i = 0; i < lines.Length; i++)
            {
                Assert.IsTrue(lines[i].Length <= ConsoleShell.LongestAnswerLine - 2, lines[i]);
            }
        }

        [TestMethod]
        public void Help_of_hp_has_a_row_for_each_second_word_that_fits_a_terminal()
        {
            Begin();
            string answer = new ConsoleBench(new Command[] { s_command }).Ask("help hp");
            Assert.StartsWith("form=hp [<what> ...]|purpose=headphones; help hp lists what can follow|range=4 to 3000 ohm; 70 to 135 dB SPL at 1 V; limit 60 to 115 dB SPL|example=hp list|row=hp show [<jack>]     ", answer);
            for (int i = 0; i < s_command.Parts.Count; i++)
            {
                Command part = s_command.Parts.At(i);
                string form = "hp " + part.Name + " " + part.Form;
                int column = form.Length < 34 ? 34 : form.Length + 1;
                Assert.IsTrue(column + part.Purpose.Length <= 80, part.Name);
                Assert.Contains("|row=" + form + " ", answer);
                Assert.Contains(" " + part.Purpose + "|", answer);
            }
        }

        [TestMethod]
        public void A_search_takes_a_few_rows_a_pass_and_is_refused_by_the_shell_at_its_end()
        {
            Begin();
            ConsoleBench console = new ConsoleBench(new Command[] { s_command });
            Assert.AreEqual("ERR 110 several fit; hp list <words> shows them|", AskSlowly(console, "hp set main zorn"));
            Assert.AreEqual("ERR 109 no such headphones; see hp list|", AskSlowly(console, "hp set main vegas"));
            Assert.StartsWith("jack=main|headphones=Zorn Vega|", AskSlowly(console, "hp set main vega"));
        }

        /// <summary>As many passes as the shelf has rows are enough for the search.</summary>
        private static string AskSlowly(ConsoleBench console, string line)
        {
            string answer = console.Ask(line);
            for (int i = 0; i < s_bench.Shelf.Count; i++)
            {
                console.Pass();
            }

            return answer + console.Run();
        }

        private static void Begin()
        {
            s_bench = new HeadphoneBench();
            s_command = new HpCommand(
                s_bench.Book, s_bench.Shelf, s_bench.Own, new HeadphoneReport(s_bench.Figures), s_bench.Exposure, s_bench.Options, s_bench.Status);
        }

        private static string Ask(string text)
        {
            byte[] bytes = new byte[text.Length];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)text[i];
            }

            CommandLine line = new CommandLine();
            line.Parse(bytes, bytes.Length);
            FaultCode code = s_command.Begin(line, 0);
            while (code == FaultCode.None && s_command.IsWorking)
            {
                s_command.Work();
            }

            code = code == FaultCode.None ? s_command.Outcome : code;
            return code == FaultCode.None ? Lines() : "ERR " + ((int)code).ToString() + "|";
        }

        private static string Lines()
        {
            OutputBuffer output = new OutputBuffer(512);
            byte[] bytes = new byte[512];
            string text = "";
            for (int index = 0; s_command.WriteLine(index, output); index++)
            {
                int count = output.Take(bytes, bytes.Length);
                char[] line = new char[count - 2];
                for (int i = 0; i < line.Length; i++)
                {
                    line[i] = (char)bytes[i];
                }

                text += new string(line) + "|";
            }

            return text;
        }
    }
}
