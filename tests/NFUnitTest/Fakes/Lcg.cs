namespace AmpController.Tests.Fakes
{
    /// <summary>A seeded row of numbers, the same on device and host.</summary>
    public sealed class Lcg
    {
        private uint _state;

        /// <summary>Starts the row.</summary>
        public Lcg(uint seed)
        {
            _state = seed;
        }

        /// <summary>The next number, 0 to <paramref name="below"/> - 1; below is at most 65536.</summary>
        public int Next(int below)
        {
            // Numerical Recipes' constants; the low bits of such a row are poor, the high ones are used.
            _state = (_state * 1664525u) + 1013904223u;
            return (int)((_state >> 16) % (uint)below);
        }
    }
}
