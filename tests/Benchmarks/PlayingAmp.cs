using VirtualAmp.Kernel;

namespace VirtualAmp.Benchmarks;

/// <summary>A virtual amp that has booted and plays at min, headphones in the main jack, its passes metered.</summary>
internal sealed class PlayingAmp
{
    private const long DetentNs = 25 * Duration.Ms;

    /// <summary>Boots it.</summary>
    public PlayingAmp()
    {
        Board = new VirtualBoard(new BoardSettings(), new MeteredImage(Meter));
        Meter.Board = Board;
        Board.PowerOn();
        Board.Plug(Jack.Main);
        if (!Board.RunUntil(() => Board.Firmware?.State == "Active", 15 * Duration.S))
        {
            throw new InvalidOperationException($"The amp does not play: {Board.Violation} {Board.FirmwareError}");
        }
    }

    /// <summary>The board.</summary>
    public VirtualBoard Board { get; }

    /// <summary>What its passes cost.</summary>
    public PassMeter Meter { get; } = new();

    /// <summary>Turns the knob; returns how long the turn takes, ns.</summary>
    public long Turn(int detents) => Board.TurnKnob(detents, DetentNs);
}
