using AmpController.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Settings
{
    /// <summary>The checksum.</summary>
    [TestClass]
    public class Crc32Tests
    {
        [TestMethod]
        public void The_check_value_is_that_of_IEEE_802_3()
        {
            byte[] digits = { 49, 50, 51, 52, 53, 54, 55, 56, 57, 0 };
            Assert.AreEqual(0xCBF43926u, Crc32.Of(digits, 9));
            Assert.AreEqual(0u, Crc32.Of(digits, 0));
        }

        [TestMethod]
        public void Every_byte_counts_as_the_polynomial_says()
        {
            byte[] one = new byte[1];
            for (int value = 0; value < 256; value++)
            {
                one[0] = (byte)value;
                uint crc = (uint)value ^ 0xFFFFFFFF;
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
                }

                Assert.AreEqual(crc ^ 0xFFFFFFFF, Crc32.Of(one, 1), value.ToString());
            }
        }
    }
}
