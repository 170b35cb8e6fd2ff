using AmpController.Control;
using AmpController.Gain;
using AmpController.Volume;

namespace AmpController.Tests.Console
{
    /// <summary>Answers as told, notes what was asked, and clamps requests as the amp does.</summary>
    public sealed class FakeControls : IAmpControls
    {
        private readonly AmpStatus _status;

        /// <summary>Writes requests into <paramref name="status"/>.</summary>
        public FakeControls(AmpStatus status)
        {
            _status = status;
        }

        /// <summary>What every request is answered with.</summary>
        public FaultCode Answer { get; set; }

        /// <summary>A limit below the ceiling, as unmuting has; hundredths of a dB.</summary>
        public int LimitCb { get; set; }

        /// <summary>Requests so far.</summary>
        public int Calls { get; private set; }

        /// <summary>Volume asked for last, hundredths of a dB.</summary>
        public int VolumeCb { get; private set; }

        /// <summary>Steps asked for last.</summary>
        public int Steps { get; private set; }

        /// <summary>Gain asked for last.</summary>
        public GainPosition Gain { get; private set; }

        /// <summary>Mute asked for last.</summary>
        public bool Muted { get; private set; }

        /// <inheritdoc/>
        public FaultCode RequestVolume(int volumeCb)
        {
            Calls++;
            VolumeCb = volumeCb;
            return Request(volumeCb);
        }

        /// <inheritdoc/>
        public FaultCode StepVolume(int steps)
        {
            Calls++;
            Steps = steps;
            int fromCb = _status.RequestedCb == VolumeLevel.MuteCb ? _status.LowestCb - _status.StepCb : _status.RequestedCb;
            return Request(fromCb + (steps * _status.StepCb));
        }

        /// <inheritdoc/>
        public FaultCode Turn(int detents) => StepVolume(detents);

        /// <inheritdoc/>
        public FaultCode Confirm()
        {
            Calls++;
            return Answer;
        }

        /// <inheritdoc/>
        public FaultCode RequestGain(GainPosition gain)
        {
            Calls++;
            Gain = gain;
            return Answer;
        }

        /// <inheritdoc/>
        public FaultCode RequestMute(bool muted)
        {
            Calls++;
            Muted = muted;
            return Answer;
        }

        /// <summary>Faults that were to be cleared.</summary>
        public int Clears { get; private set; }

        /// <summary>Length of service asked for last; ms, 0 to end it.</summary>
        public int ServiceMs { get; private set; }

        /// <summary>Self-tests that were asked for.</summary>
        public int Tests { get; private set; }

        /// <summary>Restarts that were asked for.</summary>
        public int Reboots { get; private set; }

        /// <inheritdoc/>
        public FaultCode ClearFault()
        {
            Calls++;
            Clears++;
            return Answer;
        }

        /// <inheritdoc/>
        public FaultCode RequestService(int forMs)
        {
            Calls++;
            ServiceMs = forMs;
            return Answer;
        }

        public FaultCode RequestTest()
        {
            Calls++;
            Tests++;
            return Answer;
        }

        /// <inheritdoc/>
        public FaultCode RequestReboot()
        {
            Calls++;
            Reboots++;
            return Answer;
        }

        private FaultCode Request(int volumeCb)
        {
            if (Answer == FaultCode.None)
            {
                int limitedCb = volumeCb > _status.CeilingCb ? _status.CeilingCb : volumeCb;
                limitedCb = limitedCb > LimitCb ? LimitCb : limitedCb;
                _status.RequestedCb = limitedCb < _status.LowestCb ? VolumeLevel.MuteCb : limitedCb;
            }

            return Answer;
        }
    }
}
