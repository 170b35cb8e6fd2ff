using AmpController.Control;
using AmpController.Display;
using AmpController.Knob;
using AmpController.Menu;
using AmpController.Tests.Fakes;

namespace AmpController.Tests.Knob
{
    /// <summary>The front on fake pins, with an amp that plays and grants everything.</summary>
    public sealed class FrontBench
    {
        /// <summary>The knob's switch in <see cref="Pins"/>.</summary>
        public const int Knob = 0;

        /// <summary>The gain button.</summary>
        public const int Gain = 1;

        /// <summary>The mute button.</summary>
        public const int Mute = 2;

        private long _nowMs = 1000;

        /// <summary>Powers up with nothing pressed.</summary>
        public FrontBench()
            : this(-1)
        {
        }

        /// <summary>Powers up with one button down.</summary>
        public FrontBench(int down)
        {
            for (int i = 0; i < 3; i++)
            {
                Pins[i] = new FakeInput(i != down);
            }

            Turning = new KnobPins(4, true);
            Options = Turning.Options;
            Rest = new ScreenRest(Options);
            Menu = Headphones.Menu;
            Panel = new FrontPanel(
                Turning.Decoder, new Button(Pins[Knob], _nowMs), new Button(Pins[Gain], _nowMs), new Button(Pins[Mute], _nowMs),
                Headphones.Status, Controls, Menu, Rest, Options, Stats, Service);
        }

        /// <summary>Switches of knob, gain and mute; low is pressed.</summary>
        public FakeInput[] Pins { get; } = new FakeInput[3];

        /// <summary>The knob's channels.</summary>
        public KnobPins Turning { get; }

        /// <summary>How the front behaves.</summary>
        public FrontOptions Options { get; }

        /// <summary>When the screen rests.</summary>
        public ScreenRest Rest { get; }

        /// <summary>Service; off.</summary>
        public Service Service { get; } = new Service(null, null);

        /// <summary>The menu.</summary>
        public FrontMenu Menu { get; }

        /// <summary>The front.</summary>
        public FrontPanel Panel { get; }

        /// <summary>What is asked for.</summary>
        public RecordingControls Controls { get; } = new RecordingControls();

        /// <summary>Counters.</summary>
        public LoopStats Stats { get; } = new LoopStats();

        /// <summary>What the amp says.</summary>
        public AmpStatus Status => Headphones.Status;

        private HeadphoneBench Headphones { get; } = new HeadphoneBench();

        /// <summary>Passes for so long.</summary>
        public FrontBench Run(int forMs)
        {
            for (long endMs = _nowMs + forMs; _nowMs < endMs; _nowMs += 10)
            {
                Panel.Pass(_nowMs);
            }

            return this;
        }

        /// <summary>Presses a button for so long, and waits until its release is certain.</summary>
        public FrontBench Press(int button, int forMs)
        {
            Pins[button].Set(false);
            Run(forMs);
            Pins[button].Set(true);
            return Run(50);
        }

        /// <summary>Turns so many detents, one every so many ms.</summary>
        public FrontBench Turn(int detents, int everyMs)
        {
            for (int i = detents < 0 ? -detents : detents; i > 0; i--)
            {
                Turning.Feed(detents > 0 ? "abAB" : "baBA");
                Run(everyMs);
            }

            return this;
        }
    }
}
