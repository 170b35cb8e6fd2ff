namespace VirtualAmp.Chips;

/// <summary>Wrong bits in what a DS1882 answers: in one or more of its registers, drawn for each read; at least one bit of those that mean something.</summary>
internal sealed class ReadCorruption(Random random)
{
    /// <summary>The bits of a register that mean something: both wipers, the configuration.</summary>
    private static readonly int[] Masks = [0x3F, 0x3F, 0x07];

    private readonly int[] _wrongBits = new int[Masks.Length];

    /// <summary>Whether reads are corrupt.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Breaks the read under way and all that follow.</summary>
    public void Begin()
    {
        IsOn = true;
        Draw();
    }

    /// <summary>Mends it.</summary>
    public void End()
    {
        IsOn = false;
        Array.Clear(_wrongBits);
    }

    /// <summary>A read begins.</summary>
    public void Draw()
    {
        if (!IsOn)
        {
            return;
        }

        var registers = random.Next(1, 1 << Masks.Length);
        for (var register = 0; register < Masks.Length; register++)
        {
            _wrongBits[register] = (registers & (1 << register)) != 0 ? random.Next(1, Masks[register] + 1) : 0;
        }
    }

    /// <summary>What is read for a register: 0 left, 1 right, 2 configuration.</summary>
    public byte Of(int register, byte value) => (byte)(value ^ _wrongBits[register]);
}
