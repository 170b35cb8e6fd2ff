using AmpController.Console;
using AmpController.Control;
using AmpController.Display;
using AmpController.Knob;
using AmpController.Ports;
using AmpController.Tests.Display;
using AmpController.Tests.Fakes;
using AmpController.Tests.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Console
{
    /// <summary>`selftest` on a whole amp with fake ports. A bar is a line end.</summary>
    [TestClass]
    public class SelfTestCommandTests
    {
        private static AmpBench s_amp;
        private static FakeDisplayPort s_panel;
        private static DisplayUpdater s_display;
        private static SelfTestCommand s_command;

        [TestMethod]
        public void A_good_amp_passes_and_the_answer_waits_for_the_end_of_the_test()
        {
            Begin();
            s_amp.RunTo(AmpState.Ready, 4000);
            Assert.AreEqual((int)FaultCode.None, (int)Ask());
            Assert.IsTrue(s_command.IsWorking);

            Finish();

            Assert.AreEqual(
                "volume_ic=ok|volume_config=ok|volume_steps=63 of 63|gain_coils=2 driven, listen for them|jack_main=empty|jack_aux=empty|"
                + "display=ok|store=ok|store_write=0ms|result=pass|",
                Answer());
        }

        [TestMethod]
        public void With_headphones_in_it_says_that_it_went_no_louder()
        {
            Begin();
            s_amp.Connect();
            s_amp.Controls.RequestMute(true);
            s_amp.Run(500);
            Ask();
            Finish();

            Assert.AreEqual(
                "volume_ic=ok|volume_config=ok|volume_steps=33 of 63, no louder with headphones in|gain_coils=2 driven, listen for them|"
                + "jack_main=plugged|jack_aux=empty|display=ok|store=ok|store_write=0ms|result=pass|",
                Answer());
        }

        [TestMethod]
        public void An_ic_that_fails_on_the_way_is_named()
        {
            Begin();
            s_amp.RunTo(AmpState.Ready, 4000);
            Ask();
            s_amp.Chip.FailLater(20, TransferStatus.Nack, 100);
            Finish();

            string answer = Answer();
            Assert.StartsWith("volume_ic=VolumeNack|", answer);
            Assert.EndsWith("result=fail|", answer);
        }

        [TestMethod]
        public void A_display_that_does_not_answer_fails_it()
        {
            Begin();
            s_panel.Answer = TransferStatus.Nack;
            s_display.Pass(0);
            s_amp.RunTo(AmpState.Ready, 4000);
            Ask();
            Finish();

            string answer = Answer();
            Assert.Contains("|display=DisplayNack|", answer);
            Assert.EndsWith("result=fail|", answer);
        }

        [TestMethod]
        public void It_is_refused_while_the_contact_is_closed_and_takes_no_argument()
        {
            Begin();
            s_amp.Connect();
            Assert.AreEqual((int)FaultCode.NotNow, (int)Ask());
            Assert.StartsWith("ERR 101 ", new ConsoleBench(new Command[] { s_command }).Ask("selftest now"));
        }

        private static void Begin()
        {
            s_amp = new AmpBench();
            s_panel = new FakeDisplayPort();
            s_display = new DisplayUpdater(new Canvas(), s_panel, new ScreenRest(new FrontOptions()), new LoopStats(), 0);
            s_command = new SelfTestCommand(s_amp.Status, s_amp.Controls, s_amp.Test, s_amp.Jacks, s_display, new StoreBench().Store);
        }

        private static FaultCode Ask() => s_command.Begin(ParsedLine.Of("selftest"), s_amp.NowMs);

        private static void Finish()
        {
            for (int i = 0; s_command.IsWorking && i < 1000; i++)
            {
                s_amp.Pass();
            }

            Assert.IsFalse(s_command.IsWorking, "still working after 10 s");
        }

        private static string Answer()
        {
            OutputBuffer output = new OutputBuffer(1024);
            int index = 0;
            while (s_command.WriteLine(index, output))
            {
                index++;
            }

            byte[] bytes = new byte[1024];
            int count = output.Take(bytes, bytes.Length);
            string text = "";
            for (int i = 0; i < count; i++)
            {
                if (bytes[i] == (byte)'\n')
                {
                    text += "|";
                }
                else if (bytes[i] != (byte)'\r')
                {
                    text += ((char)bytes[i]).ToString();
                }
            }

            return text;
        }
    }
}
