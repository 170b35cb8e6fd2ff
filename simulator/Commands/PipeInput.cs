using System.Collections.Concurrent;

namespace VirtualAmp.Commands;

/// <summary>Lines from a pipe, or from a terminal whose output goes elsewhere; a thread waits for them.</summary>
internal sealed class PipeInput : ILiveInput
{
    private readonly ConcurrentQueue<string> _lines = new();
    private volatile bool _atEnd;

    /// <summary>Begins to read.</summary>
    public PipeInput(TextReader reader) => new Thread(() => ReadAll(reader)) { IsBackground = true }.Start();

    /// <inheritdoc/>
    public bool Ended => _atEnd && _lines.IsEmpty;

    /// <inheritdoc/>
    public string Line => "";

    /// <inheritdoc/>
    public void Read(LiveSession session, ILiveView view)
    {
        while (_lines.TryDequeue(out var line))
        {
            session.Enter(line);
        }
    }

    private void ReadAll(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            _lines.Enqueue(line);
        }

        _atEnd = true;
    }
}
