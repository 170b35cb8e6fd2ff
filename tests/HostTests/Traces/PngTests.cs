using CsCheck;
using VirtualAmp.Scenarios;
using VirtualAmp.Traces;
using Xunit;

namespace VirtualAmp.Tests.Traces;

/// <summary>The PNG that is written is the PNG that is read; anything else is refused.</summary>
public sealed class PngTests
{
    private const int Bytes = Png.Width / 8 * Png.Height;

    [Fact]
    public void Any_picture_comes_back() => Gen.Byte.Array[Bytes].Sample(pixels => Png.Decode(Png.Encode(pixels)).AsSpan().SequenceEqual(pixels), iter: 50);

    [Fact]
    public void The_same_picture_gives_the_same_bytes() => Assert.Equal(Png.Encode(Stripes()), Png.Encode(Stripes()));

    [Fact]
    public void The_header_says_128_x_64_with_1_bit_grey() => Assert.Equal(
        "89504E470D0A1A0A" + "0000000D49484452" + "0000008000000040" + "0100000000",
        Convert.ToHexString(Png.Encode(Stripes()), 0, 29));

    [Fact]
    public void What_is_no_PNG_is_refused() => Assert.Equal("not a PNG", Refusal([1, 2, 3]));

    [Fact]
    public void A_flipped_bit_anywhere_after_the_signature_is_refused()
    {
        var png = Png.Encode(Stripes());
        for (var at = 8; at < png.Length; at++)
        {
            var bad = (byte[])png.Clone();
            bad[at] ^= 0x10;
            Assert.Throws<InputException>(() => Png.Decode(bad));
        }
    }

    [Fact]
    public void A_cut_file_is_refused()
    {
        var png = Png.Encode(Stripes());
        for (var length = 8; length < png.Length; length++)
        {
            Assert.Equal("a damaged PNG", Refusal(png[..length]));
        }
    }

    [Fact]
    public void A_picture_of_another_size_is_refused()
    {
        const string OnePixel =
            "89504E470D0A1A0A0000000D49484452000000010000000108000000003A7E9B55" +
            "0000000A49444154789C63F80F0001010100B138F6140000000049454E44AE426082";
        Assert.Equal("not a PNG of 128x64 pixels, 1 bit grey", Refusal(Convert.FromHexString(OnePixel)));
    }

    private static string Refusal(byte[] png) => Assert.Throws<InputException>(() => Png.Decode(png)).Message;

    private static byte[] Stripes() => [.. Enumerable.Range(0, Bytes).Select(i => (byte)(i % 2 == 0 ? 0xF0 : 0x0F))];
}
