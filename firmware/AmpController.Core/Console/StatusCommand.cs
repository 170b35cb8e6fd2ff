using AmpController.Control;
using AmpController.Ports;

namespace AmpController.Console
{
    /// <summary>`status`: the whole amp on one screen of 80 columns and 24 lines, as the hardware was told (S14); a program gets each key on its own line.</summary>
    public sealed class StatusCommand : Command
    {
        // How many keys each line has; what comes after has one. Jack and headphones are read by the line.
        private const string KeysPerLine = "3333311233322111";
        private const int ColumnWidth = 27;

        private const int FirstListeningKey = 15;
        private const int FirstRunKey = 23;
        private const int FirstPartKey = 29;

        private readonly AmpStatus _status;
        private readonly AmpOptions _options;
        private readonly LoopStats _stats;
        private readonly IHeap _heap;
        private readonly string _boardName;
        private long _nowMs;
        private int _key;

        /// <summary>Prints <paramref name="status"/>, of <paramref name="options"/> what bears on listening, and how the loop runs.</summary>
        public StatusCommand(AmpStatus status, AmpOptions options, LoopStats stats, IHeap heap, string boardName)
            : base("status", "", "what the hardware was told, on one screen", "status")
        {
            _status = status;
            _options = options;
            _stats = stats;
            _heap = heap;
            _boardName = boardName;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            _nowMs = nowMs;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            _key = index == 0 ? 0 : _key;
            if (!WriteKey(_key++, output))
            {
                return false;
            }

            int keys = output.IsMachine || index >= KeysPerLine.Length ? 1 : KeysPerLine[index] - '0';
            for (int i = 1; i < keys; i++)
            {
                WriteKey(_key++, output.Pad(i * ColumnWidth));
            }

            output.Line();
            return true;
        }

        private bool WriteKey(int key, OutputBuffer output)
        {
            switch (key)
            {
                case 0: output.Key("state", ConsoleWords.State(_status.State)); break;
                case 1: output.Key("hold", ConsoleWords.Hold(_status.Hold)); break;
                case 2: output.Key("wait", _status.RemainingMs).Text("ms"); break;
                case 3: VolumeCommand.WriteKnown(output.Text("volume="), _status, _status.VolumeCb); break;
                case 4: output.Text("written=").Db(_status.WrittenCb); break;
                case 5: output.Text("requested=").Db(_status.RequestedCb); break;
                case 6: VolumeCommand.WriteKnown(output.Text("level="), _status, VolumeCommand.LevelCb(_status)); break;
                case 7: output.Text("ceiling=").Db(_status.CeilingCb); break;
                case 8: VolumeCommand.WriteHeld(output.Text("held="), _status); break;
                case 9: output.Key("gain", ConsoleWords.Gain(_status.Gain)); break;
                case 10: output.Text("gain_db=").Db(_status.GainCb); break;
                case 11: output.Key("gain_requested", ConsoleWords.Gain(_status.RequestedGain)); break;
                case 12: output.Key("muted", _status.Muted ? "yes" : "no"); break;
                case 13: output.Key("contact", _status.CoilOn ? "closed" : "open"); break;
                case 14: output.Key("refused", ConsoleWords.Hold(_status.Refused)); break;
                default: return key < FirstRunKey ? WriteListening(key - FirstListeningKey, output) : WriteRun(key, output);
            }

            return true;
        }

        private bool WriteListening(int key, OutputBuffer output)
        {
            switch (key)
            {
                case 0: output.Key("jack", ConsoleWords.Jack(_status.Jack)); break;
                case 1: HeadphoneWords.WriteName(output.Text("headphones="), _status.Choice, _status.Headphones); break;
                case 2: HeadphoneWords.WriteSplNow(output.Text("spl="), _status); break;
                case 3: output.Key("advice", ConsoleWords.Advice(_status.Advice)); break;
                case 4: HeadphoneWords.WriteExposure(output.Text("exposure="), _status.ExposurePermille); break;
                case 5: output.Text("balance=").Db(_options.BalanceCb); break;
                case 6: output.Key("policy", ConsoleWords.Policy(_options.Policy)); break;
                default: output.Key("uptime", _nowMs / 1000).Text("s"); break;
            }

            return true;
        }

        private bool WriteRun(int key, OutputBuffer output)
        {
            switch (key - FirstRunKey)
            {
                case 0: output.Key("restart", ConsoleWords.Restart(_status.Restart)); break;
                case 1: output.Key("restart_fault", FaultTable.Name(_status.RestartFault)); break;
                case 2: output.Key("loop", _stats.Passes == 0 ? 0 : _nowMs / _stats.Passes).Text("ms"); break;
                case 3: output.Key("worst_gap", _stats.WorstGapMs).Text("ms"); break;
                case 4: output.Key("free", _heap.FreeBytes()).Text("bytes"); break;
                case 5: output.Key("audio_transfers", _stats.AudioTransfers); break;
                default: return WriteParts(key - FirstPartKey, output);
            }

            return true;
        }

        private bool WriteParts(int key, OutputBuffer output)
        {
            switch (key)
            {
                case 0: output.Key("audio_errors", _stats.AudioErrors); break;
                case 1: output.Key("display_transfers", _stats.DisplayTransfers); break;
                case 2: output.Key("display_errors", _stats.DisplayErrors); break;
                case 3: output.Key("version", VersionCommand.Firmware); break;
                case 4: output.Text("board=").Text(_boardName, VersionCommand.LongestBoardName); break;
                case 5: output.Key("fault", FaultTable.Name(_status.Fault)); break;
                case 6 when _status.Fault != FaultCode.None: output.Key("fault_number", (int)_status.Fault); break;
                case 7: output.Key("fault_text", FaultTable.Text(_status.Fault)); break;
                case 8: output.Key("fault_remedy", FaultTable.Remedy(_status.Fault)); break;
                default: return false;
            }

            return true;
        }
    }
}
