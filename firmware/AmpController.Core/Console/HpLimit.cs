using AmpController.Control;
using AmpController.Headphones;

namespace AmpController.Console
{
    /// <summary>`hp limit`: the highest average level at the ear for the headphones of a jack. Counts at once.</summary>
    public sealed class HpLimit : Command
    {
        private readonly JackBook _book;
        private readonly JackArgument _jack;

        /// <summary>Keeps the limit in a book.</summary>
        public HpLimit(JackBook book, AmpStatus status)
            : base("limit", "[<jack>] [<dB>]", "highest average at the ear, 60 to 115 dB SPL", "hp limit 90")
        {
            _book = book;
            _jack = new JackArgument(status);
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            FaultCode code = _jack.Read(line, 2);
            int limitCb = 0;
            bool isGiven = line.Count > _jack.Next;
            if (line.Count > _jack.Next + 1 || (isGiven && !line.TryDb(_jack.Next, out limitCb)))
            {
                return FaultCode.BadArgument;
            }

            if (code != FaultCode.None)
            {
                return code;
            }

            if (_book.Choice(_jack.Jack) != HeadphoneChoice.Chosen)
            {
                return FaultCode.NoneChosen;
            }

            return isGiven ? _book.SetLimit(_jack.Jack, limitCb) : FaultCode.None;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            switch (index)
            {
                case 0: _jack.Write(output); return true;
                case 1: output.Text("spl_limit=").Db(_book.LimitCb(_jack.Jack)).Line(); return true;
                default: return false;
            }
        }
    }
}
