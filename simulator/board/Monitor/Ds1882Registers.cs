namespace VirtualAmp.Monitor;

/// <summary>
/// The DS1882's three registers as the bytes on the bus told them (docs/parts.md, DS1882), against which its answers are held.
/// What was never told cannot be answered wrong.
/// </summary>
internal sealed class Ds1882Registers
{
    /// <summary><see cref="Written"/> once both wipers and the configuration were.</summary>
    public const int All = 7;

    /// <summary>Bytes of a whole answer: both wipers and the configuration.</summary>
    public const int Count = 3;

    private const int Configuration = 2;
    private const int RightConfiguration = 0x06;
    private const int Unknown = -1;

    private static readonly int[] Masks = [0x3F, 0x3F, 0x07];

    private readonly int[] _values = [Unknown, Unknown, Unknown];

    /// <summary>The registers written since the last <see cref="Forget"/>, one bit each.</summary>
    public int Written { get; private set; }

    /// <summary>Nothing is told any more.</summary>
    public void Forget()
    {
        Array.Fill(_values, Unknown);
        Written = 0;
    }

    /// <summary>Command bytes were acknowledged: bits 7:6 select the register, the fourth does not exist.</summary>
    public void Tell(ReadOnlySpan<byte> commands)
    {
        foreach (var command in commands)
        {
            var register = command >> 6;
            if (register < Count)
            {
                _values[register] = command & Masks[register];
                Written |= 1 << register;
            }
        }
    }

    /// <summary>Whether an answer, perhaps cut short, says what was told. A configuration that is right without having been told counts as told from then on.</summary>
    public bool Confirm(ReadOnlySpan<byte> answer)
    {
        for (var register = 0; register < Math.Min(Count, answer.Length); register++)
        {
            var value = answer[register] & Masks[register];
            if (_values[register] == Unknown)
            {
                _values[register] = register == Configuration && value == RightConfiguration ? value : Unknown;
            }
            else if (_values[register] != value)
            {
                return false;
            }
        }

        return true;
    }
}
