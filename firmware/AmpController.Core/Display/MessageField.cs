using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Volume;

namespace AmpController.Display
{
    /// <summary>
    /// One line: between arrows why the last press changed nothing, else what the amp waits for, a fault that the user
    /// should know, that the volume is at its limit, the sound allowance, advice on the gain, or a note on the headphones.
    /// </summary>
    public sealed class MessageField : IField
    {
        private const int Unknown = -1;

        /// <summary>What fits the line.</summary>
        private const int HighestPercent = 999;

        private readonly Canvas _canvas;
        private readonly Typeface _face;
        private readonly AmpOptions _options;
        private readonly int _page;
        private int _message = Unknown;
        private int _number;
        private bool _isRefusal;

        /// <summary>Makes the field on a page of eight rows; the options tell which limit binds.</summary>
        public MessageField(Canvas canvas, Typefaces faces, AmpOptions options, int page)
        {
            _canvas = canvas;
            _face = faces.Caption;
            _options = options;
            _page = page;
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            _message = Unknown;
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
            if (hold != HoldReason.None
                && (hold == HoldReason.Confirm || hold == HoldReason.AntiPop || hold == HoldReason.Chatter || hold == HoldReason.SlowLoop))
            {
                return (int)hold;
            }

            if (status.Fault != FaultCode.None)
            {
                return MessageWords.FaultBase + (int)status.Fault;
            }

            if (status.State != AmpState.Active)
            {
                return status.State == AmpState.Muted ? MessageWords.PressToUnmute : (int)HoldReason.None;
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
                default: return message > MessageWords.FaultBase ? message - MessageWords.FaultBase : 0;
            }
        }

        private void Draw()
        {
            string before = MessageWords.Before(_message);
            string behind = MessageWords.Behind(_message);
            bool isHeld = _message == (int)HoldReason.Confirm;
            int tenth = isHeld ? _number % 10 : 0;
            int whole = isHeld ? _number / 10 : _number;
            bool hasNumber = isHeld || whole != 0;
            // The gap behind the last character counts in it, but is not seen.
            int width = Advance("> ", _isRefusal) + Advance(before, true) + (hasNumber ? NumberAdvance(whole) : 0)
                + (tenth != 0 ? Advance(".", true) + NumberAdvance(tenth) : 0) + Advance(behind, true) + Advance(" <", _isRefusal);
            int column = (Canvas.Columns + 1 - width) / 2;
            _canvas.Fill(0, _page, Canvas.Columns, 0);
            column = DrawIf(_isRefusal, column, "> ");
            column = DrawIf(true, column, before);
            column = hasNumber ? _face.DrawNumber(_canvas, column, _page, whole, 0) : column;
            if (tenth != 0)
            {
                column = DrawIf(true, column, ".");
                column = _face.DrawNumber(_canvas, column, _page, tenth, 0);
            }

            column = DrawIf(true, column, behind);
            DrawIf(_isRefusal, column, " <");
        }

        private int DrawIf(bool isShown, int column, string text) =>
            isShown ? _face.Draw(_canvas, column, _page, text, 0) : column;

        /// <summary>From the left edge of a text to that of what follows.</summary>
        private int Advance(string text, bool isShown) => isShown && text.Length > 0 ? _face.Measure(text) + 1 : 0;

        private int NumberAdvance(int number)
        {
            int width = 0;
            do
            {
                width += _face.Width((char)('0' + (number % 10))) + 1;
                number /= 10;
            }
            while (number > 0);
            return width;
        }
    }
}
