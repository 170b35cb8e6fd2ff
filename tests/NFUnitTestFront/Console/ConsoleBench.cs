using AmpController.Console;
using AmpController.Control;
using AmpController.Gain;

namespace AmpController.Tests.Console
{
    /// <summary>A console on a fake port, with an amp that plays at -20 dB on Low gain through the main jack; in machine mode, so that answers are all it says.</summary>
    public sealed class ConsoleBench
    {
        private const int TickMs = 10;
        private const int MostPasses = 400;

        // A line of 128 characters is read in 16 passes.
        private const int QuietPasses = 20;

        /// <summary>Makes the bench and lets the first state be announced.</summary>
        public ConsoleBench()
            : this(new Command[0])
        {
        }

        /// <summary>Makes the bench with further commands.</summary>
        public ConsoleBench(Command[] more)
        {
            Status = new AmpStatus
            {
                State = AmpState.Active,
                VolumeCb = -2000,
                VolumeKnown = true,
                RequestedCb = -2000,
                CeilingCb = 0,
                LowestCb = -6200,
                StepCb = 100,
                Gain = GainPosition.Low,
                RequestedGain = GainPosition.Low,
                GainCb = 0,
                CoilOn = true,
                Jack = 0,
            };
            Controls = new FakeControls(Status);
            Shell = new ConsoleShell(Port, Status, Options, Controls, Log, Stats, new FakeHeap(), "test board", more);
            Shell.Output.IsMachine = true;
            FirstLines = Run();
        }

        /// <summary>The port.</summary>
        public FakeSerialPort Port { get; } = new FakeSerialPort();

        /// <summary>The status that the console shows.</summary>
        public AmpStatus Status { get; }

        /// <summary>What the user decided.</summary>
        public AmpOptions Options { get; } = new AmpOptions { GainCb = new[] { 0, 600, 1200 }, LimitCb = 1200, HardCeilingCb = 1200 };

        /// <summary>The controls that it asks.</summary>
        public FakeControls Controls { get; }

        /// <summary>The log that it prints.</summary>
        public EventLog Log { get; } = new EventLog();

        /// <summary>The counters that it prints.</summary>
        public LoopStats Stats { get; } = new LoopStats();

        /// <summary>The console.</summary>
        public ConsoleShell Shell { get; }

        /// <summary>What it said before anybody asked.</summary>
        public string FirstLines { get; }

        /// <summary>Time, ms.</summary>
        public long NowMs { get; set; }

        /// <summary>One pass of the loop.</summary>
        public void Pass()
        {
            NowMs += TickMs;
            Shell.Pass(NowMs);
        }

        /// <summary>Types a line and returns the answer, line ends as bars.</summary>
        public string Ask(string line)
        {
            Port.Arrive(line);
            Port.Arrive(13);
            return Run();
        }

        /// <summary>Passes until nothing comes or goes any more; returns what was said, line ends as bars.</summary>
        public string Run()
        {
            int quiet = 0;
            for (int i = 0; i < MostPasses && quiet < QuietPasses; i++)
            {
                int before = Port.SentCount;
                bool waiting = Port.Waiting > 0;
                Pass();
                quiet = waiting || Port.SentCount != before ? 0 : quiet + 1;
            }

            return Port.TakeSent();
        }
    }
}
