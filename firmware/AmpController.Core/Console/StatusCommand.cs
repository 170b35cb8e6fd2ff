using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`status`: the whole amp on one screen, as the hardware was told (S14).</summary>
    public sealed class StatusCommand : ICommand
    {
        private readonly AmpStatus _status;
        private long _nowMs;

        /// <summary>Prints <paramref name="status"/>.</summary>
        public StatusCommand(AmpStatus status)
        {
            _status = status;
        }

        /// <inheritdoc/>
        public string Name => "status";

        /// <inheritdoc/>
        public string Form => "";

        /// <inheritdoc/>
        public string Purpose => "what the hardware was told, on one screen";

        /// <inheritdoc/>
        public string Example => "status";

        /// <inheritdoc/>
        public FaultCode Begin(CommandLine line, long nowMs)
        {
            _nowMs = nowMs;
            return line.Count == 1 ? FaultCode.None : FaultCode.BadArgument;
        }

        /// <inheritdoc/>
        public bool WriteLine(int index, OutputBuffer output)
        {
            switch (index)
            {
                case 0: output.Text("state=").Text(ConsoleWords.State(_status.State)); break;
                case 1: VolumeCommand.WriteKnown(output.Text("volume="), _status, _status.VolumeCb); break;
                case 2: output.Text("written=").Db(_status.WrittenCb); break;
                case 3: output.Text("requested=").Db(_status.RequestedCb); break;
                case 4: VolumeCommand.WriteKnown(output.Text("level="), _status, VolumeCommand.LevelCb(_status)); break;
                case 5: output.Text("ceiling=").Db(_status.CeilingCb); break;
                case 6: output.Text("gain=").Text(ConsoleWords.Gain(_status.Gain)); break;
                case 7: output.Text("gain_db=").Db(_status.GainCb); break;
                case 8: output.Text("gain_requested=").Text(ConsoleWords.Gain(_status.RequestedGain)); break;
                case 9: output.Text("muted=").Text(_status.Muted ? "yes" : "no"); break;
                case 10: output.Text("contact=").Text(_status.CoilOn ? "closed" : "open"); break;
                case 11: output.Text("jack=").Text(ConsoleWords.Jack(_status.Jack)); break;
                case 12: output.Text("hold=").Text(ConsoleWords.Hold(_status.Hold)); break;
                case 13: output.Text("wait=").Number(_status.RemainingMs).Text("ms"); break;
                case 14: output.Text("refused=").Text(ConsoleWords.Hold(_status.Refused)); break;
                case 15: output.Text("uptime=").Number(_nowMs / 1000).Text("s"); break;
                case 16: output.Text("restart=").Text(ConsoleWords.Restart(_status.Restart)); break;
                case 17: output.Text("restart_fault=").Text(FaultTable.Name(_status.RestartFault)); break;
                case 18: output.Text("fault=").Text(FaultTable.Name(_status.Fault)); break;
                default: return WriteFaultLine(index - 19, output);
            }

            output.Line();
            return true;
        }

        private bool WriteFaultLine(int index, OutputBuffer output)
        {
            if (_status.Fault == FaultCode.None)
            {
                return false;
            }

            switch (index)
            {
                case 0: output.Text("fault_number=").Number((int)_status.Fault); break;
                case 1: output.Text("fault_text=").Text(FaultTable.Text(_status.Fault)); break;
                case 2: output.Text("fault_remedy=").Text(FaultTable.Remedy(_status.Fault)); break;
                default: return false;
            }

            output.Line();
            return true;
        }
    }
}
