using AmpController.Headphones;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Headphones
{
    /// <summary>The weekly sound allowance of WHO-ITU H.870, and what the store has to do with it.</summary>
    [TestClass]
    public class ExposureTests
    {
        private const int PassMs = 250;
        private const int MinuteMs = 60000;

        [TestMethod]
        public void Forty_hours_at_80_dB_are_an_adults_week_and_at_75_dB_a_childs()
        {
            Exposure adult = new Exposure();
            Hours(adult, 40, 8000);
            Assert.AreEqual(1000, adult.Permille(ExposureMode.Adult));
            Assert.AreEqual(3162, adult.Permille(ExposureMode.Child));

            Exposure child = new Exposure();
            Hours(child, 40, 7500);
            Between(990, 1010, child.Permille(ExposureMode.Child));
            Assert.AreEqual(316, child.Permille(ExposureMode.Adult));
        }

        [TestMethod]
        [DataRow(8300, 20)]
        [DataRow(8600, 10)]
        [DataRow(8900, 5)]
        [DataRow(7700, 80)]
        public void Three_dB_more_are_half_the_time(int splCb, int hours)
        {
            Exposure exposure = new Exposure();
            Hours(exposure, hours, splCb);
            Between(990, 1010, exposure.Permille(ExposureMode.Adult));
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(-2000)]
        public void Silence_adds_nothing_but_time(int splCb)
        {
            Exposure exposure = new Exposure();
            Hours(exposure, 2, splCb);
            Assert.AreEqual(0, exposure.Permille(ExposureMode.Child));
            Assert.AreEqual(7200, exposure.DaySeconds);
            Assert.AreEqual(0, exposure.ChangeCount);
        }

        [TestMethod]
        public void What_is_too_little_for_one_part_is_carried_on()
        {
            Exposure exposure = new Exposure();
            for (int i = 0; i < 3600 * 4; i++)
            {
                exposure.Pass(PassMs, 5000);
            }

            Assert.AreEqual(25u, exposure.Day(0), "an hour at 50 dB is 1/40000 of the week");
        }

        [TestMethod]
        public void A_day_is_forgotten_seven_days_later()
        {
            Exposure exposure = new Exposure();
            Hours(exposure, 4, 8000);
            Hours(exposure, 20, 0);
            Assert.AreEqual(0, exposure.DaySeconds);
            Assert.AreEqual(0u, exposure.Day(0));
            Assert.AreEqual(100000u, exposure.Day(1));

            Hours(exposure, (6 * 24) - 1, 0);
            Assert.AreEqual(100, exposure.Permille(ExposureMode.Adult));
            Assert.AreEqual(100000u, exposure.Day(6));
            Hours(exposure, 1, 0);
            Assert.AreEqual(0, exposure.Permille(ExposureMode.Adult));
        }

        [TestMethod]
        public void A_pass_that_was_held_up_counts_10_s_and_one_that_goes_back_nothing()
        {
            Exposure exposure = new Exposure();
            exposure.Pass(3600000, 8000);
            Assert.AreEqual(10, exposure.DaySeconds);
            Assert.AreEqual(69u, exposure.Day(0));
            exposure.Pass(-5, 8000);
            exposure.Pass(0, 8000);
            Assert.AreEqual(10, exposure.DaySeconds);
        }

        [TestMethod]
        [DataRow(13000)]
        [DataRow(20000)]
        [DataRow(2147483647)]
        public void However_loud_it_is_a_day_is_at_most_full(int splCb)
        {
            Exposure exposure = new Exposure();
            Hours(exposure, 48, splCb);

            Assert.AreEqual(4294967295u, exposure.Day(1));
            Assert.AreEqual(4294967295u, exposure.Day(2));
            Assert.AreEqual(8589934, exposure.Permille(ExposureMode.Adult));
            Assert.AreEqual(27163761, exposure.Permille(ExposureMode.Child));
        }

        [TestMethod]
        public void A_change_is_worth_storing_after_15_minutes_of_listening()
        {
            Exposure exposure = new Exposure();
            Minutes(exposure, 14, 6000);
            Minutes(exposure, 60, 0);
            Assert.AreEqual(0, exposure.ChangeCount);
            Minutes(exposure, 1, 6000);
            Assert.AreEqual(1, exposure.ChangeCount);
            Minutes(exposure, 14, 6000);
            Assert.AreEqual(1, exposure.ChangeCount);
        }

        [TestMethod]
        public void Each_warning_level_of_each_mode_is_worth_storing_when_it_is_crossed()
        {
            // At 100 dB the week of a child lasts 7.6 minutes, that of an adult 24.
            Exposure exposure = new Exposure();
            Minutes(exposure, 6, 10000);
            Assert.AreEqual(0, exposure.ChangeCount);
            Minutes(exposure, 1, 10000);
            Assert.AreEqual(1, exposure.ChangeCount, "80 % of the child's");
            Minutes(exposure, 1, 10000);
            Assert.AreEqual(2, exposure.ChangeCount, "100 % of the child's");
            Minutes(exposure, 12, 10000);
            Assert.AreEqual(3, exposure.ChangeCount, "80 % of the adult's");
            Minutes(exposure, 5, 10000);
            Assert.AreEqual(4, exposure.ChangeCount, "100 % of the adult's");
            Minutes(exposure, 13, 10000);
            Assert.AreEqual(4, exposure.ChangeCount, "the quarter of an hour began anew with each");
        }

        [TestMethod]
        [DataRow(6000)]
        [DataRow(9500)]
        public void The_store_writes_at_most_100_times_a_day(int splCb)
        {
            Exposure exposure = new Exposure();
            for (int day = 0; day < 2; day++)
            {
                int before = exposure.ChangeCount;
                Hours(exposure, 24, splCb);
                Between(95, 100, exposure.ChangeCount - before);
            }
        }

        [TestMethod]
        public void What_was_stored_goes_on_where_it_was()
        {
            Exposure exposure = new Exposure();
            exposure.Restore(new uint[] { 1, 20000, 300000, 4, 5, 6, 79984 }, 86399);

            Assert.AreEqual(400, exposure.Permille(ExposureMode.Adult));
            Assert.AreEqual(1264, exposure.Permille(ExposureMode.Child));
            Assert.AreEqual(86399, exposure.DaySeconds);
            Assert.AreEqual(0, exposure.ChangeCount);
            exposure.Pass(1000, 0);
            Assert.AreEqual(0, exposure.DaySeconds);
            Assert.AreEqual(320016, (int)(exposure.Day(1) + exposure.Day(2) + exposure.Day(3) + exposure.Day(4) + exposure.Day(5) + exposure.Day(6)));
        }

        [TestMethod]
        [DataRow(-1, 0)]
        [DataRow(-2147483648, 0)]
        [DataRow(86400, 86399)]
        [DataRow(2147483647, 86399)]
        public void A_time_that_is_outside_a_day_is_taken_for_its_nearer_end(int seconds, int kept)
        {
            Exposure exposure = new Exposure();
            exposure.Restore(new uint[Exposure.Days], seconds);
            Assert.AreEqual(kept, exposure.DaySeconds);
        }

        [TestMethod]
        public void Days_that_the_store_lacks_are_silent_and_full_ones_stay_full()
        {
            Exposure exposure = new Exposure();
            exposure.Restore(new uint[] { 4294967295u, 4294967295u }, 0);
            Assert.AreEqual(8589934, exposure.Permille(ExposureMode.Adult));
            exposure.Pass(10000, 13000);
            Assert.AreEqual(4294967295u, exposure.Day(0));
            Assert.AreEqual(8589934, exposure.Permille(ExposureMode.Adult));

            exposure.Restore(null, 5);
            Assert.AreEqual(0, exposure.Permille(ExposureMode.Adult));
            exposure.Restore(new uint[] { 0, 0, 0, 0, 0, 0, 0, 1000000 }, 5);
            Assert.AreEqual(0, exposure.Permille(ExposureMode.Adult));
        }

        [TestMethod]
        public void A_reset_begins_a_new_week_and_is_worth_storing()
        {
            Exposure exposure = new Exposure();
            Minutes(exposure, 10, 9000);
            exposure.Reset();
            Assert.AreEqual(0, exposure.Permille(ExposureMode.Child));
            Assert.AreEqual(0, exposure.DaySeconds);
            Assert.AreEqual(0u, exposure.Day(0));
            Assert.AreEqual(1, exposure.ChangeCount);
        }

        private static void Hours(Exposure exposure, int hours, int splCb)
        {
            // Ten seconds a pass: what a pass may count at most.
            for (int i = 0; i < hours * 360; i++)
            {
                exposure.Pass(10000, splCb);
            }
        }

        private static void Minutes(Exposure exposure, int minutes, int splCb)
        {
            for (int i = 0; i < minutes * MinuteMs / PassMs; i++)
            {
                exposure.Pass(PassMs, splCb);
            }
        }

        private static void Between(int lowest, int highest, int actual)
        {
            Assert.IsTrue(actual >= lowest && actual <= highest, actual.ToString());
        }
    }
}
