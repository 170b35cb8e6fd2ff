using VirtualAmp.Chips;

namespace VirtualAmp.Tests.BoardModel;

/// <summary>A chip that takes what it is told to take.</summary>
internal sealed class FakeChip : II2cSlave
{
    private bool _holdsBus;
    private bool _isPowered = true;

    public event Action? LineChanged;

    public int Address => 0x50;

    public bool HoldsBus
    {
        get => _holdsBus;
        set
        {
            _holdsBus = value;
            LineChanged?.Invoke();
        }
    }

    public bool IsPowered
    {
        get => _isPowered;
        set
        {
            _isPowered = value;
            LineChanged?.Invoke();
        }
    }

    public long ClockHoldNs { get; set; }

    /// <summary>What it sends.</summary>
    public byte Sends { get; set; } = 0xA5;

    /// <summary>Whether it answers to its address.</summary>
    public bool Answers { get; set; } = true;

    /// <summary>The first byte that it refuses, counted from 0.</summary>
    public int RefusesFrom { get; set; } = int.MaxValue;

    /// <summary>What the wire did to it, a word each.</summary>
    public List<string> Seen { get; } = [];

    public bool Addressed(bool read)
    {
        Seen.Add(read ? "R" : "W");
        return Answers;
    }

    public bool Write(byte value)
    {
        Seen.Add($"{value:x2}");
        return Seen.Count - 2 < RefusesFrom;
    }

    public byte Read()
    {
        Seen.Add("read");
        return Sends;
    }

    public void Stop() => Seen.Add("P");
}
