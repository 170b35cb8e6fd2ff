namespace AmpController.Console
{
    /// <summary>The lines typed last, newest first, back to back in a fixed number of bytes: each one between its own length on both sides, so that it is found from either.</summary>
    public sealed class LineHistory
    {
        /// <summary>Bytes for lines and their lengths; the oldest lines go when a new one needs the place.</summary>
        public const int Capacity = 512;

        private readonly byte[] _bytes = new byte[Capacity];
        private int _used;
        private int _shown = -1;

        /// <summary>Keeps a line of at most 128 bytes, unless it is empty or the same as the newest one; the next <see cref="Recall"/> starts there.</summary>
        public void Add(byte[] line, int length)
        {
            _shown = -1;
            byte[] bytes = _bytes;
            int same = 0;
            if (_used > 0 && bytes[0] == length)
            {
                while (same < length && bytes[same + 1] == line[same])
                {
                    same++;
                }
            }

            // Also a line of no bytes.
            if (same == length)
            {
                return;
            }

            int size = length + 2;
            while (_used + size > Capacity)
            {
                _used -= _bytes[_used - 1] + 2;
            }

            System.Array.Copy(_bytes, 0, _bytes, size, _used);
            System.Array.Copy(line, 0, _bytes, 1, length);
            _bytes[0] = (byte)length;
            _bytes[size - 1] = (byte)length;
            _used += size;
        }

        /// <summary>Goes to an older or newer line and copies it.</summary>
        /// <param name="older">True for the one before.</param>
        /// <param name="line">Takes the line; 128 bytes.</param>
        /// <returns>Length of the line; 0 past the newest; -1 when there is none and nothing changed.</returns>
        public int Recall(bool older, byte[] line)
        {
            if (older)
            {
                int next = _shown < 0 ? 0 : _shown + _bytes[_shown] + 2;
                if (next >= _used)
                {
                    return -1;
                }

                _shown = next;
            }
            else if (_shown <= 0)
            {
                int was = _shown;
                _shown = -1;
                return was;
            }
            else
            {
                _shown -= _bytes[_shown - 1] + 2;
            }

            int length = _bytes[_shown];
            System.Array.Copy(_bytes, _shown + 1, line, 0, length);
            return length;
        }
    }
}
