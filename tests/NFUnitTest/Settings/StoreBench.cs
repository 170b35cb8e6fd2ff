using AmpController.Control;
using AmpController.Headphones;
using AmpController.Jacks;
using AmpController.Knob;
using AmpController.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Settings
{
    /// <summary>A store on fake slots: 3 s of delay, limit and ceiling 12 dB, start limit -30 dB. Started once, its first marker not yet written.</summary>
    public sealed class StoreBench
    {
        /// <summary>Makes the bench on empty slots.</summary>
        public StoreBench()
            : this(new FakeSlots())
        {
        }

        /// <summary>Makes the bench on slots that hold something.</summary>
        public StoreBench(FakeSlots slots)
        {
            Slots = slots;
            Start();
        }

        /// <summary>The slots.</summary>
        public FakeSlots Slots { get; }

        /// <summary>The live options.</summary>
        public AmpOptions Options { get; private set; }

        /// <summary>The settings.</summary>
        public AmpSettings Settings { get; private set; }

        /// <summary>The user's own headphones.</summary>
        public OwnProfiles Own { get; private set; }

        /// <summary>What is remembered of the jacks.</summary>
        public JackBook Book { get; private set; }

        /// <summary>The exposure.</summary>
        public Exposure Exposure { get; private set; }

        /// <summary>The log.</summary>
        public EventLog Log { get; private set; }

        /// <summary>The store.</summary>
        public SettingsStore Store { get; private set; }

        /// <summary>Time since start; ms.</summary>
        public long NowMs { get; private set; }

        /// <summary>A power-up: everything anew but the slots.</summary>
        public void Start()
        {
            Slots.Power();
            Options = new AmpOptions
            {
                AntiPopDelayMs = 3000,
                LimitCb = 1200,
                HardCeilingCb = 1200,
                StartLimitCb = -3000,
                Policy = PlugInPolicy.Restore,
            };
            Own = new OwnProfiles();
            Book = new JackBook(new HeadphoneShelf(Own), Options, new AmpFigures { SourceMv = 2000 });
            Exposure = new Exposure();
            Settings = new AmpSettings(Options, new FrontOptions(), Book);
            Log = new EventLog();
            Store = new SettingsStore(Slots, Settings, new HeadphoneMemory(Own, Book, Exposure, Options), Log);
            Store.Load();
            NowMs = 0;
        }

        /// <summary>Changes a setting by its key.</summary>
        public void Set(string key, int value)
        {
            Assert.AreEqual(FaultCode.None, Settings.Set(Find(Settings, key), value), key);
        }

        /// <summary>One pass with the contact open and all at rest, some time after the last.</summary>
        public void Pass(int afterMs) => Pass(afterMs, false, true);

        /// <summary>One pass, some time after the last, in which the headphones are looked at too.</summary>
        public void Pass(int afterMs, bool coilOn, bool isAtRest)
        {
            NowMs += afterMs;
            Store.Look(NowMs);
            Store.Pass(NowMs, coilOn, isAtRest);
        }

        /// <summary>Writes the marker of this run, then changes settings and waits until they are stored.</summary>
        public void StoreBoth(int delayMs, int limitCb)
        {
            Pass(10);
            Set("delay", delayMs);
            Set("limit", limitCb);
            Pass(10);
            Pass(StoreTiming.QuietMs);
            Assert.IsTrue(Store.IsStored, "stored");
        }

        /// <summary>The test fails unless delay and limit are these.</summary>
        public void Expect(int delayMs, int limitCb, string message)
        {
            Assert.AreEqual(delayMs, Options.AntiPopDelayMs, message);
            Assert.AreEqual(limitCb, Options.LimitCb, message);
        }

        /// <summary>The setting of a key.</summary>
        public static Setting Find(AmpSettings settings, string key)
        {
            for (int i = 0; i < settings.Count; i++)
            {
                if (settings.At(i).Key == key)
                {
                    return settings.At(i);
                }
            }

            return null;
        }
    }
}
