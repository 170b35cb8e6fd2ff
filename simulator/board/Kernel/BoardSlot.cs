using VirtualAmp.Bridge;

namespace VirtualAmp.Kernel;

/// <summary>The board that a host thread plays on while it runs firmware; there is none at other times.</summary>
internal sealed class BoardSlot : IBoardSlot
{
    [ThreadStatic]
    private static IBoard? _current;

    /// <inheritdoc/>
    public bool HasCurrent => _current is not null;

    /// <inheritdoc/>
    public IBoard Current => _current ?? throw new InvalidOperationException("This thread runs no firmware: there is no board here.");

    /// <summary>Gives the thread a board; returns the one it had.</summary>
    public static IBoard? Enter(IBoard? board)
    {
        var before = _current;
        _current = board;
        return before;
    }
}
