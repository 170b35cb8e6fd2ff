using System.Text;

namespace VirtualAmp.Commands;

/// <summary>The line being typed at a terminal. Arrows up and down turn the knob while the line is empty; Ctrl-D ends there.</summary>
internal sealed class KeyInput : ILiveInput
{
    private readonly StringBuilder _line = new();

    /// <inheritdoc/>
    public bool Ended { get; private set; }

    /// <inheritdoc/>
    public string Line => _line.ToString();

    /// <inheritdoc/>
    public void Read(LiveSession session, ILiveView view)
    {
        while (!Ended && Console.KeyAvailable)
        {
            Take(Console.ReadKey(intercept: true), session, view);
        }
    }

    private void Take(ConsoleKeyInfo key, LiveSession session, ILiveView view)
    {
        switch (key.Key)
        {
            case ConsoleKey.UpArrow or ConsoleKey.DownArrow when _line.Length == 0:
                session.Turn(key.Key == ConsoleKey.UpArrow ? 1 : -1);
                return;
            case ConsoleKey.D when _line.Length == 0 && key.Modifiers == ConsoleModifiers.Control:
                Ended = true;
                return;
            case ConsoleKey.Enter:
                Enter(_line.ToString(), session, view);
                _line.Clear();
                return;
            case ConsoleKey.Backspace when _line.Length > 0:
                _line.Length--;
                return;
            case ConsoleKey.Escape:
                _line.Clear();
                return;
        }

        if (!char.IsControl(key.KeyChar))
        {
            _line.Append(key.KeyChar);
        }
    }

    // The amp echoes the lines that it takes.
    private static void Enter(string line, LiveSession session, ILiveView view)
    {
        if (LiveSession.IsForTheWorld(line))
        {
            view.Say($"> {line}");
        }

        session.Enter(line);
    }
}
