using AmpController.Console;
using AmpController.Control;
using AmpController.Gain;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Console
{
    /// <summary>What the console owes whatever is typed: line forms, bounds, errors that come once, announcements.</summary>
    [TestClass]
    public class ConsoleShellTests
    {
        private const string TooLong = "ERR 104 the line is longer than 128 characters|";
        private const string BadCharacter = "ERR 105 the line holds a byte that is not printable ASCII|";
        private const string Overrun = "ERR 106 bytes came faster than they could be read|";
        private const string Unknown = "ERR 100 no such command; try help|";

        [TestMethod]
        public void Cr_lf_and_crlf_end_a_line()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Port.Arrive("jack\r");
            Assert.AreEqual("jack=main|OK|", bench.Run());
            bench.Port.Arrive("jack\n");
            Assert.AreEqual("jack=main|OK|", bench.Run());
            bench.Port.Arrive("jack\r\n");
            Assert.AreEqual("jack=main|OK|", bench.Run());
            bench.Port.Arrive("jack\rjack\njack\r\n\r\n");
            Assert.AreEqual("jack=main|OK|jack=main|OK|jack=main|OK|", bench.Run());
            Assert.AreEqual(6L, bench.Stats.ConsoleLines);
        }

        [TestMethod]
        public void An_empty_line_says_nothing()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Port.Arrive("\r\n\n\r   \t\r\n");
            Assert.AreEqual("", bench.Run());
            Assert.AreEqual(0L, bench.Stats.ConsoleLines);
        }

        [TestMethod]
        public void Half_a_line_waits_for_its_end()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Port.Arrive("ja");
            Assert.AreEqual("", bench.Run());
            bench.Port.Arrive("ck");
            Assert.AreEqual("", bench.Run());
            bench.Port.Arrive("\r");
            Assert.AreEqual("jack=main|OK|", bench.Run());
        }

        [TestMethod]
        public void Backspace_and_delete_take_a_character_back()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Port.Arrive(8);
            bench.Port.Arrive("jax");
            bench.Port.Arrive(8);
            bench.Port.Arrive("cx");
            bench.Port.Arrive(127);
            bench.Port.Arrive("k\r");
            Assert.AreEqual("jack=main|OK|", bench.Run());
        }

        [TestMethod]
        public void A_line_of_128_characters_is_read_and_one_of_129_is_one_error()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("jack=main|OK|", bench.Ask(Line("jack", 128, ' ')));
            Assert.AreEqual(TooLong, bench.Ask(Line("jack", 129, ' ')));
            Assert.AreEqual(TooLong, bench.Ask(Line("jack", 500, 'x')));
            Assert.AreEqual("jack=main|OK|", bench.Ask("jack"));
        }

        [TestMethod]
        public void Other_bytes_swallow_the_line_for_one_error()
        {
            ConsoleBench bench = new ConsoleBench();
            for (int value = 0; value < 256; value++)
            {
                bool printable = value >= 32 && value <= 126;
                bool edits = value == 1 || value == 5 || value == 8 || value == 9 || value == 10 || value == 11 || value == 13
                    || value == 21 || value == 23 || value == 27 || value == 127;
                if (printable || edits)
                {
                    continue;
                }

                bench.Port.Arrive("ja");
                bench.Port.Arrive((byte)value);
                bench.Port.Arrive((byte)value);
                Assert.AreEqual(BadCharacter, bench.Ask("ck; more of it"));
            }

            Assert.AreEqual("jack=main|OK|", bench.Ask("jack"));
        }

        [TestMethod]
        public void A_bad_byte_in_an_over_long_line_is_still_one_error()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Port.Arrive(Line("x", 200, 'x'));
            bench.Port.Arrive(0);
            Assert.AreEqual(TooLong, bench.Ask("x"));
        }

        [TestMethod]
        public void Lines_that_come_at_once_are_answered_one_by_one()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Port.Arrive("jack\rmute\rnonsense\rversion\r");
            Assert.AreEqual("jack=main|OK|muted=no|OK|" + Unknown + "version=0.1.0|board=test board|OK|", bench.Run());
        }

        [TestMethod]
        public void A_flood_of_lines_is_one_error_and_then_the_console_listens_again()
        {
            ConsoleBench bench = new ConsoleBench();
            for (int i = 0; i < 2000; i++)
            {
                bench.Port.Arrive("zz\r");
            }

            string answer = bench.Run();
            Assert.EndsWith(Overrun, answer);
            Assert.AreEqual(1, CountOf("ERR 106", answer));
            Assert.AreEqual("jack=main|OK|", bench.Ask("jack"));
        }

        [TestMethod]
        public void Half_a_line_before_a_flood_is_forgotten()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Port.Arrive("ja");
            bench.Run();
            FillOutput(bench);
            for (int i = 0; i < 700; i++)
            {
                bench.Port.Arrive("x");
            }

            bench.Port.Arrive("\r");
            Assert.EndsWith("|" + Overrun, bench.Run());
            Assert.AreEqual("jack=main|OK|", bench.Ask("jack"));
        }

        [TestMethod]
        public void A_line_waits_until_its_answer_has_room()
        {
            ConsoleBench bench = new ConsoleBench();
            FillOutput(bench);
            Assert.EndsWith("|ERR 101 an argument is missing or cannot be read; see help version|", bench.Ask("version 1"));
        }

        [TestMethod]
        public void A_flood_that_breaks_a_line_is_answered_at_the_end_of_that_line()
        {
            ConsoleBench bench = new ConsoleBench();
            for (int i = 0; i < 1000; i++)
            {
                bench.Port.Arrive("zz\r");
            }

            bench.Port.Arrive("vol ");
            Assert.AreEqual(0, CountOf("ERR 106", bench.Run()));
            Assert.AreEqual(Overrun, bench.Ask("-1"));
            Assert.AreEqual(0, bench.Controls.Calls);
            Assert.AreEqual("jack=main|OK|", bench.Ask("jack"));
        }

        [TestMethod]
        public void A_write_has_at_most_100_bytes_and_a_pass_at_most_one()
        {
            ConsoleBench bench = new ConsoleBench();
            for (int i = 0; i < EventLog.Capacity; i++)
            {
                bench.Log.Add(i, EventKind.FaultRaised, (int)FaultCode.DisplayTimeout);
            }

            bench.Port.Arrive("help\rlog 20\rstatus\rstats\r");
            for (int i = 0; i < 200; i++)
            {
                int before = bench.Port.Writes;
                bench.Pass();
                Assert.IsTrue(bench.Port.Writes - before <= 1);
            }

            Assert.AreEqual(4, CountOf("OK|", bench.Port.TakeSent()));
            Assert.AreEqual(ConsoleShell.BytesPerWrite, bench.Port.LargestWrite);
        }

        [TestMethod]
        public void An_idle_pass_writes_nothing()
        {
            ConsoleBench bench = new ConsoleBench();
            int before = bench.Port.Writes;
            for (int i = 0; i < 100; i++)
            {
                bench.Pass();
            }

            Assert.AreEqual(before, bench.Port.Writes);
        }

        [TestMethod]
        public void A_change_of_state_or_fault_is_announced_once()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("# state Active|", bench.FirstLines);
            bench.Status.State = AmpState.Fault;
            bench.Status.Fault = FaultCode.VolumeMismatch;
            Assert.AreEqual("# state Fault|# fault VolumeMismatch 3|", bench.Run());
            Assert.AreEqual("", bench.Run());
            bench.Status.State = AmpState.Connecting;
            bench.Status.Fault = FaultCode.None;
            Assert.AreEqual("# state Connecting|# fault none 0|", bench.Run());
        }

        [TestMethod]
        public void Monitor_says_volume_gain_jack_and_mute_once_and_then_their_changes()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("monitor=off|OK|", bench.Ask("monitor"));
            Assert.AreEqual("monitor=on|OK|# volume=-20.0dB|# gain=Low|# jack=main|# muted=no|", InOrder(bench.Ask("monitor on")));
            Assert.AreEqual("", bench.Run());
            bench.Status.VolumeCb = -2100;
            bench.Status.Gain = GainPosition.High;
            bench.Status.Jack = -1;
            bench.Status.Muted = true;
            Assert.AreEqual("# volume=-21.0dB|# gain=High|# jack=none|# muted=yes|", bench.Run());
            bench.Status.VolumeKnown = false;
            bench.Status.State = AmpState.Fault;
            Assert.AreEqual("# state Fault|# volume=unknown|", bench.Run());
            Assert.AreEqual("monitor=off|OK|", bench.Ask("monitor off"));
            bench.Status.VolumeKnown = true;
            Assert.AreEqual("", bench.Run());
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help monitor|", bench.Ask("monitor all"));
        }

        [TestMethod]
        public void A_state_that_does_not_last_can_be_announced_too()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Shell.Announcer.Tell(new AmpStatus { State = AmpState.Connecting });
            bench.Shell.Announcer.Tell(new AmpStatus { State = AmpState.Active, Fault = FaultCode.RailsLow });
            Assert.AreEqual("# state Connecting|# state Active|# fault RailsLow 20|# fault none 0|", bench.Run());
        }

        [TestMethod]
        public void Announcements_without_room_are_dropped_and_counted()
        {
            ConsoleBench bench = new ConsoleBench();
            FillOutput(bench);
            string answer = bench.Run();
            Assert.IsTrue(answer.Length <= 768);
            int said = CountOf("# state", answer);
            Assert.Contains("announcements_lost=" + (100 - said).ToString() + "|", bench.Ask("stats"));
        }

        [TestMethod]
        public void A_slow_command_holds_back_its_answer_and_the_next_line_but_no_announcement()
        {
            SlowCommand slow = new SlowCommand();
            ConsoleBench bench = new ConsoleBench(new Command[] { slow });
            slow.Works = true;
            bench.Port.Arrive("slow\rversion\r");
            Assert.AreEqual("", bench.Run());
            bench.Status.State = AmpState.Muted;
            Assert.AreEqual("# state Muted|", bench.Run());
            Assert.IsFalse(bench.Shell.IsQuiet);

            slow.Works = false;
            Assert.StartsWith("done=yes|OK|version=", bench.Run());
            Assert.IsTrue(bench.Shell.IsQuiet);
        }

        [TestMethod]
        public void A_slow_command_gets_a_share_of_each_pass_and_may_fail_at_the_end()
        {
            SlowCommand slow = new SlowCommand { Works = true, Failure = FaultCode.SeveralFit };
            ConsoleBench bench = new ConsoleBench(new Command[] { slow });
            bench.Port.Arrive("slow\rversion\r");
            bench.Run();
            int before = slow.Passes;
            bench.Pass();
            bench.Pass();
            Assert.AreEqual(before + 2, slow.Passes);

            slow.Works = false;
            Assert.StartsWith("ERR 110 several fit; hp list <words> shows them|version=", bench.Run());
            Assert.IsTrue(bench.Shell.IsQuiet);
        }

        [TestMethod]
        public void An_announcement_does_not_cut_a_line_of_an_answer()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Port.Arrive("help\r");
            bench.Pass();
            bench.Pass();
            bench.Pass();
            bench.Status.State = AmpState.Muted;
            string answer = bench.Run();
            Assert.Contains("|# state Muted|", answer);
            Assert.EndsWith("opens the contact, saves, starts again|OK|", answer);
        }

        [TestMethod]
        public void Longest_error_line_fits_the_bound_of_an_answer_line()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Controls.Answer = FaultCode.NotNow;
            bench.Status.State = AmpState.Fault;
            for (int number = 0; number < 256; number++)
            {
                bench.Status.Fault = (FaultCode)number;
                bench.Run();
                Assert.IsTrue(bench.Ask("vol -20").Length < ConsoleShell.LongestAnswerLine);
            }
        }

        // What comes unasked may stand before the answer's lines.
        private static string InOrder(string said)
        {
            int at = said.IndexOf("monitor=");
            int end = said.IndexOf("OK|") + 3;
            return said.Substring(at, end - at) + said.Substring(0, at) + said.Substring(end);
        }

        private static void FillOutput(ConsoleBench bench)
        {
            for (int i = 0; i < 50; i++)
            {
                bench.Shell.Announcer.Tell(new AmpStatus { State = AmpState.Connecting });
                bench.Shell.Announcer.Tell(new AmpStatus { State = AmpState.Active });
            }
        }

        private static string Line(string start, int length, char fill)
        {
            return start.PadRight(length, fill);
        }

        private static int CountOf(string part, string text)
        {
            int count = 0;
            int at = text.IndexOf(part);
            while (at >= 0)
            {
                count++;
                at = text.IndexOf(part, at + part.Length);
            }

            return count;
        }
    }
}
