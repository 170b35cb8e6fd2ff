using AmpController.Control;

namespace AmpController.Jacks
{
    /// <summary>All jacks together: a plug counts only when no jack and no other vetoing input moved for 300 ms (S6).</summary>
    public sealed class JackPanel
    {
        /// <summary>The answer of <see cref="PluggedJack"/> when no plug is in.</summary>
        public const int None = -1;

        private const int Unknown = -2;

        private readonly JackSense[] _jacks;
        private readonly MuteCoil _coil;
        private int _seenVetoes;
        private long _stillSinceMs;
        private int _stillJack = Unknown;

        /// <summary>Takes the fitted jacks in order of priority.</summary>
        public JackPanel(JackSense[] jacks, MuteCoil coil, long nowMs)
        {
            _jacks = jacks;
            _coil = coil;
            _seenVetoes = coil.VetoCount;
            _stillSinceMs = nowMs;
        }

        /// <summary>How many jacks are fitted.</summary>
        public int Count => _jacks.Length;

        /// <summary>The vetoes that this panel has waited out when it says <see cref="IsStill"/>.</summary>
        public int SeenVetoes => _seenVetoes;

        /// <summary>The number of the first jack with a plug in it (0 main, 1 aux, 2 bal), or <see cref="None"/>; not debounced.</summary>
        public int PluggedJack
        {
            get
            {
                for (int i = 0; i < _jacks.Length; i++)
                {
                    if (_jacks[i].IsPlugged)
                    {
                        return _jacks[i].Number;
                    }
                }

                return None;
            }
        }

        /// <summary>All jacks with a plug in them: bit 0 main, 1 aux, 2 bal; not debounced.</summary>
        public int PluggedJacks
        {
            get
            {
                int jacks = 0;
                for (int i = 0; i < _jacks.Length; i++)
                {
                    jacks |= _jacks[i].IsPlugged ? 1 << _jacks[i].Number : 0;
                }

                return jacks;
            }
        }

        /// <summary>A fitted jack, in order of priority, 0 to <see cref="Count"/> - 1.</summary>
        public JackSense At(int place) => _jacks[place];

        /// <summary>Looks for vetoes since the last pass; true when there was one, and the 300 ms start over.</summary>
        public bool Moved(long nowMs)
        {
            int vetoes = _coil.VetoCount;
            if (vetoes == _seenVetoes)
            {
                return false;
            }

            _seenVetoes = vetoes;
            _stillSinceMs = nowMs;
            _stillJack = Unknown;
            return true;
        }

        /// <summary>The jack in use, or <see cref="None"/> also while anything moved in the last 300 ms. Looked up once, because it is asked for in every pass.</summary>
        public int StillJack(long nowMs)
        {
            if (nowMs - _stillSinceMs < SafetyLimits.JackStableMs)
            {
                return None;
            }

            if (_stillJack == Unknown)
            {
                _stillJack = PluggedJack;
            }

            return _stillJack;
        }

        /// <summary>True when nothing moved for 300 ms.</summary>
        public bool IsStill(long nowMs) => nowMs - _stillSinceMs >= SafetyLimits.JackStableMs;

        /// <summary>Looks at the pin of one fitted jack, 0 to <see cref="Count"/> - 1.</summary>
        public void Poll(int place) => _jacks[place].Poll();

        /// <summary>Looks at the pins of all jacks: what moved since its last event still vetoes.</summary>
        public void PollAll()
        {
            for (int i = 0; i < _jacks.Length; i++)
            {
                _jacks[i].Poll();
            }
        }
    }
}
