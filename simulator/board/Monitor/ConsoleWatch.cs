using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>Reads both directions of the serial console by line: hands what the user asks for and how the amp answers it to the rules that it changes.</summary>
internal sealed class ConsoleWatch
{
    private const byte Escape = 0x1B;

    private readonly WatchedBoard _board;
    private readonly DeadManRule _deadMan;
    private readonly StoredSettings _settings;
    private readonly HeadphoneSettings _headphones;
    private readonly KeptSettingsRule _kept;
    private readonly DcLatch _latch;
    private readonly LowStartRule _lowStart;
    private readonly HonestConsoleRule _honest;
    private readonly Action<long> _raised;
    private readonly Action<long> _touched;
    private readonly ConsoleAnswer _answer = new();
    private readonly SerialLine _typed = new();
    private readonly SerialLine _said = new();
    private readonly SerialLine _echo = new();
    private readonly UnansweredLines _unanswered = new();
    private long _startedNs;
    private long _spokeNs = -1;

    /// <summary>Takes the console of a board over.</summary>
    /// <param name="board">The board.</param>
    /// <param name="deadMan">Tells whether the firmware runs.</param>
    /// <param name="settings">What `set` changes.</param>
    /// <param name="headphones">What `hp` changes.</param>
    /// <param name="kept">Judges when what `set` changes is written.</param>
    /// <param name="latch">What `fault clear` ends.</param>
    /// <param name="lowStart">What `gain` and `selftest` allow.</param>
    /// <param name="honest">Judges what the amp says.</param>
    /// <param name="raised">Hears when a volume is asked for.</param>
    /// <param name="touched">Hears when mute is asked for or ended.</param>
    public ConsoleWatch(
        WatchedBoard board,
        DeadManRule deadMan,
        StoredSettings settings,
        HeadphoneSettings headphones,
        KeptSettingsRule kept,
        DcLatch latch,
        LowStartRule lowStart,
        HonestConsoleRule honest,
        Action<long> raised,
        Action<long> touched)
    {
        _board = board;
        _deadMan = deadMan;
        _settings = settings;
        _headphones = headphones;
        _kept = kept;
        _latch = latch;
        _lowStart = lowStart;
        _honest = honest;
        _raised = raised;
        _touched = touched;
    }

    // What the user typed, or the prompt alone: it says nothing of the hardware.
    private bool IsEcho => _said.Text.StartsWith("> "u8);

    /// <summary>A new firmware runs: it has read nothing.</summary>
    public void Restarted(long atNs)
    {
        LoseAnswers();
        _answer.Clear();
        _said.Cut();
        _startedNs = atNs;
    }

    /// <summary>The amp sent a byte.</summary>
    public void Said(byte value, long atNs)
    {
        _spokeNs = atNs;
        if (value == '\n' && IsEcho)
        {
            // The CR before it ended the line, which can still be read.
            Echoed(atNs);
        }

        if (!_said.Take(value, atNs) || IsEcho)
        {
            return;
        }

        _honest.Said(_said);
        var done = _said.Word(0).SequenceEqual("ok"u8) && _said.WordCount == 1;
        if (!done && !_said.Word(0).SequenceEqual("err"u8))
        {
            _answer.Take(_said);
            return;
        }

        if (_unanswered.TryAnswer(out var request))
        {
            Answered(request, done, _unanswered.IsCertain, atNs);
        }

        _answer.Clear();
    }

    /// <summary>The user typed a byte.</summary>
    public void Typed(byte value, long atNs)
    {
        if (_unanswered.IsStale(atNs))
        {
            LoseAnswers();
        }

        _unanswered.Typed(atNs);
        if (!_typed.Take(value))
        {
            return;
        }

        if (_typed.IsNoise)
        {
            _unanswered.Blur();
        }

        if (_typed.WordCount == 0 && !_typed.IsNoise)
        {
            _unanswered.LineEnded();
            return;
        }

        Ask(TypedRequest.Read(_typed), atNs);
    }

    // Prompt and line as the amp takes it; without its sequences, which move the cursor.
    private void Echoed(long atNs)
    {
        var inSequence = false;
        foreach (var value in _said.Text[2..])
        {
            if (inSequence || value == Escape)
            {
                inSequence = value is not (>= (byte)'a' and <= (byte)'z');
            }
            else
            {
                _echo.Take(value);
            }
        }

        if (!_echo.Take((byte)'\r'))
        {
            return;
        }

        var request = TypedRequest.Read(_echo);
        if (_unanswered.Correct(request))
        {
            Hear(request, _echo, atNs);
        }
    }

    /// <summary>The hardware is about to be judged: what is asked for and not answered yet may be what moves it.</summary>
    public void Judging(long atNs)
    {
        if (_unanswered.IsStale(atNs))
        {
            return;
        }

        CountIfHeld(RequestKind.Volume, atNs);
        CountIfHeld(RequestKind.Gain, atNs);
        CountIfHeld(RequestKind.Mute, atNs);
        CountIfHeld(RequestKind.SelfTest, atNs);
    }

    private void Hear(TypedRequest request, SerialLine line, long atNs)
    {
        if (request.Kind == RequestKind.ClearFault)
        {
            _latch.ClearTyped();
        }

        _settings.Asked(request);
        _headphones.Asked(request, line);
        _kept.Asked(request.Kind, atNs);
        Count(request.Kind, atNs);
    }

    private void Ask(TypedRequest request, long atNs)
    {
        Hear(request, _typed, atNs);
        if (!Listens(atNs))
        {
            _unanswered.LineEnded();
        }
        else if (_unanswered.Add(request, _typed.IsEdited))
        {
            return;
        }

        // It may be taken or lost, and no answer will tell.
        Answered(request, done: false, certain: false, atNs);
    }

    private void Answered(TypedRequest request, bool done, bool certain, long atNs)
    {
        if ((done || !certain) && request.Kind != RequestKind.SelfTest)
        {
            // A self-test has moved everything by the time it is answered.
            Count(request.Kind, atNs);
        }

        if (request.Kind == RequestKind.ClearFault)
        {
            _latch.ClearAnswered(done, certain);
        }

        _settings.Answered(request, done, certain);
        _headphones.Answered(request, done, certain, _answer);
        _kept.Answered(request, done, certain, atNs);
    }

    private void CountIfHeld(RequestKind kind, long atNs)
    {
        if (_unanswered.Holds(kind))
        {
            Count(kind, atNs);
        }
    }

    /// <summary>The user asks for a move; with the amp's answer he asks for it again, because a line waits while another one works.</summary>
    private void Count(RequestKind kind, long atNs)
    {
        switch (kind)
        {
            case RequestKind.Volume:
                _raised(atNs);
                break;
            case RequestKind.Mute:
                _touched(atNs);
                break;
            case RequestKind.Gain:
                _lowStart.Asked();
                break;
            case RequestKind.SelfTest:
                _lowStart.TestAsked();
                break;
        }
    }

    // What comes while the firmware starts is lost before its console is open.
    private bool Listens(long atNs) =>
        Math.Max(_deadMan.LastBeatNs, _spokeNs) > _startedNs
        || atNs - _startedNs > (_board.Settings.BootMs * Duration.Ms) + MonitorLimits.ConsoleUpNs;

    private void LoseAnswers()
    {
        _unanswered.Clear();
        _settings.AnswersLost();
        _headphones.AnswersLost();
        _latch.AnswersLost();
    }
}
