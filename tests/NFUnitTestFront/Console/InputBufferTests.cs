using AmpController.Console;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Console
{
    /// <summary>Bytes on their way from the port to the line reader.</summary>
    [TestClass]
    public class InputBufferTests
    {
        [TestMethod]
        public void Bytes_come_out_in_order_however_full_it_gets()
        {
            FakeSerialPort port = new FakeSerialPort();
            InputBuffer input = new InputBuffer(port);
            byte written = 0;
            byte expected = 0;
            for (int round = 0; round < 40; round++)
            {
                for (int i = 0; i < 117; i++)
                {
                    port.Arrive(written++);
                }

                Assert.IsFalse(input.Fill());
                for (int i = 0; i < 110; i++)
                {
                    Assert.AreEqual(expected++, input.Next());
                }
            }

            Assert.AreEqual(0, input.Overruns);
        }

        [TestMethod]
        public void It_holds_exactly_its_capacity()
        {
            InputBuffer input = Filled(InputBuffer.Capacity);
            Assert.AreEqual(InputBuffer.Capacity, input.Count);
            Assert.AreEqual(0, input.Overruns);

            input = Filled(InputBuffer.Capacity + 1);
            Assert.AreEqual(0, input.Count);
            Assert.AreEqual(1, input.Overruns);
        }

        [TestMethod]
        public void A_flood_ends_with_the_first_quiet_pass_and_is_reported_once()
        {
            FakeSerialPort port = new FakeSerialPort();
            InputBuffer input = new InputBuffer(port);
            for (int i = 0; i < InputBuffer.Capacity + 1; i++)
            {
                port.Arrive((byte)'x');
            }

            while (port.Waiting > 0)
            {
                Assert.IsFalse(input.Fill());
            }

            port.Arrive((byte)'\n');
            Assert.IsFalse(input.Fill(), "still coming");
            Assert.IsTrue(input.Fill());
            Assert.IsFalse(input.LostMidLine);
            Assert.IsFalse(input.Fill());

            port.Arrive((byte)'a');
            input.Fill();
            Assert.AreEqual(1, input.Count);
            Assert.AreEqual((byte)'a', input.Next());
        }

        private static InputBuffer Filled(int count)
        {
            FakeSerialPort port = new FakeSerialPort();
            InputBuffer input = new InputBuffer(port);
            for (int i = 0; i < count; i++)
            {
                port.Arrive((byte)'x');
            }

            while (port.Waiting > 0)
            {
                input.Fill();
            }

            return input;
        }
    }
}
