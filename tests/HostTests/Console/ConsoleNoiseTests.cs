using System.Text;
using Xunit;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>Whatever is typed, the console stays bounded, answers, and allocates nothing.</summary>
public sealed class ConsoleNoiseTests
{
    private const int WarmUpBytes = 10_000_000;
    private const int Parts = 10;

    // Bytes that 115200 baud brings in a pass of 10 ms.
    private const int LineRate = 115;
    private const int ThirdOfLineRate = LineRate / 3;

    [Theory]
    [InlineData(100_000_000, false)]
    [InlineData(20_000_000, true)]
    public void A_hundred_megabytes_of_noise_never_throw_break_no_bound_and_allocate_nothing(long bytes, bool isMachine)
    {
        ConsoleDesk desk = Desk(isMachine);

        // What a line of code allocates the first time it ever runs, .NET itself allocates.
        Feed(desk, new Noise(seed: 1), WarmUpBytes);
        Noise noise = new(seed: 2);
        int partsThatAllocate = 0;
        for (int part = 0; part < Parts; part++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Feed(desk, noise, bytes / Parts);
            partsThatAllocate += GC.GetAllocatedBytesForCurrentThread() > before ? 1 : 0;
        }

        Assert.Null(desk.Port.Broken);
        Assert.Equal(0, desk.Shell.Output.Dropped);

        // .NET may compile a method anew at any time and then allocates once; what a command allocated would be in every part.
        Assert.InRange(partsThatAllocate, 0, 1);
        Assert.False(desk.Controls.Misused);
        Assert.True(desk.Controls.Calls > 100, "the noise must reach the commands");
        Recovers(desk);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_line_of_noise_gets_one_ERR_that_says_why(bool isMachine)
    {
        ConsoleDesk desk = Desk(isMachine);
        Random random = new(3);
        for (int i = 0; i < 2_000; i++)
        {
            (byte[] line, string answer) = Spoilt(random);
            Assert.Equal([answer], Answers(desk, line, () => random.Next(1, ThirdOfLineRate)));
        }

        Assert.Null(desk.Port.Broken);
        Recovers(desk);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_line_of_noise_at_line_rate_gets_one_ERR(bool isMachine)
    {
        ConsoleDesk desk = Desk(isMachine);
        Random random = new(4);
        for (int i = 0; i < 2_000; i++)
        {
            (byte[] line, string answer) = Spoilt(random);
            Assert.Contains(Assert.Single(Answers(desk, line, () => LineRate)), new[] { answer, "ERR 106" });
        }

        Assert.Null(desk.Port.Broken);
        Recovers(desk);
    }

    [Fact]
    public void A_pass_edits_eight_keys_and_loses_none_of_a_full_line_at_line_rate()
    {
        Terminal terminal = new();
        ConsoleDesk desk = new(terminal, isMachine: false);
        desk.Pass(10);
        terminal.Type(new string('x', 128) + "\r");
        for (int edited = 8; edited <= 72; edited += 8)
        {
            desk.Pass(1);
            Assert.Equal(2 + edited, terminal.Row.Length);
        }

        // Behind column 77 each pass draws the line anew, which takes two passes to say.
        desk.Pass(7 * 2 + 4);
        Assert.StartsWith("ERR 100", terminal.Rows[^2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_bad_line_of_any_length_at_line_rate_is_skipped_as_fast_as_it_comes(bool isMachine)
    {
        ConsoleDesk desk = Desk(isMachine);
        byte[] line = [0xFF, .. Enumerable.Repeat((byte)'x', 100_000), (byte)'\r'];
        Assert.Equal(["ERR 105"], Answers(desk, line, () => LineRate));
        Recovers(desk);
    }

    [Fact]
    public void A_key_that_is_cut_anywhere_spoils_no_more_than_its_own_line()
    {
        string[] keys = ["\e[A", "\e[1~", "\e[1;5C", "\eOH", "\e[3~", "\e[200~", "\e[999999999999999999999~", "\e\e[", "\e[O", "\e[[A"];
        foreach (string key in keys)
        {
            for (int length = 1; length <= key.Length; length++)
            {
                ConsoleDesk desk = Desk(isMachine: false);
                desk.Ask(key[..length]);
                Recovers(desk);
            }
        }
    }

    [Fact]
    public void Every_line_of_a_patient_user_gets_one_answer()
    {
        ConsoleDesk desk = new();
        Random random = new(4);
        for (int i = 1; i <= 3000; i++)
        {
            desk.Ask(RandomLine(random));
            Assert.Equal(i, desk.Port.Answers);
        }

        Assert.Null(desk.Port.Broken);
    }

    [Fact]
    public void An_idle_pass_sends_and_allocates_nothing()
    {
        ConsoleDesk desk = new();
        desk.Pass(100);
        long sent = desk.Port.Sent;

        long before = GC.GetAllocatedBytesForCurrentThread();
        desk.Pass(10_000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(sent, desk.Port.Sent);
    }

    private static ConsoleDesk Desk(bool isMachine)
    {
        ConsoleDesk desk = new(null, isMachine);
        desk.Port.IsHuman = !isMachine;
        desk.Pass(10);
        return desk;
    }

    private static void Feed(ConsoleDesk desk, Noise noise, long bytes)
    {
        for (long fed = 0; fed < bytes; fed += noise.Count)
        {
            noise.Next();
            for (int at = 0; at < noise.Count;)
            {
                int slice = Math.Min(noise.Slice(), noise.Count - at);
                desk.Port.Arrive(noise.Bytes, at, slice);
                desk.Pass(1);
                at += slice;
            }

            desk.Pass(noise.Pause());
        }
    }

    // After the noise: the line is ended, what it was is answered, and then everything is as it was.
    private static void Recovers(ConsoleDesk desk)
    {
        desk.Ask("");
        desk.Port.Heard = [];
        desk.Ask("version");
        Assert.Equal(["version=0.1.0", "board=desk", "OK"], desk.Port.Heard.Where(heard => !heard.StartsWith('>')));
    }

    // In parts that cut characters and sequences anywhere, then long enough for any answer.
    private static IEnumerable<string> Answers(ConsoleDesk desk, byte[] line, Func<int> bytesPerPass)
    {
        desk.Port.Heard = [];
        for (int at = 0; at < line.Length;)
        {
            int slice = Math.Min(bytesPerPass(), line.Length - at);
            desk.Port.Arrive(line, at, slice);
            desk.Pass(1);
            at += slice;
        }

        desk.Pass(40);
        return desk.Port.Heard.Where(heard => heard.StartsWith("ERR", StringComparison.Ordinal) || heard == "OK").Select(heard => heard[..7]);
    }

    private static (byte[] Line, string Answer) Spoilt(Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                return ([.. Enumerable.Repeat((byte)0, random.Next(1, 4_000)), (byte)'\r'], "ERR 105");
            case 1:
                byte[] bytes = new byte[random.Next(1, 4_000)];
                random.NextBytes(bytes);
                bytes.AsSpan().Replace((byte)'\r', (byte)'x');
                bytes.AsSpan().Replace((byte)'\n', (byte)'x');
                return ([0xFF, .. bytes, (byte)'\r'], "ERR 105");
            case 2:
                byte[] text = Encoding.UTF8.GetBytes("größer 音量 🎧");
                return ([.. text.AsSpan(0, random.Next(3, text.Length + 1)), (byte)'\r'], "ERR 105");
            default:
                return ([.. Enumerable.Repeat((byte)random.Next(33, 127), random.Next(129, 4_000)), (byte)'\r'], "ERR 104");
        }
    }

    private static string RandomLine(Random random)
    {
        char[] line = new char[random.Next(1, 140)];
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = (char)random.Next(33, 126);
        }

        return new string(line);
    }
}
