using AmpController.Knob;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Knob
{
    /// <summary>What fast turns count.</summary>
    [TestClass]
    public class TurnSpeedTests
    {
        [TestMethod]
        [DataRow(200)]
        [DataRow(100)]
        [DataRow(40)]
        [DataRow(25)]
        [DataRow(23)]
        public void A_turn_of_40_detents_a_second_or_slower_moves_exactly_its_detents(int detentMs)
        {
            for (int offsetMs = 0; offsetMs < 10; offsetMs++)
            {
                Assert.AreEqual(100, Turn(new TurnSpeed(), 0, 100, detentMs * 10, offsetMs, false), offsetMs.ToString());
            }
        }

        [TestMethod]
        [DataRow(20, 2)]
        [DataRow(16, 2)]
        [DataRow(12, 3)]
        [DataRow(10, 3)]
        [DataRow(5, 3)]
        public void A_faster_turn_counts_two_or_three_times_from_the_ninth_detent_on(int detentMs, int times)
        {
            TurnSpeed speed = new TurnSpeed();

            Assert.AreEqual(8, Turn(speed, 0, 8, detentMs * 10, 0, false));
            Turn(speed, 8, 20, detentMs * 10, 0, false);
            Assert.AreEqual(100 * times, Turn(speed, 20, 120, detentMs * 10, 0, false));
        }

        [TestMethod]
        [DataRow(8, 5)]
        [DataRow(8, 2)]
        [DataRow(4, 1)]
        public void A_flick_is_not_accelerated(int detents, int detentMs)
        {
            Assert.AreEqual(detents, Turn(new TurnSpeed(), 0, detents, detentMs * 10, 0, false));
        }

        [TestMethod]
        public void Turning_back_ends_it_at_once()
        {
            TurnSpeed speed = new TurnSpeed();
            Turn(speed, 0, 40, 100, 0, false);

            for (int i = 0; i < 8; i++)
            {
                Assert.AreEqual(-1, speed.Count(-1, false, 400 + (i * 10)));
            }
        }

        [TestMethod]
        public void A_slower_detent_ends_it_at_once()
        {
            TurnSpeed speed = new TurnSpeed();
            Turn(speed, 0, 40, 100, 0, false);
            Assert.AreEqual(3, speed.Count(1, false, 400));

            Assert.AreEqual(1, speed.Count(1, false, 430));
        }

        [TestMethod]
        public void Where_it_is_quiet_only_turning_down_is_accelerated()
        {
            Assert.AreEqual(40, Turn(new TurnSpeed(), 0, 40, 100, 0, true));
            TurnSpeed speed = new TurnSpeed();
            int down = 0;
            for (int i = 0; i < 40; i++)
            {
                down += speed.Count(-1, true, 1000 + (i * 10));
            }

            Assert.IsTrue(down < -80);
        }

        [TestMethod]
        [DataRow(60)]
        [DataRow(200)]
        [DataRow(1000)]
        public void A_loop_that_stood_still_makes_no_speed(int stallMs)
        {
            TurnSpeed speed = new TurnSpeed();
            int told = Turn(speed, 0, 20, 250, 0, false);

            // Detents at 40 a second, handed on at once behind the pause.
            int waiting = stallMs / 25;
            told += speed.Count(waiting, false, 480 + stallMs);
            told += Turn(speed, 20 + waiting, 60 + waiting, 250, 0, false);

            Assert.AreEqual(60 + waiting, told);
        }

        /// <summary>Detents from one number up to another, each seen by the next pass of 10 ms; what they count.</summary>
        private static int Turn(TurnSpeed speed, int from, int to, int detentMs10, int offsetMs, bool isQuiet)
        {
            int told = 0;
            int next = from;
            for (long nowMs = ((from * detentMs10 / 10) + offsetMs + 9) / 10 * 10; next < to; nowMs += 10)
            {
                int seen = 0;
                while (next < to && (next * detentMs10 / 10) + offsetMs <= nowMs)
                {
                    seen++;
                    next++;
                }

                told += seen == 0 ? 0 : speed.Count(seen, isQuiet, nowMs);
            }

            return told;
        }
    }
}
