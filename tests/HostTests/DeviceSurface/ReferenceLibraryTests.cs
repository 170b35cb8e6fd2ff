using Microsoft.CodeAnalysis;
using VirtualAmp.Tests.Building;
using Xunit;

namespace VirtualAmp.Tests.DeviceSurface;

/// <summary>.NET's own mscorlib takes the reference mscorlib's place at run time, so each of its members must be there; and none may escape virtual time.</summary>
public sealed class ReferenceLibraryTests
{
    private static readonly IAssemblySymbol Reference =
        (IAssemblySymbol)DeviceCompiler.Library("Everything", []).GetAssemblyOrModuleSymbol(DeviceCompiler.Assemblies["mscorlib"])!;

    [Fact]
    public void Every_member_is_in_dotnet_too() =>
        Faults.None(SurfaceCheck.OpenTypes(Reference.GlobalNamespace).SelectMany(RuntimeCheck.Missing));

    [Theory]
    [InlineData("public char ToLower() { return 'a'; }", "System.Seeded: ToLower")]
    [InlineData("public string ToString(int n) { return null; }", "System.Seeded: ToString")]
    [InlineData("public static string ToString() { return null; }", "System.Seeded: ToString")]
    [InlineData("public int ToString() { return 0; }", "System.Seeded: ToString")]
    [InlineData("public const char Biggest = 'z';", "System.Seeded: Biggest")]
    public void A_member_that_dotnet_lacks_or_has_otherwise_is_caught(string member, string missing)
    {
        var seeded = DeviceCompiler.Library("Seeded", $"namespace System {{ public struct Seeded {{ {member} }} }}");

        Assert.Equal([missing], RuntimeCheck.MissingIn(typeof(char), seeded.GetTypeByMetadataName("System.Seeded")!));
    }

    [Fact]
    public void A_type_that_dotnet_lacks_is_caught()
    {
        var seeded = DeviceCompiler.Library("Seeded", "namespace System { public class Seeded { } }");

        Assert.Equal(["System.Seeded: no such type"], RuntimeCheck.Missing(seeded.GetTypeByMetadataName("System.Seeded")!));
    }

    [Theory]
    [InlineData("System.Threading.Thread")]
    [InlineData("System.Threading.Timer")]
    [InlineData("System.Threading.WaitHandle")]
    [InlineData("System.Threading.AutoResetEvent")]
    [InlineData("System.Threading.ManualResetEvent")]
    [InlineData("System.Threading.Monitor")]
    [InlineData("System.Threading.SpinWait")]
    [InlineData("System.DateTime")]
    [InlineData("System.Environment")]
    [InlineData("System.Diagnostics.Stopwatch")]
    [InlineData("System.Console")]
    [InlineData("System.GC")]
    [InlineData("System.Guid")]
    [InlineData("System.Reflection.Assembly")]
    public void A_type_that_would_escape_virtual_time_or_the_seed_is_not_there(string type) =>
        Assert.Null(Reference.GetTypeByMetadataName(type));

    [Fact]
    public void Random_numbers_need_a_seed() =>
        Assert.All(Reference.GetTypeByMetadataName("System.Random")!.Constructors, constructor => Assert.NotEmpty(constructor.Parameters));
}
