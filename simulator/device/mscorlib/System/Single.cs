namespace System
{
    public struct Single
    {
        public const float MaxValue = 3.40282346638528859e+38f;

        public const float MinValue = -3.40282346638528859e+38f;

        public const float NaN = (float)0.0 / (float)0.0;

        public static bool IsInfinity(float f) => throw null;

        public static bool IsNaN(float f) => throw null;

        public static float Parse(string s) => throw null;

        public static bool TryParse(string s, out float result) => throw null;

        public override string ToString() => throw null;

        public string ToString(string format) => throw null;
    }
}
