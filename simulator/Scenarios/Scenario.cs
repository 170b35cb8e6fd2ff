using VirtualAmp.Kernel;

namespace VirtualAmp.Scenarios;

/// <summary>A scenario file that parsed whole and that this build can play.</summary>
public sealed class Scenario
{
    private Scenario(string file, BoardSettings settings, IReadOnlyList<Statement> statements)
    {
        File = file;
        Settings = settings;
        Statements = statements;
    }

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>The board: defaults, then the file's `board` line, then the keys given from outside.</summary>
    public BoardSettings Settings { get; }

    /// <summary>What happens, in order; without the `board` line.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>Reads a scenario file.</summary>
    /// <param name="file">Path of the file; errors name it as given.</param>
    /// <param name="overrides">Keys of `--set`; they win over the file.</param>
    /// <param name="seed">Seed of everything that is drawn.</param>
    /// <exception cref="InputException">The file cannot be read, does not parse, or asks for what is not available yet.</exception>
    public static Scenario Load(string file, IReadOnlyList<BoardKey> overrides, int seed) =>
        Parse(file, InputFile.ReadText(file), overrides, seed);

    /// <summary>Reads a scenario from its text; see <see cref="Load"/>.</summary>
    public static Scenario Parse(string file, string text, IReadOnlyList<BoardKey> overrides, int seed)
    {
        var statements = ReadLines(file, text);
        var board = statements.OfType<Statement.Board>().SingleOrDefault();
        var settings = new BoardSettings { Seed = seed };
        foreach (var key in board?.Keys ?? [])
        {
            if (overrides.All(o => o.Key != key.Key))
            {
                settings = key.Change?.Invoke(settings) ?? throw new InputException(file, board!.Line, $"'{key.Key}={key.Value}' is not available yet");
            }
        }

        settings = Apply(settings, overrides);
        CheckAvailable(file, statements, settings);
        return new Scenario(file, settings, [.. statements.Where(s => s is not Statement.Board)]);
    }

    /// <summary>Settings with the keys of `--set`; of the same key twice the later wins.</summary>
    /// <exception cref="InputException">A key asks for what is not available yet.</exception>
    public static BoardSettings Apply(BoardSettings settings, IReadOnlyList<BoardKey> overrides)
    {
        foreach (var key in overrides)
        {
            settings = key.Change?.Invoke(settings) ?? throw new InputException($"--set {key.Key}={key.Value} is not available yet");
        }

        return settings;
    }

    private static List<Statement> ReadLines(string file, string text)
    {
        var statements = new List<Statement>();
        var line = 0;
        foreach (var content in text.Split('\n'))
        {
            line++;
            try
            {
                if (StatementParser.Parse(line, content) is not { } statement)
                {
                    continue;
                }

                if (statement is Statement.Board && statements.Count > 0)
                {
                    throw new InputException("expected 'board' once and before every other statement");
                }

                statements.Add(statement);
            }
            catch (InputException error)
            {
                throw new InputException(file, line, error.Message);
            }
        }

        return statements;
    }

    private static void CheckAvailable(string file, List<Statement> statements, BoardSettings settings)
    {
        foreach (var statement in statements)
        {
            if (statement is Statement.Screenshot screenshot && OutputFile.IsSame(screenshot.FileBeside(file), file))
            {
                throw new InputException(file, statement.Line, $"expected a PNG file, found {LineReader.Show(screenshot.Path)}, the scenario itself");
            }

            try
            {
                World.CheckFitted(settings, statement);
            }
            catch (InputException error)
            {
                throw new InputException(file, statement.Line, error.Message);
            }
        }
    }
}
