using AmpController.Control;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>The ring log of events.</summary>
    [TestClass]
    public class EventLogTests
    {
        [TestMethod]
        public void A_new_log_is_empty()
        {
            Assert.AreEqual(0, new EventLog().Count);
        }

        [TestMethod]
        public void An_event_keeps_its_time_kind_and_value()
        {
            EventLog log = new EventLog();

            log.Add(1230, EventKind.Gap, 310);

            Assert.AreEqual(1, log.Count);
            Assert.AreEqual(1230L, log.TimeMs(0));
            Assert.AreEqual(EventKind.Gap, log.Kind(0));
            Assert.AreEqual(310, log.Value(0));
        }

        [TestMethod]
        [DataRow(1)]
        [DataRow(EventLog.Capacity - 1)]
        [DataRow(EventLog.Capacity)]
        [DataRow(EventLog.Capacity + 1)]
        [DataRow(3 * EventLog.Capacity + 7)]
        public void A_log_holds_the_newest_events_oldest_first(int added)
        {
            EventLog log = new EventLog();

            for (int i = 0; i < added; i++)
            {
                log.Add(i, EventKind.State, i);
            }

            int held = added < EventLog.Capacity ? added : EventLog.Capacity;
            Assert.AreEqual(held, log.Count);
            Assert.AreEqual(added - held, log.Value(0));
            Assert.AreEqual(added - 1, log.Value(held - 1));
        }
    }
}
