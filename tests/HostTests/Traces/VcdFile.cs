namespace VirtualAmp.Tests.Traces;

/// <summary>A value change dump read back: names, initial values and changes in the order of the file.</summary>
internal sealed class VcdFile
{
    private readonly Dictionary<char, string> _names = [];

    /// <summary>Reads a dump.</summary>
    public VcdFile(string text)
    {
        var time = 0L;
        var dumping = false;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            if (words[0] == "$var")
            {
                Names.Add(words[4]);
                _names.Add(words[3][0], words[4]);
            }
            else if (line[0] == '$')
            {
                dumping = line == "$dumpvars";
            }
            else if (line[0] == '#')
            {
                time = long.Parse(line[1..]);
                Times.Add(time);
            }
            else if (dumping)
            {
                Initial[_names[line[1]]] = line[0] == '1';
            }
            else
            {
                Changes.Add((time, _names[line[1]], line[0] == '1'));
            }
        }
    }

    /// <summary>Wires in the order of the file.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Every time stamp.</summary>
    public List<long> Times { get; } = [];

    /// <summary>Values at the start.</summary>
    public Dictionary<string, bool> Initial { get; } = [];

    /// <summary>Changes: tick of 100 ns, wire, value.</summary>
    public List<(long Tick, string Wire, bool Value)> Changes { get; } = [];

    /// <summary>Decodes an I2C bus as a logic analyser does: S start, P stop, bytes in hex with + for ACK and - for NACK.</summary>
    public string DecodeI2c(string scl, string sda)
    {
        var clock = true;
        var data = true;
        var bits = new List<bool>();
        var decoded = new List<string>();
        foreach (var (_, wire, value) in Changes.Where(change => change.Wire == scl || change.Wire == sda))
        {
            if (wire == sda)
            {
                if (clock)
                {
                    decoded.Add(value ? "P" : "S");
                    bits.Clear();
                }

                data = value;
            }
            else
            {
                clock = value;
                if (clock)
                {
                    bits.Add(data);
                }

                if (bits.Count == 9)
                {
                    var number = bits.Take(8).Aggregate(0, (sum, bit) => (sum * 2) + (bit ? 1 : 0));
                    decoded.Add($"{number:x2}{(bits[8] ? '-' : '+')}");
                    bits.Clear();
                }
            }
        }

        return string.Join(' ', decoded);
    }
}
