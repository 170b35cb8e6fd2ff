using VirtualAmp.Bridge;
using VirtualAmp.Kernel;

namespace VirtualAmp.Tests.BoardModel;

/// <summary>A firmware that does what a test says, through the same port calls as the real one.</summary>
internal sealed class ScriptedFirmware : IFirmwareImage, IFirmware
{
    /// <summary>What boot does.</summary>
    public Action<IBoard>? OnBoot { get; set; }

    /// <summary>What each pass does; the number is the tick count that it is given.</summary>
    public Action<IBoard, long>? OnPass { get; set; }

    /// <summary>Tick counts of the passes so far.</summary>
    public List<long> PassesMs { get; } = [];

    /// <summary>How often it booted.</summary>
    public int Boots { get; private set; }

    public string State { get; set; } = "Boot";

    public string Gain => "Low";

    public int VolumeCb => VirtualAmp.Chips.IVolumeModel.MuteCb;

    public bool Muted => false;

    public string Jack => "none";

    public string Fault { get; set; } = "none";

    public string Advice => "none";

    public IFirmware Boot(BoardSettings settings)
    {
        Boots++;
        PassesMs.Clear();
        OnBoot?.Invoke(Boards.Current);
        return this;
    }

    public void Pass(long nowMs)
    {
        PassesMs.Add(nowMs);
        OnPass?.Invoke(Boards.Current, nowMs);
    }

    /// <summary>A board with this firmware, running long enough to have booted.</summary>
    public VirtualBoard Started(int seed = 1, bool eventsInsidePass = false)
    {
        var board = Board(seed, eventsInsidePass);
        board.PowerOn();
        board.RunUntil(() => PassesMs.Count > 0 || board.FirmwareError != null, Duration.S);
        return board;
    }

    /// <summary>A board with this firmware and without power.</summary>
    public VirtualBoard Board(int seed = 1, bool eventsInsidePass = false) =>
        new(new BoardSettings { Seed = seed, EventsInsidePass = eventsInsidePass }, this);
}
