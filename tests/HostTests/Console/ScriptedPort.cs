using System.Text;
using AmpController.Ports;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>A port that is fed by the chunk and checks every write against the console's contract; allocates nothing in use.</summary>
internal sealed class ScriptedPort : ISerialPort
{
    private const int MostBytesPerWrite = 64;
    private const int MostBytesPerLine = 200;
    private const int UartBytes = 256;

    private readonly byte[] _uart = new byte[UartBytes];
    private readonly byte[] _line = new byte[MostBytesPerLine];
    private int _waiting;
    private int _length;
    private bool _wroteThisPass;

    /// <summary>True when the console echoes, so that lines hold what was typed and sequences, of any length.</summary>
    public bool IsHuman { get; set; }

    /// <summary>Lines that ended with OK or ERR.</summary>
    public int Answers { get; private set; }

    /// <summary>Answers that were OK.</summary>
    public int Accepted { get; private set; }

    /// <summary>Bytes written so far.</summary>
    public long Sent { get; private set; }

    /// <summary>The first thing that broke the contract, or null.</summary>
    public string? Broken { get; private set; }

    /// <summary>Takes the lines said, where a test wants them.</summary>
    public List<string>? Heard { get; set; }

    /// <summary>Lets bytes arrive; like the UART's driver it drops everything when it is full.</summary>
    public void Arrive(byte[] bytes, int count) => Arrive(bytes, 0, count);

    /// <summary>Lets a part of the bytes arrive.</summary>
    public void Arrive(byte[] bytes, int start, int count)
    {
        if (_waiting + count > UartBytes)
        {
            _waiting = 0;
            return;
        }

        Array.Copy(bytes, start, _uart, _waiting, count);
        _waiting += count;
    }

    /// <summary>A pass begins: one write is allowed.</summary>
    public void BeginPass() => _wroteThisPass = false;

    public int Read(byte[] buffer, int count)
    {
        int taken = Math.Min(count, _waiting);
        Array.Copy(_uart, 0, buffer, 0, taken);
        _waiting -= taken;
        Array.Copy(_uart, taken, _uart, 0, _waiting);
        return taken;
    }

    public void Write(byte[] buffer, int count)
    {
        Expect(count is > 0 and <= MostBytesPerWrite, "a write of more than 64 bytes");
        Expect(!_wroteThisPass, "two writes in a pass");
        _wroteThisPass = true;
        Sent += count;
        for (int i = 0; i < count; i++)
        {
            Take(buffer[i]);
        }
    }

    private void Take(byte value)
    {
        if (_length == MostBytesPerLine)
        {
            Expect(IsHuman, "a line of more than 200 bytes");
            _length = value == '\n' ? 0 : _length;
            return;
        }

        _line[_length++] = value;
        if (value != '\n')
        {
            Expect(IsHuman || value is (>= 32 and <= 126) or (byte)'\r', "a byte that is not printable");
            return;
        }

        ReadOnlySpan<byte> line = _line.AsSpan(0, _length);
        Expect(line.EndsWith("\r\n"u8), "a line without CR LF");
        bool accepted = line.SequenceEqual("OK\r\n"u8);
        Accepted += accepted ? 1 : 0;
        Answers += accepted || line.StartsWith("ERR 1"u8) ? 1 : 0;
        Heard?.Add(Encoding.ASCII.GetString(line[..^2]));
        _length = 0;
    }

    private void Expect(bool held, string broken)
    {
        if (!held)
        {
            Broken ??= broken;
        }
    }
}
