namespace AmpController.Settings
{
    /// <summary>A record that is kept in a <see cref="SlotPair"/>: its bytes begin as <see cref="RecordHead"/> says.</summary>
    public abstract class SlotRecord
    {
        /// <summary>What the last <see cref="Decode"/> found; nothing else is of use unless it is <see cref="RecordState.Ok"/>.</summary>
        public RecordState State;

        /// <summary>Number of the write that made it; also known of a foreign record of a newer version, else 0.</summary>
        public uint Sequence;

        /// <summary>True when what was stored was damaged and the user has not saved since.</summary>
        public bool IsLost;

        /// <summary>Writes the record; <paramref name="bytes"/> has room for 255. Returns how many bytes it took.</summary>
        public abstract int Encode(byte[] bytes);

        /// <summary>Reads what a slot held.</summary>
        /// <param name="bytes">The bytes.</param>
        /// <param name="count">How many there are; -1 when the slot could not be read, which counts as corrupt.</param>
        public abstract void Decode(byte[] bytes, int count);
    }
}
