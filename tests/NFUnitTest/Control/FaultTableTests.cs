using AmpController.Control;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>The one table of faults and console errors.</summary>
    [TestClass]
    public class FaultTableTests
    {
        private const int LongestText = 64;

        [TestMethod]
        [DataRow(0, "none")]
        [DataRow(1, "VolumeNack")]
        [DataRow(2, "VolumeTimeout")]
        [DataRow(3, "VolumeMismatch")]
        [DataRow(4, "VolumeConfig")]
        [DataRow(5, "VolumeBus")]
        [DataRow(10, "DisplayNack")]
        [DataRow(11, "DisplayTimeout")]
        [DataRow(20, "RailsLow")]
        [DataRow(21, "DcTrip")]
        [DataRow(12, "DisplayBus")]
        [DataRow(30, "Internal")]
        [DataRow(31, "ConsoleAbsent")]
        public void A_number_keeps_its_name_for_ever(int number, string name)
        {
            Assert.AreEqual(name, FaultTable.Name((FaultCode)number));
        }

        [TestMethod]
        public void A_number_without_a_row_is_called_unknown()
        {
            Assert.AreEqual("unknown", FaultTable.Name((FaultCode)99));
            Assert.AreEqual("unknown", FaultTable.Name((FaultCode)255));
        }

        [TestMethod]
        public void Every_row_has_a_text_of_its_own_and_a_fault_says_what_to_do()
        {
            for (int number = 0; number < 256; number++)
            {
                FaultCode code = (FaultCode)number;
                string text = FaultTable.Text(code);
                Assert.IsTrue(text.Length > 0 && text.Length <= LongestText, number.ToString());
                if (text == FaultTable.Text((FaultCode)255))
                {
                    Assert.AreEqual("unknown", FaultTable.Name(code));
                    continue;
                }

                bool isFault = number < (int)FaultCode.UnknownCommand;
                Assert.AreEqual(isFault, FaultTable.Name(code) != "unknown", text);
                Assert.AreEqual(isFault, FaultTable.Effect(code) != FaultTable.Effect((FaultCode)255), text);
                Assert.AreEqual(isFault, FaultTable.Remedy(code) != FaultTable.Remedy((FaultCode)255), text);
                for (int other = 0; other < number; other++)
                {
                    Assert.AreNotEqual(FaultTable.Text((FaultCode)other), text);
                }
            }
        }
    }
}
