using VirtualAmp.Hardware;
using Xunit;

namespace VirtualAmp.Tests.Hardware;

/// <summary>That hardware/check notices when docs/hardware.md says other figures than the simulations give, and not for a last digit.</summary>
public sealed class FiguresTableTests
{
    private static readonly string Document = File.ReadAllText(Repository.Below("docs", "hardware.md"));

    // As if a run gave exactly what is written.
    private static readonly IReadOnlyList<Figure> AsWritten =
    [
        .. Simulation.Decks(HardwareProject.Folder).SelectMany(deck => deck.Limits.Select(limit =>
        {
            var row = FiguresTable.Read(Document).SingleOrDefault(row => row.Deck == deck.Name && row.What == limit.What);
            return new Figure(deck, limit, row?.Least ?? double.NaN, row?.Most ?? double.NaN, deck.Corners.Count);
        })),
    ];

    [Fact]
    public void Every_figure_of_every_deck_is_in_the_document_with_its_limit() =>
        Faults.None(FiguresTable.Differences(Document, AsWritten));

    [Fact]
    public void Every_figure_of_the_document_keeps_its_limit() => Assert.All(AsWritten, figure => Assert.True(figure.Holds, figure.Limit.What));

    [Fact]
    public void The_table_reads_back_as_it_was_written() =>
        Assert.Equal(Document, BreadboardTable.Between(Document, FiguresTable.Begin, FiguresTable.End, FiguresTable.Table(AsWritten)));

    [Theory]
    [InlineData(1.009, 0, false)]
    [InlineData(0.991, 0, false)]
    [InlineData(1, 1, false)]
    [InlineData(1.03, 0, true)]
    [InlineData(0.97, 0, true)]
    [InlineData(1, double.NaN, true)]
    public void A_figure_that_moved_is_found_and_a_last_digit_is_not(double factor, double digits, bool isFound)
    {
        foreach (var figure in AsWritten.Where(figure => figure.Most > 0.1 && figure.Most > (figure.Limit.High ?? 0) / 10))
        {
            var digit = figure.Most switch { >= 100 => 1, >= 10 => 0.1, >= 1 => 0.01, _ => 0.001 };
            var moved = figure with { Most = (figure.Most * factor) + (digits * digit) };
            var found = FiguresTable.Differences(Document, [moved, .. AsWritten.Where(other => other != figure)]);
            Assert.Equal(isFound, found.Count > 0);
        }
    }

    [Fact]
    public void A_figure_that_is_nothing_beside_its_limit_may_be_any_nothing()
    {
        var figure = AsWritten.Single(figure => figure is { Deck.Name: "pop", Limit.Unit: "uV" });
        IReadOnlyList<Figure> others = [.. AsWritten.Where(other => other != figure)];
        Assert.Empty(FiguresTable.Differences(Document, [figure with { Most = figure.Most + 0.9 }, .. others]));
        Assert.NotEmpty(FiguresTable.Differences(Document, [figure with { Most = figure.Most + 2 }, .. others]));
    }

    [Fact]
    public void A_row_that_is_missing_left_over_or_has_another_limit_is_found()
    {
        var figure = AsWritten[0];
        Assert.Contains("is missing", Only(Document.Replace(figure.Limit.What, "something else", StringComparison.Ordinal), 0), StringComparison.Ordinal);
        Assert.Contains("is no figure of it", Only(Document.Replace(figure.Limit.What, "something else", StringComparison.Ordinal), 1), StringComparison.Ordinal);
        Assert.Contains("has the limit", Only(Document.Replace(figure.Limit.ToString(), "at least 1 deg", StringComparison.Ordinal), 0), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_decks_that_were_not_run_are_left_alone() =>
        Faults.None(FiguresTable.Differences(Document, [.. AsWritten.Where(figure => figure.Deck.Name == "supervisor")]));

    [Fact]
    public void A_document_without_the_table_is_refused() =>
        Assert.Throws<FormatException>(() => FiguresTable.Read("no table"));

    private static string Only(string document, int which) => FiguresTable.Differences(document, AsWritten)[which];
}
