using AmpController.Control;
using AmpController.Gain;

namespace AmpController.Console
{
    /// <summary>
    /// The lines that nobody asked for: a change of state or fault, and with `monitor on` of volume, gain, jack and mute;
    /// each once. Without room a line is dropped and counted, nothing waits.
    /// </summary>
    public sealed class Announcer
    {
        /// <summary>Room that any announcement fits in, with the prompt taken away before it and drawn after it; bytes.</summary>
        public const int LongestLine = 52 + LineEditor.LongestDrawing;

        // No enum has this number and no volume or jack: so the first value is announced too.
        private const int Nothing = 255;

        private readonly OutputBuffer _output;
        private readonly LineEditor _editor;
        private AmpState _state = (AmpState)Nothing;
        private FaultCode _fault = FaultCode.None;
        private int _volumeCb;
        private GainPosition _gain;
        private int _jack;
        private bool _muted;
        private bool _isWatching;
        private bool _wasShown;

        /// <summary>Speaks through <paramref name="output"/>, on lines of its own between those of <paramref name="editor"/>.</summary>
        public Announcer(OutputBuffer output, LineEditor editor)
        {
            _output = output;
            _editor = editor;
        }

        /// <summary>Announcements dropped since start because the port did not keep up.</summary>
        public int Lost;

        /// <summary>True while volume, gain, jack and mute are announced too. Set anew it makes each of them be said once.</summary>
        public bool IsWatching
        {
            get => _isWatching;

            set
            {
                _isWatching = value;
                _volumeCb = Nothing;
                _gain = (GainPosition)Nothing;
                _jack = Nothing;
            }
        }

        /// <summary>
        /// Says "# state Active" and "# fault VolumeNack 1" if that is another state or fault than the last one given;
        /// "# fault none 0" when a fault went.
        /// </summary>
        public void Tell(AmpStatus status)
        {
            if (status.State != _state)
            {
                _state = status.State;
                if (Opens("# state "))
                {
                    Close(ConsoleWords.State(_state));
                }
            }

            if (status.Fault != _fault)
            {
                _fault = status.Fault;
                if (Opens("# fault "))
                {
                    _output.Text(FaultTable.Name(_fault)).Text(" ").Number((int)_fault);
                    Close("");
                }
            }

            if (_isWatching)
            {
                Watch(status);
            }
        }

        private void Watch(AmpStatus status)
        {
            // No volume is above 0 dB.
            int volumeCb = status.VolumeKnown ? status.VolumeCb : Nothing + 1;
            if (volumeCb != _volumeCb)
            {
                _volumeCb = volumeCb;
                if (Opens("# volume="))
                {
                    VolumeCommand.WriteKnown(_output, status, volumeCb);
                    Close("");
                }
            }

            if (status.Gain != _gain)
            {
                _gain = status.Gain;
                if (Opens("# gain="))
                {
                    Close(ConsoleWords.Gain(_gain));
                }
            }

            bool isFirst = _jack == Nothing;
            if (status.Jack != _jack)
            {
                _jack = status.Jack;
                if (Opens("# jack="))
                {
                    Close(ConsoleWords.Jack(_jack));
                }
            }

            if (status.Muted != _muted || isFirst)
            {
                _muted = status.Muted;
                if (Opens("# muted="))
                {
                    Close(_muted ? "yes" : "no");
                }
            }
        }

        private bool Opens(string what)
        {
            if (_output.Free < LongestLine)
            {
                Lost++;
                return false;
            }

            _wasShown = _editor.Hide();
            _output.Text(what);
            return true;
        }

        private void Close(string word)
        {
            _output.Text(word).Line();
            if (_wasShown)
            {
                _editor.Draw();
            }
        }
    }
}
