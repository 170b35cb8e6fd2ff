using AmpController.Control;
using AmpController.Gain;
using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>The firmware's half of the dead man.</summary>
    [TestClass]
    public class LoopGuardTests
    {
        [TestMethod]
        public void The_heartbeat_toggles_once_a_pass()
        {
            AmpBench bench = new AmpBench();

            for (int i = 1; i <= 20; i++)
            {
                bench.Pass();
                Assert.AreEqual(i, bench.Heartbeat.Writes);
                Assert.AreEqual(i % 2 == 1, bench.Heartbeat.IsHigh);
            }

            Assert.AreEqual(20L, bench.Stats.Passes);
        }

        [TestMethod]
        public void Cores_clock_stands_still_while_a_pass_runs_and_the_log_tells_the_runtimes_time()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            long startMs = bench.NowMs;

            Assert.AreEqual(startMs + 10, bench.Guard.Begin(startMs + 10));
            bench.Guard.End(startMs + 1210);
            Assert.AreEqual(startMs + 20, bench.Guard.Begin(startMs + 1220));
            bench.Guard.End(startMs + 1220);
            Assert.AreEqual(startMs + 30, bench.Guard.Begin(startMs + 1230));

            bench.Log.Add(startMs + 30, EventKind.Gap, 1210);
            Assert.AreEqual(startMs + 1230, bench.Log.TimeMs(bench.Log.Count - 1));
        }

        [TestMethod]
        public void Passes_too_slow_for_the_gate_keep_the_contact_open_and_say_why()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Ready, 4000);
            bench.MainJack.Set(false);
            for (int i = 0; i < 100; i++)
            {
                bench.PassAfter(40);
            }

            Assert.IsFalse(bench.Mute.IsHigh);
            Assert.AreEqual((int)HoldReason.SlowLoop, (int)bench.Status.Hold);

            bench.RunTo(AmpState.Active, 500);
            Assert.AreEqual((int)HoldReason.None, (int)bench.Status.Hold);
        }

        [TestMethod]
        public void A_gap_of_300_ms_is_no_stall()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();

            bench.PassAfter(300);

            Assert.AreEqual((int)AmpState.Active, (int)bench.Amp.State);
            Assert.IsTrue(bench.Mute.IsHigh);
            Assert.AreEqual(0, bench.Stats.Stalls);
            Assert.AreEqual(300, bench.Stats.WorstGapMs);
        }

        [TestMethod]
        public void A_gap_of_301_ms_is_a_stall()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();

            bench.Guard.Begin(bench.NowMs + 301);

            Assert.IsFalse(bench.Mute.IsHigh);
        }

        [TestMethod]
        public void A_gap_of_310_ms_opens_the_contact_before_the_heartbeat_toggles()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            FakeOutput heartbeat = new FakeOutput("beat", bench.Journal);
            LoopGuard guard = new LoopGuard(heartbeat, bench.Amp, bench.Stats, bench.Log, bench.NowMs);
            int from = bench.Journal.Count;

            guard.Begin(bench.NowMs + 310);

            Assert.AreEqual("mute=0 beat=1", bench.Journal.From(from));
            Assert.AreEqual((int)AmpState.Connecting, (int)bench.Amp.State);
            Assert.AreEqual(1, bench.Stats.Stalls);
            Assert.AreEqual(310, bench.Stats.WorstGapMs);
            Assert.AreEqual((int)EventKind.Gap, (int)bench.Log.Kind(bench.Log.Count - 2));
            Assert.AreEqual(310, bench.Log.Value(bench.Log.Count - 2));
        }

        [TestMethod]
        public void After_a_stall_the_contact_closes_at_mute_and_the_volume_ramps_back()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            int from = bench.Journal.Count;

            bench.PassAfter(310);

            Assert.IsFalse(bench.Mute.IsHigh);
            Assert.IsTrue(bench.Chip.IsMute);
            bench.RunTo(AmpState.Active, 300);
            Assert.IsTrue(bench.Chip.IsMute || bench.Chip.Left == 62, "the ramp starts at the bottom");
            int closed = bench.Journal.Find("mute=1", from);
            Assert.IsTrue(bench.Journal.TimeMs(closed) - bench.Journal.TimeMs(bench.Journal.Find("w3F7F", from)) >= 60);
            Assert.AreEqual("r", bench.Journal.At(closed - 1));
            bench.Run(3000);
            Assert.AreEqual(-5000, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void The_heartbeat_stands_still_while_a_fault_is_latched()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            bench.DcTrip.Set(true);
            bench.Pass();
            int beats = bench.Heartbeat.Writes;

            bench.Run(200);

            Assert.AreEqual(beats, bench.Heartbeat.Writes);
        }

        [TestMethod]
        public void The_heartbeat_goes_on_while_a_fault_that_ends_by_itself_is_on()
        {
            AmpBench bench = new AmpBench();
            bench.PowerGood.Set(false);
            bench.Pass();
            int beats = bench.Heartbeat.Writes;

            bench.Run(100);

            Assert.AreEqual(beats + 10, bench.Heartbeat.Writes);
        }

        [TestMethod]
        [DataRow((int)AmpState.Connecting)]
        [DataRow((int)AmpState.Muted)]
        [DataRow((int)AmpState.Switching)]
        public void A_stall_opens_the_contact_whatever_the_state(int state)
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            if ((AmpState)state == AmpState.Connecting)
            {
                bench.MainJack.Set(true);
                bench.MainJack.Set(false);
                for (int i = 0; i < 100 && !(bench.Amp.State == AmpState.Connecting && bench.Mute.IsHigh); i++)
                {
                    bench.Pass();
                }
            }
            else if ((AmpState)state == AmpState.Muted)
            {
                bench.Controls.RequestMute(true);
            }
            else
            {
                bench.Controls.RequestGain(GainPosition.High);
            }

            Assert.AreEqual(state, (int)bench.Amp.State);
            Assert.IsTrue(bench.Mute.IsHigh);
            int from = bench.Journal.Count;
            bench.PassAfter(310);

            Assert.AreEqual("mute=0", bench.Journal.At(from), "before anything else");
            Assert.AreEqual(state, (int)bench.Amp.State);
            Assert.IsTrue(bench.Chip.IsMute);
            Assert.IsTrue(!bench.Mute.IsHigh || (AmpState)state == AmpState.Connecting, "only Connecting may close it again");
        }
    }
}
