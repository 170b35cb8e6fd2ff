using AmpController.Control;
using AmpController.Volume;

namespace AmpController.Display
{
    /// <summary>
    /// One line: between arrows why the last press changed nothing, else what the amp waits for, a fault that the user
    /// should know, or that the volume is at its limit.
    /// </summary>
    public sealed class MessageField : IField
    {
        private const int Unknown = -1;

        /// <summary>Messages below this are numbers of <see cref="HoldReason"/>.</summary>
        private const int PressToUnmute = 20;
        private const int Limit = 21;
        private const int Maximum = 22;

        /// <summary>Messages from here on are 100 and the number of a fault.</summary>
        private const int FaultBase = 100;

        private readonly Canvas _canvas;
        private readonly Typeface _face;
        private readonly int _page;
        private int _message = Unknown;
        private int _number;
        private bool _isRefusal;

        /// <summary>Makes the field on a page of eight rows.</summary>
        public MessageField(Canvas canvas, Typefaces faces, int page)
        {
            _canvas = canvas;
            _face = faces.Caption;
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
            int number = Number(message, status);
            if (message != _message || number != _number || isRefusal != _isRefusal)
            {
                _message = message;
                _number = number;
                _isRefusal = isRefusal;
                Draw();
            }
        }

        private static int What(AmpStatus status)
        {
            if (status.Hold == HoldReason.AntiPop || status.Hold == HoldReason.Chatter || status.Hold == HoldReason.SlowLoop)
            {
                return (int)status.Hold;
            }

            if (status.Fault != FaultCode.None)
            {
                return FaultBase + (int)status.Fault;
            }

            if (status.State == AmpState.Muted)
            {
                return PressToUnmute;
            }

            bool isAtLimit = status.State == AmpState.Active && status.VolumeCb == status.CeilingCb && status.VolumeCb > VolumeLevel.MuteCb;
            return isAtLimit ? (status.CeilingCb == 0 ? Maximum : Limit) : (int)HoldReason.None;
        }

        /// <summary>The number behind the words: seconds left of the relay's rest, or a fault's; 0 for none.</summary>
        private static int Number(int message, AmpStatus status)
        {
            if (message >= FaultBase)
            {
                return message - FaultBase;
            }

            return message == (int)HoldReason.Chatter ? (status.RemainingMs + 999) / 1000 : 0;
        }

        private static string Text(int message)
        {
            switch (message)
            {
                case (int)HoldReason.None: return string.Empty;
                case (int)HoldReason.AntiPop: return "WAIT: START-UP DELAY";
                case (int)HoldReason.NoHeadphones: return "PLUG IN FIRST";
                case (int)HoldReason.Connecting: return "WAIT: CONNECTING";
                case (int)HoldReason.Chatter: return "WAIT: RELAY REST";
                case (int)HoldReason.SlowLoop: return "WAIT: LOOP TOO SLOW";
                case (int)HoldReason.Fault: return "NOT DURING A FAULT";
                case (int)HoldReason.Power: return "WAIT: SUPPLY RAILS";
                case PressToUnmute: return "PRESS TO UNMUTE";
                case Limit: return "LIMIT";
                case Maximum: return "MAX";
                default: return "SEE CONSOLE: FAULT";
            }
        }

        private void Draw()
        {
            string text = Text(_message);
            string before = _isRefusal ? "> " : string.Empty;
            string behind = _isRefusal ? " <" : string.Empty;
            int width = _face.Measure(before) + _face.Measure(text) + (_number == 0 ? 0 : _face.Measure(" 00")) + _face.Measure(behind);
            int column = (Canvas.Columns - width) / 2;
            _canvas.Fill(0, _page, Canvas.Columns, 0);
            column = _face.Draw(_canvas, column, _page, before, 0);
            column = _face.Draw(_canvas, column, _page, text, 0);
            if (_number != 0)
            {
                column = _face.Draw(_canvas, column, _page, ' ', 0);
                column = _face.DrawNumber(_canvas, column, _page, _number, 0);
            }

            if (_message == (int)HoldReason.Chatter)
            {
                column = _face.Draw(_canvas, column, _page, " s", 0);
            }

            _face.Draw(_canvas, column, _page, behind, 0);
        }
    }
}
