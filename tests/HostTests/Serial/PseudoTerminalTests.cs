using System.Diagnostics;
using VirtualAmp.Serial;
using Xunit;

namespace VirtualAmp.Tests.Serial;

/// <summary>A pseudo terminal is a cable: it carries every byte as it is, and loses what nobody takes.</summary>
public sealed class PseudoTerminalTests
{
    private static readonly byte[] EveryByte = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

    [Fact]
    public void Every_byte_arrives_as_it_is_in_both_directions()
    {
        using var terminal = Open();
        using var program = new FarEnd(terminal.Name);

        program.Type(EveryByte);
        terminal.Write(EveryByte);

        Assert.Equal(EveryByte, FarEnd.Take(terminal, 256));
        Assert.Equal(EveryByte, program.Read(256));
    }

    [Fact]
    public void What_the_amp_says_while_nobody_has_it_open_is_lost()
    {
        using var terminal = Open();

        terminal.Write("before"u8);
        using (var first = new FarEnd(terminal.Name))
        {
            terminal.Write("first"u8);
            Assert.Equal("first", first.ReadText(5));
        }

        terminal.Write("between"u8);
        using var second = new FarEnd(terminal.Name);
        terminal.Write("second"u8);

        Assert.Equal("second", second.ReadText(6));
    }

    [Fact]
    public void What_was_typed_arrives_although_the_program_has_closed()
    {
        using var terminal = Open();
        using (var program = new FarEnd(terminal.Name))
        {
            program.Type("status\r"u8);
        }

        Assert.Equal("status\r"u8.ToArray(), FarEnd.Take(terminal, 7));
        Assert.Equal(0, terminal.Read(new byte[1]));
    }

    [Fact]
    public void A_reader_that_does_not_read_loses_bytes_and_holds_nobody_up()
    {
        const int Written = 4 * 1024 * 1024;
        using var terminal = Open();
        using var program = new FarEnd(terminal.Name);
        var started = Stopwatch.StartNew();

        for (var written = 0; written < Written; written += EveryByte.Length)
        {
            terminal.Write(EveryByte);
        }

        Assert.Equal(EveryByte, program.Read(256));
        Assert.True(started.Elapsed < TimeSpan.FromMinutes(1), "a write waited");
    }

    private static PseudoTerminal Open()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pseudo terminals of this kind");
        return new PseudoTerminal();
    }
}
