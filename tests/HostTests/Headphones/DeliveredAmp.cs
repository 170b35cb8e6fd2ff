using AmpController;
using AmpController.Headphones;

namespace VirtualAmp.Tests.Headphones;

/// <summary>The amp that Board.cs describes as delivered, with a DS1882.</summary>
internal static class DeliveredAmp
{
    /// <summary>Lowest step of the DS1882; hundredths of a dB.</summary>
    public const int LowestVolumeCb = -6200;

    /// <summary>Its figures.</summary>
    public static AmpFigures Figures()
    {
        var figures = BoardParts.Figures(new Board());
        figures.LowestVolumeCb = LowestVolumeCb;
        return figures;
    }
}
