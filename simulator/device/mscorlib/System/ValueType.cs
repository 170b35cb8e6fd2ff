namespace System
{
    public abstract class ValueType
    {
        protected ValueType()
        {
        }

        public override bool Equals(object obj) => throw null;
    }
}
