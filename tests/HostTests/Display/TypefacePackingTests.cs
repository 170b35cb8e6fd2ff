using StbImageSharp;
using StbImageWriteSharp;
using VirtualAmp.TypefacePacking;
using Xunit;
using ReadComponents = StbImageSharp.ColorComponents;
using WriteComponents = StbImageWriteSharp.ColorComponents;

namespace VirtualAmp.Tests.Display;

/// <summary>The pictures of the typefaces against the firmware's table, and what the packing says of bad ones.</summary>
public sealed class TypefacePackingTests
{
    private const int White = 0xFFFFFF;
    private const int Red = 0xFF0000;
    private const int Guide = Sheet.Guide;

    /// <summary>Byte by byte.</summary>
    [Fact]
    public void The_committed_table_is_what_the_pictures_give() =>
        Assert.Equal(File.ReadAllText(Table()).ReplaceLineEndings("\n"), Faces.Pack(Picture));

    /// <summary>One pixel of each picture, turned over inside its first glyph.</summary>
    [Theory]
    [InlineData("big.png")]
    [InlineData("medium.png")]
    [InlineData("small.png")]
    [InlineData("icons.png")]
    public void One_changed_pixel_changes_the_table(string file) =>
        Assert.NotEqual(File.ReadAllText(Table()), Faces.Pack(Changed(file, 1, 1, White)));

    /// <summary>A colour that is none of the three, with the place and the glyph it is in.</summary>
    [Fact]
    public void A_foreign_colour_is_refused() => Refused(
        Changed("small.png", 10, 3, Red),
        "small.png: pixel 10, 3 ('!') has the colour #FF0000 (alpha 255): use black, white and the guide colour #4060A0 only");

    /// <summary>White on the line under the first cell.</summary>
    [Fact]
    public void A_glyph_bigger_than_its_cell_is_refused() => Refused(
        Changed("medium.png", 1, 17, White),
        "medium.png: pixel 1, 17 ('-') lies on the grid: the glyph is bigger than its cell of 10 x 16; redraw it, or give all cells of the sheet more room in Faces.cs");

    /// <summary>A dot outside of the box, and a hole in it.</summary>
    [Theory]
    [InlineData(8, 8, true)]
    [InlineData(2, 8, false)]
    public void A_broken_box_is_refused(int x, int y, bool isLit) => Refused(
        Changed("small.png", x, y, isLit ? White : Guide),
        $"small.png: pixel {x}, {y} (' ') breaks the box of 2 x 8: the box is black and white, the cell around it has the guide colour #4060A0");

    /// <summary>The guide colour over the first corner.</summary>
    [Fact]
    public void A_missing_glyph_is_refused() => Refused(
        Changed("icons.png", 1, 1, Guide),
        "icons.png: pixel 1, 1 ('Decibel') begins a glyph of 0 x 0: draw it from the corner on, 8 rows high or a multiple, its ground black");

    /// <summary>A glyph of a face must fill the cell's height.</summary>
    [Fact]
    public void A_glyph_of_too_few_pages_is_refused() => Refused(
        Redrawn("big.png", sheet =>
        {
            for (var y = 9; y <= 32; y++)
            {
                for (var x = 1; x <= 9; x++)
                {
                    Paint(sheet, x, y, Guide);
                }
            }
        }),
        "big.png: '-' is 8 rows high: make it 32");

    /// <summary>A picture of another size.</summary>
    [Fact]
    public void A_picture_of_the_wrong_size_is_refused() => Refused(
        file => file == "big.png" ? Picture("icons.png") : Picture(file),
        "big.png: is 247 x 42 pixels: make it 211 x 67, cells of 20 x 32 with a line of 1 around each");

    /// <summary>No PNG, and one that ends early.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(300)]
    public void A_damaged_picture_is_refused(int length)
    {
        var error = Assert.Throws<BadPictureException>(() => Faces.Pack(file => file == "small.png" ? Picture(file)[..length] : Picture(file)));
        Assert.Equal("small.png: is no PNG, or damaged: save it again as a PNG", error.Message);
    }

    /// <summary>The program itself, in a folder of its own.</summary>
    [Fact]
    public void The_program_packs_or_says_in_one_line_what_is_wrong()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            foreach (var file in new[] { "big.png", "medium.png", "small.png", "icons.png" })
            {
                File.WriteAllBytes(Path.Combine(folder, file), Picture(file));
            }

            var target = Path.Combine(folder, "Glyphs.cs");
            Assert.Equal(0, Packing.Run(folder, target, TextWriter.Null, TextWriter.Null));
            Assert.Equal(Faces.Pack(Picture), File.ReadAllText(target));

            File.WriteAllBytes(Path.Combine(folder, "small.png"), Changed("small.png", 0, 0, White)("small.png"));
            var errors = new StringWriter();
            Assert.Equal(2, Packing.Run(folder, target, TextWriter.Null, errors));
            Assert.Single(errors.ToString().TrimEnd().Split('\n'));

            File.Delete(Path.Combine(folder, "small.png"));
            Assert.Equal(2, Packing.Run(folder, target, TextWriter.Null, TextWriter.Null));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static void Refused(Func<string, byte[]> read, string message) =>
        Assert.Equal(message, Assert.Throws<BadPictureException>(() => Faces.Pack(read)).Message);

    private static string Table() => Repository.Below("firmware", "AmpController.Core", "Display", "Glyphs.cs");

    private static byte[] Picture(string file) => File.ReadAllBytes(Repository.Below("firmware", "Typefaces", file));

    private static Func<string, byte[]> Changed(string file, int x, int y, int colour) =>
        Redrawn(file, sheet => Paint(sheet, x, y, colour));

    /// <summary>The pictures, one of them changed.</summary>
    private static Func<string, byte[]> Redrawn(string file, Action<ImageResult> change)
    {
        var sheet = ImageResult.FromMemory(Picture(file), ReadComponents.RedGreenBlue);
        change(sheet);
        using var png = new MemoryStream();
        new ImageWriter().WritePng(sheet.Data, sheet.Width, sheet.Height, WriteComponents.RedGreenBlue, png);
        return name => name == file ? png.ToArray() : Picture(name);
    }

    private static void Paint(ImageResult sheet, int x, int y, int colour)
    {
        var at = ((y * sheet.Width) + x) * 3;
        sheet.Data[at] = (byte)(colour >> 16);
        sheet.Data[at + 1] = (byte)(colour >> 8);
        sheet.Data[at + 2] = (byte)colour;
    }
}
