using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Volume;

namespace AmpController.Display
{
    /// <summary>
    /// The line at the foot: in reverse why the last press changed nothing, else what the amp waits for, a fault that the user
    /// should know, how the last run ended, that the volume is at its limit, the sound allowance, advice on the gain, or a
    /// note on the headphones.
    /// </summary>
    public sealed class MessageField : IField
    {
        /// <summary>What fits the line.</summary>
        private const int HighestPercent = 999;

        private readonly AmpOptions _options;
        private readonly TextLine _line;
        private int _message;
        private int _number;
        private bool _isRefusal;

        /// <summary>Makes the field; the options tell which limit binds.</summary>
        /// <param name="canvas">Where to draw.</param>
        /// <param name="faces">What to draw with.</param>
        /// <param name="aside">Where lines are put together.</param>
        /// <param name="options">Which limit binds.</param>
        public MessageField(Canvas canvas, Typefaces faces, Canvas aside, AmpOptions options)
        {
            _options = options;
            _line = new TextLine(canvas, aside, faces.Small, 6, 4);
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            _message = (int)HoldReason.None;
            _isRefusal = false;
        }

        /// <inheritdoc/>
        public void Update(AmpStatus status)
        {
            bool isRefusal = status.Refused != HoldReason.None;
            int message = isRefusal ? (int)status.Refused : What(status);
            int number = message == (int)HoldReason.None || message == MessageWords.Unset ? 0 : Number(message, status);
            if (message != _message || number != _number || isRefusal != _isRefusal)
            {
                _message = message;
                _number = number;
                _isRefusal = isRefusal;
                Draw();
            }
        }

        /// <summary>Asked in every pass: in Active with nothing to say it is a handful of comparisons.</summary>
        private int What(AmpStatus status)
        {
            HoldReason hold = status.Hold;
            if (hold == HoldReason.Confirm || hold == HoldReason.Chatter || hold == HoldReason.SlowLoop)
            {
                return (int)hold;
            }

            if (status.Fault != FaultCode.None)
            {
                return MessageWords.FaultBase + (int)status.Fault;
            }

            if (status.State != AmpState.Active)
            {
                return status.State == AmpState.Muted ? MessageWords.PressToUnmute
                    : status.State <= AmpState.Settling ? MessageWords.Restart + (int)status.Restart : (int)HoldReason.None;
            }

            if (status.VolumeCb == status.CeilingCb && status.VolumeCb > VolumeLevel.MuteCb)
            {
                return status.CeilingCb == 0 ? MessageWords.Maximum
                    : _options.HeadphoneCeilingCb == _options.LowestCeilingCb ? MessageWords.HeadphoneLimit : MessageWords.Limit;
            }

            if (status.ExposurePermille >= Exposure.NearPermille)
            {
                return status.ExposurePermille >= Exposure.FullPermille ? MessageWords.ExposureOver : MessageWords.ExposureHigh;
            }

            if (status.Advice != GainAdvice.None)
            {
                return status.Advice == GainAdvice.Up ? MessageWords.GainUp : MessageWords.GainDown;
            }

            if (status.ChoiceJack != status.Jack)
            {
                return (int)HoldReason.None;
            }

            switch (status.Choice)
            {
                case HeadphoneChoice.Unset: return MessageWords.Unset;
                case HeadphoneChoice.None: return MessageWords.NoneChosen;
                case HeadphoneChoice.Lost: return MessageWords.Lost;
                default: return (int)HoldReason.None;
            }
        }

        /// <summary>The number in the words: seconds left of the relay's rest, the held volume in tenths of a dB below 0, a percentage, a fault's; 0 for none.</summary>
        private static int Number(int message, AmpStatus status)
        {
            switch (message)
            {
                case (int)HoldReason.Chatter: return (status.RemainingMs + 999) / 1000;
                case (int)HoldReason.Confirm: return -status.HeldCb / 10;
                case MessageWords.ExposureHigh:
                case MessageWords.ExposureOver:
                    int percent = status.ExposurePermille / 10;
                    return percent > HighestPercent ? HighestPercent : percent;
                default:
                    return message > MessageWords.FaultBase ? message - MessageWords.FaultBase
                        : message >= MessageWords.Restart ? (int)status.RestartFault : 0;
            }
        }

        private void Draw()
        {
            TextLine line = _line;
            bool isHeld = _message == (int)HoldReason.Confirm;
            int tenth = isHeld ? _number % 10 : 0;
            int whole = isHeld ? _number / 10 : _number;
            line.Add(MessageWords.Before(_message), 0);
            if (isHeld || whole != 0)
            {
                if (_message >= MessageWords.Restart && _message < MessageWords.FaultBase)
                {
                    line.Add(", fault ", 0);
                }

                line.Add(whole);
            }

            if (tenth != 0)
            {
                line.Add(".", 0);
                line.Add(tenth);
            }

            line.Add(MessageWords.Behind(_message), 0);
            line.Show(_isRefusal);
        }
    }
}
