using AmpController.Ports;
using AmpController.Tests.Fakes;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Volume
{
    /// <summary>The DS1882 driver, byte by byte; vectors from docs/parts.md, DS1882.</summary>
    [TestClass]
    public class Ds1882Tests
    {
        [TestMethod]
        [DataRow(-2000, -2000, "w1454")]
        [DataRow(VolumeLevel.MuteCb, VolumeLevel.MuteCb, "w3F7F")]
        [DataRow(0, 0, "w0040")]
        [DataRow(-6200, -6200, "w3E7E")]
        [DataRow(-100, -6100, "w017D")]
        [DataRow(-3300, VolumeLevel.MuteCb, "w217F")]
        public void A_volume_is_two_bytes_in_one_transfer(int leftCb, int rightCb, string transfers)
        {
            Journal journal = new Journal();
            Ds1882 ic = new Ds1882(Right(journal));

            Assert.AreEqual((int)VolumeStatus.Ok, (int)ic.Write(leftCb, rightCb));
            Assert.AreEqual(transfers, journal.From(0));
        }

        [TestMethod]
        [DataRow(-1, 1)]
        [DataRow(-99, 1)]
        [DataRow(-100, 1)]
        [DataRow(-101, 2)]
        [DataRow(-6199, 62)]
        [DataRow(-6101, 62)]
        [DataRow(-6201, 63)]
        [DataRow(-20000, 63)]
        [DataRow(1, 0)]
        [DataRow(1200, 0)]
        [DataRow(2147483647, 0)]
        [DataRow(-2147483648, 63)]
        public void A_volume_between_steps_goes_towards_quiet_and_none_leaves_the_range(int volumeCb, int code)
        {
            FakeDs1882 chip = Right(null);

            Assert.AreEqual((int)VolumeStatus.Ok, (int)new Ds1882(chip).Write(volumeCb, volumeCb));

            Assert.AreEqual(code, (int)chip.Left);
            Assert.AreEqual(code, (int)chip.Right);
        }

        [TestMethod]
        public void No_volume_is_ever_set_louder_than_asked()
        {
            FakeDs1882 chip = Right(null);
            Ds1882 ic = new Ds1882(chip);
            for (int volumeCb = -6300; volumeCb <= 0; volumeCb += 7)
            {
                ic.Write(volumeCb, volumeCb);
                int setCb = chip.Left == 63 ? -20000 : chip.Left * -100;
                Assert.IsTrue(setCb <= volumeCb && (setCb > volumeCb - 100 || volumeCb < -6200), volumeCb.ToString());
            }
        }

        [TestMethod]
        public void Its_figures_are_those_of_the_data_sheet()
        {
            Ds1882 ic = new Ds1882(Right(null));

            Assert.AreEqual(100, ic.StepCb);
            Assert.AreEqual(-6200, ic.LowestCb);
            Assert.AreEqual(50, ic.SettleMs);
            Assert.IsTrue(ic.CanReadBack);
            Assert.AreEqual(0x28, Ds1882.DefaultAddress);
        }

        [TestMethod]
        public void Nothing_is_sent_before_the_start_up_time()
        {
            FakeDs1882 chip = Right(null);
            Ds1882 ic = new Ds1882(chip);
            ic.Restart(1000, false);

            Assert.AreEqual((int)VolumeStatus.Pending, (int)ic.Initialise(1000));
            Assert.AreEqual((int)VolumeStatus.Pending, (int)ic.Initialise(1029));
            Assert.AreEqual(0, chip.Transfers);
            Assert.AreEqual((int)VolumeStatus.Ok, (int)ic.Initialise(1030));
        }

        [TestMethod]
        public void A_right_configuration_is_read_and_left_alone()
        {
            Journal journal = new Journal();
            FakeDs1882 chip = Right(journal);
            chip.Left = 0;
            Ds1882 ic = new Ds1882(chip);

            Assert.AreEqual((int)VolumeStatus.Ok, (int)ic.Initialise(0));

            Assert.AreEqual("r w3F7F r", journal.From(0));
            Assert.IsTrue(chip.IsMute);
        }

        [TestMethod]
        [DataRow(0x80)]
        [DataRow(0x82)]
        [DataRow(0x84)]
        [DataRow(0x87)]
        public void A_wrong_configuration_is_written_and_read_back_before_the_wipers_move(int configuration)
        {
            Journal journal = new Journal();
            FakeDs1882 chip = Right(journal);
            chip.Configuration = (byte)configuration;
            Ds1882 ic = new Ds1882(chip);

            Assert.AreEqual((int)VolumeStatus.Pending, (int)ic.Initialise(0));
            Assert.AreEqual("r w86", journal.From(0));
            Assert.AreEqual((int)VolumeStatus.Pending, (int)ic.Initialise(39), "the EEPROM is still busy");
            Assert.AreEqual(2, chip.Transfers);
            Assert.AreEqual((int)VolumeStatus.Ok, (int)ic.Initialise(40));

            Assert.AreEqual("r w86 r w3F7F r", journal.From(0));
            Assert.AreEqual(0x86, (int)chip.Configuration);
        }

        [TestMethod]
        [DataRow(0x86)]
        [DataRow(0x8E)]
        [DataRow(0xBE)]
        public void Only_the_three_option_bits_of_the_configuration_count(int configuration)
        {
            FakeDs1882 chip = Right(null);
            chip.Configuration = (byte)configuration;

            Assert.AreEqual((int)VolumeStatus.Ok, (int)new Ds1882(chip).Initialise(0));
            Assert.AreEqual(0, chip.ConfigurationWrites);
        }

        [TestMethod]
        public void A_configuration_that_does_not_stick_is_a_fault_and_the_wipers_are_never_written()
        {
            Journal journal = new Journal();
            FakeDs1882 chip = new FakeDs1882(journal) { IsConfigurationStuck = true };
            Ds1882 ic = new Ds1882(chip);

            Assert.AreEqual((int)VolumeStatus.Pending, (int)ic.Initialise(0));
            Assert.AreEqual((int)VolumeStatus.BadConfig, (int)ic.Initialise(40));

            Assert.AreEqual("r w86 r", journal.From(0));
        }

        [TestMethod]
        public void The_eeprom_is_written_at_most_three_times_in_a_power_up()
        {
            FakeDs1882 chip = new FakeDs1882(null) { IsConfigurationStuck = true };
            Ds1882 ic = new Ds1882(chip);
            long nowMs = 0;
            for (int attempt = 0; attempt < 10; attempt++)
            {
                ic.Restart(nowMs, false);
                VolumeStatus status = VolumeStatus.Pending;
                while (status == VolumeStatus.Pending)
                {
                    nowMs += 10;
                    status = ic.Initialise(nowMs);
                }

                Assert.AreEqual((int)VolumeStatus.BadConfig, (int)status);
            }

            Assert.AreEqual(3, chip.ConfigurationWrites);
        }

        [TestMethod]
        public void After_a_fault_the_bus_is_cleared_and_every_register_is_written_whatever_the_part_holds()
        {
            Journal journal = new Journal();
            FakeDs1882 chip = Right(journal);
            Ds1882 ic = new Ds1882(chip);

            ic.Restart(1000, true);
            Assert.AreEqual(1, chip.Clears);
            Assert.AreEqual((int)VolumeStatus.Pending, (int)ic.Initialise(1030));
            Assert.AreEqual(0, journal.Find("w86", 0));
            Assert.AreEqual((int)VolumeStatus.Pending, (int)ic.Initialise(1040));
            Assert.AreEqual((int)VolumeStatus.Ok, (int)ic.Initialise(1070));
            Assert.IsTrue(journal.Find("w3F7F", 0) > 0);
        }

        [TestMethod]
        public void The_configuration_is_written_after_500_faults_in_a_power_up_and_later_only_compared()
        {
            FakeDs1882 chip = Right(null);
            Ds1882 ic = new Ds1882(chip);
            long nowMs = 0;
            for (int fault = 0; fault < 600; fault++)
            {
                ic.Restart(nowMs, true);
                VolumeStatus status = VolumeStatus.Pending;
                while (status == VolumeStatus.Pending)
                {
                    nowMs += 10;
                    status = ic.Initialise(nowMs);
                }

                Assert.AreEqual((int)VolumeStatus.Ok, (int)status);
            }

            Assert.AreEqual(500, chip.ConfigurationWrites);
        }

        [TestMethod]
        public void A_bus_that_stays_held_is_a_time_out_without_a_try()
        {
            FakeDs1882 chip = Right(null);
            chip.BusState = TransferStatus.Timeout;
            Ds1882 ic = new Ds1882(chip);
            ic.Restart(0, false);

            Assert.AreEqual((int)VolumeStatus.Timeout, (int)ic.Initialise(30));
        }

        [TestMethod]
        public void A_refused_configuration_write_counts_as_a_write()
        {
            FakeDs1882 chip = new FakeDs1882(null);
            Ds1882 ic = new Ds1882(chip);
            for (int attempt = 0; attempt < 3; attempt++)
            {
                ic.Restart(attempt * 1000, false);
                chip.FailLater(1, TransferStatus.Nack, 1);
                Assert.AreEqual((int)VolumeStatus.Nack, (int)ic.Initialise((attempt * 1000) + 30));
            }

            ic.Restart(5000, false);

            Assert.AreEqual((int)VolumeStatus.BadConfig, (int)ic.Initialise(5030));
        }

        [TestMethod]
        [DataRow((int)TransferStatus.Nack, (int)VolumeStatus.Nack)]
        [DataRow((int)TransferStatus.Timeout, (int)VolumeStatus.Timeout)]
        [DataRow((int)TransferStatus.Error, (int)VolumeStatus.Error)]
        public void A_failed_transfer_is_reported_as_what_it_was(int transfer, int status)
        {
            FakeDs1882 chip = Right(null);
            Ds1882 ic = new Ds1882(chip);

            chip.Fail((TransferStatus)transfer, 1);
            Assert.AreEqual(status, (int)ic.Write(-2000, -2000), "write");
            chip.Fail((TransferStatus)transfer, 1);
            Assert.AreEqual(status, (int)ic.Verify(), "verify");
            chip.Fail((TransferStatus)transfer, 1);
            Assert.AreEqual(status, (int)ic.Initialise(0), "configuration read");
            chip.Configuration = 0x87;
            chip.FailLater(1, (TransferStatus)transfer, 1);
            Assert.AreEqual(status, (int)ic.Initialise(0), "configuration write");
        }

        [TestMethod]
        public void Verify_finds_each_byte_that_differs()
        {
            FakeDs1882 chip = Right(null);
            Ds1882 ic = new Ds1882(chip);
            ic.Write(-2000, -3000);
            Assert.AreEqual((int)VolumeStatus.Ok, (int)ic.Verify());

            chip.Left = 19;
            Assert.AreEqual((int)VolumeStatus.Mismatch, (int)ic.Verify(), "left");
            chip.Left = 20;
            chip.Right = 20;
            Assert.AreEqual((int)VolumeStatus.Mismatch, (int)ic.Verify(), "right");
            chip.Right = 30;
            chip.Configuration = 0x87;
            Assert.AreEqual((int)VolumeStatus.Mismatch, (int)ic.Verify(), "configuration");
            chip.Configuration = 0x86;
            Assert.AreEqual((int)VolumeStatus.Ok, (int)ic.Verify());
        }

        [TestMethod]
        public void A_chip_that_woke_up_again_is_found()
        {
            FakeDs1882 chip = Right(null);
            Ds1882 ic = new Ds1882(chip);
            ic.Write(-2000, -2000);

            chip.Left = 63;
            chip.Right = 63;

            Assert.AreEqual((int)VolumeStatus.Mismatch, (int)ic.Verify());
        }

        [TestMethod]
        public void A_start_whose_mute_reads_back_wrong_is_a_mismatch()
        {
            FakeDs1882 chip = Right(null);
            chip.Corrupt = 1;

            Assert.AreEqual((int)VolumeStatus.Mismatch, (int)new Ds1882(chip).Initialise(0));
        }

        private static FakeDs1882 Right(Journal journal) => new FakeDs1882(journal) { Configuration = 0x86 };
    }
}
