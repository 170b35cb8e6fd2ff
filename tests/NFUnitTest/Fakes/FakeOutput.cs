using AmpController.Ports;

namespace AmpController.Tests.Fakes
{
    /// <summary>An output that remembers its level and notes each write as "name=1" or "name=0".</summary>
    public sealed class FakeOutput : IOutputPin
    {
        private readonly string _setHigh;
        private readonly string _setLow;
        private readonly Journal _journal;

        /// <summary>Opens LOW, as the adapter does; notes nothing when the journal is null.</summary>
        public FakeOutput(string name, Journal journal)
        {
            _setHigh = name + "=1";
            _setLow = name + "=0";
            _journal = journal;
        }

        /// <summary>Level now.</summary>
        public bool IsHigh { get; private set; }

        /// <summary>How often it was driven, by either method.</summary>
        public int Writes { get; private set; }

        /// <inheritdoc/>
        public void Write(bool high)
        {
            IsHigh = high;
            Writes++;
            if (_journal != null)
            {
                _journal.Add(high ? _setHigh : _setLow);
            }
        }

        /// <inheritdoc/>
        public void Toggle() => Write(!IsHigh);
    }
}
