using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>
    /// Makes lines of bytes, and shows the line and its prompt where the user wants that (<see cref="OutputBuffer.IsMachine"/>).
    /// CR, LF or CR LF ends a line; the keys are those of VT100 and xterm, which picocom, tio, minicom and PuTTY send.
    /// A line that is too long or holds other bytes is swallowed to its end and reported there once, so that every line
    /// has one answer. Allocates nothing; a byte is looked at once.
    /// </summary>
    public sealed class LineEditor
    {
        /// <summary>Longest line in characters.</summary>
        public const int LongestLine = 128;

        /// <summary>Most bytes of <see cref="Draw"/>: CR, prompt, the part of the line that shows, two escape sequences.</summary>
        public const int LongestDrawing = Columns + 11;

        /// <summary>Tab: completes a word, or is a space in machine mode.</summary>
        public const byte Tab = 9;

        // 80 columns less the prompt and the cursor; a longer line shows the part that ends at the cursor.
        private const int Columns = 77;

        private const byte CtrlA = 1;
        private const byte CtrlE = 5;
        private const byte Backspace = 8;
        private const byte LineFeed = 10;
        private const byte CtrlK = 11;
        private const byte CarriageReturn = 13;
        private const byte CtrlU = 21;
        private const byte CtrlW = 23;
        private const byte Escape = 27;
        private const byte Space = 32;
        private const byte LastPrintable = 126;
        private const byte Delete = 127;

        private readonly OutputBuffer _output;
        private readonly LineHistory _history = new LineHistory();
        private byte _last;

        // What an escape sequence has brought: 0 for none, Escape, then '[' or 'O'.
        private byte _sequence;
        private int _parameter;
        private bool _isStale;

        // A terminal may show anything before the first line: the first announcement starts with CR.
        private bool _isShown = true;

        /// <summary>Shows what is typed through <paramref name="output"/>.</summary>
        public LineEditor(OutputBuffer output)
        {
            _output = output;
        }

        /// <summary>Characters of the line, the first <see cref="Length"/> of them.</summary>
        public readonly byte[] Bytes = new byte[LongestLine];

        /// <summary>Length of the line in characters.</summary>
        public int Length;

        /// <summary>Where the next character goes, 0 to <see cref="Length"/>.</summary>
        public int Cursor;

        /// <summary>Why the line cannot be used: too long, a bad character, bytes lost on the way; or none.</summary>
        public FaultCode Error;

        /// <summary>Forgets the line, which was answered.</summary>
        public void Start()
        {
            Length = 0;
            Cursor = 0;
            Error = FaultCode.None;
            _sequence = 0;
            _isStale = false;
        }

        /// <summary>Takes a byte.</summary>
        /// <returns>True when it ended a line that needs an answer or a new prompt; the line stays as it is until <see cref="Start"/>.</returns>
        public bool Feed(byte value)
        {
            bool isPair = value == LineFeed && _last == CarriageReturn;
            _last = value;
            if (isPair)
            {
                return false;
            }

            if (value == CarriageReturn || value == LineFeed)
            {
                Refresh();
                Leave();
                _history.Add(Bytes, Error != FaultCode.None || _output.IsMachine ? 0 : Length);
                return Length > 0 || Error != FaultCode.None || !_output.IsMachine;
            }

            if (Error == FaultCode.None)
            {
                Edit(value);
            }

            return false;
        }

        /// <summary>Puts a character at the cursor; without room the line cannot be used any more.</summary>
        public void Insert(byte value)
        {
            if (Length == LongestLine)
            {
                Error = FaultCode.LineTooLong;
                return;
            }

            bool isLast = Cursor == Length++;
            if (!isLast)
            {
                System.Array.Copy(Bytes, Cursor, Bytes, Cursor + 1, Length - 1 - Cursor);
            }

            Bytes[Cursor++] = value;
            if (_isStale || !isLast || Length > Columns)
            {
                _isStale = true;
            }
            else if (!_output.IsMachine)
            {
                _output.Byte(value);
            }
        }

        /// <summary>Shows prompt, line and cursor, where the user wants that.</summary>
        public void Draw()
        {
            _isStale = false;
            if (_output.IsMachine)
            {
                return;
            }

            if (_isShown)
            {
                _output.Byte(CarriageReturn);
            }

            _output.Text("> ");
            int from = Cursor > Columns ? Cursor - Columns : 0;
            int end = Length - from > Columns ? from + Columns : Length;
            _output.Bytes(Bytes, from, end - from);

            if (_isShown)
            {
                _output.Byte(Escape).Text("[K");
            }

            if (end > Cursor)
            {
                _output.Byte(Escape).Text("[").Number(end - Cursor).Text("D");
            }

            _isShown = true;
        }

        /// <summary>Draws the line if it shows as it was before the last keys.</summary>
        public void Refresh()
        {
            if (_isStale)
            {
                Draw();
            }
        }

        /// <summary>Makes the terminal's line free for something else, and leaves what was typed above it.</summary>
        public void Leave()
        {
            if (_isShown && !_output.IsMachine)
            {
                _output.Line();
            }

            _isShown = false;
        }

        /// <summary>Takes prompt and line off the terminal for a line that nobody asked for.</summary>
        /// <returns>True when they were there: <see cref="Draw"/> brings them back.</returns>
        public bool Hide()
        {
            bool wasShown = _isShown && !_output.IsMachine;
            if (wasShown)
            {
                _output.Byte(CarriageReturn);
                if (Length > 0)
                {
                    _output.Byte(Escape).Text("[K");
                }
            }

            _isShown = false;
            return wasShown;
        }

        private void Edit(byte value)
        {
            bool isPrintable = value >= Space && value <= LastPrintable;
            if (value == Escape)
            {
                _sequence = value;
                _parameter = 0;
            }
            else if (isPrintable)
            {
                if (_sequence == 0)
                {
                    Insert(value);
                }
                else
                {
                    Follow(value);
                }
            }
            else
            {
                _sequence = 0;
                Key(value);
            }
        }

        private void Follow(byte value)
        {
            if (_sequence == Escape)
            {
                // Anything else than these two is a sequence of its own, which has no meaning here.
                _sequence = value == '[' || value == 'O' ? value : (byte)0;
            }
            else if (value >= '0' && value <= '9')
            {
                _parameter = (_parameter * 10) + (value - '0');
            }
            else if (value >= '@' && value != '[')
            {
                _sequence = 0;
                Final(value);
            }
        }

        private void Final(byte value)
        {
            switch (value)
            {
                case (byte)'A': Recall(true); break;
                case (byte)'B': Recall(false); break;
                case (byte)'C': Move(Cursor + 1); break;
                case (byte)'D': Move(Cursor - 1); break;
                case (byte)'F': Move(Length); break;
                case (byte)'H': Move(0); break;
                case (byte)'~':
                    switch (_parameter)
                    {
                        case 1: case 7: Move(0); break;
                        case 3: Remove(Cursor, Cursor + 1); break;
                        case 4: case 8: Move(Length); break;
                    }

                    break;
            }
        }

        private void Key(byte value)
        {
            switch (value)
            {
                case CtrlA: Move(0); break;
                case CtrlE: Move(Length); break;
                case CtrlK: Remove(Cursor, Length); break;
                case CtrlU: Remove(0, Cursor); break;
                case CtrlW: Remove(WordStart(), Cursor); break;
                case Backspace: case Delete: Remove(Cursor - 1, Cursor); break;
                case Tab: Insert(Space); break;
                default: Error = FaultCode.BadCharacter; break;
            }
        }

        private int WordStart()
        {
            int at = Cursor;
            while (at > 0 && Bytes[at - 1] == Space)
            {
                at--;
            }

            while (at > 0 && Bytes[at - 1] != Space)
            {
                at--;
            }

            return at;
        }

        private void Move(int to)
        {
            if (to >= 0 && to <= Length)
            {
                Cursor = to;
                _isStale = true;
            }
        }

        private void Remove(int from, int to)
        {
            if (from >= 0 && to <= Length)
            {
                System.Array.Copy(Bytes, to, Bytes, from, Length - to);
                Length -= to - from;
                Move(from);
            }
        }

        private void Recall(bool older)
        {
            int length = _history.Recall(older, Bytes);
            if (length >= 0)
            {
                Length = length;
                Move(length);
            }
        }
    }
}
