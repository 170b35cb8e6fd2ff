namespace VirtualAmp.Hardware;

/// <summary>The copper of one net on both layers as cells of 0.1 mm, and which of it hangs together.</summary>
public sealed class CopperGrid
{
    private const double PitchMm = 0.1;
    private const int Layers = 2;
    private readonly double _left;
    private readonly double _top;
    private readonly int _columns;
    private readonly int _rows;
    private readonly bool[][] _copper;
    private readonly int[][] _piece;
    private readonly List<int> _joined = [0];

    /// <summary>An empty board between two corners.</summary>
    public CopperGrid(Point corner, Point other)
    {
        _left = Math.Min(corner.X, other.X);
        _top = Math.Min(corner.Y, other.Y);
        _columns = (int)(Math.Abs(corner.X - other.X) / PitchMm) + 1;
        _rows = (int)(Math.Abs(corner.Y - other.Y) / PitchMm) + 1;
        _copper = [.. Enumerable.Range(0, Layers).Select(_ => new bool[_columns * _rows])];
        _piece = [.. Enumerable.Range(0, Layers).Select(_ => new int[_columns * _rows])];
    }

    /// <summary>Puts copper into a polygon, or takes it out; layer 0 is the top.</summary>
    public void Set(int layer, IReadOnlyList<Point> polygon, bool copper)
    {
        var first = Math.Max(0, Row(polygon.Min(point => point.Y)));
        var last = Math.Min(_rows - 1, Row(polygon.Max(point => point.Y)) + 1);
        var crossingsOf = Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(_ => new List<double>()).ToArray();
        for (int i = 0, before = polygon.Count - 1; i < polygon.Count; before = i++)
        {
            var (a, b) = (polygon[i], polygon[before]);
            for (var row = Math.Max(first, Row(Math.Min(a.Y, b.Y))); row <= Math.Min(last, Row(Math.Max(a.Y, b.Y)) + 1); row++)
            {
                var y = _top + (row * PitchMm);
                if ((a.Y > y) != (b.Y > y))
                {
                    crossingsOf[row - first].Add(((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X);
                }
            }
        }

        for (var row = first; row <= last; row++)
        {
            var crossings = crossingsOf[row - first];
            crossings.Sort();
            for (var pair = 0; pair + 1 < crossings.Count; pair += 2)
            {
                var from = Math.Max(0, (int)Math.Ceiling((crossings[pair] - _left) / PitchMm));
                var to = Math.Min(_columns - 1, (int)Math.Floor((crossings[pair + 1] - _left) / PitchMm));
                for (var column = from; column <= to; column++)
                {
                    _copper[layer][(row * _columns) + column] = copper;
                }
            }
        }
    }

    /// <summary>Finds what hangs together on each layer; then <see cref="Join"/> joins the layers.</summary>
    public void Separate()
    {
        var waiting = new Stack<int>();
        for (var layer = 0; layer < Layers; layer++)
        {
            var (copper, piece) = (_copper[layer], _piece[layer]);
            for (var start = 0; start < copper.Length; start++)
            {
                if (!copper[start] || piece[start] != 0)
                {
                    continue;
                }

                _joined.Add(_joined.Count);
                waiting.Push(start);
                while (waiting.TryPop(out var cell))
                {
                    if (!copper[cell] || piece[cell] != 0)
                    {
                        continue;
                    }

                    piece[cell] = _joined.Count - 1;
                    var column = cell % _columns;
                    if (column > 0)
                    {
                        waiting.Push(cell - 1);
                    }

                    if (column < _columns - 1)
                    {
                        waiting.Push(cell + 1);
                    }

                    if (cell >= _columns)
                    {
                        waiting.Push(cell - _columns);
                    }

                    if (cell < copper.Length - _columns)
                    {
                        waiting.Push(cell + _columns);
                    }
                }
            }
        }
    }

    /// <summary>Joins the layers at a plated hole.</summary>
    public void Join(Point at)
    {
        var (top, bottom) = (PieceAt(0, at), PieceAt(1, at));
        if (top != 0 && bottom != 0)
        {
            _joined[top] = bottom;
        }
    }

    /// <summary>The piece of copper at a place; 0 where there is none.</summary>
    public int PieceAt(int layer, Point at)
    {
        var (column, row) = ((int)Math.Round((at.X - _left) / PitchMm), Row(at.Y));
        if (column < 0 || column >= _columns || row < 0 || row >= _rows)
        {
            return 0;
        }

        var piece = _piece[layer][(row * _columns) + column];
        while (_joined[piece] != piece)
        {
            piece = _joined[piece];
        }

        return piece;
    }

    private int Row(double y) => (int)Math.Round((y - _top) / PitchMm);
}
