using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>
/// The ESP32's internal file system, drive I: (docs/platform.md, Storage). What it holds outlives resets and power cuts. A
/// write first empties the file and then programs byte after byte, so that whatever ends it in the middle leaves exactly
/// what was programmed so far: harsher than the platform's file system, which copies before it writes.
/// </summary>
public sealed class Flash
{
    /// <summary>Shortest stall of a write, ns (not measured; an erase and the programming of one sector).</summary>
    public const long ShortestStallNs = 20 * Duration.Ms;

    /// <summary>Longest stall of a write, ns (not measured).</summary>
    public const long LongestStallNs = 80 * Duration.Ms;

    private const string Drive = @"I:\";

    private readonly Scheduler _scheduler;
    private readonly BoardObservers _observers;
    private readonly Random _random;
    private readonly Action _cutPower;
    private readonly Dictionary<string, byte[]> _files = [];
    private readonly Dictionary<string, byte[]> _programmedLast = [];
    private string? _writing;
    private byte[] _bytes = [];
    private int _programmed;

    /// <summary>Makes an empty file system.</summary>
    /// <param name="scheduler">The clock.</param>
    /// <param name="observers">Who hears that a write begins and that it is whole.</param>
    /// <param name="random">Draws each write's stall.</param>
    /// <param name="cutPower">Takes the chip's supply away in the same instant.</param>
    public Flash(Scheduler scheduler, BoardObservers observers, Random random, Action cutPower)
    {
        _scheduler = scheduler;
        _observers = observers;
        _random = random;
        _cutPower = cutPower;
    }

    /// <summary>False when there is no file system, or it cannot be mounted: no file exists, and every write is refused.</summary>
    public bool Present { get; set; } = true;

    /// <summary>The files by their paths, to be read, replaced and deleted; of one that is being written the bytes programmed so far. What is changed here in mid-write does not last.</summary>
    public Dictionary<string, byte[]> Files
    {
        get
        {
            TakeOver();
            return _files;
        }
    }

    /// <summary>Bounds of the time that a write blocks everything, ns; drawn for each write, spread over its bytes.</summary>
    public (long ShortestNs, long LongestNs) StallNs { get; set; } = (ShortestStallNs, LongestStallNs);

    /// <summary>Cuts the supply once, as soon as that many bytes of a file are programmed; 0 cuts at the emptied file. A shorter file leaves it set.</summary>
    public int? CutAfterBytes { get; set; }

    /// <summary>Hears each step of a write: the path, and how many bytes are programmed, from 0 on. May act on the board.</summary>
    public Action<string, int>? AtByte { get; set; }

    /// <summary>Files written whole since the board was made.</summary>
    public long WriteCount { get; private set; }

    /// <summary>A copy of a file's content, or null when there is none of that path.</summary>
    public byte[]? Read(string path)
    {
        var found = Present && Files.TryGetValue(path, out var bytes) ? bytes : null;
        var programmed = _programmedLast.GetValueOrDefault(path);
        if (found is null ? programmed != null : programmed == null || !found.AsSpan().SequenceEqual(programmed))
        {
            _observers.FlashTampered(path, _scheduler.NowNs);
        }

        return found is null ? null : [.. found];
    }

    /// <summary>Replaces a file's content. False when there is no file system or the path is not on its drive.</summary>
    /// <param name="path">Path, I:\ and a name.</param>
    /// <param name="bytes">The new content.</param>
    /// <param name="spend">Lets time pass; throws when the chip stops meanwhile, and the file keeps what was programmed.</param>
    public bool Write(string path, byte[] bytes, Action<long> spend)
    {
        if (!Present || !path.StartsWith(Drive, StringComparison.Ordinal) || path.Length == Drive.Length)
        {
            return false;
        }

        var startNs = _scheduler.NowNs;
        var stallNs = _random.Between(StallNs.ShortestNs, StallNs.LongestNs);
        _observers.FlashWriting(path, startNs);
        _writing = path;
        _bytes = [.. bytes];
        _programmed = 0;
        try
        {
            Step(path);
            for (var i = 1; i <= bytes.Length; i++)
            {
                spend(startNs + (stallNs * i / (bytes.Length + 1)) - _scheduler.NowNs);
                _programmed = i;
                Step(path);
            }

            spend(startNs + stallNs - _scheduler.NowNs);
        }
        finally
        {
            TakeOver();
            _writing = null;
        }

        WriteCount++;
        _observers.FlashWritten(path, startNs, _scheduler.NowNs);
        return true;
    }

    private void Step(string path)
    {
        AtByte?.Invoke(path, _programmed);
        if (CutAfterBytes == _programmed)
        {
            CutAfterBytes = null;
            _cutPower();
        }
    }

    private void TakeOver()
    {
        if (_writing is not null)
        {
            _files[_writing] = _bytes[.._programmed];
            _programmedLast[_writing] = _files[_writing].ToArray();
        }
    }
}
