using System.Globalization;
using System.Text.RegularExpressions;

namespace VirtualAmp.Monitor;

/// <summary>
/// How far below full scale each headphone of headphones.csv and each of the user's own has to stay, worked out anew from
/// the figures: sensitivity at 1 V, what it may be off, and the source. Names count in lower case, brand and model.
/// </summary>
internal sealed partial class HeadphoneTable
{
    /// <summary>What headphones that nobody knows anything of allow: every level.</summary>
    public const int Free = 1_000_000;

    private const int Columns = 7;

    private static readonly IReadOnlyDictionary<string, double> LoudestPerVolt = Load();

    private readonly Dictionary<string, int> _own = [];
    private readonly double _sourceDb;
    private bool _anyOwn;

    /// <summary>Takes the largest output of the source; V RMS.</summary>
    public HeadphoneTable(double sourceVrms) => _sourceDb = 20 * Math.Log10(sourceVrms);

    /// <summary>Names of the catalogue, in lower case.</summary>
    public static IEnumerable<string> Names => LoudestPerVolt.Keys;

    /// <summary>The catalogue's name for an exact name or the part of one that no other has, in whatever case; null without one.</summary>
    public static string? Find(string name)
    {
        var wanted = name.ToLowerInvariant();
        if (LoudestPerVolt.ContainsKey(wanted))
        {
            return wanted;
        }

        var found = LoudestPerVolt.Keys.Where(candidate => candidate.Contains(wanted, StringComparison.Ordinal)).ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>Whether a name is one of the catalogue and surely none of the user's own.</summary>
    public bool IsBuiltIn(string name) => !_anyOwn && !_own.ContainsKey(name) && LoudestPerVolt.ContainsKey(name);

    /// <summary>Level at which the headphones of that name make 0 dB SPL on average when the programme averages full scale: the most that any headphones of that name allow; hundredths of a dB, or <see cref="Free"/>.</summary>
    public int RestCb(string name)
    {
        if (_anyOwn)
        {
            return Free;
        }

        var isOwn = _own.TryGetValue(name, out var ownCb);
        var isBuiltIn = LoudestPerVolt.TryGetValue(name, out var perVolt);
        return isOwn && isBuiltIn ? Math.Max(ownCb, RestCb(perVolt)) : isOwn ? ownCb : isBuiltIn ? RestCb(perVolt) : Free;
    }

    /// <summary>The user typed `hp add`: its headphones may be there from now on, whatever becomes of the line.</summary>
    public void AddOwn(ReadOnlySpan<byte> line)
    {
        var match = AddLine().Match(System.Text.Encoding.ASCII.GetString(line));
        if (!match.Success
            || !TryFigure(match.Groups["ohm"].Value, out var ohm)
            || !TryFigure(match.Groups["db"].Value, out var db))
        {
            _anyOwn |= line.Count((byte)' ') >= Columns;
            return;
        }

        var name = match.Groups["name"].Value;
        var perVolt = match.Groups["unit"].Value.EndsWith('v') ? db : PerVolt(db, ohm);
        var marginDb = match.Groups["word"].Value == "measured" ? MonitorLimits.MeasuredMarginDb : MonitorLimits.StatedMarginDb;
        _own[name] = Math.Max(_own.GetValueOrDefault(name, int.MinValue), RestCb(perVolt + marginDb));
    }

    private static Dictionary<string, double> Load()
    {
        using var stream = typeof(HeadphoneTable).Assembly.GetManifestResourceStream("VirtualAmp.Monitor.headphones.csv")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, double>();
        reader.ReadLine();
        while (reader.ReadLine() is { } row)
        {
            var cells = row.Split(',', Columns);
            var measured = Measured().Match(cells[6]);
            var stated = double.Parse(cells[4], CultureInfo.InvariantCulture);
            var ohm = double.Parse(cells[3], CultureInfo.InvariantCulture);
            table[$"{cells[0]} {cells[1]}".ToLowerInvariant()] =
                measured.Success ? double.Parse(measured.Groups[1].Value, CultureInfo.InvariantCulture) + MonitorLimits.MeasuredMarginDb
                : (cells[5] == "dB/V" ? stated : PerVolt(stated, ohm)) + MonitorLimits.StatedMarginDb;
        }

        return table;
    }

    private static double PerVolt(double perMilliwatt, double ohm) => perMilliwatt + (10 * Math.Log10(1000 / ohm));

    private static bool TryFigure(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    private int RestCb(double loudestPerVolt) =>
        (int)Math.Ceiling(-100 * (loudestPerVolt + _sourceDb)) + MonitorLimits.LogarithmCb;

    [GeneratedRegex(@"ASR measured 94 dB at \d+ mVrms = (\d+(\.\d+)?) dB/V")]
    private static partial Regex Measured();

    [GeneratedRegex(@"^ *hp +add +(?<ohm>[\d.]+)(ohm)? +(?<db>[\d.]+)(db)? +(?<unit>(db/)?(v|mw)) +(?<word>measured|stated) +(over|in) +(?<name>\S.*?) *$")]
    private static partial Regex AddLine();
}
