namespace AmpController.Console
{
    /// <summary>
    /// The words of one line, without a string being made: positions in the line's bytes. Upper and lower case are the
    /// same. Word 0 is the command.
    /// </summary>
    public sealed class CommandLine
    {
        /// <summary>Words that are kept; a line with more has a <see cref="Count"/> that no command accepts.</summary>
        public const int MostWords = 8;

        // Numbers saturate at ten times this: past every range a command has, and in hundredths still an int.
        private const int Enough = 100000;
        private const byte Space = 32;

        private readonly int[] _starts = new int[MostWords];
        private readonly int[] _lengths = new int[MostWords];
        private byte[] _bytes;
        private int _length;

        /// <summary>Number of words, the command among them; one above <see cref="MostWords"/> for more.</summary>
        public int Count;

        /// <summary>Finds the words. The bytes must stay as they are while this object is asked.</summary>
        public void Parse(byte[] bytes, int length)
        {
            _bytes = bytes;
            _length = length;
            Count = 0;
            int at = 0;
            while (at < length && Count <= MostWords)
            {
                if (bytes[at] == Space)
                {
                    at++;
                    continue;
                }

                int start = at;
                while (at < length && bytes[at] != Space)
                {
                    at++;
                }

                if (Count < MostWords)
                {
                    _starts[Count] = start;
                    _lengths[Count] = at - start;
                }

                Count++;
            }
        }

        /// <summary>A byte with upper case made lower.</summary>
        public static int Lower(byte value) => value >= 'A' && value <= 'Z' ? value + ('a' - 'A') : value;

        /// <summary>True if word <paramref name="word"/> is there and reads <paramref name="text"/> (given in lower case).</summary>
        public bool Is(int word, string text)
        {
            return word < Count && word < MostWords && _lengths[word] == text.Length && Matches(_starts[word], text);
        }

        /// <summary>Where a word that is there begins in the line's bytes; 0 to <see cref="MostWords"/> - 1.</summary>
        public int StartOf(int word) => _starts[word];

        /// <summary>The line from a word on as it was typed, one blank between words, also those beyond <see cref="MostWords"/>; empty when the word is not there. Makes a string.</summary>
        public string Text(int fromWord)
        {
            if (fromWord >= Count || fromWord >= MostWords)
            {
                return string.Empty;
            }

            char[] text = new char[_length];
            int count = 0;
            bool isGap = false;
            for (int at = _starts[fromWord]; at < _length; at++)
            {
                if (_bytes[at] == Space)
                {
                    isGap = true;
                    continue;
                }

                if (isGap)
                {
                    text[count++] = ' ';
                    isGap = false;
                }

                text[count++] = (char)_bytes[at];
            }

            return new string(text, 0, count);
        }

        /// <summary>Reads a whole number without sign; one too large for any command saturates.</summary>
        /// <returns>False if the word is not there or is anything else.</returns>
        public bool TryCount(int word, out int value)
        {
            value = 0;
            if (word >= Count || word >= MostWords)
            {
                return false;
            }

            int end = _starts[word] + _lengths[word];
            return Digits(_starts[word], end, ref value) == end;
        }

        /// <summary>Reads bytes of two hexadecimal digits each, "0x" before them if the user likes (0x28, a9143f).</summary>
        /// <param name="word">Number of the word.</param>
        /// <param name="target">Takes the bytes.</param>
        /// <returns>How many bytes; -1 if the word is not there, is anything else, or has more bytes than fit.</returns>
        public int TryHex(int word, byte[] target)
        {
            if (word >= Count || word >= MostWords)
            {
                return -1;
            }

            int at = _starts[word];
            int end = at + _lengths[word];
            if (_lengths[word] > 2 && Matches(at, "0x"))
            {
                at += 2;
            }

            int digits = end - at;
            if ((digits & 1) != 0 || digits > 2 * target.Length)
            {
                return -1;
            }

            for (int i = 0; i < digits; i++)
            {
                int digit = Lower(_bytes[at + i]);
                int value = digit >= '0' && digit <= '9' ? digit - '0' : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
                if (value < 0)
                {
                    return -1;
                }

                target[i >> 1] = (byte)((i & 1) == 0 ? value << 4 : target[i >> 1] | value);
            }

            return digits / 2;
        }

        /// <summary>Reads a time: digits, and "ms" if the user likes (3000, 3000ms); one too large for any command saturates.</summary>
        /// <param name="word">Number of the word.</param>
        /// <param name="valueMs">Milliseconds.</param>
        /// <returns>False if the word is not there or is anything else.</returns>
        public bool TryMs(int word, out int valueMs)
        {
            valueMs = 0;
            if (word >= Count || word >= MostWords)
            {
                return false;
            }

            int at = _starts[word];
            int end = at + _lengths[word];
            if (_lengths[word] > 2 && Matches(end - 2, "ms"))
            {
                end -= 2;
            }

            return Digits(at, end, ref valueMs) == end;
        }

        /// <summary>
        /// Reads a volume: sign, digits, at most two decimals after a point, and "dB" if the user likes (-20, -20.5, -20dB).
        /// </summary>
        /// <param name="word">Number of the word.</param>
        /// <param name="valueCb">Hundredths of a dB; a number too large for any command saturates.</param>
        /// <returns>False if the word is not there or is anything else.</returns>
        public bool TryDb(int word, out int valueCb) => TryHundredths(word, "db", out valueCb);

        /// <summary>Reads an impedance: digits, at most two decimals after a point, and "ohm" if the user likes (300, 22.5, 300ohm).</summary>
        /// <param name="word">Number of the word.</param>
        /// <param name="valueDeciohm">Tenths of an ohm; a number too large for any command saturates.</param>
        /// <returns>False if the word is not there or is anything else.</returns>
        public bool TryOhm(int word, out int valueDeciohm)
        {
            bool isGood = TryHundredths(word, "ohm", out int hundredths);
            valueDeciohm = hundredths / 10;
            return isGood;
        }

        private bool TryHundredths(int word, string unit, out int value)
        {
            value = 0;
            if (word >= Count || word >= MostWords)
            {
                return false;
            }

            int at = _starts[word];
            int end = at + _lengths[word];
            if (_lengths[word] > unit.Length && Matches(end - unit.Length, unit))
            {
                end -= unit.Length;
            }

            bool negative = _bytes[at] == '-';
            if (negative || _bytes[at] == '+')
            {
                at++;
            }

            int whole = 0;
            int point = Digits(at, end, ref whole);
            int hundredths = 0;
            if (point == at || (point < end && !Decimals(point, end, ref hundredths)))
            {
                return false;
            }

            value = (whole * 100) + hundredths;
            if (negative)
            {
                value = -value;
            }

            return true;
        }

        private bool Decimals(int point, int end, ref int hundredths)
        {
            int places = end - point - 1;
            if (_bytes[point] != '.' || places < 1 || places > 2 || Digits(point + 1, end, ref hundredths) != end)
            {
                return false;
            }

            if (places == 1)
            {
                hundredths *= 10;
            }

            return true;
        }

        private int Digits(int at, int end, ref int value)
        {
            byte[] bytes = _bytes;
            while (at < end)
            {
                int digit = bytes[at] - '0';
                if (digit < 0 || digit > 9)
                {
                    break;
                }

                value = (value * 10) + digit;
                at++;
                if (value >= Enough)
                {
                    // Out of every range whatever follows.
                    return end;
                }
            }

            return at;
        }

        private bool Matches(int start, string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                if (Lower(_bytes[start + i]) != text[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
