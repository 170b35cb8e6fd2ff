using AmpController.Volume;

namespace AmpController.Console
{
    /// <summary>
    /// What the console has to say and the port has not taken yet: a ring of bytes with the few forms that answers are
    /// made of. Writing allocates nothing; what does not fit is dropped and counted, so writers look at <see cref="Free"/> first.
    /// </summary>
    public sealed class OutputBuffer
    {
        private const byte CarriageReturn = 13;
        private const byte LineFeed = 10;
        private const byte Space = 32;
        private const byte QuestionMark = 63;
        private const byte LastPrintable = 126;

        private readonly byte[] _bytes;
        private readonly byte[] _digits = new byte[20];
        private int _head;
        private int _column;

        /// <summary>Makes a ring of <paramref name="capacity"/> bytes.</summary>
        public OutputBuffer(int capacity)
        {
            _bytes = new byte[capacity];
        }

        /// <summary>True for a program at the other end: no echo, no prompt, and a key before every line.</summary>
        public bool IsMachine;

        /// <summary>Bytes that wait for the port. A field: it is asked in every pass.</summary>
        public int Count;

        /// <summary>Bytes that still fit.</summary>
        public int Free => _bytes.Length - Count;

        /// <summary>Bytes dropped because the ring was full.</summary>
        public int Dropped;

        /// <summary>Writes a byte as it is: what a terminal makes of it is the caller's business.</summary>
        public OutputBuffer Byte(byte value)
        {
            if (Free == 0)
            {
                Dropped++;
                return this;
            }

            _bytes[Tail()] = value;
            Count++;
            _column++;
            return this;
        }

        /// <summary>Begins a line of a table, which has no key of its own; a program gets one.</summary>
        public OutputBuffer Row() => IsMachine ? Text("row=") : this;

        /// <summary>Writes text; anything but printable ASCII becomes a question mark, so that no text can break a line.</summary>
        public OutputBuffer Text(string text) => Text(text, 0, text.Length);

        /// <summary>Writes at most <paramref name="longest"/> characters of a text that comes from outside, such as a board's name.</summary>
        public OutputBuffer Text(string text, int longest) => Text(text, 0, text.Length < longest ? text.Length : longest);

        /// <summary>Writes <paramref name="length"/> characters of a text from <paramref name="start"/> on.</summary>
        public OutputBuffer Text(string text, int start, int length)
        {
            length = Room(length);
            byte[] bytes = _bytes;
            int tail = Tail();
            for (int i = 0; i < length; i++)
            {
                char c = text[start + i];
                bytes[tail++] = c >= Space && c <= LastPrintable ? (byte)c : QuestionMark;
                tail = tail < bytes.Length ? tail : 0;
            }

            Count += length;
            return this;
        }

        /// <summary>Writes <paramref name="length"/> bytes as they are from <paramref name="start"/> on.</summary>
        public void Bytes(byte[] bytes, int start, int length)
        {
            length = Room(length);
            int tail = Tail();
            int untilWrap = _bytes.Length - tail;
            int first = length < untilWrap ? length : untilWrap;
            System.Array.Copy(bytes, start, _bytes, tail, first);
            System.Array.Copy(bytes, start + first, _bytes, 0, length - first);
            Count += length;
        }

        /// <summary>Writes "key=value".</summary>
        public OutputBuffer Key(string key, string value) => Text(key).Text("=").Text(value);

        /// <summary>Writes "key=value" with a whole number.</summary>
        public OutputBuffer Key(string key, long value) => Text(key).Text("=").Number(value);

        /// <summary>Writes a whole number, in full for every value of <see cref="long"/>.</summary>
        public OutputBuffer Number(long value) => Number(value, 1);

        /// <summary>Writes a whole number with leading zeros up to <paramref name="places"/> digits, 1 to 19.</summary>
        public OutputBuffer Number(long value, int places)
        {
            if (value < 0)
            {
                Byte((byte)'-');
            }

            // Digits are taken from the value as it is, because the lowest long has no positive counterpart.
            int count = 0;
            do
            {
                int digit = (int)(value % 10);
                _digits[count++] = (byte)('0' + (digit < 0 ? -digit : digit));
                value /= 10;
            }
            while (value != 0 || count < places);

            while (count > 0)
            {
                Byte(_digits[--count]);
            }

            return this;
        }

        /// <summary>Writes a byte in hexadecimal, such as 0x3c.</summary>
        public OutputBuffer Hex(int value)
        {
            Text("0x");
            for (int shift = 4; shift >= 0; shift -= 4)
            {
                int digit = (value >> shift) & 15;
                Byte((byte)(digit < 10 ? '0' + digit : 'a' - 10 + digit));
            }

            return this;
        }

        /// <summary>
        /// Writes hundredths of a dB as "-20.5dB": one decimal, rounded half away from zero, never "-0.0"; "min" at
        /// <see cref="VolumeLevel.MuteCb"/> and below. Integers only, because the device's float formats print "-0.0".
        /// </summary>
        public OutputBuffer Db(int levelCb)
        {
            if (levelCb <= VolumeLevel.MuteCb)
            {
                return Text("min");
            }

            int tenths = levelCb < 0 ? (5 - levelCb) / 10 : (int)(((long)levelCb + 5) / 10);
            if (levelCb < 0 && tenths > 0)
            {
                Byte((byte)'-');
            }

            return Number(tenths / 10).Text(".").Number(tenths % 10).Text("dB");
        }

        /// <summary>
        /// Writes hundredths of a dB in full: as <see cref="Db"/> does, with the second decimal where there is one
        /// ("-20.25dB"), so that what is typed back means the same.
        /// </summary>
        public OutputBuffer ExactDb(int levelCb)
        {
            if (levelCb % 10 == 0 || levelCb <= VolumeLevel.MuteCb)
            {
                return Db(levelCb);
            }

            if (levelCb < 0)
            {
                Byte((byte)'-');
            }

            int sizeCb = levelCb < 0 ? -levelCb : levelCb;
            return Number(sizeCb / 100).Text(".").Number(sizeCb % 100, 2).Text("dB");
        }

        /// <summary>Writes spaces up to a column, at least one; for tables.</summary>
        public OutputBuffer Pad(int column)
        {
            do
            {
                Byte(Space);
            }
            while (_column < column && Free > 0);

            return this;
        }

        /// <summary>Ends the line with CR LF, which every terminal shows as one line.</summary>
        public void Line()
        {
            Byte(CarriageReturn);
            Byte(LineFeed);
            _column = 0;
        }

        /// <summary>Moves the oldest bytes to the start of <paramref name="target"/>, at most <paramref name="most"/>.</summary>
        /// <returns>How many were moved.</returns>
        public int Take(byte[] target, int most)
        {
            int count = Count < most ? Count : most;
            int untilWrap = _bytes.Length - _head;
            int first = count < untilWrap ? count : untilWrap;
            System.Array.Copy(_bytes, _head, target, 0, first);
            System.Array.Copy(_bytes, 0, target, first, count - first);
            _head = first < untilWrap ? _head + first : count - first;
            Count -= count;
            return count;
        }

        // Where the next byte goes.
        private int Tail()
        {
            int tail = _head + Count;
            return tail < _bytes.Length ? tail : tail - _bytes.Length;
        }

        // How many of the bytes of a text fit; the others are counted.
        private int Room(int length)
        {
            int free = Free;
            if (length > free)
            {
                Dropped += length - free;
                length = free;
            }

            _column += length;
            return length;
        }
    }
}
