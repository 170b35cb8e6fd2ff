using AmpController.Control;
using AmpController.Gain;
using AmpController.Tests.Fakes;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>Unplugging and plugging: S4, S5, S6 and S13.</summary>
    [TestClass]
    public class AmplifierJackTests
    {
        [TestMethod]
        public void Unplugging_opens_the_contact_in_the_event_and_the_next_pass_mutes_the_ic()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);

            bench.MainJack.Set(true);

            Assert.IsFalse(bench.Mute.IsHigh, "before any pass");
            bench.Pass();
            Assert.IsTrue(bench.Chip.IsMute);
            Assert.AreEqual((int)AmpState.Ready, (int)bench.Amp.State);
            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.RequestedCb);
        }

        [TestMethod]
        public void Plugging_a_second_jack_counts_as_a_new_plug_in()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);

            bench.AuxJack.Set(false);

            Assert.IsFalse(bench.Mute.IsHigh);
            bench.RunTo(AmpState.Ready, 20);
            bench.RunTo(AmpState.Active, 500);
            bench.Run(1000);
            Assert.IsTrue(bench.Chip.IsMute, "it stays at min until the knob turns");
            Assert.AreEqual(0, bench.Status.Jack);
        }

        [TestMethod]
        public void A_new_plug_in_starts_on_low_gain_at_min()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.Controls.RequestGain(GainPosition.High);
            bench.Run(500);
            Assert.IsTrue(bench.High.IsHigh);

            bench.MainJack.Set(true);
            bench.Run(100);
            bench.MainJack.Set(false);
            bench.RunTo(AmpState.Active, 1000);

            Assert.IsFalse(bench.High.IsHigh);
            Assert.AreEqual((int)GainPosition.Low, (int)bench.Status.Gain);
            Assert.IsTrue(bench.Chip.IsMute);
        }

        [TestMethod]
        public void A_touch_of_the_plug_shorter_than_a_pass_counts_as_a_new_plug_in()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);

            bench.MainJack.Set(true);
            bench.MainJack.Set(false);
            bench.Pass();

            Assert.IsFalse(bench.Mute.IsHigh);
            long edgeMs = bench.NowMs;
            int from = bench.Journal.Count;
            bench.RunTo(AmpState.Active, 1000);
            Assert.IsTrue(bench.Journal.TimeMs(bench.Journal.Find("mute=1", from)) - edgeMs >= 300);
            Assert.IsTrue(bench.Chip.IsMute);
        }

        [TestMethod]
        public void An_unplug_whose_event_is_lost_opens_the_contact_within_the_patrols_round()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);

            bench.MainJack.SetUnseen(true);
            bench.Run(70);

            Assert.IsFalse(bench.Mute.IsHigh);
            Assert.IsTrue(bench.Chip.IsMute);
        }

        [TestMethod]
        public void An_unplug_inside_a_volume_write_mutes_no_later_than_in_the_next_pass()
        {
            for (int offset = 1; offset <= 2; offset++)
            {
                AmpBench bench = new AmpBench();
                bench.Play(-5000);
                bench.Controls.StepVolume(5);
                bench.Chip.MovePin = bench.MainJack;
                bench.Chip.MoveLevel = true;
                bench.Chip.MoveAt = bench.Chip.Transfers + offset;

                bench.Pass();

                Assert.IsFalse(bench.Mute.IsHigh);
                bench.Pass();
                Assert.IsTrue(bench.Chip.IsMute);
                Assert.AreEqual((int)AmpState.Ready, (int)bench.Amp.State);
            }
        }

        [TestMethod]
        public void An_unplug_at_every_pass_of_a_gain_switch_ends_at_min_on_low_gain_with_the_contact_open()
        {
            for (int atMs = 0; atMs <= 400; atMs += 10)
            {
                AmpBench bench = new AmpBench();
                bench.Connect();
                bench.Controls.StepVolume(3);
                bench.Run(400);
                bench.Controls.RequestGain(GainPosition.High);
                bench.Run(atMs);

                bench.MainJack.Set(true);
                Assert.IsFalse(bench.Mute.IsHigh, "at " + atMs.ToString());
                bench.Run(200);

                Assert.AreEqual((int)AmpState.Ready, (int)bench.Amp.State, "at " + atMs.ToString());
                Assert.IsFalse(bench.High.IsHigh, "at " + atMs.ToString());
                Assert.IsTrue(bench.Chip.IsMute, "at " + atMs.ToString());
            }
        }

        [TestMethod]
        public void An_unplug_inside_every_transfer_of_a_gain_switch_opens_the_contact_at_once()
        {
            for (int transfer = 1; transfer <= 12; transfer++)
            {
                AmpBench bench = new AmpBench();
                bench.Connect();
                bench.Controls.StepVolume(20);
                bench.Run(2500);
                bench.Chip.MovePin = bench.MainJack;
                bench.Chip.MoveLevel = true;
                bench.Chip.MoveAt = bench.Chip.Transfers + transfer;
                bench.Controls.RequestGain(GainPosition.High);

                bench.Run(2000);

                Assert.IsTrue(bench.Chip.Transfers >= bench.Chip.MoveAt, "transfer " + transfer.ToString());
                Assert.IsFalse(bench.Mute.IsHigh, "transfer " + transfer.ToString());
                Assert.AreEqual((int)AmpState.Ready, (int)bench.Amp.State, "transfer " + transfer.ToString());
                Assert.IsFalse(bench.High.IsHigh, "transfer " + transfer.ToString());
            }
        }

        [TestMethod]
        public void The_sixth_closing_in_10_s_waits_and_says_why()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            for (int i = 0; i < 5; i++)
            {
                bench.MainJack.Set(true);
                bench.Run(100);
                bench.MainJack.Set(false);
                bench.Run(600);
            }

            Assert.AreEqual((int)AmpState.Connecting, (int)bench.Amp.State);
            Assert.AreEqual((int)HoldReason.Chatter, (int)bench.Status.Hold);
            Assert.IsTrue(bench.Status.RemainingMs > 4000 && bench.Status.RemainingMs < 10000, bench.Status.RemainingMs.ToString());
            Assert.AreEqual(5, bench.Journal.CountOf("mute=1", 0));
            bench.Run(bench.Status.RemainingMs + 40);
            Assert.AreEqual((int)AmpState.Active, (int)bench.Amp.State);
            Assert.AreEqual(6, bench.Journal.CountOf("mute=1", 0));
        }

        [TestMethod]
        public void The_users_mute_survives_unplugging()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.Controls.RequestMute(true);
            bench.Run(200);
            bench.MainJack.Set(true);
            bench.Run(100);
            int from = bench.Journal.Count;

            bench.MainJack.Set(false);
            bench.Run(1000);

            Assert.AreEqual((int)AmpState.Muted, (int)bench.Amp.State);
            Assert.AreEqual(-1, bench.Journal.Find("mute=1", from));
            bench.Controls.RequestMute(false);
            bench.RunTo(AmpState.Active, 200);
            bench.Run(1000);
            Assert.IsTrue(bench.Chip.IsMute, "a new plug-in is at min also when it comes out of mute");
        }
    }
}
