using AmpController.Control;
using AmpController.Headphones;
using AmpController.Jacks;

namespace AmpController.Console
{
    /// <summary>
    /// What Tab does: the word before the cursor is completed as far as the words that fit agree; where they do not, they
    /// are listed. The words are those of the command table: names, second words, the words of forms outside angle brackets,
    /// the jacks for "jack" in them, and what <see cref="Command.Word"/> adds. A few are looked at in a pass.
    /// </summary>
    public sealed class Completion
    {
        // What is looked at, put in or listed in a pass: 4 words or characters, or 2 names, which are made as strings (docs/architecture.md, Budgets).
        private const int WorkPerPass = 4;
        private const int WorkPerName = 2;

        // The list of the words that fit is broken after this column.
        private const int LastColumn = 60;

        private const string JackForm = "[<jack>]";
        private const string NameForm = "<words>";

        private readonly CommandTable _table;
        private readonly CommandLine _line;
        private readonly LineEditor _editor;
        private readonly OutputBuffer _output;
        private readonly AmpStatus _status;
        private CommandTable _names;
        private Command _command;
        private int _word;
        private int _index;
        private string _text;
        private int _from;
        private int _length;
        private int _start;
        private int _typed;
        private int _put;
        private int _fitting;
        private int _column;
        private bool _isName;
        private bool _isPutting;
        private bool _isListing;

        /// <summary>Completes the editor's line; <paramref name="line"/> is free while no command runs.</summary>
        public Completion(CommandTable table, CommandLine line, LineEditor editor, OutputBuffer output, AmpStatus status)
        {
            _table = table;
            _line = line;
            _editor = editor;
            _output = output;
            _status = status;
        }

        /// <summary>True while <see cref="Work"/> has something left to do; the line must stay as it is meanwhile.</summary>
        public bool IsWorking;

        /// <summary>True while the row of a list has words and no end yet: nothing else may be said.</summary>
        public bool IsMidRow => _column > 0;

        /// <summary>Starts with the word before the cursor.</summary>
        public void Begin()
        {
            if (_editor.Error != FaultCode.None)
            {
                return;
            }

            _start = _editor.Cursor;
            while (_start > 0 && _editor.Bytes[_start - 1] != ' ')
            {
                _start--;
            }

            _line.Parse(_editor.Bytes, _start);
            Find();
            _typed = _editor.Cursor - _start;
            _index = 0;
            _fitting = 0;
            _isPutting = false;
            _isListing = false;
            IsWorking = _names != null || _command != null;
        }

        /// <summary>One pass's share: looks at a few words, puts in a few characters, or lists a few. Headphones' names are made as strings; else nothing is allocated.</summary>
        public void Work()
        {
            int left = WorkPerPass;
            while (left > 0 && IsWorking)
            {
                left -= _isName && !_isPutting ? WorkPerName : 1;
                if (_isPutting)
                {
                    Put();
                }
                else if (!Look())
                {
                    left = 0;
                }
            }

            _editor.Refresh();
        }

        /// <summary>Gives up: the line is lost. A row that was begun is ended.</summary>
        public void Stop()
        {
            IsWorking = false;
            EndRow(1);
        }

        // Whose words can stand here.
        private void Find()
        {
            _word = _line.Count;
            _names = null;
            _command = null;
            _isName = false;
            if (_word == 0)
            {
                _names = _table;
                return;
            }

            _command = _table.Find(_line, 0);
            if (_command == null || _command.Parts == null)
            {
                return;
            }

            if (_word == 1)
            {
                _names = _command.Parts;
                return;
            }

            _command = _command.Parts.Find(_line, 1);
            _word--;
            if (_command != null && _command.Form.IndexOf(NameForm) >= 0)
            {
                // A name has blanks in it: what was typed of it begins at its first word.
                int first = _command.Form.IndexOf(JackForm) == 0 && JackArgument.Named(_line, 2) != JackPanel.None ? 3 : 2;
                _isName = true;
                _start = _line.Count > first ? _line.StartOf(first) : _start;
            }
        }

        // False behind the last word: what follows is the next pass's.
        private bool Look()
        {
            string text = _names == null ? _command.Word(_line, _word, _index)
                : _index < _names.Count ? _names.At(_index).Name
                : null;
            _index++;
            if (text != null)
            {
                OfferWords(text);
                return true;
            }

            if (_names == null)
            {
                OfferForm(_command.Form, _word);
            }

            if (_isListing)
            {
                Stop();
                _editor.Draw();
            }
            else
            {
                Settle();
            }

            return false;
        }

        private void Settle()
        {
            _put = _typed;
            _isPutting = _fitting == 1 || (_fitting > 1 && _length > _typed);
            _isListing = _fitting > 1 && !_isPutting;
            IsWorking = _fitting > 0;
            if (_isListing)
            {
                _editor.Leave();
                _index = 0;
            }
        }

        private void Put()
        {
            if (_put < _length)
            {
                _editor.Insert((byte)_text[_from + _put++]);
                return;
            }

            IsWorking = false;
            if (_fitting == 1)
            {
                _editor.Insert((byte)' ');
            }
        }

        // A name may be begun at each of its words; with nothing typed it is offered once.
        private void OfferWords(string text)
        {
            int from = 0;
            do
            {
                Offer(text, from, text.Length - from);
                from = _typed == 0 ? 0 : text.IndexOf(' ', from) + 1;
            }
            while (from > 0);
        }

        // A group in square brackets may be left out, so the words of the next one may stand in its place.
        private void OfferForm(string form, int word)
        {
            bool isOpen = true;
            int at = 0;
            for (int group = 1; at < form.Length && isOpen; group++)
            {
                isOpen = group < word || form[at] == '[';
                while (at < form.Length && form[at] != ' ')
                {
                    int from = at;
                    while (at < form.Length && form[at] >= 'a' && form[at] <= 'z')
                    {
                        at++;
                    }

                    if (at > from && group >= word)
                    {
                        OfferGroup(form, from, at - from);
                    }

                    at += at < form.Length && form[at] != ' ' ? 1 : 0;
                }

                at++;
            }
        }

        private void OfferGroup(string form, int from, int length)
        {
            if (from == 0 || form[from - 1] != '<')
            {
                Offer(form, from, length);
            }
            else if (form.IndexOf(JackForm) == from - 2)
            {
                for (int jack = 0; jack < JackBook.Jacks; jack++)
                {
                    if ((_status.FittedJacks >> jack & 1) != 0)
                    {
                        OfferWords(ConsoleWords.Jack(jack));
                    }
                }
            }
        }

        private void Offer(string text, int from, int length)
        {
            if (length < _typed)
            {
                return;
            }

            for (int i = 0; i < _typed; i++)
            {
                if (CommandLine.Lower(_editor.Bytes[_start + i]) != CommandLine.Lower((byte)text[from + i]))
                {
                    return;
                }
            }

            if (_isListing)
            {
                List(text, from, length);
                return;
            }

            if (_fitting++ == 0)
            {
                _text = text;
                _from = from;
                _length = length;
                return;
            }

            int common = _typed;
            while (common < length && common < _length && text[from + common] == _text[_from + common])
            {
                common++;
            }

            _length = common;
        }

        private void List(string text, int from, int length)
        {
            _output.Text(text, from, length).Text(" ");
            _column += length + 1;
            EndRow(_isName ? 1 : LastColumn + 1);
        }

        private void EndRow(int columns)
        {
            if (_column >= columns)
            {
                _output.Line();
                _column = 0;
            }
        }
    }
}
