using AmpController.Control;

namespace AmpController.Jacks
{
    /// <summary>All jacks together: a plug counts only when no jack and no other vetoing input moved for 300 ms (S6).</summary>
    public sealed class JackPanel
    {
        /// <summary>The answer of <see cref="PluggedJack"/> when no plug is in.</summary>
        public const int None = -1;

        private readonly JackSense[] _jacks;
        private readonly MuteCoil _coil;
        private int _seenVetoes;
        private long _stillSinceMs;

        /// <summary>Takes the fitted jacks in order of priority: 0 main, 1 aux, 2 bal.</summary>
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

        /// <summary>The first jack with a plug in it, or <see cref="None"/>; not debounced.</summary>
        public int PluggedJack
        {
            get
            {
                for (int i = 0; i < _jacks.Length; i++)
                {
                    if (_jacks[i].IsPlugged)
                    {
                        return i;
                    }
                }

                return None;
            }
        }

        /// <summary>True while a plug is in that jack; not debounced.</summary>
        public bool IsPlugged(int jack) => _jacks[jack].IsPlugged;

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
            return true;
        }

        /// <summary>True when nothing moved for 300 ms.</summary>
        public bool IsStill(long nowMs) => nowMs - _stillSinceMs >= SafetyLimits.JackStableMs;

        /// <summary>Looks at the pin of one jack.</summary>
        public void Poll(int jack) => _jacks[jack].Poll();

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
