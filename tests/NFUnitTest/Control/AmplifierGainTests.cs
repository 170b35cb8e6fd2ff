using AmpController.Control;
using AmpController.Gain;
using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>Gain changes: S3 and S9.</summary>
    [TestClass]
    public class AmplifierGainTests
    {
        [TestMethod]
        public void A_switch_fades_opens_breaks_makes_closes_and_ramps_back_in_that_order()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            int from = bench.Journal.Count;
            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.RequestGain(GainPosition.Medium));

            bench.Run(3000);

            int faded = bench.Journal.Find("w3878", from);
            int lower = bench.Journal.Find("w3E7E", faded);
            int told = bench.Journal.Find("w3F7F", from);
            int opened = bench.Journal.Find("mute=0", from);
            int broke = bench.Journal.Find("medium=0", from);
            int made = bench.Journal.Find("medium=1", from);
            int closed = bench.Journal.Find("mute=1", from);
            int rose = bench.Journal.Find("w3E7E", closed);
            Assert.IsTrue(from + 1 == faded, "the IC is looked at, then told");
            Assert.IsTrue(faded < lower && lower < told, "6 dB a pass");
            Assert.IsTrue(bench.Journal.TimeMs(told) - bench.Journal.TimeMs(faded) == 20);
            Assert.IsTrue(told < opened && opened < broke && broke < made && made < closed && closed < rose);
            Assert.IsTrue(bench.Journal.TimeMs(opened) - bench.Journal.TimeMs(told) >= 60);
            Assert.IsTrue(bench.Journal.TimeMs(broke) - bench.Journal.TimeMs(opened) >= 20);
            Assert.IsTrue(bench.Journal.TimeMs(made) - bench.Journal.TimeMs(broke) >= 20);
            Assert.IsTrue(bench.Journal.TimeMs(closed) - bench.Journal.TimeMs(made) >= 30);
            Assert.AreEqual(-5600, bench.Status.VolumeCb);
            Assert.AreEqual((int)GainPosition.Medium, (int)bench.Status.Gain);
            Assert.AreEqual(600, bench.Status.GainCb);
        }

        [TestMethod]
        public void There_and_back_keeps_the_level()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-4800);

            bench.Controls.RequestGain(GainPosition.High);
            bench.Run(3000);
            Assert.AreEqual(-6000, bench.Status.VolumeCb);
            bench.Controls.RequestGain(GainPosition.Low);
            bench.Run(3000);

            Assert.AreEqual(-4800, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void A_ramp_on_its_way_up_ends_at_what_was_heard()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            bench.Controls.RequestVolume(-2000);
            bench.Run(500);
            int heardCb = bench.Status.VolumeCb;
            Assert.IsTrue(heardCb < -5000);

            bench.Controls.RequestGain(GainPosition.Medium);
            bench.Run(5000);
            bench.Controls.RequestGain(GainPosition.Low);
            bench.Run(5000);

            Assert.IsTrue(bench.Status.VolumeCb <= heardCb, "louder than what was heard");
        }

        [TestMethod]
        public void A_turn_down_in_the_pass_of_the_gain_press_is_not_lost()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-4000);

            bench.Controls.StepVolume(-10);
            bench.Controls.RequestGain(GainPosition.Medium);
            bench.Run(5000);

            Assert.AreEqual(-5600, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void Presses_during_a_switch_collapse_into_the_last()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-4800);
            int from = bench.Journal.Count;

            bench.Controls.RequestGain(GainPosition.Medium);
            bench.Run(100);
            Assert.AreEqual((int)AmpState.Switching, (int)bench.Amp.State);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.RequestGain(GainPosition.High));
            bench.Run(3000);

            Assert.AreEqual(-1, bench.Journal.Find("medium=1", from));
            Assert.IsTrue(bench.High.IsHigh);
            Assert.AreEqual(-6000, bench.Status.VolumeCb);
            Assert.AreEqual(1, bench.Journal.CountOf("mute=1", from), "one connection for both presses");
        }

        [TestMethod]
        public void Presses_that_come_back_to_the_gain_in_use_move_no_relay()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            int from = bench.Journal.Count;

            bench.Controls.RequestGain(GainPosition.Medium);
            bench.Run(30);
            bench.Controls.RequestGain(GainPosition.Low);
            bench.Run(3000);

            Assert.AreEqual(-1, bench.Journal.Find("medium", from));
            Assert.AreEqual(-5000, bench.Status.VolumeCb);
            Assert.AreEqual((int)AmpState.Active, (int)bench.Amp.State);
        }

        [TestMethod]
        public void The_gain_in_use_asked_for_again_changes_nothing()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            int from = bench.Journal.Count;

            bench.Controls.RequestGain(GainPosition.Low);
            bench.Run(100);

            Assert.AreEqual((int)AmpState.Active, (int)bench.Amp.State);
            Assert.AreEqual(-1, bench.Journal.Find("mute", from));
        }

        [TestMethod]
        public void A_switch_while_muted_keeps_the_level_and_ends_muted()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-4800);
            bench.Controls.RequestMute(true);
            bench.Run(300);

            bench.Controls.RequestGain(GainPosition.High);
            bench.Run(500);
            Assert.AreEqual((int)AmpState.Muted, (int)bench.Amp.State);
            Assert.IsFalse(bench.Mute.IsHigh);
            Assert.AreEqual(-6000, bench.Status.RequestedCb);
            bench.Controls.RequestMute(false);
            bench.Run(2000);

            Assert.AreEqual(-6000, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void A_mute_during_a_switch_ends_muted_and_an_unmute_during_it_ends_active()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-4800);
            bench.Controls.RequestGain(GainPosition.Medium);
            bench.Run(50);
            bench.Controls.RequestMute(true);
            bench.Run(500);
            Assert.AreEqual((int)AmpState.Muted, (int)bench.Amp.State);

            bench.Controls.RequestGain(GainPosition.High);
            bench.Run(20);
            Assert.AreEqual((int)AmpState.Switching, (int)bench.Amp.State);
            bench.Controls.RequestMute(false);
            bench.Run(3000);

            Assert.AreEqual((int)AmpState.Active, (int)bench.Amp.State);
            Assert.AreEqual(-6000, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void The_status_shows_the_relays_and_the_wish_apart()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            bench.Controls.RequestGain(GainPosition.High);
            bench.Pass();

            Assert.AreEqual((int)GainPosition.Low, (int)bench.Status.Gain);
            Assert.AreEqual((int)GainPosition.High, (int)bench.Status.RequestedGain);
            bench.Run(500);
            Assert.AreEqual((int)GainPosition.High, (int)bench.Status.Gain);
        }

        [TestMethod]
        public void Whatever_gain_follows_whatever_gain_the_level_is_never_louder_than_before()
        {
            int[] gainCb = { 0, 250, 1275 };
            AmpBench bench = new AmpBench(true, gainCb, 1200);
            bench.Play(-4000);
            Lcg random = new Lcg(29);
            int levelCb = -4000;
            for (int i = 0; i < 12; i++)
            {
                int to = random.Next(3);
                bench.Controls.RequestGain((GainPosition)to);
                for (int ms = 0; ms < 6000; ms += 10)
                {
                    bench.Pass();
                    int nowCb = bench.Status.VolumeCb + bench.Status.GainCb;
                    Assert.IsTrue(!bench.Mute.IsHigh || nowCb <= levelCb + 50, "switch " + i.ToString());
                }

                levelCb = bench.Status.VolumeCb + gainCb[to];
            }
        }
    }
}
