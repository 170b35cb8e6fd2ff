using AmpController.Control;
using AmpController.Headphones;

namespace AmpController.Console
{
    /// <summary>
    /// `bringup`: walks a builder through a new board. Each step says what to do, shows what the firmware measures and is
    /// ended by the builder; the report holds both. Between two steps every other command may be used.
    /// </summary>
    public sealed class BringupCommand : Command
    {
        private const int HeadLines = 3;

        private readonly Bringup _bringup;
        private readonly AmpStatus _status;
        private readonly string _boardName;
        private bool _isReport;
        private bool _isSaid;
        private int _part;
        private int _line;
        private long _nowMs;

        /// <summary>Speaks of a bring-up.</summary>
        public BringupCommand(Bringup bringup, AmpStatus status, string boardName)
            : base("bringup", "[new|ok|fail|skip|report]", "walks you through a new board", "bringup")
        {
            _bringup = bringup;
            _status = status;
            _boardName = boardName;
        }

        /// <inheritdoc/>
        public override bool IsWorking => !_isReport && _bringup.IsWorking;

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            byte result = line.Is(1, "ok") ? Bringup.Passed
                : line.Is(1, "fail") ? Bringup.Failed
                : line.Is(1, "skip") ? Bringup.Skipped : Bringup.Open;
            bool isNew = line.Is(1, "new");
            _isReport = line.Is(1, "report");
            if (line.Count > 2 || (line.Count == 2 && result == Bringup.Open && !isNew && !_isReport))
            {
                return FaultCode.BadArgument;
            }

            if (isNew)
            {
                _bringup.StartOver();
            }
            else if (result != Bringup.Open)
            {
                _bringup.End(result);
            }

            _isReport |= _bringup.Step == Bringup.Steps;
            if (!_isReport)
            {
                _bringup.Begin(nowMs);
            }

            _nowMs = nowMs;
            _isSaid = false;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override void Work()
        {
            if (_bringup.Step == Bringup.Buses)
            {
                _bringup.Scan.Work();
            }
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (_isReport)
            {
                return WriteReport(index, output);
            }

            int step = _bringup.Step;
            switch (index)
            {
                case 0:
                    output.Key("step", step + 1).Text(" of ").Number(Bringup.Steps).Text(", ").Text(StepName(step));
                    break;
                case 1:
                    output.Key("do", Task(step));
                    if (step == Bringup.Buses)
                    {
                        _bringup.Scan.WriteExpected(output);
                    }

                    break;
                case 2:
                    WriteReady(_bringup.Refused, output);
                    break;
                default:
                    if (WriteMeasured(step, index - HeadLines, output))
                    {
                        return true;
                    }

                    if (_isSaid)
                    {
                        return false;
                    }

                    _isSaid = true;
                    output.Text("next=bringup ok, fail or skip; bringup alone shows this again");
                    break;
            }

            output.Line();
            return true;
        }

        private static string StepName(int step)
        {
            switch (step)
            {
                case Bringup.Rails: return "rails";
                case Bringup.Buses: return "buses";
                case Bringup.Volume: return "volume";
                case Bringup.Screen: return "screen";
                case Bringup.Front: return "front";
                case Bringup.Dc: return "dc";
                default: return "jacks";
            }
        }

        private static string Task(int step)
        {
            switch (step)
            {
                case Bringup.Rails: return "pull every plug; measure +12, -12, +5, +5 VA, -5 VA and 3.3 V at their test points";
                case Bringup.Buses: return "compare: Board.cs has nothing but ";
                case Bringup.Volume: return "listen: both gain relays clicked, one after the other";
                case Bringup.Screen: return "look: every dot is lit but the last row and column";
                case Bringup.Front: return "turn right, turn left, press knob, gain and mute; the screen counts";
                case Bringup.Dc: return "make DC at an output (docs/console.md, service), take it away, fault clear";
                default: return "plug old headphones into each jack in turn; the mute relay clicks";
            }
        }

