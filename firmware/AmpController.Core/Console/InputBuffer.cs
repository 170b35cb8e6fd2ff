using AmpController.Ports;

namespace AmpController.Console
{
    /// <summary>
    /// What has arrived and is not looked at yet. The port's own buffer drops silently when it is full, so the bytes are
    /// taken out each pass and a flood is noticed here: everything is thrown away until the line has been quiet for one pass.
    /// </summary>
    public sealed class InputBuffer
    {
        /// <summary>Bytes kept while an answer is under way; more is a flood.</summary>
        public const int Capacity = 512;

        /// <summary>Bytes taken from the port a pass; 115200 baud brings 115 in a 10 ms tick.</summary>
        public const int BytesPerPass = 128;

        private const byte CarriageReturn = 13;
        private const byte LineFeed = 10;

        private readonly byte[] _bytes = new byte[Capacity];
        private readonly byte[] _chunk = new byte[BytesPerPass];
        private readonly ISerialPort _port;
        private int _start;
        private int _end;
        private byte _lastLost;
        private bool _losing;

        /// <summary>Takes bytes from <paramref name="port"/>.</summary>
        public InputBuffer(ISerialPort port)
        {
            _port = port;
        }

        /// <summary>Bytes that wait to be looked at.</summary>
        public int Count => _end - _start;

        /// <summary>Floods since start.</summary>
        public int Overruns;

        /// <summary>True when the bytes lost last ended in the middle of a line, whose rest is worth nothing.</summary>
        public bool LostMidLine => !IsEnd(_lastLost);

        /// <summary>Takes what the port holds, at most <see cref="BytesPerPass"/>.</summary>
        /// <returns>True in the pass in which a flood ended.</returns>
        public bool Fill()
        {
            int count = _port.Read(_chunk, BytesPerPass);
            if (count == 0)
            {
                bool ended = _losing;
                _losing = false;
                return ended;
            }

            if (!_losing && Count + count > Capacity)
            {
                _losing = true;
                Overruns++;
                _start = 0;
                _end = 0;
            }

            if (_losing)
            {
                _lastLost = _chunk[count - 1];
                return false;
            }

            if (_end + count > Capacity)
            {
                System.Array.Copy(_bytes, _start, _bytes, 0, Count);
                _end -= _start;
                _start = 0;
            }

            System.Array.Copy(_chunk, 0, _bytes, _end, count);
            _end += count;
            return false;
        }

        /// <summary>True when the oldest byte ends a line; call only while <see cref="Count"/> is above 0.</summary>
        public bool IsLineEnd => IsEnd(_bytes[_start]);

        /// <summary>Throws away what is left of a line that cannot be used, its end not included; a short loop, because a flood of bytes goes through it.</summary>
        public void SkipLine()
        {
            byte[] bytes = _bytes;
            int at = _start;
            int end = _end - at < BytesPerPass ? _end : at + BytesPerPass;
            while (at < end && bytes[at] != CarriageReturn && bytes[at] != LineFeed)
            {
                at++;
            }

            _start = at;
        }

        /// <summary>The oldest byte; call only while <see cref="Count"/> is above 0.</summary>
        public byte Next()
        {
            byte value = _bytes[_start++];
            if (_start == _end)
            {
                _start = 0;
                _end = 0;
            }

            return value;
        }

        private static bool IsEnd(byte value) => value == CarriageReturn || value == LineFeed;
    }
}
