using VirtualAmp.Kernel;
using VirtualAmp.Scenarios;
using Xunit;

namespace VirtualAmp.Tests.Cli;

/// <summary>How `hp=` finds a headphone.</summary>
public sealed class HeadphoneNameTests
{
    private static readonly string[] Names = ["Maker One", "Maker One S", "Maker Two", "Other Three / Four", "Maker Five"];

    [Theory]
    [InlineData("Maker One", "Maker One")]
    [InlineData("maker one", "Maker One")]
    [InlineData("one s", "Maker One S")]
    [InlineData("THREE", "Other Three / Four")]
    public void A_whole_name_or_a_part_that_one_name_has_is_enough(string text, string name) =>
        Assert.Equal(name, HeadphoneName.Find(text, Names));

    [Theory]
    [InlineData("One", "expected one headphone after 'hp=', found 'One', which fits Maker One and Maker One S")]
    [InlineData("maker", "expected one headphone after 'hp=', found 'maker', which fits Maker One, Maker One S, Maker Two and 1 more")]
    [InlineData("Six", "expected a headphone of the catalogue after 'hp=', found 'Six', which none of its 5 names has")]
    public void What_fits_several_or_none_is_refused_with_the_first_few(string text, string what) =>
        Assert.Equal(what, Assert.Throws<InputException>(() => HeadphoneName.Find(text, Names)).Message);

    [Fact]
    public void The_key_gives_the_board_the_whole_name()
    {
        var key = BoardKey.Parse("hp=two", Names);

        Assert.Equal("Maker Two", key.Change!(new BoardSettings()).Headphones);
    }

    [Fact]
    public void Every_name_of_the_catalogue_is_found_by_itself() =>
        Assert.All(CatalogueNames.All, name => Assert.Equal(name, HeadphoneName.Find(name, CatalogueNames.All)));
}
