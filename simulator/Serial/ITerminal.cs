namespace VirtualAmp.Serial;

/// <summary>What is plugged into the amp's serial port: bytes both ways, no handshake.</summary>
public interface ITerminal
{
    /// <summary>Whether no more bytes will come from it.</summary>
    bool Ended { get; }

    /// <summary>Takes bytes that were typed, at most as many as fit; 0 when there are none. Never waits.</summary>
    int Read(Span<byte> buffer);

    /// <summary>Shows bytes of the amp.</summary>
    void Write(ReadOnlySpan<byte> bytes);
}
