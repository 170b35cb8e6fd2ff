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
        [DataRow(100, "UnknownCommand")]
        [DataRow(101, "BadArgument")]
        [DataRow(102, "OutOfRange")]
        [DataRow(103, "NotNow")]
        [DataRow(104, "LineTooLong")]
        [DataRow(105, "BadCharacter")]
        [DataRow(106, "InputOverrun")]
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
        public void Every_row_has_a_text_and_a_remedy_of_its_own()
        {
            for (int number = 0; number < 256; number++)
            {
                FaultCode code = (FaultCode)number;
                if (FaultTable.Name(code) == "unknown")
                {
                    continue;
                }

                string text = FaultTable.Text(code);
                Assert.IsTrue(text.Length > 0 && text.Length <= LongestText, FaultTable.Name(code));
                Assert.AreNotEqual(FaultTable.Text((FaultCode)255), text);
                Assert.AreNotEqual(FaultTable.Remedy((FaultCode)255), FaultTable.Remedy(code));
                for (int other = 0; other < number; other++)
                {
                    Assert.AreNotEqual(FaultTable.Text((FaultCode)other), text);
                }
            }
        }
    }
}
