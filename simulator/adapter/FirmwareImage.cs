using AmpController.Jacks;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;

namespace VirtualAmp;

/// <summary>
/// The firmware of this repository, ready to boot. What a builder would write into Board.cs comes from the board's settings:
/// anti-pop delay, limit, plug-in policy, encoder, jacks, mute button, display, and the headphones at the jacks.
/// </summary>
public sealed class FirmwareImage : IFirmwareImage
{
    /// <inheritdoc/>
    public IFirmware Boot(BoardSettings settings) => new RunningFirmware(AmpController.Firmware.Boot(BoardOf(settings)));

    /// <summary>Board.cs as the builder of such a board would have it.</summary>
    /// <exception cref="ArgumentException">There is no plug-in policy or display of that name.</exception>
    public static AmpController.Board BoardOf(BoardSettings settings)
    {
        var board = new AmpController.Board
        {
            AntiPopDelayMs = settings.DelayMs,
            Policy = PolicyOf(settings.Policy),
            TransitionsPerDetent = settings.TransitionsPerDetent == 2 ? 2 : 4,
        };
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

        board.Display = DisplayOf(settings.Display);
        board.LimitCb = settings.LimitCb ?? board.LimitCb;
        return board;
    }

    private static AmpController.DisplayController DisplayOf(string name) => name switch
    {
        "ssd1306" => AmpController.DisplayController.Ssd1306,
        "sh1106" => AmpController.DisplayController.Sh1106,
        _ => throw new ArgumentException($"There is no display '{name}'.", nameof(name)),
    };

    private static PlugInPolicy PolicyOf(string name) => name switch
    {
        "zero" => PlugInPolicy.Zero,
        "hold" => PlugInPolicy.Hold,
        "restore" => PlugInPolicy.Restore,
        _ => throw new ArgumentException($"There is no plug-in policy '{name}'.", nameof(name)),
    };
}
