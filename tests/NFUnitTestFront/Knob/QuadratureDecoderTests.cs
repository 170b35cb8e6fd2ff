using AmpController.Knob;
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
            QuadratureDecoder decoder = new QuadratureDecoder(2, false, false);

            Feed(decoder, "AB");

            Assert.AreEqual(1, decoder.TakeDetents());
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
        public void Events_that_repeat_a_level_change_nothing()
        {
            Assert.AreEqual(1, Decode(4, "AABaabbbAAABBB"));
        }

        [TestMethod]
        [DataRow("bAB", 0)]
        [DataRow("aAB", 0)]
        [DataRow("abB", 0)]
        [DataRow("abA", 0)]
        public void With_one_event_lost_at_most_that_detent_is_lost(string events, int detents)
        {
            int without = Decode(4, events + "AB");
            Assert.IsTrue(without == detents || without == 1, events);
            Assert.AreEqual(without + 2, Decode(4, events + "AB" + "abABabAB"), "the next ones count");
        }

        [TestMethod]
        public void Taking_the_detents_empties_them()
        {
            QuadratureDecoder decoder = new QuadratureDecoder(4, true, true);
            Feed(decoder, "abABabAB");

            Assert.AreEqual(2, decoder.TakeDetents());
            Assert.AreEqual(0, decoder.TakeDetents());
        }

        [TestMethod]
        public void A_half_turned_detent_counts_when_it_is_finished()
        {
            QuadratureDecoder decoder = new QuadratureDecoder(4, true, true);
            Feed(decoder, "abA");
            Assert.AreEqual(0, decoder.TakeDetents());

            Feed(decoder, "B");

            Assert.AreEqual(1, decoder.TakeDetents());
        }

        [TestMethod]
        [DataRow(4)]
        [DataRow(2)]
        public void Any_walk_with_any_bounce_counts_the_detents_that_were_turned(int transitionsPerDetent)
        {
            const string Clockwise = "abAB";
            QuadratureDecoder decoder = new QuadratureDecoder(transitionsPerDetent, true, true);
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
                    Feed(decoder, letter);
                    for (int bounces = random.Next(4); bounces > 0; bounces--)
                    {
                        Feed(decoder, Other(letter));
                        Feed(decoder, letter);
                    }
                }

                told += decoder.TakeDetents();
                Assert.AreEqual(position / transitionsPerDetent, told, "turn " + turn.ToString());
            }
        }

        [TestMethod]
        public void A_channel_hands_its_events_to_its_side_of_the_decoder()
        {
            QuadratureDecoder decoder = new QuadratureDecoder(4, true, true);
            FakeInput a = new FakeInput(true);
            FakeInput b = new FakeInput(true);
            a.Watch(new EncoderChannel(decoder, true));
            b.Watch(new EncoderChannel(decoder, false));

            a.Set(false);
            b.Set(false);
            a.Set(true);
            b.Set(true);

            Assert.AreEqual(1, decoder.TakeDetents());
        }

        private static int Decode(int transitionsPerDetent, string events)
        {
            QuadratureDecoder decoder = new QuadratureDecoder(transitionsPerDetent, true, true);
            Feed(decoder, events);
            return decoder.TakeDetents();
        }

        private static void Feed(QuadratureDecoder decoder, string events)
        {
            for (int i = 0; i < events.Length; i++)
            {
                Feed(decoder, events[i]);
            }
        }

        private static void Feed(QuadratureDecoder decoder, char letter)
        {
            bool high = letter == 'A' || letter == 'B';
            if (letter == 'A' || letter == 'a')
            {
                decoder.OnA(high);
            }
            else
            {
                decoder.OnB(high);
            }
        }

        private static char Other(char letter) => letter >= 'a' ? (char)(letter - 32) : (char)(letter + 32);
    }
}
