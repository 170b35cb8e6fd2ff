using AmpController.Control;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>The state machine's one table.</summary>
    [TestClass]
    public class StateTableTests
    {
        private const int States = 9;
        private const int Triggers = 17;

        [TestMethod]
        [DataRow((int)AmpState.Boot, (int)Trigger.VolumeReady, (int)AmpState.Settling)]
        [DataRow((int)AmpState.Settling, (int)Trigger.DelayOver, (int)AmpState.Ready)]
        [DataRow((int)AmpState.Ready, (int)Trigger.Plugged, (int)AmpState.Connecting)]
        [DataRow((int)AmpState.Ready, (int)Trigger.PluggedMuted, (int)AmpState.Muted)]
        [DataRow((int)AmpState.Connecting, (int)Trigger.JackMoved, (int)AmpState.Ready)]
        [DataRow((int)AmpState.Connecting, (int)Trigger.Connected, (int)AmpState.Active)]
        [DataRow((int)AmpState.Connecting, (int)Trigger.Mute, (int)AmpState.Muted)]
        [DataRow((int)AmpState.Active, (int)Trigger.JackMoved, (int)AmpState.Ready)]
        [DataRow((int)AmpState.Active, (int)Trigger.Mute, (int)AmpState.Muted)]
        [DataRow((int)AmpState.Active, (int)Trigger.GainAsked, (int)AmpState.Switching)]
        [DataRow((int)AmpState.Active, (int)Trigger.Stalled, (int)AmpState.Connecting)]
        [DataRow((int)AmpState.Muted, (int)Trigger.JackMoved, (int)AmpState.Ready)]
        [DataRow((int)AmpState.Muted, (int)Trigger.Unmute, (int)AmpState.Connecting)]
        [DataRow((int)AmpState.Muted, (int)Trigger.GainAsked, (int)AmpState.Switching)]
        [DataRow((int)AmpState.Switching, (int)Trigger.JackMoved, (int)AmpState.Ready)]
        [DataRow((int)AmpState.Switching, (int)Trigger.GainDone, (int)AmpState.Connecting)]
        [DataRow((int)AmpState.Switching, (int)Trigger.GainDoneMuted, (int)AmpState.Muted)]
        [DataRow((int)AmpState.Fault, (int)Trigger.VolumeReady, (int)AmpState.Settling)]
        [DataRow((int)AmpState.Fault, (int)Trigger.Cleared, (int)AmpState.Boot)]
        [DataRow((int)AmpState.PowerLost, (int)Trigger.RailsGood, (int)AmpState.Boot)]
        public void A_trigger_leads_on(int from, int trigger, int to)
        {
            Assert.AreEqual(to, (int)StateTable.After((AmpState)from, (Trigger)trigger));
        }

        [TestMethod]
        public void Rails_low_leads_to_power_lost_from_everywhere()
        {
            for (int state = 0; state < States; state++)
            {
                Assert.AreEqual((int)AmpState.PowerLost, After(state, Trigger.RailsLow), "from state " + state.ToString());
            }
        }

        [TestMethod]
        public void A_failure_leads_to_fault_from_everywhere()
        {
            for (int state = 0; state < States; state++)
            {
                Assert.AreEqual((int)AmpState.Fault, After(state, Trigger.Failed), "from state " + state.ToString());
            }
        }

        [TestMethod]
        public void Every_trigger_in_every_state_ends_in_a_defined_state()
        {
            for (int state = 0; state < States; state++)
            {
                for (int trigger = 0; trigger < Triggers; trigger++)
                {
                    int next = After(state, (Trigger)trigger);
                    Assert.IsTrue(next >= 0 && next < States, "state " + state.ToString() + " trigger " + trigger.ToString());
                }
            }
        }

        [TestMethod]
        public void Active_is_entered_from_connecting_when_connected_and_in_no_other_way()
        {
            Assert.AreEqual(1, WaysInto(AmpState.Active));
            Assert.AreEqual((int)AmpState.Active, After((int)AmpState.Connecting, Trigger.Connected));
        }

        [TestMethod]
        public void Connecting_is_entered_by_a_plug_an_unmute_a_finished_switch_or_after_a_stall_and_in_no_other_way()
        {
            Assert.AreEqual(4, WaysInto(AmpState.Connecting));
        }

        [TestMethod]
        public void Every_other_state_is_entered_in_the_counted_ways_only()
        {
            // Failed and RailsLow come in from eight states each, StartOver from six; the rest are the rows of A_trigger_leads_on.
            Assert.AreEqual(8, WaysInto(AmpState.Boot), "Boot");
            Assert.AreEqual(2, WaysInto(AmpState.Settling), "Settling");
            Assert.AreEqual(5, WaysInto(AmpState.Ready), "Ready");
            Assert.AreEqual(4, WaysInto(AmpState.Muted), "Muted");
            Assert.AreEqual(2, WaysInto(AmpState.Switching), "Switching");
            Assert.AreEqual(8, WaysInto(AmpState.Fault), "Fault");
            Assert.AreEqual(8, WaysInto(AmpState.PowerLost), "PowerLost");
        }

        private static int After(int state, Trigger trigger) => (int)StateTable.After((AmpState)state, trigger);

        private static int WaysInto(AmpState target)
        {
            int ways = 0;
            for (int state = 0; state < States; state++)
            {
                for (int trigger = 0; trigger < Triggers; trigger++)
                {
                    if (state != (int)target && After(state, (Trigger)trigger) == (int)target)
                    {
                        ways++;
                    }
                }
            }

            return ways;
        }
    }
}
