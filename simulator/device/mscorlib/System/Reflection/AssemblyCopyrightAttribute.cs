namespace System.Reflection
{
    public sealed class AssemblyCopyrightAttribute : Attribute
    {
        public AssemblyCopyrightAttribute(string copyright)
        {
        }

        public string Copyright => throw null;
    }
}
