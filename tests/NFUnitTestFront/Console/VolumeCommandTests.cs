using AmpController.Control;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Console
{
    /// <summary>Transcripts of `vol`. A bar is a line end.</summary>
    [TestClass]
    public class VolumeCommandTests
    {
        private const string BadArgument = "ERR 101 an argument is missing or cannot be read; see help vol|";
        private const string OutOfRange = "ERR 102 the number is outside its range; see help vol|";

        [TestMethod]
        public void Vol_shows_told_requested_level_and_ceiling()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Status.GainCb = 600;
            bench.Status.RequestedCb = -1500;
            Assert.AreEqual("volume=-20.0dB|requested=-15.0dB|level=-14.0dB|ceiling=0.0dB|OK|", bench.Ask("vol"));
            Assert.AreEqual(0, bench.Controls.Calls);
        }

        [TestMethod]
        public void Vol_held_confirms_the_volume_that_waits()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Status.Hold = HoldReason.Confirm;
            bench.Status.HeldCb = -2500;
            bench.Status.RequestedCb = -2500;
            Assert.AreEqual("requested=-25.0dB|OK|", bench.Ask("vol held"));
            Assert.AreEqual(1, bench.Controls.Calls);
            Assert.AreEqual("ERR 101 an argument is missing or cannot be read; see help vol|", bench.Ask("vol held now"));
            Assert.AreEqual(1, bench.Controls.Calls);
        }

        [TestMethod]
        public void Vol_held_without_one_is_refused_without_asking()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("ERR 118 no volume is held after a plug-in|", bench.Ask("vol held"));
            Assert.AreEqual(0, bench.Controls.Calls);
        }

        [TestMethod]
        public void Vol_says_min_at_mute_and_never_zero()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Status.VolumeCb = VolumeLevel.MuteCb;
            bench.Status.RequestedCb = VolumeLevel.MuteCb;
            bench.Status.GainCb = 1200;
            Assert.AreEqual("volume=min|requested=min|level=min|ceiling=0.0dB|OK|", bench.Ask("vol"));
        }

        [TestMethod]
        public void Vol_sets_and_leaves_the_volume_key_to_the_hardware()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("requested=-30.0dB|OK|", bench.Ask("vol -30"));
            Assert.AreEqual(-3000, bench.Controls.VolumeCb);
            Assert.AreEqual("volume=-20.0dB|requested=-30.0dB|level=-20.0dB|ceiling=0.0dB|OK|", bench.Ask("vol"));
        }

        [TestMethod]
        public void Vol_accepts_decimals_and_the_unit()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("requested=-20.5dB|OK|", bench.Ask("vol -20.5"));
            Assert.AreEqual("requested=-20.0dB|OK|", bench.Ask("vol -20dB"));
            Assert.AreEqual("requested=-20.3dB|OK|", bench.Ask("vol -20.25db"));
            Assert.AreEqual(-2025, bench.Controls.VolumeCb);
            Assert.AreEqual("requested=0.0dB|OK|", bench.Ask("vol 0"));
            Assert.AreEqual("requested=0.0dB|OK|", bench.Ask("vol -0"));
            Assert.AreEqual("requested=0.0dB|OK|", bench.Ask("vol +0.0"));
        }

        [TestMethod]
        public void Vol_above_zero_is_refused_without_asking()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual(OutOfRange, bench.Ask("vol 1"));
            Assert.AreEqual(OutOfRange, bench.Ask("vol +20"));
            Assert.AreEqual(OutOfRange, bench.Ask("vol 0.01"));
            Assert.AreEqual(OutOfRange, bench.Ask("vol 99999999999999999999"));
            Assert.AreEqual(0, bench.Controls.Calls);
        }

        [TestMethod]
        public void Vol_above_the_ceiling_is_set_to_it_and_says_so()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Status.CeilingCb = -1250;
            Assert.AreEqual("requested=-12.5dB|limited=-12.5dB|OK|", bench.Ask("vol -5"));
            Assert.AreEqual("requested=-12.5dB|OK|", bench.Ask("vol -12.5"));
            Assert.AreEqual("requested=-12.5dB|limited=-12.5dB|OK|", bench.Ask("vol up"));
        }

        [TestMethod]
        public void Vol_that_unmuting_allows_less_of_says_so()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Controls.LimitCb = -4000;
            Assert.AreEqual("requested=-40.0dB|limited=-40.0dB|OK|", bench.Ask("vol -30"));
            Assert.AreEqual("requested=-40.0dB|limited=-40.0dB|OK|", bench.Ask("vol up"));
            Assert.AreEqual("requested=-45.0dB|OK|", bench.Ask("vol -45"));
        }

        [TestMethod]
        public void Vol_below_the_lowest_step_is_min()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("requested=-62.0dB|OK|", bench.Ask("vol -62"));
            Assert.AreEqual("requested=min|OK|", bench.Ask("vol -63"));
            Assert.AreEqual("requested=min|OK|", bench.Ask("vol -99999999999999999999"));
            Assert.AreEqual(VolumeLevel.MuteCb, bench.Controls.VolumeCb);
            Assert.AreEqual("requested=min|OK|", bench.Ask("vol min"));
            Assert.AreEqual(VolumeLevel.MuteCb, bench.Controls.VolumeCb);
        }

        [TestMethod]
        public void Vol_up_and_down_count_steps()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual("requested=-19.0dB|OK|", bench.Ask("vol up"));
            Assert.AreEqual(1, bench.Controls.Steps);
            Assert.AreEqual("requested=-14.0dB|OK|", bench.Ask("vol up 5"));
            Assert.AreEqual(5, bench.Controls.Steps);
            Assert.AreEqual("requested=-15.0dB|OK|", bench.Ask("vol down"));
            Assert.AreEqual(-1, bench.Controls.Steps);
            Assert.AreEqual("requested=min|OK|", bench.Ask("vol down 255"));
            Assert.AreEqual(-255, bench.Controls.Steps);
            Assert.AreEqual("requested=-62.0dB|OK|", bench.Ask("vol up"));
            Assert.AreEqual("requested=0.0dB|limited=0.0dB|OK|", bench.Ask("vol up 255"));
        }

        [TestMethod]
        public void Vol_up_refuses_other_than_1_to_255_steps()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual(OutOfRange, bench.Ask("vol up 0"));
            Assert.AreEqual(OutOfRange, bench.Ask("vol down 256"));
            Assert.AreEqual(OutOfRange, bench.Ask("vol up 4294967297"));
            Assert.AreEqual(BadArgument, bench.Ask("vol up -1"));
            Assert.AreEqual(BadArgument, bench.Ask("vol up one"));
            Assert.AreEqual(BadArgument, bench.Ask("vol up 1 2"));
            Assert.AreEqual(0, bench.Controls.Calls);
        }

        [TestMethod]
        [DataRow("vol x")]
        [DataRow("vol -")]
        [DataRow("vol +")]
        [DataRow("vol .")]
        [DataRow("vol -.5")]
        [DataRow("vol -5.")]
        [DataRow("vol -5.123")]
        [DataRow("vol -5,5")]
        [DataRow("vol --5")]
        [DataRow("vol -5 dB")]
        [DataRow("vol dB")]
        [DataRow("vol -dB")]
        [DataRow("vol -5d")]
        [DataRow("vol -5dBx")]
        [DataRow("vol 1e1")]
        [DataRow("vol 0x10")]
        [DataRow("vol -5.5.5")]
        [DataRow("vol min 3")]
        [DataRow("vol minimum")]
        [DataRow("vol -1 -2 -3 -4 -5 -6 -7 -8 -9 -10")]
        public void Vol_refuses_what_is_no_volume(string line)
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual(BadArgument, bench.Ask(line));
            Assert.AreEqual(0, bench.Controls.Calls);
        }

        [TestMethod]
        public void A_refusal_says_what_the_amp_waits_for()
        {
            Assert.AreEqual("ERR 103 not while Boot: the volume IC is being checked|", Refusal(AmpState.Boot, HoldReason.None));
            Assert.AreEqual("ERR 103 not while Settling: the anti-pop delay runs|", Refusal(AmpState.Settling, HoldReason.AntiPop));
            Assert.AreEqual("ERR 103 not while Ready: no headphones are plugged in|", Refusal(AmpState.Ready, HoldReason.NoHeadphones));
            Assert.AreEqual("ERR 103 not while Connecting: the headphones are being connected|", Refusal(AmpState.Connecting, HoldReason.Connecting));
            Assert.AreEqual("ERR 103 not while Connecting: the mute relay switched too often and waits|", Refusal(AmpState.Connecting, HoldReason.Chatter));
            Assert.AreEqual("ERR 103 not while Switching: the gain relays move|", Refusal(AmpState.Switching, HoldReason.None));
            Assert.AreEqual("ERR 103 not while Fault: the audio bus was stuck for a second|", Refusal(AmpState.Fault, HoldReason.Fault));
            Assert.AreEqual("ERR 103 not while PowerLost: the supply rails are not good|", Refusal(AmpState.PowerLost, HoldReason.Power));
            Assert.AreEqual("ERR 103 not while Muted: the self-test runs|", Refusal(AmpState.Muted, HoldReason.None));
        }

        private static string Refusal(AmpState state, HoldReason hold)
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Controls.Answer = FaultCode.NotNow;
            bench.Status.State = state;
            bench.Status.Hold = hold;
            bench.Status.Fault = state == AmpState.Fault ? FaultCode.VolumeTimeout : FaultCode.None;
            bench.Run();
            return bench.Ask("vol -20");
        }
    }
}
