using AmpController.Control;

namespace AmpController.Settings
{
    /// <summary>
    /// What one settings slot holds, and its bytes: letters AMPS, version, length, sequence number, [restart marker, latched
    /// fault, lost flag], count, 24 pairs of number and value, CRC-32. Version 1 lacks what is in brackets. The first ten
    /// bytes and the CRC at the end are the same in every version to come.
    /// </summary>
    public sealed class SettingsRecord
    {
        /// <summary>Settings that fit.</summary>
        public const int MostSettings = 24;

        /// <summary>Version that is written.</summary>
        public const int Version = 2;

        /// <summary>Bytes of a record of <see cref="Version"/>.</summary>
        public const int Length = RunAt + RunBytes + CountAndPairs + RecordBytes.CrcBytes;

        private const string Magic = "AMPS";
        private const int VersionAt = 4;
        private const int LengthAt = 5;
        private const int SequenceAt = 6;
        private const int RunAt = 10;
        private const int RunBytes = 3;
        private const int PairBytes = 5;
        private const int CountAndPairs = 1 + (MostSettings * PairBytes);
        private const int ShortestLength = RunAt + RecordBytes.CrcBytes;

        private readonly byte[] _ids = new byte[MostSettings];
        private readonly int[] _values = new int[MostSettings];

        /// <summary>What the last <see cref="Decode"/> found; nothing else is of use unless it is <see cref="RecordState.Ok"/>.</summary>
        public RecordState State { get; private set; }

        /// <summary>Number of the write that made it; also known of a foreign record of a newer version, else 0.</summary>
        public uint Sequence { get; set; }

        /// <summary>How the run that wrote it ended.</summary>
        public RestartMarker Marker { get; set; }

        /// <summary>Fault that was latched, or none.</summary>
        public FaultCode Latched { get; set; }

        /// <summary>True when stored settings were damaged and the user has not saved since.</summary>
        public bool IsLost { get; set; }

        /// <summary>Settings that it holds.</summary>
        public int Count { get; private set; }

        /// <summary>Number of a setting; 0 to <see cref="Count"/> - 1.</summary>
        public byte Id(int index) => _ids[index];

        /// <summary>Value of a setting, in its unit.</summary>
        public int Value(int index) => _values[index];

        /// <summary>Forgets the settings.</summary>
        public void Clear() => Count = 0;

        /// <summary>Adds a setting; there must be room.</summary>
        public void Add(byte id, int value)
        {
            _ids[Count] = id;
            _values[Count++] = value;
        }

        /// <summary>True when it was written after the other: sequence numbers wrap, and two slots are never 2^31 writes apart.</summary>
        public bool IsNewerThan(SettingsRecord other) => (int)(Sequence - other.Sequence) > 0;

        /// <summary>Writes <see cref="Length"/> bytes.</summary>
        public void Encode(byte[] bytes)
        {
            RecordBytes.PutMagic(bytes, Magic);
            bytes[VersionAt] = Version;
            bytes[LengthAt] = Length;
            RecordBytes.Put(bytes, SequenceAt, Sequence, 4);
            bytes[RunAt] = (byte)Marker;
            bytes[RunAt + 1] = (byte)Latched;
            bytes[RunAt + 2] = (byte)(IsLost ? 1 : 0);
            int at = RunAt + RunBytes;
            bytes[at++] = (byte)Count;
            for (int i = 0; i < MostSettings; i++)
            {
                bytes[at] = i < Count ? _ids[i] : (byte)0;
                RecordBytes.Put(bytes, at + 1, i < Count ? _values[i] : 0, 4);
                at += PairBytes;
            }

            RecordBytes.Seal(bytes, Length);
        }

        /// <summary>Reads what a slot held.</summary>
        /// <param name="bytes">The bytes.</param>
        /// <param name="count">How many there are; -1 when the slot could not be read, which counts as corrupt.</param>
        public void Decode(byte[] bytes, int count)
        {
            Sequence = 0;
            Marker = RestartMarker.Unknown;
            Latched = FaultCode.None;
            IsLost = false;
            Clear();
            State = StateOf(bytes, count);
            bool isOurs = (State == RecordState.Ok || State == RecordState.Foreign) && RecordBytes.HasMagic(bytes, count, Magic);
            if (isOurs)
            {
                Sequence = (uint)RecordBytes.Get(bytes, SequenceAt, 4);
            }

            if (State == RecordState.Ok)
            {
                Take(bytes);
            }
        }

        private static int PairsAt(int version) => version == 1 ? RunAt : RunAt + RunBytes;

        private static int LengthOf(int version) => PairsAt(version) + CountAndPairs + RecordBytes.CrcBytes;

        private static bool IsKnown(int version) => version >= 1 && version <= Version;

        private static RecordState StateOf(byte[] bytes, int count)
        {
            if (count == 0)
            {
                return RecordState.Empty;
            }

            bool isOurs = RecordBytes.HasMagic(bytes, count, Magic);
            if (count <= LengthAt)
            {
                return count > 0 && isOurs ? RecordState.Cut : RecordState.Corrupt;
            }

            int version = bytes[VersionAt];
            int length = bytes[LengthAt];
            if (isOurs && IsKnown(version) && length != LengthOf(version))
            {
                return RecordState.Corrupt;
            }

            if (isOurs && count < length)
            {
                return RecordState.Cut;
            }

            if (count != length || length < ShortestLength || !RecordBytes.IsSealed(bytes, length))
            {
                return RecordState.Corrupt;
            }

            if (!isOurs || !IsKnown(version))
            {
                return RecordState.Foreign;
            }

            return bytes[PairsAt(version)] <= MostSettings ? RecordState.Ok : RecordState.Corrupt;
        }

        private void Take(byte[] bytes)
        {
            int at = PairsAt(bytes[VersionAt]);
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
