namespace AmpController.Ports
{
    /// <summary>The console's byte stream, 115200 8N1. Never throws and never waits.</summary>
    public interface ISerialPort
    {
        /// <summary>Takes what has arrived, at most <paramref name="count"/> bytes; 0 when nothing is there.</summary>
        int Read(byte[] buffer, int count);

        /// <summary>
        /// Sends <paramref name="count"/> bytes from the start of <paramref name="buffer"/>; at most 64 a call and one call a pass:
        /// the platform's write path is unsafe beyond the room in its 128-byte FIFO, and a late pass may be followed by an
        /// early one, so two writes must fit back to back.
        /// </summary>
        void Write(byte[] buffer, int count);
    }
}
