using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>
/// Tells from the encoder's two channels when the knob turns clockwise; the bounce of one channel is no turn. Transitions that come
/// faster than passes, or while the loop stands still, can be missed, and then either direction may be read: they count as clockwise.
/// </summary>
internal sealed class KnobWatch(Wires wires, DeadManRule deadMan)
{
    /// <summary>Transitions above the lowest position that count as a turn: a bounce makes one.</summary>
    private const int TurnTransitions = 2;

    private int _position;
    private int _lowest;

    /// <summary>A channel changed; true when the knob goes clockwise.</summary>
    public bool Turned(Wire channel, long atNs)
    {
        var other = channel == wires.EncoderA ? wires.EncoderB : wires.EncoderA;
        var blurred = atNs - deadMan.LastBeatNs > MonitorLimits.BlockedNs
            || (other.ChangedNs >= 0 && atNs - other.ChangedNs < MonitorLimits.KnobQuarterNs);

        // Clockwise A leads: it moves away from B, and B follows it.
        var apart = wires.EncoderA.Value != wires.EncoderB.Value;
        _position += apart == (channel == wires.EncoderA) ? 1 : -1;
        _lowest = Math.Min(_lowest, _position);
        if (_position - _lowest < TurnTransitions)
        {
            return blurred;
        }

        _lowest = _position - 1;
        return true;
    }
}
