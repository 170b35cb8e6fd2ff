using System;
using AmpController.Control;
using AmpController.Ports;

namespace AmpController.Console
{
    /// <summary>
    /// The serial console: reads lines, runs one command at a time, answers with key=value lines and then OK or
    /// ERR, number, text. It can only ask through <see cref="IAmpControls"/>, so nothing typed can break a safety rule.
    /// Every pass is bounded: 128 bytes read, then 8 keys edited, or the rest of a bad line skipped, or one line taken, or a
    /// few words of a completion looked at; at most 64 bytes said.
    /// </summary>
    public sealed class ConsoleShell
    {
        /// <summary>Most bytes of one answer line, its end included.</summary>
        public const int LongestAnswerLine = 200;

        /// <summary>Most bytes of one write to the port (<see cref="ISerialPort.Write"/>).</summary>
        public const int BytesPerWrite = 64;

        // Keys edited in a pass, 800 a second; what that costs: docs/architecture.md, Budgets.
        private const int KeysPerPass = 8;

        private const int OwnCommands = 13;

        // A line is written only while less than one write waits; the rest of the ring is room for announcements.
        private const int OutputBytes = 768;

        private readonly ISerialPort _port;
        private readonly AmpStatus _status;
        private readonly LoopStats _stats;
        private readonly InputBuffer _input;
        private readonly CommandLine _line = new CommandLine();
        private readonly LineEditor _editor;
        private readonly Completion _completion;
        private readonly byte[] _chunk = new byte[BytesPerWrite];
        private Command _running;
        private int _answerIndex;
        private bool _isWaiting;

        // What the next pass answers: a line that was looked at in this one has cost enough.
        private FaultCode _refusal;
        private Command _refused;
        private bool _isQuiet;

        /// <summary>Makes the console of one port.</summary>
        /// <param name="port">Where it listens and answers; nobody else uses it.</param>
        /// <param name="status">What it shows.</param>
        /// <param name="options">What the user decided, for `status`.</param>
        /// <param name="controls">What it asks.</param>
        /// <param name="log">What `log` prints.</param>
        /// <param name="stats">What `stats` prints; the console counts its lines there.</param>
        /// <param name="heap">What `status` asks for the free memory.</param>
        /// <param name="boardName">What `version` calls the board.</param>
        /// <param name="more">Commands about parts that the console itself does not know; after its own in `help`.</param>
        public ConsoleShell(
            ISerialPort port, AmpStatus status, AmpOptions options, IAmpControls controls, EventLog log, LoopStats stats, IHeap heap,
            string boardName, Command[] more)
        {
            _port = port;
            _status = status;
            _stats = stats;
            _input = new InputBuffer(port);
            _editor = new LineEditor(Output);
            Announcer = new Announcer(Output, _editor);

            Command[] rows = new Command[OwnCommands + more.Length];
            Commands = new CommandTable(rows);
            rows[0] = new HelpCommand(Commands);
            rows[1] = new StatusCommand(status, options, stats, heap, boardName);
            rows[2] = new VolumeCommand(status, controls);
            rows[3] = new GainCommand(status, controls);
            rows[4] = new MuteCommand(status, controls);
            rows[5] = new JackCommand(status);
            rows[6] = new StatsCommand(stats, _input, Announcer);
            rows[7] = new LogCommand(log);
            rows[8] = new FaultCommand(status, controls);
            rows[9] = new VersionCommand(boardName);
            rows[10] = new MonitorCommand(Announcer);
            rows[11] = new ModeCommand(Output);
            rows[12] = new RebootCommand(controls);
            Array.Copy(more, 0, rows, OwnCommands, more.Length);
            _completion = new Completion(Commands, _line, _editor, Output, status);
        }

        /// <summary>True when nothing is left to say and the last write has had a pass to leave the port.</summary>
        public bool IsQuiet => _isQuiet;

        /// <summary>What it has to say; also knows who listens (<see cref="OutputBuffer.IsMachine"/>).</summary>
        public readonly OutputBuffer Output = new OutputBuffer(OutputBytes);

        /// <summary>The commands that this console knows.</summary>
        public readonly CommandTable Commands;

        /// <summary>What says the lines that nobody asked for; <see cref="Pass"/> tells it what <see cref="AmpStatus"/> holds.</summary>
        public readonly Announcer Announcer;

