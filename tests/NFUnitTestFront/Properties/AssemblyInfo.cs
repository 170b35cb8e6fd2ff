using System.Reflection;

[assembly: AssemblyTitle("NFUnitTest")]
[assembly: AssemblyProduct("AmpController")]
[assembly: AssemblyCopyright("Copyright (c) The AmpController authors")]
[assembly: AssemblyVersion("0.1.0.0")]
