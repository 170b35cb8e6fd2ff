using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using VirtualAmp.Tests.Rules;
using Xunit;

namespace VirtualAmp.Tests.Switching;

/// <summary>Both channels in the output node while the balance moves, at the limit of the headphones.</summary>
public sealed class BalanceTests
{
    private const int MostDb = 12;

    /// <summary>100 dB SPL for 104.8 dB/V, 3 dB of margin, a source of 2 V and music 10 dB below it.</summary>
    private const int CeilingCb = -382;

    [Theory]
    [InlineData("low")]
    [InlineData("med")]
    [InlineData("high")]
    public void No_balance_takes_either_side_above_the_limit_and_the_louder_side_stays(string gain)
    {
        var evening = new Evening(new FirmwareImage(), new BoardSettings { DelayMs = 1_000, Headphones = "Sennheiser HD 650 / HD 6XX" });
        var board = evening.Board;
        evening.Starts().Type($"gain {gain}").Wait(500).Until("Active").Type("vol 0").Wait(300).Settle();
        var sides = new Sides(board.Output);
        board.Observers.Add(sides);
        var louderCb = board.Output.LevelCb;
        Assert.InRange(louderCb, CeilingCb - board.VolumeChip.StepCb, CeilingCb);

        for (var balanceDb = -MostDb; balanceDb <= MostDb; balanceDb++)
        {
            evening.Type($"balance {balanceDb}").Wait(300).Settle().KeptTheRules();
            evening.Wait(2_000);

            Assert.Equal((louderCb - (100 * Math.Max(balanceDb, 0)), louderCb + (100 * Math.Min(balanceDb, 0))), (board.Output.LeftCb, board.Output.RightCb));
        }

        evening.Type("balance -12").Wait(3_000).Settle().Type("balance 12").Wait(3_000).Settle().KeptTheRules();
        Assert.Equal((louderCb - 1_200, louderCb), (board.Output.LeftCb, board.Output.RightCb));
        Assert.True(sides.Moves > MostDb);
        Assert.InRange(sides.HighestCb, IVolumeModel.MuteCb, CeilingCb);
    }

    private sealed class Sides(OutputNode output) : IBoardObserver
    {
        public int HighestCb { get; private set; } = IVolumeModel.MuteCb;

        public int Moves { get; private set; }

        public void VolumeChanged(long atNs)
        {
            Moves++;
            HighestCb = Math.Max(HighestCb, Math.Max(output.LeftCb, output.RightCb));
        }
    }
}
