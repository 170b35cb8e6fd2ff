using VirtualAmp.Kernel;
using VirtualAmp.Tests.Building;

namespace VirtualAmp.Tests.Rules;

/// <summary>The guards of what is remembered of headphones and jacks, of the plug-in policies and of the balance, for <see cref="RuleGuardTests"/>.</summary>
internal static class HeadphoneGuards
{
    private const string Book = "AmpController.Core/Headphones/JackBook.cs";
    private const string Request = "AmpController.Core/Volume/LevelRequest.cs";
    private const string Volume = "AmpController.Core/Volume/VolumeControl.cs";
    private const string Settings = "AmpController.Core/Settings/AmpSettings.cs";

    // 100 dB SPL - 127 dB/V - 10 dB - 6 dB for 2 V + 10 dB programme: a level of -33 dB at most.
    private const string Sensitive = "ea1000 fermat";

    /// <summary>All of them.</summary>
    public static readonly RuleGuard[] All =
    [
        new("S4", "a gain that was saved, and no other",
            new Patch(Book, "int gain = _choices[i] == HeadphoneChoice.Chosen && _gains[i] != NoGain ? _gains[i] : 0;", "int gain = _choices[i] == HeadphoneChoice.Chosen ? 1 : 0;"),
            evening => Chooses(evening.Starts(), "main", "hd 650").Unplug().Wait(800).Plug().Wait(1500)),

        new("S4", "a saved gain that belongs to its headphones",
            new Patch(Book, "_gains[jack] = NoGain;", ""),
            evening => Says(Chooses(Says(Chooses(evening.Starts(), "main", "hd 650"), "hp gain high"), "main", "hd 600"), "status").Unplug().Wait(800).Plug().Wait(1500)),

        new("S4", "the lowest saved gain of two plugs",
            new Patch(Book, "lowest = lowest == NoGain || gain < lowest ? gain : lowest;", "lowest = gain > lowest ? gain : lowest;"),
            evening => Says(Chooses(evening.Starts(), "main", "hd 650"), "hp gain main med").Plug(Jack.Aux).Wait(2500)),

        new("S6", "hold waits for the user",
            new Patch(Request, "HeldLevelCb = lastLevelCb;", "Set(lastLevelCb - GainCb(gain), CeilingCb(gain));"),
            evening => Says(evening.Starts(), "set policy hold").Turn(20).Wait(1000).Unplug().Wait(800).Plug().Wait(8000)),

        new("S6", "policy zero brings nothing back",
            new Patch(Request, "if (_options.Policy == PlugInPolicy.Restore)", "if (true)"),
            evening => evening.Starts().Turn(20).Wait(1000).Unplug().Wait(800).Plug().Wait(8000)),

        new("S6", "the start limit of restore",
            new Patch(Request, "Set(Lower(lastLevelCb, _options.StartLimitCb) - GainCb(gain), CeilingCb(gain));", "Set(lastLevelCb - GainCb(gain), CeilingCb(gain));"),
            evening => Says(evening.Starts(), "set policy restore").Turn(45).Wait(1000).Unplug().Wait(800).Plug().Wait(9000)),

        new("S6", "the last level of restore",
            new Patch(Request, "Set(Lower(lastLevelCb, _options.StartLimitCb) - GainCb(gain), CeilingCb(gain));", "Set(_options.StartLimitCb - GainCb(gain), CeilingCb(gain));"),
            evening => Says(evening.Starts(), "set policy restore").Turn(10).Wait(1000).Unplug().Wait(800).Plug().Wait(9000)),

        new("S7", "the balance goes by steps",
            new Patch(Volume, "int stepCb = leftCb < _ic.StepCb ? leftCb : _ic.StepCb;", "int stepCb = leftCb;"),
            evening => Says(Says(evening.Starts().Turn(30), "balance 6"), "balance 0").Wait(2000)),

        new("S8", "the limit of the headphones",
            new Patch(Book, "_options.HeadphoneCeilingCb = lowestCb;", ""),
            evening => Chooses(evening.Starts(), "main", Sensitive).Turn(40)),

        new("S8", "what a maker's figure may be off",
            new Patch(Book, "return HeadphoneMaths.CeilingCb(_limitsCb[jack], profile.PerVoltCb + profile.MarginCb, _sourceCb, _options.ProgrammeCb);", "return HeadphoneMaths.CeilingCb(_limitsCb[jack], profile.PerVoltCb, _sourceCb, _options.ProgrammeCb);"),
            evening => Chooses(evening.Starts(), "main", Sensitive).Turn(40)),

        new("S8", "the source's 2 V",
            new Patch(Book, "return HeadphoneMaths.CeilingCb(_limitsCb[jack], profile.PerVoltCb + profile.MarginCb, _sourceCb, _options.ProgrammeCb);", "return HeadphoneMaths.CeilingCb(_limitsCb[jack], profile.PerVoltCb + profile.MarginCb, 0, _options.ProgrammeCb);"),
            evening => Chooses(evening.Starts(), "main", Sensitive).Turn(40)),

        new("S8", "a lower limit of the headphones holds at once",
            new Patch(Book, "if (limitCb != _limitsCb[jack])", "if (false)"),
            evening => Says(Chooses(evening.Starts(), "main", Sensitive).Turn(40), "hp limit 80").Wait(1000)),

        new("S8", "a louder programme lowers the limit",
            new Patch(Settings, "_book.Recompute();", ""),
            evening => Says(Chooses(evening.Starts(), "main", Sensitive), "set programme -5").Turn(40)),

        new("S8", "the lowest limit of two plugs",
            new Patch(Book, "if ((_plugged >> i & 1) != 0 && _ceilingsCb[i] < lowestCb)", "if ((_plugged >> i & 1) != 0 && i == 0)"),
            evening => Chooses(evening.Starts(), "aux", Sensitive).Plug(Jack.Aux).Wait(2500).Turn(40)),

        new("S9", "the level of before a fade",
            new Patch(Request, "_levelBeforeSwitchCb = Level(_volumeCb, gain);", "_levelBeforeSwitchCb = Level(_volumeCb + 300, gain);"),
            evening => evening.Starts().Turn(30).Press(Button.Gain).Wait(9000)),

        new("S9", "the volume that makes up for the gain, with the balance to one side",
            new Patch(Request, "Put(_levelBeforeSwitchCb - GainCb(gain), CeilingCb(gain));", "Put(_levelBeforeSwitchCb, CeilingCb(gain));"),
            evening => Says(evening.Starts(), "balance -6").Turn(30).Press(Button.Gain).Wait(9000)),
    ];

    private static Evening Chooses(Evening evening, string jack, string words) => Says(evening, $"hp set {jack} {words}");

    private static Evening Says(Evening evening, string line) => evening.Type(line).Wait(2500);
}
