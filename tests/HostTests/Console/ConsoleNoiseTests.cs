using System.Text;
using Xunit;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>Whatever is typed, the console stays bounded, answers, and allocates nothing.</summary>
public sealed class ConsoleNoiseTests
{
    private const int NoiseBytes = 3_000_000;

    private static readonly byte[][] Phrases =
    [
        .. new[]
        {
            "help\r", "help vol\n", "status\r\n", "vol\r", "vol -20\r", "vol -20.5dB\r", "vol up 255\r", "vol down\r", "vol min\r", "vol 1\r",
            "gain high\r", "gain\r", "mute on\r", "mute off\r", "jack\r", "stats\r", "log\r", "log 64\r", "version\r", "\r\n", "vol -99999999999999\r",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Noise_never_throws_breaks_no_bound_and_allocates_nothing(int seed)
    {
        ConsoleDesk desk = new();
        Random random = new(seed);
        byte[] chunk = new byte[240];

        // The same noise twice: what a line of code allocates the first time it ever runs, .NET itself allocates.
        Feed(desk, random, chunk, NoiseBytes);
        random = new Random(seed);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Feed(desk, random, chunk, NoiseBytes);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Null(desk.Port.Broken);
        Assert.Equal(0, allocated);
        Assert.False(desk.Controls.Misused);
        Assert.True(desk.Controls.Calls > 100, "the noise must reach the commands");

        desk.Ask("");
        int accepted = desk.Port.Accepted;
        desk.Ask("jack");
        Assert.Equal(accepted + 1, desk.Port.Accepted);
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

    private static void Feed(ConsoleDesk desk, Random random, byte[] chunk, int bytes)
    {
        for (int fed = 0; fed < bytes;)
        {
            int count = Fill(random, chunk);
            desk.Port.Arrive(chunk, count);
            desk.Pass(random.Next(0, 4) == 0 ? random.Next(1, 60) : 1);
            fed += count;
        }
    }

    // One of: a command, bytes of every value, printable characters, one character over and over.
    private static int Fill(Random random, byte[] chunk)
    {
        switch (random.Next(4))
        {
            case 0:
                byte[] phrase = Phrases[random.Next(Phrases.Length)];
                Array.Copy(phrase, chunk, phrase.Length);
                return phrase.Length;
            case 1:
                random.NextBytes(chunk);
                return random.Next(1, chunk.Length);
            case 2:
                int printable = random.Next(1, chunk.Length);
                for (int i = 0; i < printable; i++)
                {
                    chunk[i] = (byte)random.Next(31, 127);
                }

                chunk[printable - 1] = (byte)'\r';
                return printable;
            default:
                Array.Fill(chunk, (byte)random.Next(256));
                return chunk.Length;
        }
    }

    private static string RandomLine(Random random)
    {
        char[] line = new char[random.Next(1, 140)];
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = (char)random.Next(33, 126);
        }

        return random.Next(2) == 0 ? new string(line) : Encoding.ASCII.GetString(Phrases[random.Next(15)]).Trim();
    }
}
