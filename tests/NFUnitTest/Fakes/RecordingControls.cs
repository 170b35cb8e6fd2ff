using AmpController.Control;
using AmpController.Gain;

namespace AmpController.Tests.Fakes
{
    /// <summary>Counts what the front panel asks for and grants it all.</summary>
    public sealed class RecordingControls : IAmpControls
    {
        /// <summary>Requests so far.</summary>
        public int Calls { get; private set; }

        /// <summary>Steps asked for in all.</summary>
        public int Steps { get; private set; }

        /// <summary>Requests to mute or unmute so far.</summary>
        public int Mutes { get; private set; }

        /// <summary>What the last of them asked for.</summary>
        public bool Muted { get; private set; }

        /// <summary>Requests for a gain so far.</summary>
        public int Gains { get; private set; }

        /// <summary>Gain asked for last.</summary>
        public GainPosition Gain { get; private set; }

        /// <inheritdoc/>
        public FaultCode RequestVolume(int volumeCb)
        {
            Calls++;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public FaultCode StepVolume(int steps)
        {
            Calls++;
            Steps += steps;
            return FaultCode.None;
        }

        /// <summary>Detents turned in all.</summary>
        public int Detents { get; private set; }

        /// <summary>Confirmations so far.</summary>
        public int Confirms { get; private set; }

        /// <inheritdoc/>
        public FaultCode Turn(int detents)
        {
            Calls++;
            Detents += detents;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public FaultCode Confirm()
        {
            Calls++;
            Confirms++;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public FaultCode RequestGain(GainPosition gain)
        {
            Calls++;
            Gains++;
            Gain = gain;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public FaultCode RequestMute(bool muted)
        {
            Calls++;
            Mutes++;
            Muted = muted;
            return FaultCode.None;
        }

        /// <summary>Faults that were to be cleared.</summary>
        public int Clears { get; private set; }

        /// <summary>Length of service asked for last; ms, 0 to end it.</summary>
        public int ServiceMs { get; private set; }

        /// <summary>Self-tests that were asked for.</summary>
        public int Tests { get; private set; }

        /// <summary>What is answered to them.</summary>
        public FaultCode TestAnswer { get; set; }

        /// <summary>Restarts that were asked for.</summary>
        public int Reboots { get; private set; }

        /// <inheritdoc/>
        public FaultCode ClearFault()
        {
            Calls++;
            Clears++;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public FaultCode RequestService(int forMs)
        {
            Calls++;
            ServiceMs = forMs;
            return TestAnswer;
        }

        public FaultCode RequestTest()
        {
            Calls++;
            Tests++;
            return TestAnswer;
        }

        /// <inheritdoc/>
        public FaultCode RequestReboot()
        {
            Calls++;
            Reboots++;
            return FaultCode.None;
        }
    }
}
