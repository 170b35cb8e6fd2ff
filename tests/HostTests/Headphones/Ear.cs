using VirtualAmp.Kernel;

namespace VirtualAmp.Tests.Headphones;

/// <summary>Listens at the jack and works out the average level at the ear, in double from the csv: the louder channel, at the upper end of the sensitivity.</summary>
internal sealed class Ear(VirtualBoard board, CatalogueRow headphones, double programmeDb) : IBoardObserver
{
    /// <summary>Loudest average so far; dB SPL, negative infinity when nothing was heard.</summary>
    public double LoudestDb { get; private set; } = double.NegativeInfinity;

    private double NowDb => board.Output.RmsDb + (20 * Math.Log10(board.Settings.SourceVrms)) + headphones.UpperPerVoltDb + programmeDb;

    /// <summary>Forgets what was heard, and hears what is there now.</summary>
    public void Begin() => LoudestDb = NowDb;

    /// <inheritdoc/>
    public void WireChanged(Wire wire, long atNs)
    {
        if (wire == board.Wires.MuteContact || wire == board.Wires.GainMediumContact || wire == board.Wires.GainHighContact)
        {
            Listen();
        }
    }

    /// <inheritdoc/>
    public void VolumeChanged(long atNs) => Listen();

    private void Listen() => LoudestDb = Math.Max(LoudestDb, NowDb);
}
