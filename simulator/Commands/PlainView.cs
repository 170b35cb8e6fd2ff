namespace VirtualAmp.Commands;

/// <summary>Plain lines for a pipe: what the amp says, and the status after a change once it stands still.</summary>
internal sealed class PlainView(TextWriter output) : ILiveView
{
    /// <summary>Turns of the clock (10 ms) that the status must stand still; a ramp is then one line, not one a step.</summary>
    private const int StillTurns = 15;

    private string _said = "";
    private string _seen = "";
    private int _still;

    /// <inheritdoc/>
    public void Say(string line)
    {
        output.WriteLine(line);
        output.Flush();
    }

    /// <inheritdoc/>
    public void Show(LiveSession session, string input)
    {
        var status = session.Status;
        _still = status == _seen ? _still + 1 : 0;
        _seen = status;
        if (_still == StillTurns && status != _said)
        {
            _said = status;
            Say($": {status}");
        }
    }

    /// <inheritdoc/>
    public void Close() => output.Flush();
}
