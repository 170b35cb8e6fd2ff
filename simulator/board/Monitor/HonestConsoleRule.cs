namespace VirtualAmp.Monitor;

/// <summary>S14 on the console: `volume=`, `gain=`, `contact=` and `muted=yes` say only what the hardware was told.</summary>
internal sealed class HonestConsoleRule(WatchedBoard board, ToldState told)
{
    /// <summary>The amp sent a line; what it says holds for when the value was sent.</summary>
    public void Said(SerialLine line)
    {
        var volume = line.Value("volume="u8);
        if (SerialLine.TryReadVolume(volume, out var volumeCb) && !told.HonestVolume(volumeCb, line.SentNs("volume="u8)))
        {
            board.Report("S14", $"console says volume {WatchedBoard.Db(volumeCb)}, which the volume IC was not told in the last 500 ms");
        }

        var gain = GainPosition(line.Value("gain="u8));
        if (gain >= 0 && !told.HonestGain(gain, line.SentNs("gain="u8)))
        {
            board.Report("S14", $"console says gain position {gain}, which the relays were not told in the last 500 ms");
        }

        var contact = line.Value("contact="u8);
        var closed = contact.SequenceEqual("closed"u8);
        if ((closed || contact.SequenceEqual("open"u8)) && !told.HonestContact(closed, line.SentNs("contact="u8)))
        {
            board.Report("S14", $"console says contact {(closed ? "closed" : "open")}, which the mute coil was not told in the last 500 ms");
        }

        if (line.Value("muted="u8).SequenceEqual("yes"u8) && !told.HonestMute(line.SentNs("muted="u8)))
        {
            board.Report("S14", "console says muted, but neither volume IC nor coil was in the last 500 ms");
        }
    }

    private static int GainPosition(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("low"u8) ? 0 : name.SequenceEqual("medium"u8) ? 1 : name.SequenceEqual("high"u8) ? 2 : -1;
}
