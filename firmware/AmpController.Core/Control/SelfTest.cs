using AmpController.Gain;
using AmpController.Jacks;
using AmpController.Volume;

namespace AmpController.Control
{
    /// <summary>
    /// Proves the volume IC with the contact open: every step is written and read back. On demand it also drives the gain
    /// coils one after the other, so that a person can hear the relays; the outputs of the ESP32 cannot be read back. It
    /// takes about a third of a second and ends at mute and on the gain it found.
    /// While a plug is in any jack it goes no higher than the start limit: the contact might be welded.
    /// </summary>
    public sealed class SelfTest
    {
        /// <summary>Steps of the volume IC a pass: with their read-backs 0.6 ms on the bus at 400 kHz.</summary>
        private const int StepsPerPass = 2;

        private readonly VolumeControl _volume;
        private readonly IVolumeIc _ic;
        private readonly LevelRequest _request;
        private readonly GainRelays _gain;
        private readonly JackPanel _jacks;
        private bool _coils;
        private int _coil;
        private GainPosition _before;
        private bool _isRunning;
        private bool _hasPassed;
        private int _goodSteps;
        private int _drivenCoils;

        /// <summary>Tests these parts; it starts with <see cref="Begin"/>.</summary>
        public SelfTest(VolumeControl volume, IVolumeIc ic, LevelRequest request, GainRelays gain, JackPanel jacks)
        {
            _volume = volume;
            _ic = ic;
            _request = request;
            _gain = gain;
            _jacks = jacks;
        }

        /// <summary>True until the last step is done; the contact stays open meanwhile.</summary>
        public bool IsRunning => _isRunning;

        /// <summary>True when the last test went through to its end without an error.</summary>
        public bool HasPassed => _hasPassed;

        /// <summary>Steps of the volume IC that were written and read back right in the last test.</summary>
        public int GoodSteps => _goodSteps;

        /// <summary>Steps that the volume IC has, mute not among them.</summary>
        public int Steps => (-_ic.LowestCb / _ic.StepCb) + 1;

        /// <summary>How many gain coils were driven in the last test.</summary>
        public int DrivenCoils => _drivenCoils;

        /// <summary>Starts over.</summary>
        /// <param name="withCoils">True to drive the gain coils too.</param>
        public void Begin(bool withCoils)
        {
            // One that starts over in the middle finds a gain of the test's own.
            _before = _isRunning ? _before : _gain.Target;
            _isRunning = true;
            _hasPassed = false;
            _goodSteps = 0;
            _drivenCoils = 0;
            _coils = withCoils;
            _coil = 0;
        }

        /// <summary>Ends it before its time: a fault latched or the supply failed.</summary>
        public void Stop()
        {
            _isRunning = false;
        }

        /// <summary>A jack moved meanwhile: the gain ends on Low.</summary>
        public void EndOnLow()
        {
            _before = GainPosition.Low;
        }

        /// <summary>Does what is due, with the coil off and the volume IC started.</summary>
        /// <returns>How the last dealing with the volume IC ended.</returns>
        public VolumeStatus Pass(long nowMs)
        {
            for (int i = 0; i < StepsPerPass && IsStepDue; i++)
            {
                VolumeStatus status = _volume.Test(_ic.LowestCb + (_goodSteps * _ic.StepCb), nowMs);
                if (status != VolumeStatus.Ok)
                {
                    _isRunning = false;
                    return status;
                }

                _goodSteps++;
            }

            if (IsStepDue)
            {
                return VolumeStatus.Ok;
            }

            VolumeStatus muted = _volume.Mute(nowMs);
            if (muted != VolumeStatus.Ok || !_coils)
            {
                _hasPassed = muted == VolumeStatus.Ok;
                _isRunning = false;
                return muted;
            }

            DriveCoils();
            return VolumeStatus.Ok;
        }

        private bool IsStepDue =>
            _goodSteps < Steps
            && (_jacks.PluggedJack == JackPanel.None
                || _ic.LowestCb + (_goodSteps * _ic.StepCb) <= _request.StartCeilingCb(_gain.Told));

        private void DriveCoils()
        {
            if (!_gain.IsSettled)
            {
                return;
            }

            switch (_coil++)
            {
                case 0:
                    _gain.Target = GainPosition.Medium;
                    break;
                case 1:
                    _drivenCoils = 1;
                    _gain.Target = GainPosition.High;
                    break;
                case 2:
                    _drivenCoils = 2;
                    _gain.Target = _before;
                    break;
                default:
                    _hasPassed = true;
                    _isRunning = false;
                    break;
            }
        }
    }
}
