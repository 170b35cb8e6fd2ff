using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`stats`: every counter since start.</summary>
    public sealed class StatsCommand : Command
    {
        private readonly LoopStats _stats;
        private readonly InputBuffer _input;
        private readonly Announcer _announcer;

        /// <summary>Prints the loop's counters and the console's own.</summary>
        public StatsCommand(LoopStats stats, InputBuffer input, Announcer announcer)
            : base("stats", "", "counters since start", "stats")
        {
            _stats = stats;
            _input = input;
            _announcer = announcer;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            switch (index)
            {
                case 0: output.Key("passes", _stats.Passes); break;
                case 1: output.Key("worst_gap", _stats.WorstGapMs).Text("ms"); break;
                case 2: output.Key("stalls", _stats.Stalls); break;
                case 3: output.Key("audio_transfers", _stats.AudioTransfers); break;
                case 4: output.Key("audio_errors", _stats.AudioErrors); break;
                case 5: output.Key("display_transfers", _stats.DisplayTransfers); break;
                case 6: output.Key("display_errors", _stats.DisplayErrors); break;
                case 7: output.Key("energised", _stats.Energised); break;
                case 8: output.Key("detents", _stats.Detents); break;
                case 9: output.Key("console_lines", _stats.ConsoleLines); break;
                case 10: output.Key("console_overruns", _input.Overruns); break;
                case 11: output.Key("announcements_lost", _announcer.Lost); break;
                default: return false;
            }

            output.Line();
            return true;
        }
    }
}
