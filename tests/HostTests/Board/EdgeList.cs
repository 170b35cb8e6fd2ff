using VirtualAmp.Bridge;

namespace VirtualAmp.Tests.BoardModel;

/// <summary>Hears pin events and writes them down.</summary>
internal sealed class EdgeList(Action? onEdge = null) : IPinListener
{
    /// <summary>The events in the order they came.</summary>
    public List<(int Pin, bool Rising)> Edges { get; } = [];

    public void OnEdge(int pin, bool rising)
    {
        Edges.Add((pin, rising));
        onEdge?.Invoke();
    }
}
