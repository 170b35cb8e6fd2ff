using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace VirtualAmp.Tests.Serial;

/// <summary>A program whose input is typed and whose output is read as it comes.</summary>
internal sealed class Conversation : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private int _read;

    /// <summary>Starts the program.</summary>
    public Conversation(string program, params string[] arguments)
    {
        _process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = Encoding.Latin1,
            StandardOutputEncoding = Encoding.Latin1,
        })!;
        new Thread(ReadAll) { IsBackground = true }.Start();
    }

    /// <summary>Everything it said.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts a command of a POSIX shell at a terminal of its own, by script(1).</summary>
    public static Conversation AtATerminal(string command) => new("script", "-q", "-e", "-c", command, "/dev/null");

    /// <summary>Types bytes, one a character.</summary>
    public Conversation Type(string text)
    {
        _process.StandardInput.Write(text);
        _process.StandardInput.Flush();
        return this;
    }

    /// <summary>Waits until it has said a text that fits, behind what was waited for before; returns that text.</summary>
    /// <exception cref="TimeoutException">It does not come.</exception>
    public string Hear(string pattern)
    {
        var found = Match.Empty;
        if (!SpinWait.SpinUntil(() => (found = Regex.Match(Output[_read..], pattern)).Success, Limit))
        {
            throw new TimeoutException($"no '{pattern}' behind '{Output[_read..]}'");
        }

        _read += found.Index + found.Length;
        return found.Groups[^1].Value;
    }

    /// <summary>Waits for its end; returns its exit code.</summary>
    public int End() => _process.WaitForExit(Limit) ? _process.ExitCode : throw new TimeoutException($"it does not end: '{Output}'");

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private void ReadAll()
    {
        var buffer = new char[1024];
        for (var count = _process.StandardOutput.Read(buffer); count > 0; count = _process.StandardOutput.Read(buffer))
        {
            lock (_output)
            {
                _output.Append(buffer, 0, count);
            }
        }
    }
}
