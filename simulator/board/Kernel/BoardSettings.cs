using VirtualAmp.Parts;

namespace VirtualAmp.Kernel;

/// <summary>What a `board` line or `--set` can change, and what the models draw by seed. Hardware truth: the firmware learns only what a builder writes into Board.cs.</summary>
public sealed record BoardSettings
{
    /// <summary>Volume IC fitted: ds1882.</summary>
    public string Volume { get; init; } = "ds1882";

    /// <summary>Controller of the OLED that is fitted and that the builder wrote into Board.cs: ssd1306 or sh1106.</summary>
    public string Display { get; init; } = "ssd1306";

    /// <summary>Jacks fitted: 1 main, 2 main and aux, 3 main, aux and bal. The third takes the pin of the mute button, which is not fitted then.</summary>
    public int Jacks { get; init; } = 2;

    /// <summary>Anti-pop delay, ms.</summary>
    public int DelayMs { get; init; } = 3000;

    /// <summary>Plug-in policy that the builder wrote into Board.cs: zero, hold or restore.</summary>
    public string Policy { get; init; } = "zero";

    /// <summary>The headphones that the builder wrote into Board.cs for every fitted jack: a name of the catalogue, or null for none.</summary>
    public string? Headphones { get; init; }

    /// <summary>Transitions of the fitted encoder in a detent: 4, or 2 for one that rests also with both contacts closed; Board.cs says the same. A test may set 1: a hand that stops in the middle of a detent.</summary>
    public int TransitionsPerDetent { get; init; } = 4;

    /// <summary>Whether the board has a mute button.</summary>
    public bool HasMuteButton => Jacks < 3;

    /// <summary>The user's limit as a level in hundredths of a dB, or null for the builder's hard ceiling.</summary>
    public int? LimitCb { get; init; }

    /// <summary>Seed of everything that is drawn: bounce, zero-cross delay, hold of the dead man, event latency.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Amp gain at Low, Medium, High; hundredths of a dB. The same figures stand in Board.cs.</summary>
    public IReadOnlyList<int> GainCb { get; init; } = [0, 600, 1200];

    /// <summary>Hard ceiling of the level the builder set; hundredths of a dB. The same figure stands in Board.cs.</summary>
    public int HardCeilingCb { get; init; } = 1200;

    /// <summary>Level that an unmute may go to even if it was lower before; hundredths of a dB. The same figure stands in Board.cs.</summary>
    public int StartLimitCb { get; init; } = -3000;

    /// <summary>Bounds of the time that a write to the flash blocks everything, ns; drawn for each write.</summary>
    public (long ShortestNs, long LongestNs) FlashStallNs { get; init; } = (Flash.ShortestStallNs, Flash.LongestStallNs);

    /// <summary>Source voltage at full scale, V RMS.</summary>
    public double SourceVrms { get; init; } = 2.0;

    /// <summary>From EN high to the first statement of Main, ms (not measured on an ESP32).</summary>
    public int BootMs { get; init; } = 400;

    /// <summary>Whether pin events may also arrive inside a pass, before port calls drawn by seed and between a pin's sample and its use.</summary>
    public bool EventsInsidePass { get; init; }
}
