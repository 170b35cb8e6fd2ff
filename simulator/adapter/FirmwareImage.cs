using VirtualAmp.Kernel;

namespace VirtualAmp;

/// <summary>The firmware of this repository, ready to boot. What a builder would write into Board.cs comes from the board's settings: anti-pop delay, limit and jacks.</summary>
public sealed class FirmwareImage : IFirmwareImage
{
    /// <inheritdoc/>
    public IFirmware Boot(BoardSettings settings)
    {
        var board = new AmpController.Board
        {
            AntiPopDelayMs = settings.DelayMs,
            JackCount = settings.Jacks,
        };
        board.LimitCb = settings.LimitCb ?? board.LimitCb;
        return new RunningFirmware(AmpController.Firmware.Boot(board));
    }
}
