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
                case 0: output.Text("passes=").Number(_stats.Passes); break;
                case 1: output.Text("worst_gap=").Number(_stats.WorstGapMs).Text("ms"); break;
                case 2: output.Text("stalls=").Number(_stats.Stalls); break;
                case 3: output.Text("audio_transfers=").Number(_stats.AudioTransfers); break;
                case 4: output.Text("audio_errors=").Number(_stats.AudioErrors); break;
                case 5: output.Text("display_transfers=").Number(_stats.DisplayTransfers); break;
                case 6: output.Text("display_errors=").Number(_stats.DisplayErrors); break;
                case 7: output.Text("energised=").Number(_stats.Energised); break;
                case 8: output.Text("detents=").Number(_stats.Detents); break;
                case 9: output.Text("console_lines=").Number(_stats.ConsoleLines); break;
                case 10: output.Text("console_overruns=").Number(_input.Overruns); break;
                case 11: output.Text("announcements_lost=").Number(_announcer.Lost); break;
                default: return false;
            }

            output.Line();
            return true;
        }
    }
}
