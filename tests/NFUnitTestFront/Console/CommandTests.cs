using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Jacks;
using AmpController.Settings;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Console
{
    /// <summary>Transcripts of every command, good and bad. A bar is a line end.</summary>
    [TestClass]
    public class CommandTests
    {
        [TestMethod]
        public void Help_of_one_command_gives_form_purpose_and_example()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual(
                "form=vol [<dB>|min|held|up|down [<n>]]|purpose=the volume; held takes one that waits|"
                + "range=0 dB down to the volume IC's lowest step, below it min; n 1 to 255 steps|example=vol -20|OK|",
                bench.Ask("help vol"));
            Assert.AreEqual("form=jack|purpose=the jack in use: main, aux, bal or none|example=jack|OK|", bench.Ask("help jack"));
        }

        [TestMethod]
        public void Help_of_an_unknown_command_or_of_two_is_an_error()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("ERR 100 no such command; try help|", bench.Ask("help volume"));
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help help|", bench.Ask("help vol gain"));
        }

        [TestMethod]
        public void Every_example_of_the_table_works()
        {
            ConsoleBench bench = new ConsoleBench();
            for (int i = 0; i < bench.Shell.Commands.Count; i++)
            {
                Assert.EndsWith("OK|", bench.Ask(bench.Shell.Commands.At(i).Example), bench.Shell.Commands.At(i).Name);
            }
        }

        [TestMethod]
        public void An_unknown_word_is_an_error_and_asks_nothing()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("ERR 100 no such command; try help|", bench.Ask("louder"));
            Assert.AreEqual("ERR 100 no such command; try help|", bench.Ask("volume -20"));
            Assert.AreEqual("ERR 100 no such command; try help|", bench.Ask("vo"));
            Assert.AreEqual(0, bench.Controls.Calls);
        }

        [TestMethod]
        public void Upper_case_tabs_and_spaces_are_accepted()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("jack=main|OK|", bench.Ask("  JACK\t "));
            Assert.AreEqual("requested=-30.0dB|OK|", bench.Ask("Vol   -30DB"));
        }

        [TestMethod]
        public void Status_shows_what_the_hardware_was_told()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.NowMs = 12990;
            bench.Status.WrittenCb = -2100;
            bench.Status.Restart = RestartReason.PowerCut;
            bench.Status.RestartFault = FaultCode.DcTrip;
            bench.Status.RequestedCb = -1050;
            bench.Status.Gain = GainPosition.Medium;
            bench.Status.RequestedGain = GainPosition.High;
            bench.Status.GainCb = 600;
            bench.Status.CeilingCb = -50;
            bench.Stats.Passes = 1300;
            bench.Stats.WorstGapMs = 30;
            bench.Stats.AudioTransfers = 200;
            bench.Stats.AudioErrors = 2;
            bench.Stats.DisplayTransfers = 300;
            bench.Stats.DisplayErrors = 3;
            Assert.AreEqual(
                "state=Active|hold=none|wait=0ms|volume=-20.0dB|written=-21.0dB|requested=-10.5dB|level=-14.0dB|ceiling=-0.5dB|held=none|" +
                "gain=Medium|gain_db=6.0dB|gain_requested=High|muted=no|contact=closed|refused=none|jack=main|headphones=unset|spl=none|advice=none|" +
                "exposure=0% (at most, estimate)|balance=0.0dB|policy=zero|uptime=13s|restart=power-cut|restart_fault=DcTrip|" +
                "loop=10ms|worst_gap=30ms|free=65432bytes|audio_transfers=200|audio_errors=2|display_transfers=300|display_errors=3|version=0.1.0|board=test board|fault=none|OK|",
                bench.Ask("status"));
        }

        [TestMethod]
        public void Status_shows_what_is_heard_and_what_waits()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Status.Advice = GainAdvice.Up;
            bench.Status.Choice = HeadphoneChoice.Chosen;
            bench.Status.Headphones = new HeadphoneProfile { Name = "Zorn Q-7" };
            bench.Status.SplLowCb = 7349;
            bench.Status.SplHighCb = 9301;
            bench.Status.ExposurePermille = 801;
            bench.Status.Hold = HoldReason.Confirm;
            bench.Status.HeldCb = -2050;
            bench.Options.BalanceCb = -300;
            bench.Options.Policy = PlugInPolicy.Hold;
            string answer = bench.Ask("status");
            Assert.Contains("|hold=confirm|", answer);
            Assert.Contains("|held=-20.5dB|", answer);
            Assert.Contains(
                "|headphones=Zorn Q-7|spl=73..94dB|advice=gain-up|exposure=81% (at most, estimate)|balance=-3.0dB|policy=hold|uptime=", answer);

            bench.Status.Advice = GainAdvice.Down;
            bench.Status.Choice = HeadphoneChoice.Lost;
            bench.Options.Policy = PlugInPolicy.Restore;
            answer = bench.Ask("status");
            Assert.Contains("|headphones=lost|spl=73..94dB|advice=gain-down|", answer);
            Assert.Contains("|policy=restore|", answer);
            bench.Status.Choice = HeadphoneChoice.None;
            Assert.Contains("|headphones=none|", bench.Ask("status"));
        }

        [TestMethod]
        public void Status_names_a_fault_and_its_remedy()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Status.State = AmpState.Fault;
            bench.Status.Fault = FaultCode.VolumeNack;
            bench.Status.VolumeKnown = false;
            bench.Status.WrittenCb = VolumeLevel.MuteCb;
            bench.Status.RequestedCb = VolumeLevel.MuteCb;
            bench.Status.Muted = true;
            bench.Status.CoilOn = false;
            bench.Status.Jack = -1;
            bench.Status.Hold = HoldReason.Fault;
            bench.Status.Refused = HoldReason.AntiPop;
            bench.Status.RemainingMs = 250;
            Assert.AreEqual("# state Fault|# fault VolumeNack 1|", bench.Run());
            Assert.AreEqual(
                "state=Fault|hold=fault|wait=250ms|volume=unknown|written=min|requested=min|level=unknown|ceiling=0.0dB|held=none|" +
                "gain=Low|gain_db=0.0dB|gain_requested=Low|muted=yes|contact=open|refused=anti-pop|jack=none|headphones=unset|spl=none|advice=none|" +
                "exposure=0% (at most, estimate)|balance=0.0dB|policy=zero|uptime=0s|restart=unknown|restart_fault=none|" +
                "loop=0ms|worst_gap=0ms|free=65432bytes|audio_transfers=0|audio_errors=0|display_transfers=0|display_errors=0|version=0.1.0|board=test board|fault=VolumeNack|" +
                "fault_number=1|fault_text=the volume IC refused a transfer twice|" +
                "fault_remedy=check the volume IC's supply, address pins and the SDA and SCL wires|OK|",
                bench.Ask("status"));
        }

        [TestMethod]
        public void Commands_without_arguments_refuse_one()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help status|", bench.Ask("status now"));
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help jack|", bench.Ask("jack main"));
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help stats|", bench.Ask("stats 1"));
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help version|", bench.Ask("version x"));
        }

        [TestMethod]
        public void Fault_says_what_it_is_what_to_do_and_whether_it_stays()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual(
                "fault=none|fault_number=0|fault_text=nothing is wrong|fault_effect=nothing|fault_remedy=nothing to do|latched=no|OK|", bench.Ask("fault"));

            bench.Status.Fault = FaultCode.DcTrip;
            bench.Status.Latched = true;
            bench.Run();
            Assert.AreEqual(
                "fault=DcTrip|fault_number=21|fault_text=there was direct current at the amp's output|" +
                "fault_effect=silence until you clear it, also over power cuts|fault_remedy=unplug, mend the amp, then hold mute for 3 s or type fault clear|latched=yes|OK|",
                bench.Ask("fault"));
            Assert.AreEqual(0, bench.Controls.Calls);
        }

        [TestMethod]
        public void Fault_clear_asks_once_and_says_when_it_is_refused()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.EndsWith("latched=no|OK|", bench.Ask("fault clear"));
            Assert.AreEqual(1, bench.Controls.Clears);

            bench.Controls.Answer = FaultCode.FaultStays;
            Assert.AreEqual("ERR 107 the cause is still there, or only a restart ends it|", bench.Ask("fault clear"));
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help fault|", bench.Ask("fault clear now"));
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help fault|", bench.Ask("fault gone"));
            Assert.AreEqual(2, bench.Controls.Clears);
        }

        [TestMethod]
        public void Reboot_asks_and_answers()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help reboot|", bench.Ask("reboot now"));
            Assert.AreEqual(0, bench.Controls.Reboots);
            Assert.AreEqual("OK|", bench.Ask("reboot"));
            Assert.AreEqual(1, bench.Controls.Reboots);
        }

        [TestMethod]
        public void Jack_names_each_jack()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Status.Jack = -1;
            Assert.AreEqual("jack=none|OK|", bench.Ask("jack"));
            bench.Status.Jack = 1;
            Assert.AreEqual("jack=aux|OK|", bench.Ask("jack"));
            bench.Status.Jack = 2;
            Assert.AreEqual("jack=bal|OK|", bench.Ask("jack"));
        }

        [TestMethod]
        public void Gain_shows_what_the_relays_were_told()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Status.Gain = GainPosition.High;
            bench.Status.GainCb = 1200;
            Assert.AreEqual("gain=High|gain_db=12.0dB|gain_requested=Low|OK|", bench.Ask("gain"));
        }

        [TestMethod]
        public void Gain_asks_and_promises_nothing()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("gain_requested=High|OK|", bench.Ask("gain high"));
            Assert.AreEqual((int)GainPosition.High, (int)bench.Controls.Gain);
            Assert.AreEqual("gain_requested=Medium|OK|", bench.Ask("gain med"));
            Assert.AreEqual((int)GainPosition.Medium, (int)bench.Controls.Gain);
            Assert.AreEqual("gain_requested=Medium|OK|", bench.Ask("gain medium"));
            Assert.AreEqual("gain_requested=Low|OK|", bench.Ask("gain low"));
            Assert.AreEqual((int)GainPosition.Low, (int)bench.Controls.Gain);
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help gain|", bench.Ask("gain loud"));
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help gain|", bench.Ask("gain low high"));
            Assert.AreEqual(4, bench.Controls.Calls);
        }

        [TestMethod]
        public void Mute_shows_and_asks()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("muted=no|OK|", bench.Ask("mute"));
            Assert.AreEqual("mute_requested=on|OK|", bench.Ask("mute on"));
            Assert.IsTrue(bench.Controls.Muted);
            bench.Status.Muted = true;
            Assert.AreEqual("muted=yes|OK|", bench.Ask("mute"));
            Assert.AreEqual("mute_requested=off|OK|", bench.Ask("mute off"));
            Assert.IsFalse(bench.Controls.Muted);
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help mute|", bench.Ask("mute maybe"));
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help mute|", bench.Ask("mute on off"));
            Assert.AreEqual(2, bench.Controls.Calls);
        }

        [TestMethod]
        public void Mute_off_while_it_plays_is_no_error()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Controls.Answer = FaultCode.NotNow;
            Assert.AreEqual("mute_requested=off|OK|", bench.Ask("mute off"));
            bench.Status.State = AmpState.Ready;
            bench.Run();
            Assert.AreEqual("ERR 103 not while Ready: no headphones are plugged in|", bench.Ask("mute off"));
        }

        [TestMethod]
        public void Stats_prints_every_counter()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Stats.Passes = 1234567890123;
            bench.Stats.WorstGapMs = 30;
            bench.Stats.Stalls = 1;
            bench.Stats.AudioTransfers = 200;
            bench.Stats.AudioErrors = 2;
            bench.Stats.DisplayTransfers = 300;
            bench.Stats.DisplayErrors = 3;
            bench.Stats.Energised = 4;
            bench.Stats.Detents = 55;
            Assert.AreEqual(
                "passes=1234567890123|worst_gap=30ms|stalls=1|audio_transfers=200|audio_errors=2|display_transfers=300|" +
                "display_errors=3|energised=4|detents=55|console_lines=1|console_overruns=0|announcements_lost=0|OK|",
                bench.Ask("stats"));
        }

        [TestMethod]
        public void Log_is_one_snapshot_although_events_go_on()
        {
            ConsoleBench bench = new ConsoleBench();
            for (int i = 0; i < EventLog.Capacity + 5; i++)
            {
                bench.Log.Add(i * 1000, EventKind.Gap, i);
            }

            bench.Port.Arrive("log 64\r");
            bench.Pass();
            bench.Pass();
            for (int i = 0; i < 5; i++)
            {
                bench.Pass();
                bench.Log.Add(999000, EventKind.Boot, 0);
            }

            string answer = bench.Run();
            Assert.StartsWith("row=5.000s gap 5ms: ", answer);
            Assert.EndsWith("|row=68.000s gap 68ms: the loop stood still, the contact opened|OK|", answer);
            Assert.DoesNotContains("boot", answer);
        }

        [TestMethod]
        public void Log_refuses_numbers_it_does_not_hold()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("ERR 102 the number is outside its range; see help log|", bench.Ask("log 0"));
            Assert.AreEqual("ERR 102 the number is outside its range; see help log|", bench.Ask("log 65"));
            Assert.AreEqual("ERR 102 the number is outside its range; see help log|", bench.Ask("log 99999999999999999999"));
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help log|", bench.Ask("log -1"));
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help log|", bench.Ask("log all"));
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help log|", bench.Ask("log 1 2"));
        }

        [TestMethod]
        public void Version_names_firmware_and_board()
        {
            Assert.AreEqual("version=0.1.0|board=test board|OK|", new ConsoleBench().Ask("version"));
        }
    }
}
