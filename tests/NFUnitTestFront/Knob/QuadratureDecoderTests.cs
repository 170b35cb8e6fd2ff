using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Knob
{
    /// <summary>The knob, from the order and level of its pin events. Letters: a, b = that channel falls; A, B = it rises.</summary>
    [TestClass]
    public class QuadratureDecoderTests
    {
        [TestMethod]
        [DataRow("abAB", 1)]
        [DataRow("baBA", -1)]
        [DataRow("abABabABabAB", 3)]
        [DataRow("baBAbaBA", -2)]
        [DataRow("abABbaBA", 0)]
        [DataRow("", 0)]
        public void With_four_transitions_clockwise_is_a_falling_first(string events, int detents)
        {
            Assert.AreEqual(detents, Decode(4, events));
        }

        [TestMethod]
        [DataRow("ab", 1)]
        [DataRow("abAB", 2)]
        [DataRow("ba", -1)]
        [DataRow("baBA", -2)]
        [DataRow("abBA", 0)]
        [DataRow("aA", 0)]
        public void With_two_transitions_the_knob_rests_with_both_closed_too(string events, int detents)
        {
            Assert.AreEqual(detents, Decode(2, events));
        }

        [TestMethod]
        public void With_two_transitions_a_start_with_both_closed_is_a_rest()
        {
            KnobPins knob = new KnobPins(2, false);

            knob.Feed("AB");

            Assert.AreEqual(1, knob.Decoder.TakeDetents());
        }

        [TestMethod]
        [DataRow("aA")]
        [DataRow("bB")]
        [DataRow("abBA")]
        [DataRow("baAB")]
        [DataRow("abAaBA")]
        [DataRow("baBbAB")]
        public void A_turn_that_comes_back_in_mid_detent_counts_nothing(string events)
        {
            Assert.AreEqual(0, Decode(4, events));
            Assert.AreEqual(1, Decode(4, events + "abAB"), "and leaves nothing behind");
            Assert.AreEqual(-1, Decode(4, events + "baBA"), "and leaves nothing behind");
        }

        [TestMethod]
        [DataRow("aAabAB")]
        [DataRow("abBbAB")]
        [DataRow("abAaAB")]
        [DataRow("abABbB")]
        [DataRow("aAaAaAabBbBbAaAaABbBbB")]
        public void Bounce_on_the_moving_channel_cancels(string events)
        {
            Assert.AreEqual(1, Decode(4, events));
        }

        [TestMethod]
        [DataRow("bBbaBA")]
        [DataRow("baAaBA")]
        [DataRow("baBbBA")]
        [DataRow("baBAaA")]
        public void Bounce_cancels_counter_clockwise_too(string events)
        {
            Assert.AreEqual(-1, Decode(4, events));
        }

        [TestMethod]
        [DataRow("AABBabAB", 1)]
        [DataRow("aaabAB", 0)]
        [DataRow("abAAB", 0)]
        public void An_event_that_repeats_a_level_ends_the_part_of_a_detent(string events, int detents)
        {
            Assert.AreEqual(detents, Decode(4, events));
            Assert.AreEqual(detents + 1, Decode(4, events + "abAB"), "the next one counts");
        }

        [TestMethod]
        [DataRow("bAB")]
        [DataRow("aAB")]
        [DataRow("abB")]
        [DataRow("abA")]
        public void With_one_event_lost_at_most_that_detent_is_lost(string events)
        {
            int without = Decode(4, events + "AB");
            Assert.IsTrue(without == 0 || without == 1, events);
            Assert.AreEqual(without + 2, Decode(4, events + "AB" + "abABabAB"), "the next ones count");
        }

        [TestMethod]
        public void What_was_counted_on_the_way_to_a_lost_event_is_not_told()
        {
            // Three quarters up, the first of the way back is lost: B alone looks like the fourth quarter.
            Assert.AreEqual(0, Decode(4, "abA" + "B" + "A"));
        }

        [TestMethod]
        [DataRow("a")]
        [DataRow("ab")]
        [DataRow("abA")]
        public void Pins_that_differ_at_two_looks_are_right_and_the_next_detent_counts_either_way(string lost)
        {
            KnobPins knob = new KnobPins(4, true);
            knob.Feed("abAB".Substring(0, lost.Length));
            knob.A.SetUnseen(true);
            knob.B.SetUnseen(true);

            knob.Look();
            knob.Look();
            Assert.AreEqual(0, knob.Decoder.TakeDetents());
            knob.Feed("baBA");

            Assert.AreEqual(-1, knob.Decoder.TakeDetents());
        }

        [TestMethod]
        public void A_pin_that_differs_while_its_event_is_on_the_way_changes_nothing()
        {
            KnobPins knob = new KnobPins(4, true);
            knob.A.SetUnseen(false);
            knob.Look();
            knob.Feed("ab");
            knob.A.SetUnseen(true);
            knob.Look();

            knob.Feed("AB");

            Assert.AreEqual(1, knob.Decoder.TakeDetents());
        }

        [TestMethod]
        public void Swapped_channels_and_the_transitions_of_a_detent_are_set_live()
        {
            KnobPins knob = new KnobPins(4, true);
            knob.Options.IsReversed = true;
            knob.Feed("abAB");
            Assert.AreEqual(-1, knob.Decoder.TakeDetents());

            knob.Options.TransitionsPerDetent = 2;
            knob.Feed("abAB");
            Assert.AreEqual(-2, knob.Decoder.TakeDetents());
        }

        [TestMethod]
        public void Taking_the_detents_empties_them()
        {
            KnobPins knob = new KnobPins(4, true);
            knob.Feed("abABabAB");

            Assert.AreEqual(2, knob.Decoder.TakeDetents());
            Assert.AreEqual(0, knob.Decoder.TakeDetents());
        }

        [TestMethod]
        public void A_half_turned_detent_counts_when_it_is_finished()
        {
            KnobPins knob = new KnobPins(4, true);
            knob.Feed("abA");
            Assert.AreEqual(0, knob.Decoder.TakeDetents());

            knob.Feed("B");

            Assert.AreEqual(1, knob.Decoder.TakeDetents());
        }

        [TestMethod]
        [DataRow(4)]
        [DataRow(2)]
        public void Any_walk_with_any_bounce_counts_the_detents_that_were_turned(int transitionsPerDetent)
        {
            const string Clockwise = "abAB";
            KnobPins knob = new KnobPins(transitionsPerDetent, true);
            Lcg random = new Lcg(transitionsPerDetent == 4 ? 17u : 23u);
            int position = 0;
            int told = 0;
            for (int turn = 0; turn < 500; turn++)
            {
                int direction = random.Next(2) == 0 ? 1 : -1;
                for (int i = 0; i < transitionsPerDetent; i++)
                {
                    // Backwards the transition before this place is undone: its letter with the other level.
                    char letter = direction > 0 ? Clockwise[position & 3] : Other(Clockwise[(position + 3) & 3]);
                    position += direction;
                    knob.Feed(letter);
                    for (int bounces = random.Next(4); bounces > 0; bounces--)
                    {
                        knob.Feed(Other(letter));
                        knob.Feed(letter);
                    }
                }

                told += knob.Decoder.TakeDetents();
                Assert.AreEqual(position / transitionsPerDetent, told, "turn " + turn.ToString());
            }
        }

        private static int Decode(int transitionsPerDetent, string events)
        {
            KnobPins knob = new KnobPins(transitionsPerDetent, true);
            knob.Feed(events);
            return knob.Decoder.TakeDetents();
        }

        private static char Other(char letter) => letter >= 'a' ? (char)(letter - 32) : (char)(letter + 32);
    }
}
