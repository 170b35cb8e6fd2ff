using System.Text.Json;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using VirtualAmp.Tests.BoardModel;
using VirtualAmp.Tests.Cli;
using VirtualAmp.Traces;
using Xunit;

namespace VirtualAmp.Tests.Sigrok;

/// <summary>The VCD says what the log says, as read by a logic analyser's decoder that was not written here.</summary>
public sealed class SigrokTests
{
    // The log counts microseconds.
    private const double RoundingMs = 0.001;
    private const int Ds1882 = 0x28;

    [Theory]
    [InlineData("ordinary-evening.amp")]
    [InlineData("volume-nack.amp")]
    public void The_I2C_of_the_VCD_is_that_of_the_log(string scenario)
    {
        Assert.SkipUnless(Sigrok.IsInstalled, "sigrok-cli is not installed (apt install sigrok-cli)");
        using var folder = new TemporaryFolder();
        var (vcd, log) = (Path.Combine(folder.Root, "run.vcd"), Path.Combine(folder.Root, "run.jsonl"));
        var run = SimulatorProcess.Run(folder.Root, "", "run", Repository.Below("tests", "scenarios", scenario), "--vcd", vcd, "--log", log);
        Assert.Equal(0, run.ExitCode);

        foreach (var bus in new[] { 1, 2 })
        {
            var logged = Logged(log, bus);
            var decoded = Sigrok.Decode(vcd, bus);

            Assert.NotEmpty(logged);
            Assert.Equal(logged.Select(transfer => transfer with { StopMs = 0 }), decoded.Select(transfer => transfer with { StopMs = 0 }));
            Assert.All(logged.Zip(decoded), pair => Assert.Equal(pair.First.StopMs, pair.Second.StopMs, RoundingMs));
        }
    }

    [Fact]
    public void A_conversation_made_by_GPIO_is_decoded_from_the_lines_as_they_moved()
    {
        Assert.SkipUnless(Sigrok.IsInstalled, "sigrok-cli is not installed (apt install sigrok-cli)");
        using var folder = new TemporaryFolder();
        var vcd = Path.Combine(folder.Root, "run.vcd");
        var firmware = new ScriptedFirmware();
        firmware.OnPass = (port, _) =>
        {
            if (firmware.PassesMs.Count == 1)
            {
                var bus = new BitBang(port, PinMap.AudioScl, PinMap.AudioSda);
                bus.Start();
                bus.Send((Ds1882 << 1) | 1);
                bus.Receive(acknowledge: true);
                bus.Receive(acknowledge: true);
                bus.Receive(acknowledge: false);
                bus.Stop();
            }
        };
        var board = firmware.Board();
        var trace = new VcdTrace(board.Wires);
        board.Observers.Add(trace);
        board.PowerOn();
        board.RunUntil(Duration.S);
        using (var file = File.Create(vcd))
        {
            trace.Write(file, board.NowNs);
        }

        Assert.Null(board.FirmwareError);
        Assert.Equal([new BusTransfer(0, "28", "", "3f7f87")], Sigrok.Decode(vcd, 1).Select(transfer => transfer with { StopMs = 0 }));
    }

    private static List<BusTransfer> Logged(string log, int bus) =>
    [
        .. from line in File.ReadLines(log)
           let entry = JsonDocument.Parse(line).RootElement
           where entry.GetProperty("ev").GetString() == "i2c" && entry.GetProperty("bus").GetInt32() == bus
           select new BusTransfer(
               entry.GetProperty("t").GetDouble(),
               entry.GetProperty("addr").GetString()!,
               entry.GetProperty("write").GetString()!,
               entry.GetProperty("read").GetString()!),
    ];
}