        /// <summary>One pass: listens, goes on with an answer or takes one line, speaks. Allocates nothing and never waits.</summary>
        /// <param name="nowMs">Time since start, ms.</param>
        public void Pass(long nowMs)
        {
            if (_input.Fill())
            {
                NoteOverrun();
            }

            if (!_completion.IsMidRow)
            {
                Announcer.Tell(_status);
            }

            if (_running != null)
            {
                // Announcements go on meanwhile.
                GoOn();
            }
            else if ((_refusal != FaultCode.None || _input.Count > 0 || _completion.IsWorking) && Output.Count < BytesPerWrite)
            {
                TakeLine(nowMs);
            }

            int waiting = Output.Count;
            _isQuiet = waiting == 0 && _running == null;
            if (waiting > 0)
            {
                int count = Output.Take(_chunk, BytesPerWrite);
                _port.Write(_chunk, count);
            }
        }

        // A flood that ended inside a line is answered at that line's end, like every other line that cannot be used.
        private void NoteOverrun()
        {
            _editor.Leave();
            _editor.Start();
            _completion.Stop();
            if (_input.LostMidLine)
            {
                _editor.Error = FaultCode.InputOverrun;
                return;
            }

            if (_refusal != FaultCode.None)
            {
                // The line before the flood.
                Refuse(_refusal, _refused);
            }

            _refusal = FaultCode.InputOverrun;
        }

        private void GoOn()
        {
            if (_isWaiting)
            {
                if (_running.IsWorking)
                {
                    _running.Work();
                    return;
                }

                _isWaiting = false;
                FaultCode outcome = _running.Outcome;
                if (outcome != FaultCode.None)
                {
                    Refuse(outcome, _running);
                    Finish();
                    return;
                }
            }

            while (Output.Count < BytesPerWrite)
            {
                if (!_running.WriteLine(_answerIndex, Output))
                {
                    Output.Text("OK").Line();
                    Finish();
                    return;
                }

                _answerIndex++;
            }
        }

        private void Finish()
        {
            _running = null;
            _editor.Draw();
        }

        private void TakeLine(long nowMs)
        {
            if (_refusal != FaultCode.None)
            {
                Refuse(_refusal, _refused);
                _refusal = FaultCode.None;
                _editor.Draw();
                return;
            }

            if (_completion.IsWorking)
            {
                _completion.Work();
                return;
            }

            // A line's end is dear, and so is Tab: nothing else is done in its pass.
            int keys = 0;
            do
            {
                byte value = _input.Next();
                if (value == LineEditor.Tab && !Output.IsMachine)
                {
                    _completion.Begin();
                    keys = KeysPerPass;
                }
                else if (_editor.Feed(value))
                {
                    Answer(nowMs);
                    _editor.Start();
                    keys = KeysPerPass;
                    if (_running == null && _refusal == FaultCode.None)
                    {
                        _editor.Draw();
                    }
                }
                else if (_editor.Error != FaultCode.None)
                {
                    _input.SkipLine();
                    keys = KeysPerPass;
                }
            }
            while (++keys < KeysPerPass && _input.Count > 0 && !_input.IsLineEnd);

            _editor.Refresh();
        }

        private void Answer(long nowMs)
        {
            if (_editor.Error != FaultCode.None)
            {
                _stats.ConsoleLines++;
                _refusal = _editor.Error;
                return;
            }

            _line.Parse(_editor.Bytes, _editor.Length);
            if (_line.Count == 0)
            {
                return;
            }

            _stats.ConsoleLines++;
            Command command = Commands.Find(_line, 0);
            FaultCode code = command == null ? FaultCode.UnknownCommand
                : _line.Count > 1 && command.Form.Length == 0 ? FaultCode.BadArgument
                : command.Begin(_line, nowMs);
            if (code == FaultCode.None)
            {
                _running = command;
                _isWaiting = true;
                _answerIndex = 0;
            }
            else
            {
                _refusal = code;
                _refused = command;
            }
        }

        private void Refuse(FaultCode code, Command command)
        {
            Output.Text("ERR ").Number((int)code).Text(" ");
            if (code == FaultCode.NotNow)
            {
                Output.Text("not while ").Text(ConsoleWords.State(_status.State)).Text(": ").Text(ConsoleWords.WhyNotNow(_status));
            }
            else
            {
                Output.Text(FaultTable.Text(code));
            }

            if (code == FaultCode.BadArgument || code == FaultCode.OutOfRange)
            {
                Output.Text("; see help ").Text(command.Name);
            }

            Output.Line();
        }
    }
}
