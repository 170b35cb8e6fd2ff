namespace System
{
    public abstract class Enum : ValueType
    {
        protected Enum()
        {
        }

        public bool HasFlag(Enum flag) => throw null;
    }
}
