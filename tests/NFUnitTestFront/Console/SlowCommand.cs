using AmpController.Console;
using AmpController.Control;

namespace AmpController.Tests.Console
{
    /// <summary>A command that works for as long as the test says, then answers one line.</summary>
    public sealed class SlowCommand : Command
    {
        /// <summary>What <see cref="IsWorking"/> says.</summary>
        public bool Works;

        /// <summary>What <see cref="Outcome"/> says.</summary>
        public FaultCode Failure;

        /// <summary>Makes the row.</summary>
        public SlowCommand()
            : base("slow", "", "takes its time", "slow")
        {
        }

        /// <inheritdoc/>
        public override bool IsWorking => Works;

        /// <inheritdoc/>
        public override FaultCode Outcome => Failure;

        /// <summary>Passes in which work was asked for.</summary>
        public int Passes { get; private set; }

        /// <inheritdoc/>
        public override void Work()
        {
            Passes++;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (index > 0)
            {
                return false;
            }

            output.Text("done=yes").Line();
            return true;
        }
    }
}
