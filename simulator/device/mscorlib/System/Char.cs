namespace System
{
    public struct Char
    {
        public const char MaxValue = '\uffff';

        public override string ToString() => throw null;
    }
}
