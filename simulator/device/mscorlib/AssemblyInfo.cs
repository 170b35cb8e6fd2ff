using System.Reflection;

// The device's version, below that of .NET's facade, which takes this assembly's place at run time.
[assembly: AssemblyVersion("1.17.11.0")]
