using AmpController.Build;
using Xunit;

namespace VirtualAmp.Tests.Headphones;

/// <summary>The maker of the catalogue: what it makes of a row, and what it says of rows that cannot be right.</summary>
public sealed class MakeCatalogueTests
{
    private const string Good = "Maker,One,over-ear,32,100,dB/mW,said so";

    [Fact]
    public void A_row_is_key_impedance_sensitivity_flags_and_name()
    {
        var table = Table("Maker,One,IEM,15.2,104.25,dB/mW,said so", "Maker,Two,over-ear,300,97,dB/V,said so");

        Assert.Equal(2, table[0]);
        Assert.Equal([152, 0, 0xB9, 0x28, 5, 31, 0], table[6..13]);
        Assert.Equal([0xB8, 0x0B, 0xE4, 0x25, 0, 35, 0], table[17..24]);
        Assert.Equal([26, 0, .. "Maker"u8, 128, .. "One"u8, 128, .. "Two"u8], table[24..]);
    }

    [Fact]
    public void A_brand_of_one_row_stands_in_its_name()
    {
        var table = Table("Maker,One,IEM,15.2,104.25,dB/mW,said so", "Other,Two,over-ear,300,97,dB/V,said so");

        Assert.Equal("Maker OneOther Two", System.Text.Encoding.ASCII.GetString(table[24..]));
    }

    [Fact]
    public void A_measured_figure_counts_instead_of_the_makers() =>
        Assert.Equal(
            [0x40, 0x01, 0x82, 0x28, 2],
            Table("Maker,One,over-ear,32,97,dB/mW,\"said so; ASR measured 94 dB at 327 mVrms = 103.7 dB/V, 40 ohm at 1 kHz; a \"\"note\"\"\"")[6..11]);

    [Fact]
    public void Deleting_a_row_changes_no_other_key()
    {
        var whole = Table(Good, "Maker,Two,over-ear,32,100,dB/mW,said so");
        var trimmed = Table("Maker,Two,over-ear,32,100,dB/mW,said so");

        Assert.Equal(whole[13..17], trimmed[2..6]);
        Assert.NotEqual(whole[2..6], trimmed[2..6]);
    }

    [Fact]
    public void A_catalogue_without_rows_is_two_bytes() => Assert.Equal([0, 0], Table());

    [Fact]
    public void Blank_lines_count_only_for_line_numbers() =>
        Assert.Equal((4, "the unit 'dB' is not known: write dB/mW or dB/V, as the maker states it"), Fault(Good, "", "Maker,Two,over-ear,32,100,dB,said so"));

    [Theory]
    [InlineData("Maker,Two,over-ear,32,100,dB,x", "the unit 'dB' is not known: write dB/mW or dB/V, as the maker states it")]
    [InlineData("Maker,Two,earbud,32,100,dB/mW,x", "the type 'earbud' is not known: write over-ear or IEM")]
    [InlineData("Maker,Two,over-ear,3.9,100,dB/mW,x", "the impedance is 3.9 ohm, which is not believed (4 to 3000): look for the right figure and unit")]
    [InlineData("Maker,Two,over-ear,3000.1,100,dB/mW,x", "the impedance is 3000.1 ohm, which is not believed (4 to 3000): look for the right figure and unit")]
    [InlineData("Maker,Two,over-ear,32,69.99,dB/V,x", "the sensitivity is 69.99 dB/V, which is not believed (70 to 135): look for the right figure and unit")]
    [InlineData("Maker,Two,over-ear,32,120.06,dB/mW,x", "the sensitivity is 135.01 dB/V, which is not believed (70 to 135): look for the right figure and unit")]
    [InlineData("Maker,Two,over-ear,32,ASR,dB/mW,x", "the sensitivity 'ASR' is no number: write it with a point and at most two decimals")]
    [InlineData("Maker,Two,over-ear,32,100.001,dB/mW,x", "the sensitivity '100.001' is no number: write it with a point and at most two decimals")]
    [InlineData("Maker,Two,over-ear,-32,100,dB/mW,x", "the impedance '-32' is no number: write it with a point and at most one decimal")]
    [InlineData("Maker,Two,over-ear,99999999999999999999999999,100,dB/mW,x", "the impedance '99999999999999999999999999' is no number: write it with a point and at most one decimal")]
    [InlineData("Maker,Two,over-ear,32,100,dB/mW", "6 fields instead of 7: brand,model,type,impedance_ohm,sensitivity,unit,source; a field with a comma in it needs quotes")]
    [InlineData("Maker,Two,over-ear,32,100,dB/mW,x,y", "8 fields instead of 7: brand,model,type,impedance_ohm,sensitivity,unit,source; a field with a comma in it needs quotes")]
    [InlineData("Maker,Two,over-ear,32,100,dB/mW,\"x", "a quote is not closed: a row is one line, with an even number of quotes")]
    [InlineData("Maker,,over-ear,32,100,dB/mW,x", "brand and model must both be there, without spaces around them")]
    [InlineData("Maker , Two,over-ear,32,100,dB/mW,x", "brand and model must both be there, without spaces around them")]
    [InlineData("Maker,A name that goes on and on and on and on,over-ear,32,100,dB/mW,x", "the name 'Maker A name that goes on and on and on and on' has 46 characters: shorten it to 40")]
    [InlineData("Maker,Zwö,over-ear,32,100,dB/mW,x", "the name 'Maker Zwö' holds 'ö', which the screen lacks: use printable ASCII")]
    [InlineData("maker,ONE,over-ear,32,101,dB/mW,x", "a headphone of this name is in line 2 already: rename or delete one of them")]
    [InlineData("Maker,Two,over-ear,32,100,dB/mW,ASR measured 94 dB at 327 = 103.7", "the measured figure cannot be read: write 'ASR measured 94 dB at <n> mVrms = <n> dB/V'")]
    [InlineData("Maker,Two,over-ear,32,100,dB/mW,ASR measured 94 dB at 327 mVrms = 10.3.7 dB/V", "the sensitivity '10.3.7' is no number: write it with a point and at most two decimals")]
    [InlineData("Maker,Two,over-ear,32,100,dB/mW,ASR measured 94 dB at 327 mVrms = 1037 dB/V", "the sensitivity is 1037 dB/V, which is not believed (70 to 135): look for the right figure and unit")]
    public void A_row_that_cannot_be_right_is_named_with_what_to_do(string row, string fault) => Assert.Equal((3, fault), Fault(Good, row));

    [Fact]
    public void A_file_with_another_first_line_is_not_read() =>
        Assert.Equal(1, Assert.Throws<MakeCatalogue.BadLineException>(() => MakeCatalogue.Table(["brand,model", Good])).Line);

    [Fact]
    public void A_catalogue_larger_than_its_offsets_is_refused()
    {
        var rows = Enumerable.Range(0, 1500).Select(number => $"Maker,A name of some thirty letters {number},over-ear,32,100,dB/mW,x").ToArray();

        Assert.Equal("the catalogue is full (64 kB): delete rows", Fault(rows).Fault);
    }

    private static byte[] Table(params string[] rows) => MakeCatalogue.Table([MakeCatalogue.Header, .. rows]);

    private static (int Line, string Fault) Fault(params string[] rows)
    {
        var bad = Assert.Throws<MakeCatalogue.BadLineException>(() => Table(rows));
        return (bad.Line, bad.Message);
    }
}
