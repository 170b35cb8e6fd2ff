namespace System.Reflection
{
    public sealed class AssemblyTitleAttribute : Attribute
    {
        public AssemblyTitleAttribute(string title)
        {
        }

        public string Title => throw null;
    }
}
