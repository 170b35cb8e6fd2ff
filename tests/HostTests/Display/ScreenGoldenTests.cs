using System.Globalization;
using VirtualAmp.Traces;
using Xunit;

namespace VirtualAmp.Tests.Display;

/// <summary>
/// Every picture of the screen against its golden, bit by bit, over the bytes that go over the wire. The goldens are
/// written again only by `AMP_GOLDEN=write dotnet test`.
/// </summary>
public sealed class ScreenGoldenTests
{
    private static readonly string Folder = Repository.Below("tests", "HostTests", "Display", "golden");

    /// <summary>Names of the pictures.</summary>
    public static TheoryData<string> Names => [.. ScreenPictures.All.Keys];

    /// <summary>One picture.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_screen_looks_as_its_golden(string name)
    {
        var rig = new PanelRig();
        ScreenPictures.All[name](rig);
        rig.Settle();
        var actual = rig.Panel.Rows();
        var golden = Path.Combine(Folder, name + ".png");
        if (Environment.GetEnvironmentVariable("AMP_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllBytes(golden, Png.Encode(actual));
        }

        Assert.True(File.Exists(golden), $"{golden} is missing; AMP_GOLDEN=write makes it.");
        var difference = Difference(Png.Decode(File.ReadAllBytes(golden)), actual);
        if (difference is not null)
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "actual");
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, name + ".png");
            File.WriteAllBytes(file, Png.Encode(actual));
            Assert.Fail($"{difference}\n golden: {golden}\n actual: {file}\n AMP_GOLDEN=write takes the actual picture over.");
        }
    }

    /// <summary>A golden that no test looks at would go stale.</summary>
    [Fact]
    public void Every_golden_belongs_to_a_picture()
    {
        var files = Directory.GetFiles(Folder, "*.png").Select(Path.GetFileNameWithoutExtension).Order();
        Assert.Equal(ScreenPictures.All.Keys.Order(), files);
    }

    private static string? Difference(byte[] golden, byte[] actual)
    {
        var differing = Enumerable.Range(0, Png.Width * Png.Height)
            .Where(dot => ((golden[dot / 8] ^ actual[dot / 8]) & (0x80 >> (dot & 7))) != 0)
            .ToList();
        return differing.Count == 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{differing.Count} pixels differ, the first at {differing[0] % Png.Width}, {differing[0] / Png.Width}.");
    }
}
