using AmpController.Display;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Display
{
    /// <summary>Drawing and the spans of what the panel does not show yet.</summary>
    [TestClass]
    public class CanvasTests
    {
        [TestMethod]
        public void A_new_canvas_is_dark_and_all_of_it_is_due()
        {
            Canvas canvas = new Canvas();

            for (int page = 0; page < Canvas.Pages; page++)
            {
                AssertSpan(canvas, page, 0, 127);
                Assert.AreEqual(0, (int)canvas.At(64, page));
            }
        }

        [TestMethod]
        public void A_byte_that_is_there_already_makes_nothing_dirty()
        {
            Canvas canvas = Sent();

            canvas.Put(5, 2, 0);
            canvas.Fill(0, 2, 128, 0);
            canvas.Blit(0, 2, new byte[8], 0, 8, 0, 0);

            Assert.IsFalse(canvas.IsDirty);
        }

        [TestMethod]
        public void A_span_goes_from_the_first_to_the_last_byte_that_changed()
        {
            Canvas canvas = Sent();

            canvas.Blit(10, 3, new byte[] { 0, 0, 0x81, 0, 0x42, 0 }, 0, 6, 0, 0);

            AssertSpan(canvas, 3, 12, 14);
            Assert.IsFalse(canvas.IsPageDirty(2));
            Assert.AreEqual(0x81, (int)canvas.At(12, 3));
            Assert.AreEqual(0x42, (int)canvas.At(14, 3));
        }

        [TestMethod]
        public void Two_changes_on_a_page_make_one_span()
        {
            Canvas canvas = Sent();

            canvas.Put(100, 7, 1);
            canvas.Put(20, 7, 1);
            canvas.Put(50, 7, 1);

            AssertSpan(canvas, 7, 20, 100);
        }

        [TestMethod]
        public void What_falls_off_the_right_edge_is_cut()
        {
            Canvas canvas = Sent();

            canvas.Fill(120, 0, 20, 0xFF);
            canvas.Blit(126, 4, new byte[] { 1, 2, 3, 4 }, 0, 4, 0, 0);

            AssertSpan(canvas, 0, 120, 127);
            AssertSpan(canvas, 4, 126, 127);
            Assert.IsFalse(canvas.IsPageDirty(1));
            Assert.IsFalse(canvas.IsPageDirty(5));
        }

        [TestMethod]
        public void A_mask_turns_bytes_over_and_a_drop_moves_them_down()
        {
            Canvas canvas = Sent();

            canvas.Blit(0, 0, new byte[] { 0x81 }, 0, 1, 0, 0xFF);
            canvas.Blit(1, 0, new byte[] { 0x81 }, 0, 1, 1, 0);

            Assert.AreEqual(0x7E, (int)canvas.At(0, 0));
            Assert.AreEqual(0x02, (int)canvas.At(1, 0));
        }

        [TestMethod]
        public void A_part_that_was_sent_leaves_the_rest_of_the_span()
        {
            Canvas canvas = Sent();
            canvas.Fill(30, 1, 50, 0xAA);

            canvas.MarkSent(1, 61);
            AssertSpan(canvas, 1, 62, 79);

            canvas.MarkSent(1, 79);
            Assert.IsFalse(canvas.IsDirty);
        }

        [TestMethod]
        public void A_cleared_canvas_is_due_only_where_it_was_lit()
        {
            Canvas canvas = Sent();
            canvas.Fill(40, 5, 8, 0x0F);
            canvas.MarkSent(5, 47);

            canvas.Clear();

            AssertSpan(canvas, 5, 40, 47);
            Assert.IsFalse(canvas.IsPageDirty(4));
        }

        private static Canvas Sent()
        {
            Canvas canvas = new Canvas();
            for (int page = 0; page < Canvas.Pages; page++)
            {
                canvas.MarkSent(page, Canvas.Columns - 1);
            }

            return canvas;
        }

        private static void AssertSpan(Canvas canvas, int page, int first, int last)
        {
            Assert.IsTrue(canvas.IsPageDirty(page));
            Assert.AreEqual(first, canvas.FirstDirty(page));
            Assert.AreEqual(last, canvas.LastDirty(page));
        }
    }
}
