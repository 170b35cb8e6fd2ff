namespace AmpController.Ports
{
    /// <summary>A few small records that outlive power: slots with numbers, each read and written whole. One owner.</summary>
    public interface ISlotStore
    {
        /// <summary>
        /// Reads a slot into <paramref name="buffer"/>. Returns how many bytes it held (never more than the buffer; a longer
        /// record is cut), 0 when it was never written, -1 when it cannot be read. Never throws.
        /// </summary>
        int Read(int slot, byte[] buffer);

        /// <summary>
        /// Writes a slot whole. Blocks everything while the flash works, for a time that nobody has measured on an ESP32;
        /// <see cref="WorstWriteMs"/> tells what it was here. A power cut meanwhile may leave the old record, any part of the
        /// new one, or nothing in this slot; the other slots stay. False when it failed; never throws.
        /// </summary>
        bool Write(int slot, byte[] bytes, int count);

        /// <summary>Longest time a write has blocked since start, ms, to one tick of 10; 0 before the first.</summary>
        int WorstWriteMs { get; }
    }
}
