using VirtualAmp.Kernel;
using VirtualAmp.Tests.Building;

namespace VirtualAmp.Tests.Rules;

/// <summary>A guard of a safety rule: the patch that takes it out, and a story that breaks the rule without it.</summary>
internal sealed record RuleGuard(string Rule, string Name, Patch Patch, Action<Evening> Story, BoardSettings? Settings = null)
{
    /// <summary>Plays the story with a firmware.</summary>
    public Evening Tell(IFirmwareImage image)
    {
        var evening = new Evening(image, Settings);
        Story(evening);
        return evening;
    }
}