        private static string Word(byte result)
        {
            switch (result)
            {
                case Bringup.Passed: return "passed";
                case Bringup.Failed: return "failed";
                case Bringup.Skipped: return "skipped";
                case Bringup.Contradicted: return "ok for the builder, not as measured";
                default: return "open";
            }
        }

        private void WriteReady(FaultCode refused, OutputBuffer output)
        {
            output.Key("ready", refused == FaultCode.None ? "yes" : "no, ");
            if (refused != FaultCode.None)
            {
                output.Text(refused == FaultCode.NotNow ? ConsoleWords.WhyNotNow(_status) : FaultTable.Text(refused));
            }
        }

        private bool WriteMeasured(int step, int index, OutputBuffer output)
        {
            switch (step)
            {
                case Bringup.Buses: return _bringup.Scan.WriteLine(index, output);
                case Bringup.Front: return ServiceCounts.WriteFront(_bringup.Service, index, output);
                case Bringup.Dc: return ServiceCounts.WriteTrips(_bringup.Service, index, output);
            }

            if (index > 0)
            {
                return false;
            }

            switch (step)
            {
                case Bringup.Rails:
                    output.Key("power_good", _status.State == AmpState.PowerLost ? "no" : "yes");
                    break;
                case Bringup.Volume:
                    output.Key("volume_steps", _bringup.Test.GoodSteps).Text(" of ").Number(_bringup.Test.Steps);
                    break;
                case Bringup.Screen:
                    output.Key("fault", FaultTable.Name(_status.Fault));
                    break;
                default:
                    WriteJacks(_bringup.SeenJacks, output.Text("jacks_seen="));
                    WriteJacks(_status.FittedJacks, output.Text(" of "));
                    break;
            }

            output.Line();
            return true;
        }

        private static void WriteJacks(int jacks, OutputBuffer output)
        {
            output.Text(jacks == 0 ? "none" : "");
            for (int jack = 0; jack < JackBook.Jacks; jack++)
            {
                if ((jacks & (1 << jack)) != 0)
                {
                    jacks &= ~(1 << jack);
                    output.Text(ConsoleWords.Jack(jack)).Text(jacks == 0 ? "" : " ");
                }
            }
        }

        /// <summary>First what runs where, then each step with what was measured of it, then how the run went.</summary>
        private bool WriteReport(int index, OutputBuffer output)
        {
            if (index == 0)
            {
                _part = 0;
                _line = -1;
                output.Key("version", VersionCommand.Firmware).Line();
                return true;
            }

            if (index == 1)
            {
                output.Text("board=").Text(_boardName, VersionCommand.LongestBoardName).Line();
                return true;
            }

            while (_part < Bringup.Steps)
            {
                int line = _line++;
                byte result = _bringup.Result(_part);
                if (line < 0)
                {
                    output.Key(StepName(_part), Word(result)).Line();
                    return true;
                }

                if (result != Bringup.Open && WriteMeasured(_part, line, output))
                {
                    return true;
                }

                _part++;
                _line = -1;
            }

            return WriteRun(_part++ - Bringup.Steps, output);
        }

        private bool WriteRun(int line, OutputBuffer output)
        {
            switch (line)
            {
                case 0: output.Key("uptime", _nowMs / 1000).Text("s"); break;
                case 1: output.Key("worst_gap", _bringup.Stats.WorstGapMs).Text("ms"); break;
                case 2: output.Key("audio_errors", _bringup.Stats.AudioErrors); break;
                case 3: output.Key("display_errors", _bringup.Stats.DisplayErrors); break;
                case 4: output.Key("restart", ConsoleWords.Restart(_status.Restart)); break;
                case 5: output.Key("fault", FaultTable.Name(_status.Fault)); break;
                default: return false;
            }

            output.Line();
            return true;
        }
    }
}
