using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Headphones
{
    /// <summary>What is remembered of each jack, and the ceiling that follows from it. The source is 1 V here, so it adds nothing.</summary>
    [TestClass]
    public class JackBookTests
    {
        private const int Sensitive = 0;
        private const int Deaf = 1;

        [TestMethod]
        public void An_empty_book_limits_nothing_and_remembers_nothing()
        {
            AmpOptions options = new AmpOptions();
            JackBook book = Book(options);

            book.SetPlugged(7);

            Assert.AreEqual(JackBook.NoCeiling, options.HeadphoneCeilingCb);
            for (int jack = 0; jack < JackBook.Jacks; jack++)
            {
                Assert.AreEqual((int)HeadphoneChoice.Unset, (int)book.Choice(jack));
                Assert.IsNull(book.Profile(jack));
                Assert.AreEqual(JackBook.NoGain, book.SavedGain(jack));
            }

            Assert.AreEqual((int)GainPosition.Low, (int)book.PlugInGain());
            Assert.AreEqual(0, book.ChangeCount);
        }

        [TestMethod]
        [DataRow(true, 10000, -1000, 100)]
        [DataRow(false, 10000, -1000, -600)]
        [DataRow(true, 9000, -1000, -900)]
        [DataRow(true, 10000, 0, -900)]
        [DataRow(true, 10000, -3000, 2100)]
        public void The_ceiling_is_the_limit_less_the_most_that_headphones_and_programme_may_make_of_the_source(
            bool isMeasured, int limitCb, int programmeCb, int ceilingCb)
        {
            AmpOptions options = new AmpOptions { ProgrammeCb = programmeCb };
            OwnProfiles own = new OwnProfiles();
            own.Put(0, Phones("One", 10600, isMeasured, limitCb));
            JackBook book = new JackBook(new HeadphoneShelf(own), options, new AmpFigures { SourceMv = 1000 });

            book.Choose(0, 0);
            book.SetPlugged(1);

            Assert.AreEqual(ceilingCb, options.HeadphoneCeilingCb);
        }

        [TestMethod]
        [DataRow(1, -2100)]
        [DataRow(2, 1000)]
        [DataRow(3, -2100)]
        [DataRow(4, 2147483647)]
        [DataRow(0, 2147483647)]
        public void The_lowest_ceiling_of_the_jacks_with_a_plug_in_holds(int plugged, int ceilingCb)
        {
            AmpOptions options = new AmpOptions();
            JackBook book = Book(options);
            book.Choose(0, Sensitive);
            book.Choose(1, Deaf);

            book.SetPlugged(plugged);

            Assert.AreEqual(ceilingCb, options.HeadphoneCeilingCb);
        }

        [TestMethod]
        public void Another_choice_counts_at_once_and_forgets_limit_and_saved_gain()
        {
            AmpOptions options = new AmpOptions();
            JackBook book = Book(options);
            book.SetPlugged(1);
            book.Choose(0, Sensitive);
            book.SetLimit(0, 8000);
            book.SaveGain(0, 1);
            Assert.AreEqual(-4100, options.HeadphoneCeilingCb);
            Assert.AreEqual((int)GainPosition.Medium, (int)book.PlugInGain());

            book.Choose(0, Deaf);

            Assert.AreEqual(1000, options.HeadphoneCeilingCb);
            Assert.AreEqual(JackBook.NoGain, book.SavedGain(0));
            Assert.AreEqual(HeadphoneProfile.DefaultLimitCb, book.LimitCb(0));
            book.ChooseNone(0);
            Assert.AreEqual(JackBook.NoCeiling, options.HeadphoneCeilingCb);
            Assert.AreEqual((int)HeadphoneChoice.None, (int)book.Choice(0));
        }

        [TestMethod]
        public void The_same_choice_again_keeps_what_was_set()
        {
            JackBook book = Book(new AmpOptions());
            book.Choose(0, Sensitive);
            book.SetLimit(0, 8000);
            book.SaveGain(0, 2);
            int changes = book.ChangeCount;

            book.Choose(0, Sensitive);

            Assert.AreEqual(8000, book.LimitCb(0));
            Assert.AreEqual(8000, book.Profile(0).LimitCb);
            Assert.AreEqual(2, book.SavedGain(0));
            Assert.AreEqual(changes, book.ChangeCount);
        }

        [TestMethod]
        public void Limit_and_gain_need_headphones_and_the_limit_its_range()
        {
            JackBook book = Book(new AmpOptions());
            Assert.AreEqual((int)FaultCode.NotNow, (int)book.SetLimit(0, 9000));
            Assert.AreEqual((int)FaultCode.NotNow, (int)book.SaveGain(0, 1));
            book.Choose(0, Deaf);

            Assert.AreEqual((int)FaultCode.OutOfRange, (int)book.SetLimit(0, HeadphoneProfile.HighestLimitCb + 1));
            Assert.AreEqual((int)FaultCode.OutOfRange, (int)book.SetLimit(0, HeadphoneProfile.LowestLimitCb - 1));
            Assert.AreEqual(HeadphoneProfile.DefaultLimitCb, book.LimitCb(0));
        }

        [TestMethod]
        public void With_several_plugs_in_the_lowest_saved_gain_counts_and_none_is_Low()
        {
            JackBook book = Book(new AmpOptions());
            book.Choose(0, Sensitive);
            book.Choose(1, Deaf);
            book.SaveGain(0, 2);
            book.SaveGain(1, 1);

            book.SetPlugged(1);
            Assert.AreEqual((int)GainPosition.High, (int)book.PlugInGain());
            book.SetPlugged(3);
            Assert.AreEqual((int)GainPosition.Medium, (int)book.PlugInGain());
            book.SetPlugged(7);
            Assert.AreEqual((int)GainPosition.Low, (int)book.PlugInGain());
        }

        [TestMethod]
        public void Headphones_that_are_gone_from_the_shelf_are_lost_and_count_as_the_most_sensitive()
        {
            AmpOptions options = new AmpOptions();
            JackBook book = Book(options);

            book.Restore(0, HeadphoneChoice.Chosen, 12345, 11000, 2, -2000);
            book.SetPlugged(1);

            Assert.AreEqual((int)HeadphoneChoice.Lost, (int)book.Choice(0));
            Assert.AreEqual(10000 - 12700 - 1000 + 1000, options.HeadphoneCeilingCb);
            Assert.IsNull(book.Profile(0));
            Assert.AreEqual((int)GainPosition.Low, (int)book.PlugInGain(), "the gain was saved for headphones that nobody knows");
        }

        [TestMethod]
        [DataRow(6000, 6000)]
        [DataRow(11500, 10000)]
        public void The_limit_set_for_headphones_that_are_lost_still_holds_but_never_above_the_usual_one(int limitCb, int countsCb)
        {
            AmpOptions options = new AmpOptions();
            JackBook book = Book(options);

            book.Restore(0, HeadphoneChoice.Chosen, 12345, limitCb, JackBook.NoGain, -2000);
            book.SetPlugged(1);

            Assert.AreEqual(countsCb - 12700 - 1000 + 1000, options.HeadphoneCeilingCb);
        }

        [TestMethod]
        public void What_was_stored_is_there_again()
        {
            AmpOptions options = new AmpOptions();
            JackBook book = Book(options);
            book.Choose(0, Sensitive);
            uint key = book.Key(0);
            book = Book(options);

            book.Restore(0, HeadphoneChoice.Chosen, key, 8000, 2, -2000);
            book.SetPlugged(1);

            Assert.AreEqual("Sensitive", book.Profile(0).Name);
            Assert.AreEqual(-4100, options.HeadphoneCeilingCb);
            Assert.AreEqual(2, book.SavedGain(0));
            Assert.AreEqual(-2000, book.LastLevelCb(0));
            Assert.AreEqual(0, book.ChangeCount);
        }

        [TestMethod]
        public void Another_programme_level_counts_once_it_is_worked_out()
        {
            AmpOptions options = new AmpOptions();
            JackBook book = Book(options);
            book.Choose(0, Sensitive);
            book.SetPlugged(1);

            options.ProgrammeCb = 0;
            book.Recompute();

            Assert.AreEqual(-3100, options.HeadphoneCeilingCb);
        }

        [TestMethod]
        public void What_the_board_file_names_is_there_without_being_a_change_of_the_users()
        {
            JackBook book = Book(new AmpOptions());

            Assert.IsTrue(book.Assume(1, "sensitive"));
            Assert.IsFalse(book.Assume(2, "Sensitiv"));

            Assert.AreEqual("Sensitive", book.Profile(1).Name);
            Assert.AreEqual(0, book.ChangeCount);
        }

        private static JackBook Book(AmpOptions options)
        {
            OwnProfiles own = new OwnProfiles();
            own.Put(0, Phones("Sensitive", 12100, false, HeadphoneProfile.DefaultLimitCb));
            own.Put(1, Phones("Deaf", 9700, true, HeadphoneProfile.DefaultLimitCb));
            return new JackBook(new HeadphoneShelf(own), options, new AmpFigures { SourceMv = 1000 });
        }

        private static HeadphoneProfile Phones(string name, int perVoltCb, bool isMeasured, int limitCb) => new HeadphoneProfile
        {
            Name = name,
            ImpedanceDeciohm = 320,
            SensitivityCb = perVoltCb,
            Unit = SensitivityUnit.PerVolt,
            IsMeasured = isMeasured,
            LimitCb = limitCb,
        };
    }
}
