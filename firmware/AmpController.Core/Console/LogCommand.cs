using AmpController.Control;
using AmpController.Gain;
using AmpController.Settings;

namespace AmpController.Console
{
    /// <summary>`log`: the last events with their times, oldest first.</summary>
    public sealed class LogCommand : Command
    {
        /// <summary>Events printed when no number is given.</summary>
        public const int UsualCount = 10;

        private readonly EventLog _log;

        // Events that arrive while the answer is under way would shift the ring below it.
        private readonly EventLog _snapshot = new EventLog();
        private int _count;

        /// <summary>Prints <paramref name="log"/>.</summary>
        public LogCommand(EventLog log)
            : base("log", "[<n>]", "the last n events in words, oldest first", "log 20", "n 1 to 64, 10 if not given")
        {
            _log = log;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            int count = UsualCount;
            if (line.Count > 2 || (line.Count == 2 && !line.TryCount(1, out count)))
            {
                return FaultCode.BadArgument;
            }

            if (count < 1 || count > EventLog.Capacity)
            {
                return FaultCode.OutOfRange;
            }

            _count = count < _log.Count ? count : _log.Count;
            for (int i = _log.Count - _count; i < _log.Count; i++)
            {
                _snapshot.Add(_log.TimeMs(i), _log.Kind(i), _log.Value(i));
            }

            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (index >= _count)
            {
                return false;
            }

            int at = _snapshot.Count - _count + index;
            long timeMs = _snapshot.TimeMs(at);
            output.Row().Number(timeMs / 1000).Text(".").Number(timeMs % 1000, 3).Text("s ");
            WriteEvent(_snapshot.Kind(at), _snapshot.Value(at), output);
            output.Line();
            return true;
        }

        // What happened, and what that means; the value of a kind is in its comment.
        private static void WriteEvent(EventKind kind, int value, OutputBuffer output)
        {
            string meaning;
            switch (kind)
            {
                case EventKind.Boot:
                    output.Text("boot ").Text(ConsoleWords.Restart((RestartReason)value));
                    meaning = "the firmware started; so ended the run before";
                    break;
                case EventKind.State:
                    output.Text("state ").Text(ConsoleWords.State((AmpState)value));
                    meaning = ConsoleWords.Meaning((AmpState)value);
                    break;
                case EventKind.FaultRaised:
                    output.Text("fault ").Text(FaultTable.Name((FaultCode)value)).Text(" ").Number(value);
                    meaning = FaultTable.Text((FaultCode)value);
                    break;
                case EventKind.FaultCleared:
                    output.Text("cleared ").Text(FaultTable.Name((FaultCode)value)).Text(" ").Number(value);
                    meaning = "the fault is over";
                    break;
                case EventKind.Plugged:
                    output.Text("plugged ").Text(ConsoleWords.Jack(value));
                    meaning = "the plug is in and still";
                    break;
                case EventKind.JackEdge:
                    output.Text("edge ").Text(ConsoleWords.Jack(value));
                    meaning = "a jack or a safety input moved; the first plug in now";
                    break;
                case EventKind.Gain:
                    output.Text("gain ").Text(ConsoleWords.Gain((GainPosition)value));
                    meaning = "the change that was asked for is done";
                    break;
                case EventKind.Gap:
                    output.Text("gap ").Number(value).Text("ms");
                    meaning = "the loop stood still, the contact opened";
                    break;
                case EventKind.SelfTest:
                    output.Text("selftest ").Number(value).Text(" steps");
                    meaning = "so many of the volume IC were right";
                    break;
                case EventKind.Service:
                    output.Text("service ").Text(value == 0 ? "off" : "on");
                    meaning = value == 0 ? "the volume IC starts from scratch" : "the parts are in somebody's hands";
                    break;
                default:
                    output.Text("event ").Number((int)kind).Text(" ").Number(value);
                    meaning = "of another firmware";
                    break;
            }

            output.Text(": ").Text(meaning);
        }
    }
}
