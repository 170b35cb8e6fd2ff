using AmpController.Control;
using AmpController.Headphones;
using AmpController.Jacks;
using AmpController.Settings;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Settings
{
    /// <summary>Own headphones, what is remembered of the jacks and the exposure over power cuts.</summary>
    [TestClass]
    public class HeadphoneStoreTests
    {
        private const int FirstSlot = 3;
        private const int SecondSlot = 4;
        private const string LongestName = "12345678901234567890";

        [TestMethod]
        public void Own_headphones_and_what_was_said_of_a_jack_survive_a_power_cut()
        {
            StoreBench bench = Started();
            bench.Own.Put(2, SampleRecords.Profile(LongestName));
            bench.Book.Choose(1, 0);
            bench.Book.SetLimit(1, 8500);
            bench.Book.SaveGain(1, 2);
            bench.Book.ChooseNone(2);
            bench.Book.RememberLevel(1, -2750);
            Settle(bench);

            bench.Start();
            Assert.AreEqual(FaultCode.None, bench.Store.Fault);
            Assert.IsNull(bench.Own.At(0));
            Assert.AreEqual(LongestName, bench.Own.At(2).Name);
            Assert.AreEqual(10370, bench.Own.At(2).PerVoltCb);
            Assert.AreEqual(HeadphoneChoice.Unset, bench.Book.Choice(0));
            Assert.AreEqual(HeadphoneChoice.Chosen, bench.Book.Choice(1));
            Assert.AreEqual(LongestName, bench.Book.Profile(1).Name);
            Assert.AreEqual(8500, bench.Book.Profile(1).LimitCb);
            Assert.AreEqual(2, bench.Book.SavedGain(1));
            Assert.AreEqual(-2750, bench.Book.LastLevelCb(1));
            Assert.AreEqual(HeadphoneChoice.None, bench.Book.Choice(2));

            bench.Pass(10);
            bench.Pass(5000);
            Assert.AreEqual(1, HeadphoneWrites(bench), "what was read is no change");
        }

        [TestMethod]
        public void Headphones_that_are_no_longer_there_are_lost_and_their_limit_is_the_most_careful()
        {
            StoreBench bench = Started();
            HeadphoneRecord record = new HeadphoneRecord();
            record.SetJack(0, HeadphoneChoice.Chosen, 0xFEDCBA98, 11000, 1, -3000);
            Put(bench.Slots, FirstSlot, record);

            bench.Start();
            Assert.AreEqual(HeadphoneChoice.Lost, bench.Book.Choice(0));
            Assert.AreEqual(0xFEDCBA98u, bench.Book.Key(0), "they may come back");
            Assert.IsTrue(bench.Book.CeilingCb(0) != JackBook.NoCeiling);
            Assert.AreEqual(FaultCode.None, bench.Store.Fault, "nothing is wrong with the store");
        }

        [TestMethod]
        public void What_the_board_names_is_not_stored_and_a_choice_of_the_user_goes_before_it()
        {
            OwnProfiles own = new OwnProfiles();
            own.Put(0, SampleRecords.Profile("Boards"));
            AmpOptions options = new AmpOptions { Policy = PlugInPolicy.Restore };
            JackBook book = new JackBook(new HeadphoneShelf(own), options, new AmpFigures { SourceMv = 2000 });
            HeadphoneMemory memory = new HeadphoneMemory(own, book, new Exposure(), options);
            Assert.IsTrue(book.Assume(0, "Boards"));
            book.RememberLevel(0, -2500);
            HeadphoneRecord record = new HeadphoneRecord();
            memory.Save(record);
            Assert.AreEqual(HeadphoneChoice.Unset, record.Choice(0));
            Assert.AreEqual(-2500, record.LastLevelCb(0));

            Assert.IsTrue(memory.Load(record));
            Assert.AreEqual("Boards", book.Profile(0).Name, "nothing was chosen");
            Assert.AreEqual(-2500, book.LastLevelCb(0));
            Assert.IsTrue(book.IsAssumed(0));

            record.SetJack(0, HeadphoneChoice.None, 0, 0, JackBook.NoGain, -2500);
            Assert.IsTrue(memory.Load(record));
            Assert.AreEqual(HeadphoneChoice.None, book.Choice(0));
            Assert.IsFalse(book.IsAssumed(0));
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(2)]
        public void Whatever_the_user_says_of_the_boards_headphones_makes_them_his_choice(int what)
        {
            OwnProfiles own = new OwnProfiles();
            own.Put(0, SampleRecords.Profile("Boards"));
            AmpOptions options = new AmpOptions();
            JackBook book = new JackBook(new HeadphoneShelf(own), options, new AmpFigures { SourceMv = 2000 });
            book.Assume(0, "Boards");
            switch (what)
            {
                case 0: book.SetLimit(0, 8000); break;
                case 1: book.SaveGain(0, 1); break;
                default: book.Choose(0, 0); break;
            }

            HeadphoneRecord record = new HeadphoneRecord();
            new HeadphoneMemory(own, book, new Exposure(), options).Save(record);
            Assert.AreEqual(1, book.ChangeCount);
            Assert.AreEqual(HeadphoneChoice.Chosen, record.Choice(0));
            Assert.AreEqual(what == 0 ? 8000 : 9500, record.LimitCb(0));
            Assert.AreEqual(what == 1 ? 1 : JackBook.NoGain, record.Gain(0));
        }

        [TestMethod]
        [DataRow(4, 9000, -1, -3000, 3, 10000, -1, -3000)]
        [DataRow(255, 9000, -1, -3000, 3, 10000, -1, -3000)]
        [DataRow(3, 5999, 1, -3000, 3, 10000, 1, -3000)]
        [DataRow(3, 11501, 1, -3000, 3, 10000, 1, -3000)]
        [DataRow(3, 9000, 3, -3000, 3, 9000, -1, -3000)]
        [DataRow(3, 9000, 254, -3000, 3, 9000, -1, -3000)]
        [DataRow(3, 9000, 1, 6001, 3, 9000, 1, -20000)]
        [DataRow(3, 9000, 1, -20001, 3, 9000, 1, -20000)]
        public void A_figure_that_cannot_be_has_its_safe_default_and_is_said(
            int choice, int limitCb, int gain, int levelCb, int choiceNow, int limitNowCb, int gainNow, int levelNowCb)
        {
            StoreBench bench = Started();
            HeadphoneRecord record = new HeadphoneRecord();
            record.SetJack(1, (HeadphoneChoice)choice, 0xFEDCBA98, limitCb, gain, levelCb);
            Put(bench.Slots, FirstSlot, record);

            bench.Start();
            Assert.AreEqual(FaultCode.StoreCorrupt, bench.Store.Fault);
            Assert.AreEqual(choiceNow, (int)bench.Book.Choice(1));
            Assert.AreEqual(limitNowCb, bench.Book.LimitCb(1));
            Assert.AreEqual(gainNow, bench.Book.SavedGain(1));
            Assert.AreEqual(levelNowCb, bench.Book.LastLevelCb(1));
            Assert.AreEqual(HeadphoneChoice.Unset, bench.Book.Choice(0), "the others are as stored");
        }

        [TestMethod]
        public void Own_headphones_that_cannot_be_leave_their_place_empty_and_are_said()
        {
            StoreBench bench = Started();
            HeadphoneRecord record = new HeadphoneRecord();
            HeadphoneProfile wrong = SampleRecords.Profile("Wrong");
            wrong.ImpedanceDeciohm = HeadphoneProfile.LowestImpedanceDeciohm - 1;
            record.SetOwn(0, wrong);
            record.SetOwn(1, SampleRecords.Profile("Right"));
            Put(bench.Slots, FirstSlot, record);

            bench.Start();
            Assert.AreEqual(FaultCode.StoreCorrupt, bench.Store.Fault);
            Assert.IsNull(bench.Own.At(0));
            Assert.AreEqual("Right", bench.Own.At(1).Name);
        }

        [TestMethod]
        public void The_exposure_survives_a_power_cut()
        {
            StoreBench bench = Started();
            uint[] days = { 4000000000, 2, 3, 4, 5, 6, 7 };
            bench.Exposure.Restore(days, 4321);
            bench.Book.ChooseNone(0);
            Settle(bench);

            bench.Start();
            Assert.AreEqual(4321, bench.Exposure.DaySeconds);
            for (int day = 0; day < Exposure.Days; day++)
            {
                Assert.AreEqual(days[day], bench.Exposure.Day(day), day.ToString());
            }
        }

        [TestMethod]
        public void A_day_that_is_too_long_is_said()
        {
            StoreBench bench = Started();
            Put(bench.Slots, FirstSlot, new HeadphoneRecord { DaySeconds = 86400 });
            bench.Start();
            Assert.AreEqual(FaultCode.StoreCorrupt, bench.Store.Fault);
            Assert.AreEqual(0, bench.Exposure.DaySeconds);
        }

        [TestMethod]
        public void Damaged_headphones_are_lost_on_every_jack_and_said_until_the_user_saves_also_over_restarts()
        {
            StoreBench bench = Started();
            bench.Own.Put(0, SampleRecords.Profile("Mine"));
            bench.Book.Choose(0, 0);
            Settle(bench);
            bench.Slots.Flip(SecondSlot, 300);
            bench.Slots.Flip(FirstSlot, 300);
            bench.Start();
            Assert.AreEqual(FaultCode.StoreCorrupt, bench.Store.Fault);
            ExpectAllLost(bench);
            bench.Expect(3000, 1200, "the settings are not concerned");

            bench.Pass(10);
            bench.Book.ChooseNone(0);
            Settle(bench);
            bench.Start();
            Assert.AreEqual(FaultCode.StoreCorrupt, bench.Store.Fault, "a choice on its own is no reading of the rest");
            Assert.AreEqual(HeadphoneChoice.None, bench.Book.Choice(0));
            Assert.AreEqual(HeadphoneChoice.Lost, bench.Book.Choice(1), "what the choice was is not known again by itself");

            bench.Store.Save();
            bench.Pass(10);
            bench.Pass(10);
            Assert.AreEqual(FaultCode.None, bench.Store.Fault);
            bench.Start();
            Assert.AreEqual(FaultCode.None, bench.Store.Fault, "after the save");
        }

        [TestMethod]
        public void A_foreign_record_is_left_alone_until_the_user_saves_and_the_headphones_are_lost_meanwhile()
        {
            FakeSlots slots = new FakeSlots();
            slots.Put(FirstSlot, SampleRecords.Headphones(2, 190), 190);
            StoreBench bench = new StoreBench(slots);
            Assert.AreEqual(FaultCode.StoreForeign, bench.Store.Fault);
            ExpectAllLost(bench);

            bench.Set("limit", -1000);
            bench.Book.ChooseNone(0);
            bench.Store.PrepareReboot();
            bench.Pass(10);
            bench.Pass(10);
            bench.Pass(5000);
            Assert.AreEqual(0, HeadphoneWrites(bench));
            Assert.IsTrue(bench.Store.IsSettled, "a restart need not wait for it");
            Assert.IsFalse(bench.Store.IsStored);

            bench.Store.Save();
            bench.Pass(10);
            Assert.AreEqual(1, slots.WritesTo(SecondSlot), "the foreign record stays as long as it can");
            Assert.AreEqual(FaultCode.None, bench.Store.Fault);
            bench.Start();
            Assert.AreEqual(HeadphoneChoice.None, bench.Book.Choice(0));
            Assert.AreEqual(-1000, bench.Options.LimitCb);
        }

        [TestMethod]
        public void A_foreign_record_is_said_before_a_damaged_one_because_saving_overwrites_it()
        {
            FakeSlots slots = new FakeSlots();
            slots.Put(0, new byte[20], 20);
            slots.Put(FirstSlot, SampleRecords.Headphones(2, 190), 190);
            Assert.AreEqual(FaultCode.StoreForeign, new StoreBench(slots).Store.Fault);

            slots = new FakeSlots();
            slots.Put(0, SampleRecords.Settings(3, 200), 200);
            slots.Put(FirstSlot, new byte[20], 20);
            Assert.AreEqual(FaultCode.StoreForeign, new StoreBench(slots).Store.Fault);
        }

        [TestMethod]
        public void A_change_is_written_2_s_after_the_last_one_into_the_two_slots_in_turn()
        {
            StoreBench bench = Started();
            for (int i = 0; i < 4; i++)
            {
                bench.Exposure.Reset();
                bench.Pass(250);
                bench.Pass(1500);
                bench.Book.ChooseNone(i % 2);
                bench.Own.Put(0, SampleRecords.Profile("Mine"));
                bench.Pass(250);
                bench.Pass(StoreTiming.QuietMs - 10);
                Assert.AreEqual(i, HeadphoneWrites(bench), "10 ms too early");
                Assert.IsFalse(bench.Store.IsStored);
                bench.Pass(10);
                Assert.AreEqual(i + 1, HeadphoneWrites(bench));
                Assert.AreEqual(i % 2 == 0 ? FirstSlot : SecondSlot, bench.Slots.LastSlot);
                Assert.IsTrue(bench.Store.IsStored);
            }

            bench.Pass(60000);
            Assert.AreEqual(4, HeadphoneWrites(bench));
            Assert.AreEqual(1, bench.Slots.WritesTo(0) + bench.Slots.WritesTo(1), "the settings are not concerned");
        }

        [TestMethod]
        public void Nothing_is_written_while_anything_moves_or_under_a_closed_contact_after_a_slow_write()
        {
            StoreBench bench = Started();
            bench.Book.ChooseNone(0);
            bench.Pass(10, false, false);
            bench.Pass(5000, false, false);
            bench.Pass(5000, true, false);
            Assert.AreEqual(0, HeadphoneWrites(bench));

            bench.Slots.StallMs = StoreTiming.HalfHoldMs;
            bench.Pass(10, true, true);
            Assert.AreEqual(1, HeadphoneWrites(bench), "those before were short");
            bench.Book.ChooseNone(1);
            bench.Pass(10, true, true);
            bench.Pass(5000, true, true);
            Assert.AreEqual(1, HeadphoneWrites(bench));
            bench.Pass(10, false, true);
            Assert.AreEqual(2, HeadphoneWrites(bench));
        }

        [TestMethod]
        public void A_write_that_fails_is_a_fault_and_tried_again_after_a_minute_and_the_settings_do_not_hide_it()
        {
            StoreBench bench = Started();
            bench.Book.ChooseNone(0);
            bench.Pass(10);
            bench.Slots.Refuses = true;
            bench.Pass(StoreTiming.QuietMs);
            Assert.AreEqual(FaultCode.StoreFailed, bench.Store.Fault);
            Assert.IsTrue(bench.Store.IsSettled);
            bench.Slots.Refuses = false;
            bench.Set("limit", -1000);
            bench.Pass(10);
            bench.Pass(StoreTiming.QuietMs);
            Assert.AreEqual(FaultCode.StoreFailed, bench.Store.Fault, "the headphones are still not stored");

            bench.Pass(StoreTiming.RetryMs - StoreTiming.QuietMs - 20);
            Assert.AreEqual(1, HeadphoneWrites(bench), "10 ms too early");
            bench.Pass(10);
            Assert.AreEqual(2, HeadphoneWrites(bench));
            Assert.AreEqual(FaultCode.None, bench.Store.Fault);
            Assert.IsTrue(bench.Store.IsStored);
        }

        [TestMethod]
        public void A_reboot_stores_a_choice_of_a_moment_ago_and_waits_for_it()
        {
            StoreBench bench = Started();
            bench.Book.ChooseNone(0);
            bench.Store.PrepareReboot();
            for (int i = 0; i < 3; i++)
            {
                Assert.IsFalse(bench.Store.IsSettled, i.ToString());
                bench.Store.Pass(bench.NowMs, false, true);
            }

            Assert.IsTrue(bench.Store.IsSettled);
            Assert.IsFalse(bench.Store.HasWork);
            bench.Start();
            Assert.AreEqual(HeadphoneChoice.None, bench.Book.Choice(0));
            Assert.AreEqual(RestartReason.Reboot, bench.Store.Restart);
        }

        [TestMethod]
        public void There_is_work_from_the_look_that_sees_a_change_until_it_is_stored()
        {
            StoreBench bench = Started();
            bench.Pass(10);
            Assert.IsFalse(bench.Store.HasWork);
            bench.Book.ChooseNone(0);
            bench.Store.Look(bench.NowMs);
            Assert.IsTrue(bench.Store.HasWork);
            bench.Store.Pass(bench.NowMs, false, true);
            Assert.IsTrue(bench.Store.HasWork);
            bench.Pass(StoreTiming.QuietMs);
            Assert.IsFalse(bench.Store.HasWork);

            bench.Set("limit", -1000);
            Assert.IsTrue(bench.Store.HasWork);
        }

        [TestMethod]
        [DataRow(0, 1)]
        [DataRow(1, 241)]
        [DataRow(2, 241)]
        public void An_evening_of_four_hours_with_a_turn_of_the_knob_a_minute_and_one_choice_writes(int policy, int expected)
        {
            StoreBench bench = new StoreBench();
            bench.Set("policy", policy);
            bench.Store.Save();
            bench.Pass(10);
            bench.Book.ChooseNone(0);
            bench.Pass(10);
            bench.Pass(StoreTiming.QuietMs);
            for (int minute = 0; minute < 240; minute++)
            {
                for (int detent = 0; detent < 4; detent++)
                {
                    bench.Book.RememberLevel(0, -3000 - (100 * ((minute + detent) % 5)));
                    bench.Pass(250, true, true);
                }

                bench.Pass(59000, true, true);
            }

            Assert.AreEqual(expected, HeadphoneWrites(bench));
            Assert.AreEqual(1, bench.Slots.WritesTo(0) + bench.Slots.WritesTo(1));
            Assert.IsTrue(bench.Store.IsStored);
        }

        [TestMethod]
        public void A_level_that_did_not_matter_is_stored_once_the_policy_uses_it()
        {
            StoreBench bench = Started();
            bench.Set("policy", (int)PlugInPolicy.Zero);
            bench.Book.RememberLevel(0, -2500);
            Settle(bench);
            Assert.AreEqual(0, HeadphoneWrites(bench));

            bench.Set("policy", (int)PlugInPolicy.Restore);
            Settle(bench);
            bench.Pass(10);
            Assert.AreEqual(1, HeadphoneWrites(bench));
            bench.Start();
            Assert.AreEqual(-2500, bench.Book.LastLevelCb(0));
        }

        [TestMethod]
        public void A_level_stored_before_the_policy_was_zero_never_comes_back_over_a_power_cut()
        {
            StoreBench bench = Started();
            bench.Book.RememberLevel(0, -2500);
            Settle(bench);
            bench.Set("policy", (int)PlugInPolicy.Zero);
            Settle(bench);
            bench.Book.RememberLevel(0, -5500);
            Settle(bench);

            bench.Start();
            bench.Pass(10);
            Assert.AreEqual(VolumeLevel.MuteCb, bench.Book.LastLevelCb(0), "under zero");
            bench.Set("policy", (int)PlugInPolicy.Restore);
            Settle(bench);
            bench.Pass(10);
            bench.Start();
            Assert.AreEqual(VolumeLevel.MuteCb, bench.Book.LastLevelCb(0), "under restore again");
        }

        private static StoreBench Started()
        {
            StoreBench bench = new StoreBench();
            bench.Pass(10);
            return bench;
        }

        private static void Settle(StoreBench bench)
        {
            bench.Pass(10);
            bench.Pass(StoreTiming.QuietMs);
        }

        private static int HeadphoneWrites(StoreBench bench) => bench.Slots.WritesTo(FirstSlot) + bench.Slots.WritesTo(SecondSlot);

        private static void ExpectAllLost(StoreBench bench)
        {
            for (int jack = 0; jack < JackBook.Jacks; jack++)
            {
                Assert.AreEqual(HeadphoneChoice.Lost, bench.Book.Choice(jack), jack.ToString());
                Assert.IsTrue(bench.Book.CeilingCb(jack) != JackBook.NoCeiling, jack.ToString());
            }
        }

        private static void Put(FakeSlots slots, int slot, HeadphoneRecord record)
        {
            byte[] bytes = new byte[HeadphoneRecord.Length];
            slots.Put(slot, bytes, record.Encode(bytes));
        }
    }
}
