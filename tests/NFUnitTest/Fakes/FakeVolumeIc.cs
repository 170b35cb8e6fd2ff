using AmpController.Console;
using AmpController.Volume;

namespace AmpController.Tests.Fakes
{
    /// <summary>A volume IC of any step and range that answers as told and counts what it was asked.</summary>
    public sealed class FakeVolumeIc : IVolumeIc
    {
        private readonly VolumeStatus[] _script = new VolumeStatus[16];
        private int _scripted;
        private int _played;

        /// <summary>Figures of a DS1882.</summary>
        public FakeVolumeIc()
        {
            StepCb = 100;
            LowestCb = -6200;
            SettleMs = 50;
            LastCb = 1;
        }

        /// <inheritdoc/>
        public int StepCb { get; set; }

        /// <inheritdoc/>
        public int LowestCb { get; set; }

        /// <inheritdoc/>
        public int SettleMs { get; set; }

        /// <inheritdoc/>
        public bool CanReadBack => true;

        /// <summary>Volume written last, failed or not; 1 before the first.</summary>
        public int LastCb { get; private set; }

        /// <summary>Volumes written so far.</summary>
        public int Writes { get; private set; }

        /// <summary>Read-backs so far.</summary>
        public int Verifies { get; private set; }

        /// <summary>Calls of <see cref="Initialise"/> so far.</summary>
        public int Initialises { get; private set; }

        /// <summary>Calls of <see cref="Restart"/> so far.</summary>
        public int Restarts { get; private set; }

        /// <summary>Adds an answer; when all are given, every further dealing goes well.</summary>
        public void Answer(VolumeStatus status) => _script[_scripted++] = status;

        /// <inheritdoc/>
        public void Restart(long nowMs, bool afterFault) => Restarts++;

        /// <inheritdoc/>
        public VolumeStatus Initialise(long nowMs)
        {
            Initialises++;
            return Next();
        }

        /// <inheritdoc/>
        public VolumeStatus Write(int leftCb, int rightCb)
        {
            Writes++;
            LastCb = leftCb;
            return leftCb == rightCb ? Next() : VolumeStatus.Mismatch;
        }

        /// <inheritdoc/>
        public VolumeStatus Verify()
        {
            Verifies++;
            return Next();
        }

        /// <inheritdoc/>
        public bool Describe(int register, OutputBuffer output) => false;

        private VolumeStatus Next() => _played < _scripted ? _script[_played++] : VolumeStatus.Ok;
    }
}
