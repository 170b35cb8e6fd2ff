using AmpController.Knob;
using VirtualAmp.Bridge;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using VirtualAmp.Tests.BoardModel;

namespace VirtualAmp.Tests.Knob;

/// <summary>The firmware's decoder alone on the virtual board: contacts, bounce, filter, interrupts, the platform's queue, passes of 10 ms that look at one pin each.</summary>
internal sealed class KnobDesk
{
    /// <summary>Pins that the firmware looks at in rotation on a board with two jacks.</summary>
    private const int Round = FrontPanel.PolledPins + 4;

    private readonly Random _hand;
    private QuadratureDecoder? _decoder;
    private int _pass;
    private int _stallMs;

    /// <summary>Starts the board.</summary>
    public KnobDesk(int transitionsPerDetent, int seed)
    {
        _hand = new Random(seed);
        Options = new FrontOptions { TransitionsPerDetent = transitionsPerDetent };
        var firmware = new ScriptedFirmware
        {
            OnBoot = port => _decoder = new QuadratureDecoder(Options, new PortPin(port, PinMap.EncoderA), new PortPin(port, PinMap.EncoderB)),
        };
        firmware.OnPass = Pass;
        Board = new VirtualBoard(new BoardSettings { Seed = seed, TransitionsPerDetent = transitionsPerDetent }, firmware);
        Board.PowerOn();
        Board.RunUntil(() => firmware.PassesMs.Count > 0, Duration.S);
    }

    /// <summary>The board.</summary>
    public VirtualBoard Board { get; }

    /// <summary>How the decoder behaves.</summary>
    public FrontOptions Options { get; }

    /// <summary>Detents turned so far, clockwise less counter-clockwise.</summary>
    public int Turned { get; private set; }

    /// <summary>Detents turned so far, either way.</summary>
    public int Detents { get; private set; }

    /// <summary>What the decoder made of it.</summary>
    public int Counted { get; private set; }

    /// <summary>Detents that the decoder told, either way.</summary>
    public int Told { get; private set; }

    /// <summary>A hand turns at random: one to forty detents one way or the other, each at a speed of its own up to the fastest.</summary>
    /// <param name="detents">How many in all.</param>
    /// <param name="fastestNs">Shortest time of a detent.</param>
    public KnobDesk TurnAtRandom(int detents, long fastestNs)
    {
        while (detents > 0)
        {
            var count = Math.Min(detents, _hand.Next(1, 41));
            Turn(_hand.Next(2) == 0 ? count : -count, _hand.Next(2) == 0 ? fastestNs : fastestNs * _hand.Next(1, 4));
            detents -= count;
        }

        return this;
    }

    /// <summary>The knob turns, and the decoder has its time to see it.</summary>
    public KnobDesk Turn(int detents, long perDetentNs)
    {
        Board.RunFor(Board.TurnKnob(detents, perDetentNs));
        Turned += detents;
        Detents += Math.Abs(detents);
        return this;
    }

    /// <summary>Nobody touches the knob.</summary>
    public KnobDesk Rest(int milliseconds)
    {
        Board.RunFor(milliseconds * Duration.Ms);
        return this;
    }

    /// <summary>The next pass takes so long, and no event is delivered meanwhile.</summary>
    public void Stall(int milliseconds) => _stallMs = milliseconds;

    private void Pass(IBoard port, long _)
    {
        for (var untilNs = Board.NowNs + (_stallMs * Duration.Ms); Board.NowNs < untilNs;)
        {
            // Time passes with each call.
            port.ReadPin(PinMap.EncoderA);
        }

        _stallMs = 0;
        _pass = (_pass + 1) % Round;
        if (_pass < 2)
        {
            _decoder!.Poll(_pass == 0 ? QuadratureDecoder.A : QuadratureDecoder.B);
        }

        var detents = _decoder!.TakeDetents();
        Counted += detents;
        Told += Math.Abs(detents);
    }
}
