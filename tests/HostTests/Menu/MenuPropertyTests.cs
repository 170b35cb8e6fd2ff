using AmpController.Control;
using AmpController.Menu;
using CsCheck;
using Xunit;

namespace VirtualAmp.Tests.Menu;

/// <summary>Whatever is done with the knob in the menu.</summary>
public sealed class MenuPropertyTests
{
    private const int Turns = 0;
    private const int Presses = 1;
    private const int Waits = 2;

    /// <summary>What is done, and how far: detents, or passes of 10 ms.</summary>
    private static readonly Gen<(int What, int Much)[]> Visits = Gen.Select(
        Gen.Frequency((5, Gen.Const(Turns)), (4, Gen.Const(Presses)), (1, Gen.Const(Waits))),
        Gen.Frequency((8, Gen.Int[-9, 9]), (1, Gen.Int[-300, 300]))).Array[0, 60];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_setting_stays_in_its_range_and_a_hold_restores_all_of_them(bool plays) => Visits.Sample(
        visit =>
        {
            var rig = new MenuRig();
            rig.Set(AmpController.Settings.SettingId.Limit, -1234);
            rig.Set(AmpController.Settings.SettingId.AntiPopDelay, 3210);
            _ = plays ? rig.OpenPlaying() : rig.OpenInReady();
            var before = Values(rig);
            foreach (var (what, much) in visit)
            {
                Do(rig, what, much);
                Assert.All(Settings(rig), setting => Assert.True(setting.Allows(rig.Bench.Settings.Value(setting)), setting.Key));
                if (!rig.Menu.HasScreen)
                {
                    // It left by its row or by itself, and what was changed stays.
                    return;
                }

                Assert.All(Lines(rig), line => Assert.NotNull(line));
            }

            rig.Menu.Hold(rig.Bench.NowMs);
            Assert.False(rig.Menu.HasScreen);
            Assert.Equal(before, Values(rig));
        },
        iter: 100);

    private static void Do(MenuRig rig, int what, int much)
    {
        switch (what)
        {
            case Turns:
                rig.Menu.Turn(much, rig.Bench.NowMs);
                break;
            case Presses:
                rig.Menu.Press(rig.Bench.NowMs);
                break;
            default:
                rig.Bench.Run(Math.Abs(much) * 10);
                break;
        }
    }

    private static IEnumerable<AmpController.Settings.Setting> Settings(MenuRig rig) =>
        Enumerable.Range(0, rig.Bench.Settings.Count).Select(rig.Bench.Settings.At);

    /// <summary>The settings, and what is remembered of the jack in use, ceiling included.</summary>
    private static List<(string What, long Value)> Values(MenuRig rig)
    {
        var book = rig.Bench.Book;
        return
        [
            .. Settings(rig).Select(setting => (setting.Key, (long)rig.Bench.Settings.Value(setting))),
            ("choice", (long)book.Choice(0)), ("key", book.Key(0)), ("limit", book.LimitCb(0)), ("gain", book.SavedGain(0)), ("ceiling", book.CeilingCb(0)),
        ];
    }

    private static IEnumerable<string> Lines(MenuRig rig)
    {
        yield return rig.Text.Title();
        yield return rig.Text.Place();
        for (var line = 0; line < FrontMenu.Lines; line++)
        {
            rig.Text.Read(rig.Menu.FirstRow + line);
            yield return rig.Text.Label;
            yield return rig.Text.Value;
        }
    }
}
