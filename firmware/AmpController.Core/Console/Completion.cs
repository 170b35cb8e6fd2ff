using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>
    /// What Tab does: the word before the cursor is completed as far as the words that fit agree; where they do not, they
    /// are listed. The words are those of the command table: names, second words, and the words of forms outside angle brackets.
    /// </summary>
    public sealed class Completion
    {
        // The list of the words that fit is broken after this column.
        private const int LastColumn = 60;

        private readonly CommandTable _table;
        private readonly CommandLine _line;
        private readonly LineEditor _editor;
        private readonly OutputBuffer _output;
        private string _text;
        private int _from;
        private int _length;
        private int _start;
        private int _fitting;
        private int _column;
        private bool _isListing;

        /// <summary>Completes the editor's line; <paramref name="line"/> is free while no command runs.</summary>
        public Completion(CommandTable table, CommandLine line, LineEditor editor, OutputBuffer output)
        {
            _table = table;
            _line = line;
            _editor = editor;
            _output = output;
        }

        /// <summary>Completes the word before the cursor, or lists what fits. At most 400 bytes are written; nothing is allocated.</summary>
        public void Complete()
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

            int typed = _editor.Cursor - _start;
            _fitting = 0;
            OfferAll();
            if (_fitting == 0)
            {
                return;
            }

            for (int i = typed; i < _length; i++)
            {
                _editor.Insert((byte)_text[_from + i]);
            }

            if (_fitting == 1)
            {
                _editor.Insert((byte)' ');
            }
            else if (_length == typed)
            {
                _editor.Leave();
                _isListing = true;
                _column = 0;
                OfferAll();
                _isListing = false;
                _output.Line();
                _editor.Draw();
            }
        }

        private void OfferAll()
        {
            _line.Parse(_editor.Bytes, _start);
            int word = _line.Count;
            if (word == 0)
            {
                OfferNames(_table);
                return;
            }

            Command command = _table.Find(_line, 0);
            if (command != null && command.Parts != null)
            {
                if (word == 1)
                {
                    OfferNames(command.Parts);
                    return;
                }

                command = command.Parts.Find(_line, 1);
                word--;
            }

            if (command == null)
            {
                return;
            }

            string text = command.Word(_line, word, 0);
            for (int i = 1; text != null; i++)
            {
                Offer(text, 0, text.Length);
                text = command.Word(_line, word, i);
            }

            OfferForm(command.Form, word);
        }

        private void OfferNames(CommandTable table)
        {
            for (int i = 0; i < table.Count; i++)
            {
                Offer(table.At(i).Name, 0, table.At(i).Name.Length);
            }
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

                    if (at > from && group >= word && (from == 0 || form[from - 1] != '<'))
                    {
                        Offer(form, from, at - from);
                    }

                    at += at < form.Length && form[at] != ' ' ? 1 : 0;
                }

                at++;
            }
        }

        private void Offer(string text, int from, int length)
        {
            int typed = _editor.Cursor - _start;
            if (length < typed)
            {
                return;
            }

            for (int i = 0; i < typed; i++)
            {
                if (CommandLine.Lower(_editor.Bytes[_start + i]) != text[from + i])
                {
                    return;
                }
            }

            if (_isListing)
            {
                _output.Text(text, from, length).Text(" ");
                _column += length + 1;
                if (_column > LastColumn)
                {
                    _output.Line();
                    _column = 0;
                }

                return;
            }

            if (_fitting++ == 0)
            {
                _text = text;
                _from = from;
                _length = length;
                return;
            }

            int common = typed;
            while (common < length && common < _length && text[from + common] == _text[_from + common])
            {
                common++;
            }

            _length = common;
        }
    }
}
