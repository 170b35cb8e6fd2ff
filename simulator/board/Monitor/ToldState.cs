using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>What the hardware was told of volume, gain and mute within the lag that S14 allows.</summary>
internal sealed class ToldState(WatchedBoard board)
{
    private const int On = 1;

    private readonly ToldHistory _volume = new(IVolumeModel.MuteCb);
    private readonly ToldHistory _gain = new(0);
    private readonly ToldHistory _coil = new(0);
    private readonly ToldHistory _contact = new(0);

    /// <summary>A transfer with the volume IC ended; true when it told another volume.</summary>
    public bool VolumeTold() => _volume.Tell(board.LouderToldCb, board.Scheduler.NowNs);

    /// <summary>A gain GPIO changed.</summary>
    public void GainTold(long atNs) => _gain.Tell(board.ToldGain, atNs);

    /// <summary>The mute coil changed.</summary>
    public void CoilChanged(long atNs) => _coil.Tell(board.Wires.MuteCoil.Value ? On : 0, atNs);

    /// <summary>The mute GPIO changed.</summary>
    public void ContactTold(long atNs) => _contact.Tell(board.Wires.MuteGpio.Value ? On : 0, atNs);

    /// <summary>Whether saying that the contact is closed or open is honest: the mute GPIO asked for it.</summary>
    public bool HonestContact(bool closed, long atNs) => _contact.WasInForce(closed ? On : 0, atNs - MonitorLimits.LagNs);

    /// <summary>Whether a shown volume is honest. With the coil off `min` is, whatever the volume IC holds.</summary>
    public bool HonestVolume(int volumeCb, long atNs) =>
        _volume.WasInForce(volumeCb, atNs - MonitorLimits.LagNs) || (volumeCb == IVolumeModel.MuteCb && HonestMute(atNs));

    /// <summary>Whether a shown gain is honest.</summary>
    public bool HonestGain(int gain, long atNs) => _gain.WasInForce(gain, atNs - MonitorLimits.LagNs);

    /// <summary>Whether saying "muted" is honest: the volume IC at mute or the coil off.</summary>
    public bool HonestMute(long atNs) =>
        _volume.WasInForce(IVolumeModel.MuteCb, atNs - MonitorLimits.LagNs) || _coil.WasInForce(0, atNs - MonitorLimits.LagNs);
}
