namespace VirtualAmp.Monitor;

/// <summary>The lines typed that the amp has not answered yet. It answers each one in order, so that an answer tells which request it decided, unless bytes were lost on the way.</summary>
internal sealed class UnansweredLines
{
    private readonly TypedRequest[] _lines = new TypedRequest[32];
    private readonly bool[] _isEdited = new bool[32];
    private int _first;
    private int _count;
    private int _bytes;
    private int _bytesOfLine;
    private long _typedNs;

    /// <summary>False once so much waited that bytes may have been lost: an answer may then belong to another line.</summary>
    public bool IsCertain { get; private set; } = true;

    /// <summary>Whether nobody has typed for so long that what is unanswered stays so.</summary>
    public bool IsStale(long atNs) => atNs - _typedNs > MonitorLimits.AnswerNs;

    /// <summary>Whether a line that asks for something of that kind may still be carried out: a line waits while another one works.</summary>
    public bool Holds(RequestKind kind)
    {
        if (!IsCertain)
        {
            return _count > 0;
        }

        for (var i = 0; i < _count; i++)
        {
            if (_lines[(_first + i) % _lines.Length].Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A byte was typed.</summary>
    public void Typed(long atNs)
    {
        _typedNs = atNs;
        _bytes++;
        _bytesOfLine++;
        IsCertain &= _bytes <= MonitorLimits.ReceiveBytes;
    }

    /// <summary>A line ended that has no answer.</summary>
    public void LineEnded() => _bytesOfLine = 0;

    /// <summary>A line ended that will be answered; false when it cannot be kept.</summary>
    /// <param name="request">What it asks for, as far as the bytes tell.</param>
    /// <param name="isEdited">Whether the amp's echo is to tell more.</param>
    public bool Add(TypedRequest request, bool isEdited)
    {
        LineEnded();
        if (_count == _lines.Length)
        {
            IsCertain = false;
            return false;
        }

        _isEdited[(_first + _count) % _lines.Length] = isEdited;
        _lines[(_first + _count++) % _lines.Length] = request;
        return true;
    }

    /// <summary>The amp echoed the line that it answers next; false when the bytes that were typed told that already.</summary>
    public bool Correct(TypedRequest request)
    {
        if (IsCertain && (_count == 0 || !_isEdited[_first]))
        {
            return false;
        }

        _lines[_first] = request;
        return true;
    }

    /// <summary>Nobody knows what the amp makes of a line.</summary>
    public void Blur() => IsCertain = false;

    /// <summary>The amp answered; false when nothing is known to wait for that.</summary>
    public bool TryAnswer(out TypedRequest request)
    {
        request = default;
        if (_count == 0)
        {
            return false;
        }

        request = _lines[_first];
        _first = (_first + 1) % _lines.Length;
        if (--_count == 0 && IsCertain)
        {
            _bytes = _bytesOfLine;
        }

        return true;
    }

    /// <summary>Nothing will be answered any more.</summary>
    public void Clear()
    {
        _count = 0;
        _bytes = _bytesOfLine;
        IsCertain = true;
    }
}
