namespace System
{
    public struct UInt32
    {
        public const uint MaxValue = 4294967295;

        public const uint MinValue = 0;

        public static uint Parse(string s) => throw null;

        public static bool TryParse(string s, out uint result) => throw null;

        public override string ToString() => throw null;

        public string ToString(string format) => throw null;
    }
}
