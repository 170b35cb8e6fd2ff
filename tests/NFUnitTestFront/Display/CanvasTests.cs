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
                AssertSpan(canvas, page * 2, 0, 87);
                AssertSpan(canvas, (page * 2) + 1, 88, 127);
                Assert.AreEqual(0, (int)canvas.At(64, page));
            }
        }

        [TestMethod]
        public void A_byte_that_is_there_already_makes_nothing_dirty()
        {
            Canvas canvas = Sent();

            canvas.Put(5, 2, 0);
            canvas.Fill(0, 2, 128, 0);
            canvas.Blit(0, 2, new byte[] { 0xFF, 0xFF }, 0, 2, 0xFF);

            Assert.IsFalse(canvas.IsDirty);
        }

        [TestMethod]
        public void A_span_goes_from_the_first_to_the_last_byte_that_changed()
        {
            Canvas canvas = Sent();

            canvas.Blit(10, 3, new byte[] { 0xFF, 0xFF, 0x7E, 0xFF, 0xBD, 0xFF }, 0, 6, 0xFF);

            AssertSpan(canvas, 6, 12, 14);
            Assert.IsFalse(canvas.IsSpanDirty(4));
            Assert.AreEqual(0x81, (int)canvas.At(12, 3));
            Assert.AreEqual(0x42, (int)canvas.At(14, 3));
        }

        [TestMethod]
        public void Changes_on_one_side_make_one_span()
        {
            Canvas canvas = Sent();

            canvas.Put(80, 7, 1);
            canvas.Put(20, 7, 1);
            canvas.Put(50, 7, 1);

            AssertSpan(canvas, 14, 20, 80);
            Assert.IsFalse(canvas.IsSpanDirty(15));
        }

        [TestMethod]
        public void The_sides_of_a_page_never_join()
        {
            Canvas canvas = Sent();

            canvas.Put(87, 7, 1);
            canvas.Put(88, 7, 1);

            AssertSpan(canvas, 14, 87, 87);
            AssertSpan(canvas, 15, 88, 88);
        }

        [TestMethod]
        public void A_glyph_counts_as_a_whole_on_each_side_of_the_split()
        {
            Canvas canvas = Sent();

            canvas.Blit(84, 0, new byte[] { 0, 1, 2, 0, 0, 0, 3, 4, 0 }, 0, 9, 0);

            AssertSpan(canvas, 0, 84, 87);
            AssertSpan(canvas, 1, 88, 92);
            Assert.AreEqual(3, (int)canvas.At(90, 0));
        }

        [TestMethod]
        public void A_line_is_laid_over_its_rows_and_those_around_it_only()
        {
            Canvas canvas = Sent();
            canvas.Fill(0, 3, 3, 0xFF);
            canvas.Fill(0, 4, 3, 0xFF);
            Canvas line = new Canvas();
            line.Put(1, 0, 0x81);

            canvas.Lay(line, 3, 4, 2, false);

            Assert.AreEqual(0x07, (int)canvas.At(0, 3));
            Assert.AreEqual(0x17, (int)canvas.At(1, 3));
            Assert.AreEqual(0xE8, (int)canvas.At(1, 4));
            Assert.AreEqual(0xFF, (int)canvas.At(2, 3));

            canvas.Lay(line, 3, 4, 2, true);
            Assert.AreEqual(0xEF, (int)canvas.At(1, 3));
            Assert.AreEqual(0xF7, (int)canvas.At(1, 4));
        }

        [TestMethod]
        public void What_falls_off_the_right_edge_is_cut()
        {
            Canvas canvas = Sent();

            canvas.Fill(120, 0, 20, 0xFF);
            canvas.Blit(126, 4, new byte[] { 1, 2, 3, 4 }, 0, 4, 0);

            AssertSpan(canvas, 1, 120, 127);
            AssertSpan(canvas, 9, 126, 127);
            Assert.IsFalse(canvas.IsSpanDirty(2));
            Assert.IsFalse(canvas.IsSpanDirty(10));
        }

        [TestMethod]
        public void A_mask_turns_bytes_over()
        {
            Canvas canvas = Sent();

            canvas.Blit(0, 0, new byte[] { 0x81 }, 0, 1, 0xFF);

            Assert.AreEqual(0x7E, (int)canvas.At(0, 0));
        }

        [TestMethod]
        public void A_part_that_was_sent_leaves_the_rest_of_the_span()
        {
            Canvas canvas = Sent();
            canvas.Fill(30, 1, 50, 0xAA);

            canvas.MarkSent(2, 61);
            AssertSpan(canvas, 2, 62, 79);

            canvas.MarkSent(2, 79);
            Assert.IsFalse(canvas.IsDirty);
        }

        [TestMethod]
        public void A_cleared_canvas_is_due_only_where_it_was_lit()
        {
            Canvas canvas = Sent();
            canvas.Fill(40, 5, 8, 0x0F);
            canvas.Fill(100, 5, 8, 0x0F);
            canvas.MarkSent(10, 47);
            canvas.MarkSent(11, 107);

            canvas.Clear();

            AssertSpan(canvas, 10, 40, 47);
            AssertSpan(canvas, 11, 100, 107);
            Assert.IsFalse(canvas.IsSpanDirty(8));
        }

        private static Canvas Sent()
        {
            Canvas canvas = new Canvas();
            for (int span = 0; span < Canvas.Spans; span++)
            {
                canvas.MarkSent(span, Canvas.Columns - 1);
            }

            return canvas;
        }

        private static void AssertSpan(Canvas canvas, int span, int first, int last)
        {
            Assert.IsTrue(canvas.IsSpanDirty(span));
            Assert.AreEqual(first, canvas.FirstDirty(span));
            Assert.AreEqual(last, canvas.LastDirty(span));
        }
    }
}
