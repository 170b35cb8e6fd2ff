using Spectre.Console;
using Spectre.Console.Rendering;
using VirtualAmp.Scenarios;

namespace VirtualAmp.Commands;

/// <summary>
/// A terminal: what is said scrolls by; below it stand the OLED where there is room, a status line and the line being typed.
/// The lower part is taken away before something is said and drawn again after it.
/// </summary>
internal sealed class PanelView(IAnsiConsole console) : ILiveView
{
    private const string Prompt = "> ";

    /// <summary>Lines that stay free for what is said.</summary>
    private const int FreeLines = 8;

    private string _drawn = "";
    private int _lines;

    /// <inheritdoc/>
    public void Say(string line)
    {
        Erase();
        console.Write(new Text(line + Environment.NewLine));
    }

    /// <inheritdoc/>
    public void Show(LiveSession session, string input)
    {
        var pixels = session.Board.Display.Rows();
        var width = console.Profile.Width;
        var height = console.Profile.Height;
        var key = $"{width}x{height} {session.Status} {Convert.ToHexString(pixels)} {input}";
        if (key == _drawn)
        {
            return;
        }

        Erase();
        var screen = Screen(pixels, width, height);
        if (screen.Count > 0)
        {
            console.Write(new Panel(new Text(string.Join('\n', screen), new Style(Color.Aqua))).Padding(0, 0));
        }

        console.Write(Status(session));
        console.WriteLine();
        var shown = Prompt + input;
        console.Write(new Text(shown.Length < width ? shown : shown[^(width - 1)..]));
        _lines = (screen.Count > 0 ? screen.Count + 2 : 0) + 2;
        _drawn = key;
    }

    /// <inheritdoc/>
    public void Close() => console.WriteLine();

    private static List<string> Screen(byte[] pixels, int width, int height)
    {
        List<string> large = [.. TextBlocks.Lines(pixels)];
        if (width >= large[0].Length + 2 && height >= large.Count + 2 + FreeLines)
        {
            return large;
        }

        List<string> small = [.. TextBlocks.BrailleLines(pixels)];
        return width >= small[0].Length + 2 && height >= small.Count + 2 + 4 ? small : [];
    }

    private static Paragraph Status(LiveSession session)
    {
        var line = new Paragraph { Overflow = Overflow.Crop };
        if (session.Board.Firmware is not { } firmware)
        {
            return line.Append(" off ", new Style(Color.Black, Color.Grey));
        }

        var open = !session.Board.Wires.MuteContact.Value;
        var fine = firmware.Fault == "none";
        return line
            .Append($" {firmware.State} ", new Style(Color.Black, fine ? Color.Green : Color.Red))
            .Append($" {Quantity.Volume(firmware.VolumeCb)} ", new Style(decoration: Decoration.Bold))
            .Append($" gain {firmware.Gain}  jack {firmware.Jack} ")
            .Append(open ? " mute open " : " mute closed ", new Style(open ? Color.Yellow : Color.Green))
            .Append(firmware.Advice == "none" ? "" : $" advice {firmware.Advice} ", new Style(Color.Yellow))
            .Append(fine ? "" : $" fault {firmware.Fault} ", new Style(Color.Red));
    }

    private void Erase()
    {
        if (_lines > 0)
        {
            console.Write(new ControlCode(_lines > 1 ? $"\r\u001b[{_lines - 1}A\u001b[J" : "\r\u001b[J"));
        }

        _lines = 0;
        _drawn = "";
    }
}
