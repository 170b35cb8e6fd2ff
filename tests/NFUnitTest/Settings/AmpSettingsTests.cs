using AmpController.Control;
using AmpController.Headphones;
using AmpController.Jacks;
using AmpController.Knob;
using AmpController.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Settings
{
    /// <summary>The table of settings over the live options.</summary>
    [TestClass]
    public class AmpSettingsTests
    {
        [TestMethod]
        public void The_defaults_are_what_the_board_said()
        {
            AmpSettings settings = Over(Options(1200));
            Assert.AreEqual(3000, StoreBench.Find(settings, "delay").Default);
            Assert.AreEqual(1200, StoreBench.Find(settings, "limit").Default);
            Assert.AreEqual(-3000, StoreBench.Find(settings, "start").Default);
            Assert.AreEqual((int)PlugInPolicy.Hold, StoreBench.Find(settings, "policy").Default);
            Assert.AreEqual(0, settings.ChangeCount);
        }

        [TestMethod]
        [DataRow("programme", -1000)]
        [DataRow("target", 11000)]
        [DataRow("dose", 0)]
        [DataRow("balance", 0)]
        [DataRow("range", -6200)]
        [DataRow("step", 1)]
        public void What_the_board_does_not_say_has_its_own_default(string key, int value)
        {
            AmpSettings settings = Over(Options(1200));
            Assert.AreEqual(value, StoreBench.Find(settings, key).Default);
            Assert.AreEqual(value, settings.Value(StoreBench.Find(settings, key)));
        }

        [TestMethod]
        public void A_change_reaches_the_live_options_at_once()
        {
            AmpOptions options = Options(1200);
            AmpSettings settings = Over(options);

            Assert.AreEqual(FaultCode.None, settings.Set(StoreBench.Find(settings, "delay"), 4000));
            Assert.AreEqual(FaultCode.None, settings.Set(StoreBench.Find(settings, "limit"), -1025));
            Assert.AreEqual(FaultCode.None, settings.Set(StoreBench.Find(settings, "start"), -4000));

            Assert.AreEqual(4000, options.AntiPopDelayMs);
            Assert.AreEqual(-1025, options.LimitCb);
            Assert.AreEqual(-4000, options.StartLimitCb);
            Assert.AreEqual(-1025, settings.Value(StoreBench.Find(settings, "limit")));
            Assert.AreEqual(3, settings.ChangeCount);
        }

        [TestMethod]
        public void The_same_value_again_is_no_change()
        {
            AmpSettings settings = Over(Options(1200));

            Assert.AreEqual(FaultCode.None, settings.Set(StoreBench.Find(settings, "limit"), 1200));
            Assert.AreEqual(0, settings.ChangeCount);

            settings.Set(StoreBench.Find(settings, "limit"), -2000);
            settings.Set(StoreBench.Find(settings, "limit"), -2000);
            Assert.AreEqual(1, settings.ChangeCount);
        }

        [TestMethod]
        [DataRow("delay", 1000, 60000)]
        [DataRow("limit", -8000, 600)]
        [DataRow("start", -8000, 600)]
        [DataRow("policy", 0, 2)]
        [DataRow("programme", -3000, 0)]
        [DataRow("target", 9000, 12000)]
        [DataRow("dose", 0, 1)]
        [DataRow("balance", -1200, 1200)]
        [DataRow("range", -8000, -2000)]
        [DataRow("step", 1, 4)]
        public void A_value_outside_the_range_is_refused_and_its_ends_are_not(string key, int lowest, int highest)
        {
            AmpSettings settings = Over(Options(600));
            Setting setting = StoreBench.Find(settings, key);

            Assert.AreEqual(FaultCode.None, settings.Set(setting, highest));
            Assert.AreEqual(FaultCode.OutOfRange, settings.Set(setting, highest + 1));
            Assert.AreEqual(highest, settings.Value(setting));
            Assert.AreEqual(FaultCode.None, settings.Set(setting, lowest));
            Assert.AreEqual(FaultCode.OutOfRange, settings.Set(setting, lowest - 1));
            Assert.AreEqual(lowest, settings.Value(setting));
        }

        [TestMethod]
        [DataRow(50)]
        [DataRow(-150)]
        [DataRow(101)]
        public void Balance_takes_whole_decibels_and_refuses_what_lies_between(int balanceCb)
        {
            AmpOptions options = Options(1200);
            AmpSettings settings = Over(options);
            Setting balance = settings.Of(SettingId.Balance);
            Assert.AreEqual(FaultCode.None, settings.Set(balance, -300));
            Assert.AreEqual(FaultCode.OutOfRange, settings.Set(balance, balanceCb));
            Assert.AreEqual(-300, options.BalanceCb);
            Assert.Contains("whole dB", balance.Purpose);
        }

        [TestMethod]
        public void A_change_of_the_programme_moves_the_ceiling_of_what_is_plugged_in_at_once()
        {
            StoreBench bench = new StoreBench();
            bench.Book.Restore(0, HeadphoneChoice.Lost, 0, HeadphoneProfile.DefaultLimitCb, JackBook.NoGain, -20000);
            bench.Book.SetPlugged(1);
            int before = bench.Options.HeadphoneCeilingCb;

            bench.Set("programme", -1600);
            Assert.AreEqual(before + 600, bench.Options.HeadphoneCeilingCb, "quieter music may be turned up further");

            bench.Settings.Reset();
            Assert.AreEqual(before, bench.Options.HeadphoneCeilingCb, "also by the defaults");
        }

        [TestMethod]
        public void A_board_that_says_more_than_the_hard_ceiling_means_the_ceiling()
        {
            AmpOptions options = Options(600);
            AmpSettings settings = Over(options);

            Assert.AreEqual(600, StoreBench.Find(settings, "limit").Default);
            Assert.AreEqual(600, options.LimitCb);
            Assert.AreEqual(0, settings.ChangeCount);
        }

        [TestMethod]
        public void Only_changed_settings_are_stored_so_a_new_board_reaches_the_others()
        {
            SettingsRecord record = new SettingsRecord();
            AmpSettings settings = Over(Options(1200));
            settings.Set(StoreBench.Find(settings, "limit"), -2000);
            settings.Set(StoreBench.Find(settings, "start"), -5000);
            settings.Set(StoreBench.Find(settings, "start"), -3000);
            settings.Save(record);
            Assert.AreEqual(1, record.Count);
            Assert.AreEqual((byte)2, record.Id(0));
            Assert.AreEqual(-2000, record.Value(0));

            AmpOptions board = Options(1200);
            board.AntiPopDelayMs = 9000;
            board.LimitCb = 0;
            Assert.IsTrue(Over(board).Load(record));
            Assert.AreEqual(9000, board.AntiPopDelayMs);
            Assert.AreEqual(-2000, board.LimitCb);
        }

        [TestMethod]
        public void A_stored_value_out_of_range_leaves_that_setting_at_its_default()
        {
            SettingsRecord record = new SettingsRecord();
            record.Add((byte)SettingId.AntiPopDelay, 999);
            record.Add((byte)SettingId.Limit, -2000);
            AmpOptions options = Options(1200);

            Assert.IsFalse(Over(options).Load(record));

            Assert.AreEqual(3000, options.AntiPopDelayMs);
            Assert.AreEqual(-2000, options.LimitCb);
        }

        [TestMethod]
        public void Settings_of_a_newer_firmware_are_kept_until_the_defaults_are_asked_for()
        {
            SettingsRecord record = new SettingsRecord();
            record.Add(200, 77);
            record.Add((byte)SettingId.Limit, -2000);
            AmpSettings settings = Over(Options(1200));
            Assert.IsTrue(settings.Load(record));
            Assert.IsTrue(settings.Load(record), "the same again adds nothing");

            settings.Save(record);
            Assert.AreEqual(2, record.Count);
            Assert.AreEqual((byte)200, record.Id(1));
            Assert.AreEqual(77, record.Value(1));

            settings.Reset();
            settings.Save(record);
            Assert.AreEqual(0, record.Count);
        }

        [TestMethod]
        public void Unknown_settings_give_way_when_the_record_is_full()
        {
            SettingsRecord record = new SettingsRecord();
            for (int i = 0; i < SettingsRecord.MostSettings; i++)
            {
                record.Add((byte)(200 + i), i);
            }

            AmpSettings settings = Over(Options(1200));
            Assert.IsTrue(settings.Load(record));
            settings.Set(StoreBench.Find(settings, "limit"), -2000);
            settings.Save(record);

            Assert.AreEqual(SettingsRecord.MostSettings, record.Count);
            Assert.AreEqual((byte)SettingId.Limit, record.Id(0));
            Assert.AreEqual((byte)222, record.Id(SettingsRecord.MostSettings - 1));
        }

        [TestMethod]
        public void Reset_gives_every_setting_its_default_and_counts_the_changes()
        {
            AmpOptions options = Options(1200);
            AmpSettings settings = Over(options);
            settings.Reset();
            Assert.AreEqual(0, settings.ChangeCount);

            settings.Set(StoreBench.Find(settings, "delay"), 5000);
            settings.Set(StoreBench.Find(settings, "start"), -6000);
            settings.Reset();
            Assert.AreEqual(4, settings.ChangeCount);
            Assert.AreEqual(3000, options.AntiPopDelayMs);
            Assert.AreEqual(-3000, options.StartLimitCb);
        }

        [TestMethod]
        public void Numbers_and_keys_are_unique_and_all_settings_fit_a_record()
        {
            AmpSettings settings = Over(Options(1200));
            Assert.IsTrue(settings.Count <= SettingsRecord.MostSettings);
            for (int i = 0; i < settings.Count; i++)
            {
                Setting setting = settings.At(i);
                Assert.IsTrue(setting.Allows(setting.Default), setting.Key);
                Assert.IsTrue(setting.Purpose.Length <= 80, setting.Key);
                for (int j = 0; j < i; j++)
                {
                    Assert.AreNotEqual((int)setting.Id, (int)settings.At(j).Id, setting.Key);
                    Assert.AreNotEqual(setting.Key, settings.At(j).Key);
                }
            }
        }

        [TestMethod]
        public void Every_setting_has_an_option_of_its_own()
        {
            AmpSettings settings = Over(Options(1200));
            for (int i = 0; i < settings.Count; i++)
            {
                Setting changed = settings.At(i);
                int other = changed.Default == changed.Highest ? changed.Lowest : changed.Highest;
                Assert.AreEqual(FaultCode.None, settings.Set(changed, other));
                for (int j = 0; j < settings.Count; j++)
                {
                    Assert.AreEqual(j == i ? other : settings.At(j).Default, settings.Value(settings.At(j)), settings.At(j).Key);
                }

                settings.Set(changed, changed.Default);
            }
        }

        [TestMethod]
        [DataRow(1, "delay")]
        [DataRow(2, "limit")]
        [DataRow(3, "start")]
        [DataRow(4, "policy")]
        [DataRow(5, "programme")]
        [DataRow(6, "target")]
        [DataRow(7, "dose")]
        [DataRow(8, "balance")]
        [DataRow(9, "range")]
        [DataRow(10, "step")]
        [DataRow(11, "dim")]
        [DataRow(12, "off")]
        [DataRow(13, "saver")]
        [DataRow(14, "contrast")]
        [DataRow(15, "detent")]
        [DataRow(16, "reverse")]
        [DataRow(17, "accel")]
        [DataRow(18, "knob-press")]
        [DataRow(19, "knob-twice")]
        [DataRow(20, "knob-hold")]
        [DataRow(21, "gain-press")]
        [DataRow(22, "gain-hold")]
        [DataRow(23, "mute-press")]
        [DataRow(24, "mute-hold")]
        public void The_number_of_a_setting_in_the_store_never_changes(int number, string key)
        {
            Assert.AreEqual(key, Over(Options(1200)).Of((SettingId)number).Key);
        }

        private static AmpSettings Over(AmpOptions options) =>
            new AmpSettings(options, new FrontOptions(), new JackBook(new HeadphoneShelf(new OwnProfiles()), options, new AmpFigures { SourceMv = 2000 }));

        private static AmpOptions Options(int hardCeilingCb)
        {
            return new AmpOptions
            {
                AntiPopDelayMs = 3000, LimitCb = 1200, HardCeilingCb = hardCeilingCb, StartLimitCb = -3000, Policy = PlugInPolicy.Hold,
            };
        }
    }
}
