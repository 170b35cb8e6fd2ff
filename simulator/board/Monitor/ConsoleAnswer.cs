using System.Text;

namespace VirtualAmp.Monitor;

/// <summary>What the lines of one answer say about jack and headphones, until its OK or ERR.</summary>
internal sealed class ConsoleAnswer
{
    /// <summary>The jacks' words, by number.</summary>
    public static readonly string[] Jacks = ["main", "aux", "bal"];

    /// <summary>The jack it speaks of: 0 main, 1 aux, 2 bal; below 0 when it names none.</summary>
    public int Jack { get; private set; } = -1;

    /// <summary>The headphones it names, in lower case; empty when it names none.</summary>
    public string Headphones { get; private set; } = "";

    /// <summary>The amp sent a line; what arrives unasked is no part of an answer.</summary>
    public void Take(SerialLine line)
    {
        var jack = line.Tail("jack="u8);
        if (!jack.IsEmpty)
        {
            Jack = Array.IndexOf(Jacks, Encoding.ASCII.GetString(jack));
        }

        var headphones = line.Tail("headphones="u8);
        if (!headphones.IsEmpty)
        {
            Headphones = Encoding.ASCII.GetString(headphones);
        }
    }

    /// <summary>The answer is over.</summary>
    public void Clear()
    {
        Jack = -1;
        Headphones = "";
    }
}
