using AmpController.Control;

namespace AmpController.Settings
{
    /// <summary>
    /// What one settings slot holds, and its bytes: head with the letters AMPS, [restart marker, latched fault, lost flag],
    /// count, 24 pairs of number and value, CRC-32. Version 1 lacks what is in brackets.
    /// </summary>
    public sealed class SettingsRecord : SlotRecord
    {
        /// <summary>Settings that fit.</summary>
        public const int MostSettings = 24;

        /// <summary>Version that is written.</summary>
        public const int Version = 2;

        /// <summary>Bytes of a record of <see cref="Version"/>.</summary>
        public const int Length = RunAt + RunBytes + CountAndPairs + RecordBytes.CrcBytes;

        private const string Magic = "AMPS";
        private const int RunAt = RecordHead.Bytes;
        private const int RunBytes = 3;
        private const int PairBytes = 5;
        private const int CountAndPairs = 1 + (MostSettings * PairBytes);

        private static readonly int[] Lengths = { Length - RunBytes, Length };

        private readonly byte[] _ids = new byte[MostSettings];
        private readonly int[] _values = new int[MostSettings];
        private int _count;

        /// <summary>How the run that wrote it ended.</summary>
        public RestartMarker Marker;

        /// <summary>Fault that was latched, or none.</summary>
        public FaultCode Latched;

        /// <summary>Settings that it holds.</summary>
        public int Count => _count;

        /// <summary>Number of a setting; 0 to <see cref="Count"/> - 1.</summary>
        public byte Id(int index) => _ids[index];

        /// <summary>Value of a setting, in its unit.</summary>
        public int Value(int index) => _values[index];

        /// <summary>Forgets the settings.</summary>
        public void Clear() => _count = 0;

        /// <summary>Adds a setting; there must be room.</summary>
        public void Add(byte id, int value)
        {
            _ids[_count] = id;
            _values[_count++] = value;
        }

        /// <summary>Writes <see cref="Length"/> bytes.</summary>
        public override int Encode(byte[] bytes)
        {
            RecordHead.Put(bytes, Magic, Version, Length, Sequence);
            bytes[RunAt] = (byte)Marker;
            bytes[RunAt + 1] = (byte)Latched;
            bytes[RunAt + 2] = (byte)(IsLost ? 1 : 0);
            int at = RunAt + RunBytes;
            bytes[at++] = (byte)_count;
            for (int i = 0; i < MostSettings; i++)
            {
                bytes[at] = i < _count ? _ids[i] : (byte)0;
                RecordBytes.Put(bytes, at + 1, i < _count ? _values[i] : 0, 4);
                at += PairBytes;
            }

            RecordBytes.Seal(bytes, Length);
            return Length;
        }

        /// <inheritdoc/>
        public override void Decode(byte[] bytes, int count)
        {
            Marker = RestartMarker.Unknown;
            Latched = FaultCode.None;
            IsLost = false;
            Clear();
            State = RecordHead.StateOf(bytes, count, Magic, Lengths);
            if (State == RecordState.Ok && bytes[PairsAt(bytes)] > MostSettings)
            {
                State = RecordState.Corrupt;
            }

            Sequence = RecordHead.SequenceOf(bytes, count, Magic, State);
            if (State == RecordState.Ok)
            {
                Take(bytes);
            }
        }

        private static int PairsAt(byte[] bytes) => bytes[RecordHead.VersionAt] == 1 ? RunAt : RunAt + RunBytes;

        private void Take(byte[] bytes)
        {
            int at = PairsAt(bytes);
            if (at > RunAt)
            {
                Marker = (RestartMarker)bytes[RunAt];
                Latched = (FaultCode)bytes[RunAt + 1];
                IsLost = bytes[RunAt + 2] != 0;
            }

            int count = bytes[at++];
            for (int i = 0; i < count; i++)
            {
                Add(bytes[at], (int)(uint)RecordBytes.Get(bytes, at + 1, 4));
                at += PairBytes;
            }
        }
    }
}
