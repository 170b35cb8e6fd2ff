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

            Assert.AreNotEqual((int)ButtonEvent.Press, (int)button.Take(1000));
            Assert.AreNotEqual((int)ButtonEvent.Press, (int)button.Take(1029));
            Assert.AreEqual((int)ButtonEvent.Press, (int)button.Take(1030));
            Assert.AreNotEqual((int)ButtonEvent.Press, (int)button.Take(1040));
            Assert.AreNotEqual((int)ButtonEvent.Press, (int)button.Take(60000), "holding it adds nothing");
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
                if (button.Take(nowMs) == ButtonEvent.LongHold)
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

                bool held = button.Take(nowMs) == ButtonEvent.LongHold;
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

                Assert.AreNotEqual((int)ButtonEvent.LongHold, (int)button.Take(nowMs));
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
                Assert.AreNotEqual((int)ButtonEvent.Press, (int)button.Take(nowMs));
            }
        }

        [TestMethod]
        public void Two_presses_count_twice()
        {
            FakeInput pin = new FakeInput(true);
            Button button = new Button(pin, 0);

            Assert.AreEqual(1, Press(pin, button, 1000));
            pin.Set(true);
            button.Take(1100);
            button.Take(1130);
            Assert.AreEqual(1, Press(pin, button, 1200));
        }

        [TestMethod]
        public void Bounce_starts_the_30_ms_over_and_counts_once()
        {
            FakeInput pin = new FakeInput(true);
            Button button = new Button(pin, 0);
            pin.Set(false);
            button.Take(1000);
            pin.Set(true);
            pin.Set(false);

            Assert.AreNotEqual((int)ButtonEvent.Press, (int)button.Take(1020));
            Assert.AreNotEqual((int)ButtonEvent.Press, (int)button.Take(1040));
            Assert.AreEqual((int)ButtonEvent.Press, (int)button.Take(1050));
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
                Assert.AreNotEqual((int)ButtonEvent.Press, (int)button.Take(nowMs));
            }
        }

        [TestMethod]
        public void A_bounce_on_release_is_no_second_press()
        {
            FakeInput pin = new FakeInput(true);
            Button button = new Button(pin, 0);
            Press(pin, button, 1000);
            pin.Set(true);
            button.Take(1100);
            pin.Set(false);
            button.Take(1110);
            pin.Set(true);

            for (long nowMs = 1120; nowMs < 1300; nowMs += 10)
            {
                Assert.AreNotEqual((int)ButtonEvent.Press, (int)button.Take(nowMs));
            }
        }

        [TestMethod]
        public void A_button_held_at_the_start_counts_only_after_a_release()
        {
            FakeInput pin = new FakeInput(false);
            Button button = new Button(pin, 0);
            for (long nowMs = 10; nowMs < 1000; nowMs += 10)
            {
                Assert.AreNotEqual((int)ButtonEvent.Press, (int)button.Take(nowMs));
            }

            pin.Set(true);
            button.Take(1000);
            button.Take(1030);

            Assert.AreEqual(1, Press(pin, button, 1100));
        }

        [TestMethod]
        public void A_lost_event_is_found_by_the_poll()
        {
            FakeInput pin = new FakeInput(true);
            Button button = new Button(pin, 0);
            pin.SetUnseen(false);
            Assert.AreNotEqual((int)ButtonEvent.Press, (int)button.Take(1000));

            button.Poll();

            Assert.AreNotEqual((int)ButtonEvent.Press, (int)button.Take(1010));
            button.Poll();
            Assert.AreEqual((int)ButtonEvent.Press, (int)button.Take(1040), "a poll that finds nothing new starts nothing over");
        }

        /// <summary>Pulls the pin low and asks for 80 ms; how many presses were told.</summary>
        private static int Press(FakeInput pin, Button button, long fromMs)
        {
            pin.Set(false);
            int presses = 0;
            for (long nowMs = fromMs; nowMs <= fromMs + 80; nowMs += 10)
            {
                presses += button.Take(nowMs) == ButtonEvent.Press ? 1 : 0;
            }

            return presses;
        }
    }
}
