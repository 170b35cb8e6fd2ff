using System.Collections.Concurrent;
using VirtualAmp.Scenarios;

namespace VirtualAmp.Commands;

/// <summary>Lines from a pipe, or from a terminal whose output goes elsewhere; a thread waits for them.</summary>
internal sealed class PipeInput : ILiveInput
{
    private readonly ConcurrentQueue<string> _lines = new();
    private volatile bool _atEnd;
    private volatile InputException? _problem;

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

        if (_problem is { } problem)
        {
            throw problem;
        }
    }

    private void ReadAll(TextReader reader)
    {
        try
        {
            while (reader.ReadLine() is { } line)
            {
                _lines.Enqueue(line);
            }
        }
        catch (IOException error)
        {
            _problem = new InputException($"stdin: cannot read, {InputFile.Reason(error)}");
        }

        _atEnd = true;
    }
}
