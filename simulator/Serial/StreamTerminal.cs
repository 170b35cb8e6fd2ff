using System.Collections.Concurrent;
using VirtualAmp.Scenarios;

namespace VirtualAmp.Serial;

/// <summary>Two streams as a terminal, such as standard input and output; a thread waits for the input. A reader of the output that does not read makes the amp wait.</summary>
public sealed class StreamTerminal : ITerminal
{
    private const int MostWaiting = 4_096;

    private readonly BlockingCollection<byte> _typed = new(MostWaiting);
    private readonly Stream _output;
    private readonly byte? _escape;
    private volatile InputException? _problem;
    private volatile bool _escaped;

    /// <summary>Begins to read.</summary>
    /// <param name="input">What is typed.</param>
    /// <param name="output">Where the amp's bytes go.</param>
    /// <param name="escape">The key that ends the input, or null when every byte is for the amp.</param>
    public StreamTerminal(Stream input, Stream output, byte? escape)
    {
        _output = output;
        _escape = escape;
        new Thread(() => ReadAll(input)) { IsBackground = true }.Start();
    }

    /// <summary>Whether the escape key was typed.</summary>
    public bool Escaped => _escaped;

    /// <inheritdoc/>
    public bool Ended => _typed.IsCompleted;

    /// <inheritdoc/>
    public int Read(Span<byte> buffer)
    {
        var count = 0;
        while (count < buffer.Length && _typed.TryTake(out buffer[count]))
        {
            count++;
        }

        return _problem is { } problem ? throw problem : count;
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _output.Flush();
    }

    private void ReadAll(Stream input)
    {
        var buffer = new byte[MostWaiting];
        try
        {
            for (var count = input.Read(buffer); count > 0; count = input.Read(buffer))
            {
                for (var i = 0; i < count; i++)
                {
                    if (buffer[i] == _escape)
                    {
                        _escaped = true;
                        return;
                    }

                    _typed.Add(buffer[i]);
                }
            }
        }
        catch (IOException error)
        {
            _problem = new InputException($"stdin: cannot read, {InputFile.Reason(error)}");
        }
        finally
        {
            _typed.CompleteAdding();
        }
    }
}
