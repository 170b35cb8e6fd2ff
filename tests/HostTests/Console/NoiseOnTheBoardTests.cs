using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using VirtualAmp.Scenarios;
using VirtualAmp.Tests.BoardModel;
using Xunit;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>Noise at line rate on the whole board, in virtual time, with every change announced: the music plays on and the loop hardly notices.</summary>
public sealed class NoiseOnTheBoardTests
{
    private const int Seconds = 60;
    private const long MostGrowthNs = Duration.Ms;

    private readonly TimedImage _image = new();
    private readonly VirtualBoard _board;

    /// <summary>An amp that plays.</summary>
    public NoiseOnTheBoardTests()
    {
        _board = new VirtualBoard(new BoardSettings(), _image);
        _image.Board = _board;
        _board.PowerOn();
        _board.Plug(Jack.Main);
        Assert.True(_board.RunUntil(() => _board.Firmware?.State == "Active", 10 * Duration.S));
        _board.TypeLine("monitor on");
        _board.RunFor(_board.TurnKnob(40, 25 * Duration.Ms) + (5 * Duration.S));
    }

    [Fact]
    public void Noise_at_line_rate_stops_no_music_and_costs_no_pass_a_millisecond()
    {
        var before = _board.Firmware!.VolumeCb;
        var quiet = Listen(null);
        var noisy = Listen(new Noise(seed: 5, withCommands: false));

        Assert.Null(BoardFailure.Of(_board)?.Text);
        Assert.Equal(("Active", before), (_board.Firmware.State, _board.Firmware.VolumeCb));
        Assert.True(_board.Wires.MuteContact.Value);
        Assert.Equal(0, _board.Chip.Uart.Overflows);
        Assert.True(noisy > quiet, "noise that costs nothing is not read");
        Assert.InRange(noisy - quiet, 0, MostGrowthNs);
        Answers();
    }

    [Fact]
    public void Commands_at_line_rate_break_no_rule()
    {
        Listen(new Noise(seed: 6, withCommands: true));

        Assert.Null(BoardFailure.Of(_board)?.Text);
        Answers();
    }

    /// <summary>A minute of music with a detent to and fro each second; returns the longest pass, ns.</summary>
    private long Listen(Noise? noise)
    {
        _image.LongestNs = 0;
        for (var second = 0; second < Seconds; second++)
        {
            _board.TurnKnob(second % 2 == 0 ? 1 : -1, 25 * Duration.Ms);
            var endNs = _board.NowNs + Duration.S;
            while (noise is not null && _board.NowNs < endNs)
            {
                noise.Next();
                var tookNs = 0L;
                for (var i = 0; i < noise.Count; i++)
                {
                    tookNs = _board.TypeByte(noise.Bytes[i]);
                }

                _board.RunFor(tookNs + (noise.Pause() * Duration.Ms));
            }

            _board.RunUntil(endNs);
        }

        return _image.LongestNs;
    }

    // The line that was begun is ended and answered; then everything is as it was.
    private void Answers()
    {
        _board.TypeLine("");
        _board.RunFor(2 * Duration.S);
        _board.TypeLine("version");
        _board.RunFor(Duration.S);
        Assert.Equal("version\r\nversion=0.1.0\r\nboard=AmpController ESP32 DevKitC\r\nOK\r\n> ", _board.SerialOutput.Text);
    }
}
