using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>
    /// Makes lines of bytes: CR, LF or CR LF ends one, backspace and delete take one character back, a tab is a space.
    /// A line that is too long or holds other bytes is swallowed to its end and reported there once, so that every line
    /// has one answer.
    /// </summary>
    public sealed class LineReader
    {
        /// <summary>Longest line in characters.</summary>
        public const int LongestLine = 128;

        private const byte Backspace = 8;
        private const byte Tab = 9;
        private const byte LineFeed = 10;
        private const byte CarriageReturn = 13;
        private const byte Space = 32;
        private const byte LastPrintable = 126;
        private const byte Delete = 127;

        private bool _complete;

        /// <summary>Characters of the line, the first <see cref="Length"/> of them.</summary>
        public readonly byte[] Bytes = new byte[LongestLine];

        /// <summary>Length of the line in characters.</summary>
        public int Length;

        /// <summary>Why the line cannot be used: too long, a bad character, bytes lost on the way; or none.</summary>
        public FaultCode Error;

        /// <summary>Bytes were lost: what is left of the line is swallowed and reported at its end.</summary>
        public void Spoil()
        {
            Start();
            Error = FaultCode.InputOverrun;
        }

        /// <summary>Forgets the line.</summary>
        public void Start()
        {
            _complete = false;
            Length = 0;
            Error = FaultCode.None;
        }

        /// <summary>Takes a byte.</summary>
        /// <returns>True when it ended a line that needs an answer; the line stays readable until the next byte.</returns>
        public bool Feed(byte value)
        {
            if (_complete)
            {
                Start();
            }

            if (value == CarriageReturn || value == LineFeed)
            {
                _complete = true;
                return Length > 0 || Error != FaultCode.None;
            }

            if (Error == FaultCode.None)
            {
                Edit(value);
            }

            return false;
        }

        private void Edit(byte value)
        {
            if (value == Backspace || value == Delete)
            {
                if (Length > 0)
                {
                    Length--;
                }

                return;
            }

            if (value == Tab)
            {
                value = Space;
            }

            if (value < Space || value > LastPrintable)
            {
                Error = FaultCode.BadCharacter;
            }
            else if (Length == LongestLine)
            {
                Error = FaultCode.LineTooLong;
            }
            else
            {
                Bytes[Length++] = value;
            }
        }
    }
}
