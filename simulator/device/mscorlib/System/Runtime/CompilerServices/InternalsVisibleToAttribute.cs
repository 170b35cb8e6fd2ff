namespace System.Runtime.CompilerServices
{
    public sealed class InternalsVisibleToAttribute : Attribute
    {
        public InternalsVisibleToAttribute(string assemblyName)
        {
        }

        public string AssemblyName => throw null;
    }
}
