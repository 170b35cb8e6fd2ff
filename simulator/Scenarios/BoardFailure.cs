using VirtualAmp.Kernel;

namespace VirtualAmp.Scenarios;

/// <summary>Why a board cannot go on, in words.</summary>
/// <param name="AtNs">When it happened.</param>
/// <param name="Text">Lines for people.</param>
public sealed record BoardFailure(long AtNs, string Text)
{
    /// <summary>The broken rule with the last events, or the exception that left the firmware; null when all is well.</summary>
    public static BoardFailure? Of(VirtualBoard board)
    {
        if (board.Violation is { } violation)
        {
            string[] lines =
            [
                $"rule {violation.Rule} broken at {Quantity.Ms(violation.AtNs)} ms: {violation.What}",
                $"the last {board.LastEvents.Count} events:",
                .. board.LastEvents,
            ];
            return new BoardFailure(violation.AtNs, string.Join('\n', lines));
        }

        return board.FirmwareError is { } error
            ? new BoardFailure(board.FirmwareErrorNs, $"the firmware failed at {Quantity.Ms(board.FirmwareErrorNs)} ms: {error}")
            : null;
    }
}
