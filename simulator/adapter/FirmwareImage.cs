using AmpController.Jacks;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;

namespace VirtualAmp;

/// <summary>
/// The firmware of this repository, ready to boot. What a builder would write into Board.cs comes from the board's settings:
/// anti-pop delay, limit, plug-in policy, jacks, mute button, and the headphones at the jacks.
/// </summary>
public sealed class FirmwareImage : IFirmwareImage
{
    /// <inheritdoc/>
    public IFirmware Boot(BoardSettings settings) => new RunningFirmware(AmpController.Firmware.Boot(BoardOf(settings)));

    /// <summary>Board.cs as the builder of such a board would have it.</summary>
    /// <exception cref="ArgumentException">There is no plug-in policy of that name.</exception>
    public static AmpController.Board BoardOf(BoardSettings settings)
    {
        var board = new AmpController.Board { AntiPopDelayMs = settings.DelayMs, Policy = PolicyOf(settings.Policy) };
        if (!settings.HasMuteButton)
        {
            board.JackPins[(int)Jack.Balanced] = PinMap.JackBalanced;
            board.MuteButtonPin = AmpController.Board.NotFitted;
        }

        for (var jack = 0; jack < board.JackPins.Length; jack++)
        {
            if (jack < settings.Jacks)
            {
                board.JackHeadphones[jack] = settings.Headphones ?? board.JackHeadphones[jack];
            }
            else
            {
                board.JackPins[jack] = AmpController.Board.NotFitted;
            }
        }

        board.LimitCb = settings.LimitCb ?? board.LimitCb;
        return board;
    }

    private static PlugInPolicy PolicyOf(string name) => name switch
    {
        "zero" => PlugInPolicy.Zero,
        "hold" => PlugInPolicy.Hold,
        "restore" => PlugInPolicy.Restore,
        _ => throw new ArgumentException($"There is no plug-in policy '{name}'.", nameof(name)),
    };
}
