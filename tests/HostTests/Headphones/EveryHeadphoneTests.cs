using VirtualAmp.Kernel;
using VirtualAmp.Tests.Building;
using VirtualAmp.Tests.Rules;
using Xunit;

namespace VirtualAmp.Tests.Headphones;

/// <summary>
/// Every headphone of the catalogue, with every plug-in policy, on every gain, with everything turned up that can be: the
/// average level at the ear never exceeds the profile's limit, by the figures of the csv and not by those of the firmware.
/// </summary>
public sealed class EveryHeadphoneTests
{
    private const double LimitDb = 100;
    private const double LowerLimitDb = 85;
    private const double ProgrammeDb = -10;

    /// <summary>The firmware counts in hundredths of a dB; its logarithm and its conversion may each be off by one.</summary>
    private const double ToleranceDb = 0.02;

    private const string Ceiling = "return HeadphoneMaths.CeilingCb(_limitsCb[jack], profile.PerVoltCb + profile.MarginCb, _sourceCb, _options.ProgrammeCb);";

    private static readonly string[] Policies = ["zero", "hold", "restore"];
    private static readonly string[] Gains = ["low", "med", "high"];

    /// <summary>Names of the catalogue, as xunit shows them.</summary>
    public static TheoryData<string> Names => [.. CatalogueRow.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_policy_gain_or_knob_exceeds_the_limit_of_the_headphones(string name)
    {
        var headphones = CatalogueRow.All.Single(row => row.Name == name);
        foreach (var policy in Policies)
        {
            var loudest = Listen(new FirmwareImage(), headphones, policy);

            Assert.All(loudest.Stages, stage => Assert.True(
                stage.LoudestDb <= stage.LimitDb + ToleranceDb,
                $"{policy}, {stage.Name}: {stage.LoudestDb:0.00} dB SPL, the limit is {stage.LimitDb}"));
            loudest.Evening.KeptTheRules();

            // What was turned up came as near to the limit as a step of the volume IC and the amp's gain allow.
            var board = loudest.Evening.Board;
            var mostDb = (board.Settings.GainCb[^1] / 100.0) + (20 * Math.Log10(board.Settings.SourceVrms)) + headphones.UpperPerVoltDb + ProgrammeDb;
            Assert.True(loudest.Stages.Max(stage => stage.LoudestDb) > Math.Min(LimitDb, mostDb) - (board.VolumeChip.StepCb / 100.0) - ToleranceDb);
        }
    }

    [Theory]
    [InlineData(Ceiling, "return HeadphoneMaths.CeilingCb(_limitsCb[jack], profile.PerVoltCb, _sourceCb, _options.ProgrammeCb);")]
    [InlineData(Ceiling, "return HeadphoneMaths.CeilingCb(_limitsCb[jack], profile.SensitivityCb + profile.MarginCb, _sourceCb, _options.ProgrammeCb);")]
    [InlineData("_options.HeadphoneCeilingCb = lowestCb;", "")]
    public void Without_the_ceiling_of_the_headphones_the_limit_is_exceeded(string guard, string without)
    {
        var image = PatchedFirmware.Image(new Patch("AmpController.Core/Headphones/JackBook.cs", guard, without));
        var headphones = CatalogueRow.All.Single(row => row.Name == "Etymotic ER4XR");

        Assert.Contains(Listen(image, headphones, "zero").Stages, stage => stage.LoudestDb > stage.LimitDb + ToleranceDb);
    }

    private static (Evening Evening, List<Stage> Stages) Listen(IFirmwareImage image, CatalogueRow headphones, string policy)
    {
        var evening = new Evening(image, new BoardSettings { DelayMs = 1_000, Policy = policy, Headphones = headphones.Name });
        var ear = new Ear(evening.Board, headphones, ProgrammeDb);
        evening.Board.Observers.Add(ear);
        var stages = new List<Stage>();
        evening.Starts();
        foreach (var gain in Gains)
        {
            Hear($"to gain {gain} at the top", LimitDb, () => evening.Type($"gain {gain}").Wait(500).Until("Active").Settle());
            Hear($"typed vol 0 on gain {gain}", LimitDb, () => evening.Type("vol 0").Wait(300).Settle());
            Hear($"the knob beyond the top on gain {gain}", LimitDb, () => evening.Turn(8));
        }

        Hear("the plug out and in, and confirmed", LimitDb, () => evening.Unplug().Wait(500).Plug().Until("Active").Type("vol held").Wait(300).Settle());
        Hear("the knob from there to the top", LimitDb, () => evening.Turn(70));
        evening.Type($"hp limit {LowerLimitDb:0}").Wait(300);
        Hear("a lower limit", LowerLimitDb, () => evening.Turn(8).Type("vol 0").Wait(300).Settle());
        return (evening, stages);

        void Hear(string name, double limitDb, Action deeds)
        {
            ear.Begin();
            deeds();
            stages.Add(new Stage(name, limitDb, ear.LoudestDb));
        }
    }

    private sealed record Stage(string Name, double LimitDb, double LoudestDb);
}
