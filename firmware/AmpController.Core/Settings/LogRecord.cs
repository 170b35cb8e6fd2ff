using AmpController.Control;

namespace AmpController.Settings
{
    /// <summary>
    /// The bytes of a stored event log: letters AMPL, version, count, the latched fault, then time, kind and value of each
    /// event, oldest first, CRC-32. As long as its count says. The latched fault stands here once more, so that neither a
    /// damaged record of the settings nor one of another firmware loses it.
    /// </summary>
    public static class LogRecord
    {
        /// <summary>Bytes of a full log.</summary>
        public const int LongestBytes = HeaderBytes + (EventLog.Capacity * EventBytes) + RecordBytes.CrcBytes;

        private const string Magic = "AMPL";
        private const int Version = 1;
        private const int VersionAt = 4;
        private const int CountAt = 5;
        private const int LatchedAt = 6;
        private const int HeaderBytes = 7;
        private const int EventBytes = 10;

        /// <summary>Five bytes of milliseconds: 34 years from a start.</summary>
        private const int TimeBytes = 5;

        /// <summary>Writes a log; <paramref name="bytes"/> has room for <see cref="LongestBytes"/>.</summary>
        /// <returns>How many bytes it took.</returns>
        public static int Encode(EventLog log, FaultCode latched, byte[] bytes)
        {
            RecordBytes.PutMagic(bytes, Magic);
            bytes[VersionAt] = Version;
            bytes[CountAt] = (byte)log.Count;
            bytes[LatchedAt] = (byte)latched;
            int at = HeaderBytes;
            for (int i = 0; i < log.Count; i++)
            {
                RecordBytes.Put(bytes, at, log.TimeMs(i), TimeBytes);
                bytes[at + TimeBytes] = (byte)log.Kind(i);
                RecordBytes.Put(bytes, at + TimeBytes + 1, log.Value(i), 4);
                at += EventBytes;
            }

            RecordBytes.Seal(bytes, LengthOf(log.Count));
            return LengthOf(log.Count);
        }

        /// <summary>
        /// Adds what a slot held to a log that has not begun to count time: each event keeps the time of its own run. A log
        /// is no setting: one that is damaged, cut or of another version is not told from none.
        /// </summary>
        /// <param name="bytes">The bytes.</param>
        /// <param name="count">How many there are.</param>
        /// <param name="log">Where they go.</param>
        /// <returns>The fault that was latched when the log was written, or none.</returns>
        public static FaultCode Decode(byte[] bytes, int count, EventLog log)
        {
            if (!IsWhole(bytes, count))
            {
                return FaultCode.None;
            }

            int at = HeaderBytes;
            for (int i = 0; i < bytes[CountAt]; i++)
            {
                int value = (int)(uint)RecordBytes.Get(bytes, at + TimeBytes + 1, 4);
                log.Add(RecordBytes.Get(bytes, at, TimeBytes), (EventKind)bytes[at + TimeBytes], value);
                at += EventBytes;
            }

            return (FaultCode)bytes[LatchedAt];
        }

        private static int LengthOf(int count) => HeaderBytes + (count * EventBytes) + RecordBytes.CrcBytes;

        private static bool IsWhole(byte[] bytes, int count)
        {
            return count >= LengthOf(0)
                && RecordBytes.HasMagic(bytes, count, Magic)
                && bytes[VersionAt] == Version
                && bytes[CountAt] <= EventLog.Capacity
                && count == LengthOf(bytes[CountAt])
                && RecordBytes.IsSealed(bytes, count);
        }
    }
}
