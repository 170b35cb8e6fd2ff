using System.Globalization;
using System.Text.RegularExpressions;
using AmpController.Build;
using AmpController.Control;
using AmpController.Headphones;
using Xunit;

namespace VirtualAmp.Tests.Headphones;

/// <summary>The built-in catalogue against headphones.csv, read here by other means.</summary>
public sealed partial class CatalogueTests
{
    private static readonly string[] Rows = [.. File.ReadLines(Repository.Below("firmware", "AmpController.Core", "Headphones", "headphones.csv")).Skip(1)];

    /// <summary>Number of every row.</summary>
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Rows.Length)];

    [Fact]
    public void Every_row_of_the_csv_is_a_headphone() => Assert.Equal(Rows.Length, Catalogue.Count);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_headphone_has_the_figures_of_its_row(int row)
    {
        // No field before the source is quoted.
        var fields = Rows[row].Split(',', 7);
        var measured = Measured().Match(fields[6]);
        var profile = Load(row);

        Assert.Equal($"{fields[0]} {fields[1]}", profile.Name);
        Assert.Equal(fields[2] == "IEM" ? HeadphoneForm.InEar : HeadphoneForm.OverEar, profile.Form);
        Assert.Equal(double.Parse(fields[3], CultureInfo.InvariantCulture), profile.ImpedanceDeciohm / 10.0);
        Assert.Equal(measured.Success, profile.IsMeasured);
        Assert.Equal(double.Parse(measured.Success ? measured.Groups["db"].Value : fields[4], CultureInfo.InvariantCulture), profile.SensitivityCb / 100.0);
        Assert.Equal(measured.Success || fields[5] == "dB/V" ? SensitivityUnit.PerVolt : SensitivityUnit.PerMilliwatt, profile.Unit);
        Assert.Equal(HeadphoneProfile.DefaultLimitCb, profile.LimitCb);
        Assert.Equal(ProfileKey.Of(profile), profile.Key);
        Assert.Equal(profile.Key, Catalogue.KeyOf(row));
    }

    [Fact]
    public void Every_key_and_every_name_is_there_once()
    {
        var profiles = Enumerable.Range(0, Catalogue.Count).Select(Load).ToList();

        Assert.Distinct(profiles.Select(profile => profile.Key));
        Assert.Distinct(profiles.Select(profile => profile.Name.ToUpperInvariant()));
    }

    [Fact]
    public void A_measured_figure_agrees_with_the_voltage_it_was_worked_out_from()
    {
        var measured = Rows.Select(row => Measured().Match(row)).Where(match => match.Success).ToList();

        Assert.NotEmpty(measured);
        Assert.All(measured, match => Assert.InRange(
            94 - (20 * Math.Log10(double.Parse(match.Groups["mv"].Value, CultureInfo.InvariantCulture) / 1000)) - double.Parse(match.Groups["db"].Value, CultureInfo.InvariantCulture),
            -0.1,
            0.1));
    }

    [Theory]
    [InlineData(HeadphoneProfile.LowestImpedanceDeciohm, HeadphoneProfile.LowestPerVoltCb, true)]
    [InlineData(HeadphoneProfile.HighestImpedanceDeciohm, HeadphoneProfile.HighestPerVoltCb, true)]
    [InlineData(HeadphoneProfile.LowestImpedanceDeciohm - 1, 10_000, false)]
    [InlineData(HeadphoneProfile.HighestImpedanceDeciohm + 1, 10_000, false)]
    [InlineData(320, HeadphoneProfile.LowestPerVoltCb - 1, false)]
    [InlineData(320, HeadphoneProfile.HighestPerVoltCb + 1, false)]
    public void What_the_build_believes_the_firmware_believes_too(int deciohm, int perVoltCb, bool isBelieved)
    {
        var longest = new string('x', HeadphoneProfile.LongestName - 2);
        var row = string.Create(CultureInfo.InvariantCulture, $"x,{longest},over-ear,{deciohm / 10.0},{perVoltCb / 100.0},dB/V,x");
        var profile = new HeadphoneProfile { Name = "x", ImpedanceDeciohm = deciohm, SensitivityCb = perVoltCb };

        Assert.Equal(isBelieved, Record.Exception(() => MakeCatalogue.Table([MakeCatalogue.Header, row])) is null);
        Assert.Equal(isBelieved ? FaultCode.None : FaultCode.OutOfRange, new OwnProfiles().Put(0, profile));
        Assert.Throws<MakeCatalogue.BadLineException>(() => MakeCatalogue.Table([MakeCatalogue.Header, row.Replace(longest, longest + "x")]));
    }

    [Fact]
    public void A_lost_headphone_has_a_ceiling_as_low_as_any_of_the_catalogue()
    {
        var book = new JackBook(new HeadphoneShelf(new OwnProfiles()), new AmpOptions(), new AmpFigures { SourceMv = 2000 });
        book.Restore(0, HeadphoneChoice.Chosen, 0xDEADBEEF, HeadphoneProfile.DefaultLimitCb, JackBook.NoGain, 0);
        Assert.Equal(HeadphoneChoice.Lost, book.Choice(0));

        for (var row = 0; row < Catalogue.Count; row++)
        {
            book.Choose(1, row);
            Assert.True(book.CeilingCb(0) <= book.CeilingCb(1), book.Profile(1).Name);
        }
    }

    private static HeadphoneProfile Load(int row)
    {
        var profile = new HeadphoneProfile();
        Catalogue.Load(row, profile);
        return profile;
    }

    [GeneratedRegex(@"ASR measured 94 dB at (?<mv>\d+) mVrms = (?<db>[\d.]+) dB/V")]
    private static partial Regex Measured();
}
