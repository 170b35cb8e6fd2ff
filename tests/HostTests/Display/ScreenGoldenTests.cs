using System.Globalization;
using VirtualAmp.Chips;
using VirtualAmp.Traces;
using Xunit;

namespace VirtualAmp.Tests.Display;

/// <summary>
/// Every picture of the screen, and frames of the ways between them, against its golden, bit by bit, over the bytes that go
/// over the wire; and all of them on one sheet. They are written again only by `AMP_GOLDEN=write dotnet test`.
/// </summary>
public sealed class ScreenGoldenTests
{
    private static readonly string Folder = Repository.Below("tests", "HostTests", "Display", "golden");

    private static readonly bool Writes = Environment.GetEnvironmentVariable("AMP_GOLDEN") == "write";

    /// <summary>Names of the pictures.</summary>
    public static TheoryData<string> Names => [.. ScreenPictures.All.Keys];

    /// <summary>Names of the frames.</summary>
    public static TheoryData<string> FrameNames => [.. Frames.Keys];

    /// <summary>Names of pictures and frames.</summary>
    public static TheoryData<string> AllNames => [.. ScreenPictures.All.Keys, .. Frames.Keys];

    private static Dictionary<string, Action<PanelRig>> Frames { get; } = new(ScreenTransitions.Frames());

    /// <summary>One picture.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_screen_looks_as_its_golden(string name) => Compare(name, Rows(name));

    /// <summary>One frame of a way.</summary>
    [Theory]
    [MemberData(nameof(FrameNames))]
    public void The_way_to_the_next_page_looks_as_its_golden(string name) => Compare(name, Rows(name));

    /// <summary>The picture is moved by a pixel right and down against burn-in: the last row and column stay dark for that.</summary>
    [Theory]
    [MemberData(nameof(AllNames))]
    public void The_last_row_and_column_stay_dark(string name)
    {
        var rig = Lead(name);
        for (var x = 0; x < Ssd1306Model.Width; x++)
        {
            Assert.False(rig.Panel.Pixel(x, Png.Height - 1), $"row 63 is lit at column {x}");
        }

        for (var y = 0; y < Png.Height; y++)
        {
            Assert.False(rig.Panel.Pixel(Ssd1306Model.Width - 1, y), $"column 127 is lit at row {y}");
        }
    }

    /// <summary>docs/screens.png.</summary>
    [Fact]
    public void The_contact_sheet_shows_every_picture()
    {
        var sheet = new ContactSheet(ScreenPictures.All.Count + Frames.Count);
        foreach (var name in ScreenPictures.All.Keys.Concat(Frames.Keys))
        {
            sheet.Add(name, Rows(name));
        }

        var file = Repository.Below("docs", "screens.png");
        if (Writes)
        {
            File.WriteAllBytes(file, Png.Encode(sheet.Pixels, ContactSheet.Width, sheet.Height));
        }

        Assert.Equal(sheet.Pixels, Png.Decode(File.ReadAllBytes(file), ContactSheet.Width, sheet.Height));
    }

    /// <summary>A golden that no test looks at would go stale.</summary>
    [Fact]
    public void Every_golden_belongs_to_a_picture()
    {
        var files = Directory.GetFiles(Folder, "*.png").Select(Path.GetFileNameWithoutExtension).Order();
        Assert.Equal(ScreenPictures.All.Keys.Concat(Frames.Keys).Order(), files);
    }

    private static byte[] Rows(string name) => Lead(name).Panel.Rows();

    private static PanelRig Lead(string name)
    {
        var rig = new PanelRig();
        if (Frames.TryGetValue(name, out var way))
        {
            way(rig);
            return rig;
        }

        ScreenPictures.All[name](rig);
        rig.Settle();
        return rig;
    }

    private static void Compare(string name, byte[] actual)
    {
        var golden = Path.Combine(Folder, name + ".png");
        if (Writes)
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
