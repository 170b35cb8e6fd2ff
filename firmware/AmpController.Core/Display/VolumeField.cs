using AmpController.Control;
using AmpController.Volume;

namespace AmpController.Display
{
    /// <summary>
    /// Volume, arc and gain, pages 0 to 4: on the left the acknowledged volume in dB, MIN at mute, or a word while the contact
    /// is on its way; on the right the arc around the gain that the relays were told. The user's mute takes the whole width, in
    /// reverse, and moves the gain above it. Nothing here was only asked for (S14).
    /// </summary>
    public sealed class VolumeField : IField
    {
        private const int Page = VolumeNumber.Page;
        private const int Pages = 4;

        /// <summary>Where WAIT stands; what for is below it.</summary>
        private const int WaitPage = 2;

        /// <summary>The gain stands in the middle of the arc.</summary>
        private const int GainPage = 2;
        private const int GainColumn = VolumeArc.Left + 6;
        private const int GainWidth = 26;
        private const int LabelColumn = VolumeArc.Left + 11;

        private const int Nothing = 0;
        private const int Number = 1;
        private const int Min = 2;
        private const int Connecting = 3;
        private const int Switching = 4;
        private const int Muted = 5;

        private readonly Canvas _canvas;
        private readonly Typefaces _faces;
        private readonly VolumeNumber _number;
        private readonly VolumeArc _arc;
        private int _look;
        private int _end;
        private AmpState _state;
        private int _volumeCb;
        private int _ceilingCb;
        private int _gain;
        private bool _coilOn;

        /// <summary>Makes the field.</summary>
        public VolumeField(Canvas canvas, Typefaces faces)
        {
            _canvas = canvas;
            _faces = faces;
            _number = new VolumeNumber(canvas, faces);
            _arc = new VolumeArc(canvas);
        }

        /// <summary>True once the volume IC or the coil was told of the user's mute; until then the volume stays on the screen.</summary>
        internal static bool IsMuted(AmpStatus status) =>
            status.State == AmpState.Muted && (status.VolumeCb <= VolumeLevel.MuteCb || !status.CoilOn);

        /// <inheritdoc/>
        public void Invalidate()
        {
            _look = Nothing;
        }

        /// <summary>Looked at in every pass, so that an unchanged status costs five comparisons.</summary>
        public void Update(AmpStatus status)
        {
            if (_volumeCb == status.VolumeCb && _state == status.State && _ceilingCb == status.CeilingCb
                && _gain == (int)status.Gain && _coilOn == status.CoilOn && _look != Nothing)
            {
                return;
            }

            int look = LookOf(status);
            bool isNewGround = look != _look;
            bool isNewGain = _gain != (int)status.Gain || (isNewGround && (look == Muted || _look == Muted || _look == Nothing));
            _volumeCb = status.VolumeCb;
            _state = status.State;
            _ceilingCb = status.CeilingCb;
            _gain = (int)status.Gain;
            _coilOn = status.CoilOn;
            if (look == Muted)
            {
                if (isNewGround)
                {
                    Fill(0xFF);
                    _faces.Big.Draw(_canvas, (TextLine.Width - _faces.Big.Measure("MUTED")) / 2, Page, "MUTED", 0xFF);
                }
            }
            else
            {
                DrawDial(look, status);
            }

            _look = look;
            if (isNewGain)
            {
                DrawGain(PanelWords.Gain(status.Gain));
            }
        }

        private static int LookOf(AmpStatus status)
        {
            switch (status.State)
            {
                case AmpState.Connecting: return Connecting;
                case AmpState.Switching: return Switching;
                default: return IsMuted(status) ? Muted : status.VolumeCb <= VolumeLevel.MuteCb ? Min : Number;
            }
        }

        /// <summary>The gain's place in the arc is one above the band.</summary>
        private void DrawGain(string name)
        {
            Typeface small = _faces.Small;
            Canvas canvas = _canvas;
            int width = small.Measure(name);
            if (_look == Muted)
            {
                int column = TextLine.Width - small.Measure("Gain ") - 1 - width;
                int icon = column - Glyphs.GainWidth - 3;
                canvas.Fill(HeaderField.JackWidth, 0, TextLine.Width - HeaderField.JackWidth, 0);
                canvas.Draw(icon, 0, Glyphs.Gain, 0);
                small.Draw(canvas, small.Draw(canvas, column, 0, "Gain ", 0), 0, name, 0);
                return;
            }

            canvas.Fill(GainColumn, GainPage, GainWidth, 0);
            small.Draw(canvas, GainColumn + ((GainWidth - width) / 2), GainPage, name, 0);
        }

        /// <summary>Clears the field's part of page 0, behind the jack, and fills the pages below it, over the whole width.</summary>
        private void Fill(byte value)
        {
            _canvas.Fill(HeaderField.JackWidth, 0, TextLine.Width - HeaderField.JackWidth, 0);
            for (int page = Page; page < Page + Pages; page++)
            {
                _canvas.Fill(0, page, TextLine.Width, value);
            }
        }

        /// <summary>What stands on the left of the arc.</summary>
        private void Clear()
        {
            _canvas.Fill(HeaderField.JackWidth, 0, VolumeNumber.Width - HeaderField.JackWidth, 0);
            for (int page = Page; page < Page + Pages; page++)
            {
                _canvas.Clear(0, page, _end);
            }
        }

        private void DrawDial(int look, AmpStatus status)
        {
            int filled = VolumeArc.StepsAt(status.VolumeCb, status.LowestCb);
            int stop = VolumeArc.StepsAt(status.CeilingCb, status.LowestCb);
            if (look != _look)
            {
                bool hasArc = _look != Muted && _look != Nothing;
                if (hasArc)
                {
                    Clear();
                }
                else
                {
                    Fill(0);
                    _arc.Begin(filled, stop);
                    _faces.Small.Draw(_canvas, LabelColumn, GainPage - 1, "Gain", 0);
                }

                DrawGround(look, status);
            }

            _arc.Show(filled, stop);
            if (look == Number)
            {
                _number.Update(status.VolumeCb);
            }
        }

        private void DrawGround(int look, AmpStatus status)
        {
            switch (look)
            {
                case Number: _end = _number.Begin(status.LowestCb, status.StepCb); break;
                case Min: _end = _faces.Big.Draw(_canvas, TextLine.Margin, Page, "MIN", 0); break;
                default:
                    _faces.Medium.Draw(_canvas, TextLine.Margin, WaitPage, "WAIT", 0);
                    _end = VolumeNumber.Width;
                    _faces.Small.Draw(_canvas, TextLine.Margin, WaitPage + 2, look == Connecting ? "Connecting" : "Switching gain", 0);
                    break;
            }
        }
    }
}
