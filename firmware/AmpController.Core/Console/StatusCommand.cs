using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`status`: the whole amp on one screen, as the hardware was told (S14).</summary>
    public sealed class StatusCommand : Command
    {
        private const int FirstListeningLine = 15;
        private const int FirstRunLine = 22;
        private const int FirstFaultLine = 26;

        private readonly AmpStatus _status;
        private readonly AmpOptions _options;
        private long _nowMs;

        /// <summary>Prints <paramref name="status"/>, and of <paramref name="options"/> what bears on listening.</summary>
        public StatusCommand(AmpStatus status, AmpOptions options)
            : base("status", "", "what the hardware was told, on one screen", "status")
        {
            _status = status;
            _options = options;
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
                default: return index < FirstRunLine ? WriteListening(index - FirstListeningLine, output) : WriteRun(index - FirstRunLine, output);
            }

            output.Line();
            return true;
        }

        private bool WriteListening(int index, OutputBuffer output)
        {
            switch (index)
            {
                case 0: output.Text("advice=").Text(ConsoleWords.Advice(_status.Advice)); break;
                case 1: HeadphoneWords.WriteName(output.Text("headphones="), _status.Choice, _status.Headphones); break;
                case 2: HeadphoneWords.WriteSplNow(output.Text("spl="), _status); break;
                case 3: HeadphoneWords.WriteExposure(output.Text("exposure="), _status.ExposurePermille); break;
                case 4: output.Text("balance=").Db(_options.BalanceCb); break;
                case 5: output.Text("policy=").Text(ConsoleWords.Policy(_options.Policy)); break;
                default: VolumeCommand.WriteHeld(output.Text("held="), _status); break;
            }

            output.Line();
            return true;
        }

        private bool WriteRun(int index, OutputBuffer output)
        {
            switch (index)
            {
                case 0: output.Text("uptime=").Number(_nowMs / 1000).Text("s"); break;
                case 1: output.Text("restart=").Text(ConsoleWords.Restart(_status.Restart)); break;
                case 2: output.Text("restart_fault=").Text(FaultTable.Name(_status.RestartFault)); break;
                case 3: output.Text("fault=").Text(FaultTable.Name(_status.Fault)); break;
                default: return WriteFaultLine(index - (FirstFaultLine - FirstRunLine), output);
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
