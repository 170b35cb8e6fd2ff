namespace VirtualAmp.Hardware;

/// <summary>A place on the board, mm; y grows towards the front edge.</summary>
/// <param name="X">To the right, mm.</param>
/// <param name="Y">To the front, mm.</param>
public readonly record struct Point(double X, double Y)
{
    /// <summary>How far another place is, mm.</summary>
    public double DistanceTo(Point other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));

    /// <summary>Whether it lies in a polygon; its edge counts for either side.</summary>
    public bool IsIn(IReadOnlyList<Point> polygon)
    {
        var inside = false;
        for (int i = 0, before = polygon.Count - 1; i < polygon.Count; before = i++)
        {
            var (a, b) = (polygon[i], polygon[before]);
            inside ^= (a.Y > Y) != (b.Y > Y) && X < ((b.X - a.X) * (Y - a.Y) / (b.Y - a.Y)) + a.X;
        }

        return inside;
    }
}
