namespace AmpController.Console
{
    /// <summary>A command whose answer has to wait for something that takes passes; the console takes no other line meanwhile.</summary>
    public interface ISlowCommand : ICommand
    {
        /// <summary>True while the answer cannot be given yet. Must end by itself.</summary>
        bool IsWorking { get; }
    }
}
