namespace System.Reflection
{
    public sealed class AssemblyProductAttribute : Attribute
    {
        public AssemblyProductAttribute(string product)
        {
        }

        public string Product => throw null;
    }
}
