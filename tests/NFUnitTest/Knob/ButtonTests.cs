using AmpController.Knob;
using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Knob
{
    /// <summary>A push button to ground.</summary>
    [TestClass]
    public class ButtonTests
    {
        [TestMethod]
        public void A_press_counts_once_after_30_ms_of_stillness()
        {
            FakeInput pin = new FakeInput(true);
            Button button = new Button(pin, 0);
            pin.Set(false);

            Assert.IsFalse(button.TakePress(1000));
            Assert.IsFalse(button.TakePress(1029));
            Assert.IsTrue(button.TakePress(1030));
            Assert.IsFalse(button.TakePress(1040));
            Assert.IsFalse(button.TakePress(60000), "holding it adds nothing");
        }

        [TestMethod]
        public void A_hold_counts_once_after_three_seconds_of_a_certain_press()
        {
            FakeInput pin = new FakeInput(true);
            Button button = new Button(pin, 0);
            pin.Set(false);
            int holds = 0;
            long firstMs = 0;
            for (long nowMs = 1000; nowMs < 10000; nowMs += 10)
            {
                button.TakePress(nowMs);
                if (button.TakeHold(nowMs))
                {
                    holds++;
                    firstMs = nowMs;
                }
            }

            Assert.AreEqual(1, holds);
            Assert.AreEqual(4000L, firstMs);
        }

        [TestMethod]
        public void A_hold_counts_from_the_last_edge_so_that_two_presses_in_one_bounce_are_not_one()
        {
            FakeInput pin = new FakeInput(true);
            Button button = new Button(pin, 0);
            pin.Set(false);
            for (long nowMs = 1000; nowMs < 6000; nowMs += 10)
            {
                if (nowMs == 2000)
                {
                    pin.Set(true);
                    pin.Set(false);
                }

                button.TakePress(nowMs);
                bool held = button.TakeHold(nowMs);
                Assert.AreEqual(nowMs == 5000, held, nowMs.ToString());
            }
        }

        [TestMethod]
        [DataRow(true)]
        [DataRow(false)]
        public void A_press_that_ends_sooner_and_a_button_that_was_held_at_start_are_no_hold(bool atStart)
        {
            FakeInput pin = new FakeInput(!atStart);
            Button button = new Button(pin, 0);
            pin.Set(false);
            for (long nowMs = 1000; nowMs < 10000; nowMs += 10)
            {
                if (!atStart && nowMs == 3900)
                {
                    pin.Set(true);
                }

                button.TakePress(nowMs);
                Assert.IsFalse(button.TakeHold(nowMs));
            }
        }

        [TestMethod]
        public void A_release_is_no_press()
        {
            FakeInput pin = new FakeInput(true);
            Button button = new Button(pin, 0);
            Press(pin, button, 1000);

            pin.Set(true);

            for (long nowMs = 1100; nowMs < 1300; nowMs += 10)
            {
                Assert.IsFalse(button.TakePress(nowMs));
            }
        }

        [TestMethod]
        public void Two_presses_count_twice()
        {
            FakeInput pin = new FakeInput(true);
            Button button = new Button(pin, 0);

            Assert.AreEqual(1, Press(pin, button, 1000));
            pin.Set(true);
            button.TakePress(1100);
            button.TakePress(1130);
            Assert.AreEqual(1, Press(pin, button, 1200));
        }

        [TestMethod]
        public void Bounce_starts_the_30_ms_over_and_counts_once()
        {
            FakeInput pin = new FakeInput(true);
            Button button = new Button(pin, 0);
            pin.Set(false);
            button.TakePress(1000);
            pin.Set(true);
            pin.Set(false);

            Assert.IsFalse(button.TakePress(1020));
            Assert.IsFalse(button.TakePress(1040));
            Assert.IsTrue(button.TakePress(1050));
        }

        [TestMethod]
        public void A_glitch_shorter_than_a_pass_is_no_press()
        {
            FakeInput pin = new FakeInput(true);
            Button button = new Button(pin, 0);
            pin.Set(false);
            pin.Set(true);

            for (long nowMs = 1000; nowMs < 1200; nowMs += 10)
            {
                Assert.IsFalse(button.TakePress(nowMs));
            }
        }

        [TestMethod]
        public void A_bounce_on_release_is_no_second_press()
        {
            FakeInput pin = new FakeInput(true);
            Button button = new Button(pin, 0);
            Press(pin, button, 1000);
            pin.Set(true);
            button.TakePress(1100);
            pin.Set(false);
            button.TakePress(1110);
            pin.Set(true);

            for (long nowMs = 1120; nowMs < 1300; nowMs += 10)
            {
                Assert.IsFalse(button.TakePress(nowMs));
            }
        }

        [TestMethod]
        public void A_button_held_at_the_start_counts_only_after_a_release()
        {
            FakeInput pin = new FakeInput(false);
            Button button = new Button(pin, 0);
            for (long nowMs = 10; nowMs < 1000; nowMs += 10)
            {
                Assert.IsFalse(button.TakePress(nowMs));
            }

            pin.Set(true);
            button.TakePress(1000);
            button.TakePress(1030);

            Assert.AreEqual(1, Press(pin, button, 1100));
        }

        [TestMethod]
        public void A_lost_event_is_found_by_the_poll()
        {
            FakeInput pin = new FakeInput(true);
            Button button = new Button(pin, 0);
            pin.SetUnseen(false);
            Assert.IsFalse(button.TakePress(1000));

            button.Poll();

            Assert.IsFalse(button.TakePress(1010));
            button.Poll();
            Assert.IsTrue(button.TakePress(1040), "a poll that finds nothing new starts nothing over");
        }

        /// <summary>Pulls the pin low and asks for 80 ms; how many presses were told.</summary>
        private static int Press(FakeInput pin, Button button, long fromMs)
        {
            pin.Set(false);
            int presses = 0;
            for (long nowMs = fromMs; nowMs <= fromMs + 80; nowMs += 10)
            {
                presses += button.TakePress(nowMs) ? 1 : 0;
            }

            return presses;
        }
    }
}
