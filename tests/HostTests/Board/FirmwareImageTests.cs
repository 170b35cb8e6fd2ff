using AmpController;
using AmpController.Jacks;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.BoardModel;

/// <summary>What the builder of a virtual board writes into its Board.cs.</summary>
public sealed class FirmwareImageTests
{
    private const string Name = "Maker One";

    [Theory]
    [InlineData(1, Board.NotFitted, Board.NotFitted, PinMap.ButtonMute)]
    [InlineData(2, PinMap.JackAux, Board.NotFitted, PinMap.ButtonMute)]
    [InlineData(3, PinMap.JackAux, PinMap.JackBalanced, Board.NotFitted)]
    public void Jacks_and_mute_button_are_those_of_the_board(int jacks, int auxPin, int balancedPin, int mutePin)
    {
        var board = FirmwareImage.BoardOf(new BoardSettings { Jacks = jacks });

        Assert.Equal([PinMap.JackMain, auxPin, balancedPin], board.JackPins);
        Assert.Equal(mutePin, board.MuteButtonPin);
        Assert.Null(BoardCheck.FirstError(board));
    }

    [Theory]
    [InlineData(1, Name, null, null)]
    [InlineData(2, Name, Name, null)]
    [InlineData(3, Name, Name, Name)]
    public void The_headphones_stand_at_every_fitted_jack(int jacks, string? main, string? aux, string? balanced) =>
        Assert.Equal([main, aux, balanced], FirmwareImage.BoardOf(new BoardSettings { Jacks = jacks, Headphones = Name }).JackHeadphones);

    [Fact]
    public void The_policy_is_that_of_the_board()
    {
        Assert.Equal(PlugInPolicy.Zero, FirmwareImage.BoardOf(new BoardSettings()).Policy);
        Assert.Equal(PlugInPolicy.Hold, FirmwareImage.BoardOf(new BoardSettings { Policy = "hold" }).Policy);
        Assert.Equal(PlugInPolicy.Restore, FirmwareImage.BoardOf(new BoardSettings { Policy = "restore" }).Policy);
        Assert.Throws<ArgumentException>(() => FirmwareImage.BoardOf(new BoardSettings { Policy = "loud" }));
    }
}
