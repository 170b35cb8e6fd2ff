using VirtualAmp.Chips;
using VirtualAmp.Kernel;

namespace VirtualAmp.Tests.Switching;

/// <summary>Listens to one gain switch at the wires and in the output node, from the press until the level is back.</summary>
internal sealed class GainSwitch(VirtualBoard board) : IBoardObserver
{
    private const int ToleranceCb = 50;

    private readonly long _startNs = board.NowNs;
    private long _openedNs = -1;
    private long _leftNs = -1;
    private int _lastCb = Heard(board);

    /// <summary>Level of the louder channel at the jack before; hundredths of a dB.</summary>
    public int BeforeCb { get; } = Heard(board);

    /// <summary>Highest level heard at the jack since; hundredths of a dB.</summary>
    public int HighestCb { get; private set; } = IVolumeModel.MuteCb;

    /// <summary>How long the contact was open; ms, 0 while it has not closed again.</summary>
    public long OpenMs { get; private set; }

    /// <summary>From the first fall of the level until it last came to what it is now; ms, 0 when it never fell.</summary>
    public long AwayMs { get; private set; }

    /// <summary>From the press until the contact opened; ms.</summary>
    public long FadeMs => (_openedNs - _startNs) / Duration.Ms;

    /// <summary>Level of the louder channel at the jack; hundredths of a dB, mute with the contact open.</summary>
    public static int Heard(VirtualBoard board) => board.Wires.MuteContact.Value ? board.Output.LevelCb : IVolumeModel.MuteCb;

    /// <inheritdoc/>
    public void WireChanged(Wire wire, long atNs)
    {
        if (wire != board.Wires.MuteContact)
        {
            return;
        }

        if (!wire.Value && _openedNs < 0)
        {
            _openedNs = atNs;
        }
        else if (wire.Value && _openedNs >= 0)
        {
            OpenMs = (atNs - _openedNs + Duration.Ms - 1) / Duration.Ms;
        }

        Listen(atNs);
    }

    /// <inheritdoc/>
    public void VolumeChanged(long atNs) => Listen(atNs);

    private void Listen(long atNs)
    {
        var nowCb = Heard(board);
        if (_openedNs >= 0)
        {
            HighestCb = Math.Max(HighestCb, nowCb);
        }

        if (_leftNs < 0 && nowCb < BeforeCb - ToleranceCb)
        {
            _leftNs = atNs;
        }

        if (_leftNs >= 0 && nowCb != _lastCb)
        {
            AwayMs = (atNs - _leftNs + Duration.Ms - 1) / Duration.Ms;
        }

        _lastCb = nowCb;
    }
}
