using AmpController.Control;
using AmpController.Display;
using AmpController.Knob;
using AmpController.Ports;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Display
{
    /// <summary>The way from the canvas to the panel, and what happens when the panel does not answer.</summary>
    [TestClass]
    public class DisplayUpdaterTests
    {
        private static Canvas s_canvas;
        private static FakeDisplayPort s_port;
        private static LoopStats s_stats;
        private static ScreenRest s_rest;
        private static DisplayUpdater s_updater;
        private static long s_nowMs;

        [TestMethod]
        public void The_first_pass_starts_the_panel_and_the_next_ones_send_everything()
        {
            Begin();
            s_canvas.Fill(0, 0, 128, 0x5A);

            Pass();
            Assert.AreEqual(1, s_port.Starts);
            Assert.AreEqual(0, s_port.Sends);

            Drain();
            Assert.AreEqual(40, s_port.Sends);
            Assert.IsTrue(s_port.Shows(s_canvas));
            Assert.AreEqual(42L, s_stats.DisplayTransfers);
        }

        [TestMethod]
        public void The_panel_stays_dark_until_the_picture_is_whole()
        {
            Begin();
            while (s_canvas.IsDirty)
            {
                Assert.IsFalse(s_port.IsLit);
                Pass();
            }

            Assert.IsTrue(s_port.IsLit);
            Assert.IsTrue(s_port.Shows(s_canvas));
        }

        [TestMethod]
        public void A_transfer_names_its_page_and_column_and_carries_the_span_only()
        {
            Ready();

            s_canvas.Fill(77, 6, 5, 0x3C);
            Pass();

            Assert.AreEqual(6, s_port.LastPage);
            Assert.AreEqual(77, s_port.LastColumn);
            Assert.AreEqual(5, s_port.LastCount);
            Assert.IsFalse(s_canvas.IsDirty);
        }

        [TestMethod]
        public void A_long_span_goes_in_pieces_of_at_most_32_bytes()
        {
            Ready();

            s_canvas.Fill(10, 2, 70, 0xFF);
            int before = s_port.Sends;
            Drain();

            Assert.AreEqual(3, s_port.Sends - before);
            Assert.AreEqual(6, s_port.LastCount);
            Assert.IsTrue(s_port.Shows(s_canvas));
        }

        [TestMethod]
        public void A_pass_keeps_to_its_bytes()
        {
            Ready();

            for (int page = 0; page < Canvas.Pages; page++)
            {
                s_canvas.Fill(0, page, 128, 0xFF);
            }

            while (s_canvas.IsDirty)
            {
                int before = s_port.Bytes;
                Pass();
                Assert.IsTrue(s_port.Bytes > before);
                Assert.IsTrue(s_port.Bytes - before <= DisplayUpdater.BytesPerPass);
            }
        }

        [TestMethod]
        public void A_refusing_panel_is_tried_once_a_second_and_then_sent_everything()
        {
            Ready();
            s_port.Answer = TransferStatus.Nack;
            s_canvas.Put(0, 0, 1);

            Pass();
            Assert.AreEqual(FaultCode.DisplayNack, s_updater.Fault);
            Assert.AreEqual(1, s_stats.DisplayErrors);

            s_port.Starts = 0;
            PassFor(DisplayUpdater.RetryMs - 10);
            Assert.AreEqual(0, s_port.Starts);
            PassFor(DisplayUpdater.RetryMs);
            Assert.AreEqual(1, s_port.Starts);

            s_port.Answer = TransferStatus.Ok;
            Clear(s_port.Ram);
            PassFor(3 * DisplayUpdater.RetryMs);
            Assert.AreEqual(FaultCode.None, s_updater.Fault);
            Assert.IsTrue(s_port.Shows(s_canvas));
        }

        [TestMethod]
        public void After_a_timeout_nothing_is_sent_for_a_minute_and_then_the_whole_picture()
        {
            Ready();
            s_port.Answer = TransferStatus.Timeout;
            s_canvas.Put(0, 0, 1);
            Pass();
            Assert.AreEqual(FaultCode.DisplayTimeout, s_updater.Fault);

            s_port.Starts = 0;
            s_port.Answer = TransferStatus.Ok;
            int before = s_port.Sends;
            PassFor(DisplayUpdater.TimeoutRetryMs - 10);
            Assert.AreEqual(0, s_port.Starts);
            Assert.AreEqual(before, s_port.Sends);

            Clear(s_port.Ram);
            PassFor(1000);
            Assert.AreEqual(1, s_port.Starts);
            Assert.AreEqual(FaultCode.None, s_updater.Fault);
            Assert.IsTrue(s_port.Shows(s_canvas));
        }

        [TestMethod]
        public void A_held_bus_is_looked_at_once_a_second_and_nothing_is_sent()
        {
            Ready();
            s_port.Answer = TransferStatus.Timeout;
            s_canvas.Put(0, 0, 1);
            Pass();
            s_port.BusState = TransferStatus.Timeout;
            PassFor(DisplayUpdater.TimeoutRetryMs);

            s_port.Starts = 0;
            s_port.Clears = 0;
            int before = s_port.Sends;
            PassFor(10 * DisplayUpdater.RetryMs);
            Assert.AreEqual(10, s_port.Clears);
            Assert.AreEqual(0, s_port.Starts);
            Assert.AreEqual(before, s_port.Sends);
            Assert.AreEqual(FaultCode.DisplayTimeout, s_updater.Fault);

            s_port.BusState = TransferStatus.Ok;
            s_port.Answer = TransferStatus.Ok;
            PassFor(2 * DisplayUpdater.RetryMs);
            Assert.AreEqual(FaultCode.None, s_updater.Fault);
            Assert.IsTrue(s_port.Shows(s_canvas));
        }

        [TestMethod]
        public void Every_start_of_the_panel_comes_right_after_its_bus_was_seen_idle()
        {
            Begin();
            s_port.BusState = TransferStatus.Timeout;
            PassFor(5000);
            Assert.AreEqual(0, s_port.Starts);

            s_port.BusState = TransferStatus.Ok;
            s_port.Answer = TransferStatus.Nack;
            s_port.Clears = 0;
            PassFor(5000);
            Assert.AreEqual(5, s_port.Starts);
            Assert.AreEqual(5, s_port.Clears);
        }

        [TestMethod]
        public void The_wait_after_a_timeout_doubles_up_to_its_limit_and_starts_over_once_the_panel_worked_for_longer()
        {
            Ready();
            s_port.Answer = TransferStatus.Timeout;
            s_canvas.Put(0, 0, 1);
            Pass();

            AssertNextTryAfter(60000);
            AssertNextTryAfter(120000);
            AssertNextTryAfter(240000);
            AssertNextTryAfter(480000);
            AssertNextTryAfter(480000);

            s_port.Answer = TransferStatus.Ok;
            s_nowMs += DisplayUpdater.LongestRetryMs;
            Drain();
            s_nowMs += 1000;
            s_port.Answer = TransferStatus.Timeout;
            s_canvas.Put(0, 0, 2);
            Pass();
            AssertNextTryAfter(480000);

            s_port.Answer = TransferStatus.Ok;
            s_nowMs += DisplayUpdater.LongestRetryMs;
            Drain();
            s_nowMs += DisplayUpdater.LongestRetryMs;
            s_port.Answer = TransferStatus.Timeout;
            s_canvas.Put(0, 0, 3);
            Pass();
            AssertNextTryAfter(60000);
        }

        [TestMethod]
        public void A_panel_that_lost_its_supply_unnoticed_shows_the_picture_again_within_the_refresh()
        {
            Ready();
            s_canvas.Put(3, 3, 0x55);
            Drain();
            Clear(s_port.Ram);
            s_port.IsLit = false;

            PassFor(DisplayUpdater.RefreshMs + 1000);

            Assert.IsTrue(s_port.Shows(s_canvas));
            Assert.IsTrue(s_port.IsLit);
        }

        [TestMethod]
        public void A_refresh_leaves_a_lit_panel_lit()
        {
            Ready();
            PassFor(DisplayUpdater.RefreshMs - 500);
            s_port.Starts = 0;
            for (int i = 0; i < 100; i++)
            {
                Pass();
                Assert.IsTrue(s_port.IsLit, "dark in pass " + i.ToString());
            }

            Assert.AreEqual(1, s_port.Starts, "starts");
        }

        [TestMethod]
        public void A_refresh_waits_for_a_picture_that_rests()
        {
            Ready();
            s_port.Starts = 0;
            for (int i = 0; i < 200; i++)
            {
                s_canvas.Put(0, 0, (byte)i);
                PassFor(1000);
            }

            Assert.AreEqual(0, s_port.Starts);
            PassFor(DisplayUpdater.RefreshQuietMs + 10);
            Assert.AreEqual(1, s_port.Starts);
        }

        [TestMethod]
        public void A_bus_that_could_not_be_opened_counts_as_one_that_may_block()
        {
            Begin();
            s_port.Answer = TransferStatus.Error;

            Pass();

            Assert.AreEqual(FaultCode.DisplayBus, s_updater.Fault);
            AssertNextTryAfter(60000);
        }

        [TestMethod]
        public void A_failed_transfer_ends_the_pass()
        {
            Ready();
            s_canvas.Put(0, 0, 1);
            s_canvas.Put(0, 1, 1);
            s_port.Answer = TransferStatus.Timeout;
            int before = s_port.Sends;

            Pass();

            Assert.AreEqual(1, s_port.Sends - before);
        }

        private static void Begin()
        {
            s_canvas = new Canvas();
            s_port = new FakeDisplayPort();
            s_stats = new LoopStats();
            s_rest = new ScreenRest(new FrontOptions());
            s_updater = new DisplayUpdater(s_canvas, s_port, s_rest, s_stats, 0);
            s_nowMs = 0;
        }

        private static void Ready()
        {
            Begin();
            Drain();
        }

        private static void Pass()
        {
            s_updater.Pass(s_nowMs);
            s_nowMs += 10;
        }

        private static void Drain()
        {
            do
            {
                Pass();
            }
            while (s_canvas.IsDirty);
        }

        private static void PassFor(long forMs)
        {
            long untilMs = s_nowMs + forMs;
            while (s_nowMs < untilMs)
            {
                s_updater.Pass(s_nowMs);
                s_nowMs += 10;
            }
        }

        /// <summary>The last try was one pass ago.</summary>
        private static void AssertNextTryAfter(long waitMs)
        {
            long lastMs = s_nowMs - 10;
            s_port.Starts = 0;
            s_updater.Pass(lastMs + waitMs - 10);
            Assert.AreEqual(0, s_port.Starts);
            s_updater.Pass(lastMs + waitMs);
            Assert.AreEqual(1, s_port.Starts);
            s_nowMs = lastMs + waitMs + 10;
        }

        private static void Clear(byte[] bytes)
        {
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = 0;
            }
        }
    }
}
