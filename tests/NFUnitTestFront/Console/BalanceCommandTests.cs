using AmpController.Console;
using AmpController.Tests.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Console
{
    /// <summary>Transcripts of `balance`. A bar is a line end.</summary>
    [TestClass]
    public class BalanceCommandTests
    {
        [TestMethod]
        [DataRow("balance 3", "balance=3.0dB|OK|", 300)]
        [DataRow("balance -12dB", "balance=-12.0dB|OK|", -1200)]
        [DataRow("balance +12", "balance=12.0dB|OK|", 1200)]
        [DataRow("balance 0", "balance=0.0dB|OK|", 0)]
        public void Balance_is_set_and_shown(string line, string answer, int balanceCb)
        {
            StoreBench store = new StoreBench();
            ConsoleBench bench = new ConsoleBench(new Command[] { new BalanceCommand(store.Settings) });
            Assert.AreEqual(answer, bench.Ask(line));
            Assert.AreEqual(balanceCb, store.Options.BalanceCb);
            Assert.AreEqual(answer, bench.Ask("balance"));
        }

        [TestMethod]
        [DataRow("balance 13", "ERR 102 the number is outside its range; see help balance|")]
        [DataRow("balance -13", "ERR 102 the number is outside its range; see help balance|")]
        [DataRow("balance 1.5", "ERR 101 an argument is missing or cannot be read; see help balance|")]
        [DataRow("balance left", "ERR 101 an argument is missing or cannot be read; see help balance|")]
        [DataRow("balance 1 2", "ERR 101 an argument is missing or cannot be read; see help balance|")]
        public void Balance_refuses_what_it_cannot_do_and_changes_nothing(string line, string answer)
        {
            StoreBench store = new StoreBench();
            ConsoleBench bench = new ConsoleBench(new Command[] { new BalanceCommand(store.Settings) });
            bench.Ask("balance 2");
            Assert.AreEqual(answer, bench.Ask(line));
            Assert.AreEqual(200, store.Options.BalanceCb);
        }
    }
}
