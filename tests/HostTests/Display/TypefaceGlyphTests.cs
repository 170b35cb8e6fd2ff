using System.Text.RegularExpressions;
using AmpController.Display;
using Xunit;

namespace VirtualAmp.Tests.Display;

/// <summary>What the faces look like on the canvas.</summary>
public sealed class TypefaceGlyphTests
{
    private static readonly Typefaces Faces = new();

    /// <summary>The faces and what is typed in them.</summary>
    public static TheoryData<string, string> All { get; } = new()
    {
        { nameof(Faces.Big), "-.0123456789DEIMNTU" },
        { nameof(Faces.Medium), "-.0123456789ACEFGILMNOPRSTUVW" },
        { nameof(Faces.Small), string.Concat(Enumerable.Range('!', Typefaces.ArrowDown - '!' + 1).Select(code => (char)code)) },
    };

    /// <summary>A character that a face does not have is not drawn: a title would lose it without a word.</summary>
    [Theory]
    [InlineData(nameof(Faces.Medium), @"(?:Medium\.Draw\(|new NoticeField\().*?""([^""]+)""", 6)]
    [InlineData(nameof(Faces.Big), @"Big\.Draw\(.*?""([^""]+)""", 2)]
    public void A_face_has_every_letter_of_what_is_drawn_with_it(string face, string call, int atLeast)
    {
        string[] texts = [.. Directory.GetFiles(Repository.Below("firmware", "AmpController.Core", "Display"), "*.cs")
            .SelectMany(File.ReadAllLines).SelectMany(line => Regex.Matches(line, call)).Select(match => match.Groups[1].Value)];

        Assert.True(texts.Length >= atLeast, $"{texts.Length} texts");
        Assert.All(texts, text => Assert.All(text.Replace(" ", "", StringComparison.Ordinal), letter => Assert.True(Ink(face, letter).Length > 0, $"{letter} of {text}")));
    }

    /// <summary>0 and O, 1, l, I and the bar, comma and semicolon.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void No_two_characters_look_alike(string face, string characters)
    {
        // A capital O and a zero of the medium face stand in words and numbers only, never side by side.
        var drawn = characters.Where(character => !(face == nameof(Faces.Medium) && character == 'O')).Select(character => Ink(face, character)).ToList();
        Assert.Equal(drawn.Count, drawn.Distinct().Count());
    }

    /// <summary>In every pair of characters, one column is dark between the two, so none runs into the next.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void No_glyph_touches_its_neighbour(string face, string characters)
    {
        foreach (var left in characters)
        {
            foreach (var right in characters)
            {
                var canvas = new Canvas();
                var next = Of(face).Draw(canvas, 0, 0, left, 0);
                Of(face).Draw(canvas, next, 0, right, 0);
                Assert.True(Column(canvas, next - 1) == 0, $"{left}{right}");
            }
        }
    }

    /// <summary>Every character lights something, and nothing outside of the rows of its face.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Glyphs_stay_in_their_rows(string face, string characters)
    {
        var allowed = face switch
        {
            nameof(Faces.Big) => 0x7FFFFFFEUL,
            nameof(Faces.Medium) => 0x0FFEUL,
            _ => 0xFFUL,
        };
        foreach (var character in characters)
        {
            var canvas = new Canvas();
            var end = Of(face).Draw(canvas, 0, 0, character, 0);
            var lit = Enumerable.Range(0, end).Aggregate(0UL, (rows, x) => rows | Column(canvas, x));
            Assert.NotEqual(0UL, lit);
            Assert.Equal(0UL, lit & ~allowed);
        }
    }

    /// <summary>A descender is in the last row; capitals and digits end above it.</summary>
    [Fact]
    public void Capitals_and_digits_of_the_small_face_stand_on_one_line()
    {
        foreach (var character in "ABCDEFGHIJKLMNOPRSTUVWXYZ0123456789abcdefhiklmnorstuvwxz")
        {
            var canvas = new Canvas();
            var end = Faces.Small.Draw(canvas, 0, 0, character, 0);
            var lit = Enumerable.Range(0, end).Aggregate(0UL, (rows, x) => rows | Column(canvas, x));
            Assert.True(lit is >= 1UL << 6 and < 1UL << 7, $"{character}");
        }
    }

    /// <summary>Reversed is the same with light and dark changed, in the box of the glyph.</summary>
    [Fact]
    public void A_reversed_text_is_the_negative_of_the_plain_one()
    {
        var plain = new Canvas();
        var reversed = new Canvas();
        reversed.Fill(0, 2, Canvas.Columns, 0xFF);
        var end = Faces.Small.Draw(plain, 5, 2, "Plug in (32\x80)", 0);
        Assert.Equal(end, Faces.Small.Draw(reversed, 5, 2, "Plug in (32\x80)", 0xFF));
        for (var x = 0; x < Canvas.Columns; x++)
        {
            Assert.Equal((byte)~plain.At(x, 2), reversed.At(x, 2));
        }
    }

    /// <summary>"-127.5" fits the left part of the main page when its cells are laid as the number lays them.</summary>
    [Fact]
    public void The_longest_volume_fits_left_of_the_arc()
    {
        const int Gap = 2;
        const int MinusGap = 3;
        var digits = "1275".Sum(digit => Faces.Big.Width(digit) + Gap);
        Assert.Equal(Canvas.Split + Gap, Faces.Big.Width('-') + MinusGap + digits + Faces.Big.Width('.') + Gap);
    }

    private static Typeface Of(string face) => face switch
    {
        nameof(Faces.Big) => Faces.Big,
        nameof(Faces.Medium) => Faces.Medium,
        _ => Faces.Small,
    };

    private static string Ink(string face, char character)
    {
        var canvas = new Canvas();
        var end = Of(face).Draw(canvas, 0, 0, character, 0);
        return string.Join(',', Enumerable.Range(0, end).Select(x => Column(canvas, x)));
    }

    private static ulong Column(Canvas canvas, int x)
    {
        var rows = 0UL;
        for (var page = 0; page < 4; page++)
        {
            rows |= (ulong)canvas.At(x, page) << (page * 8);
        }

        return rows;
    }
}
