using System.Text;
using VirtualAmp.Tests.Building;
using Xunit;

namespace VirtualAmp.Tests.Projects;

/// <summary>No device project has more names and texts than the metadata processor takes in one assembly.</summary>
public sealed class StringTableTests
{
    private const string Tests = "tests/NFUnitTest/NFUnitTest.nfproj";
    private const string FrontTests = "tests/NFUnitTestFront/NFUnitTestFront.nfproj";

    private static readonly SourceTree Tree = SourceTree.Read();

    /// <summary>The device projects on disk.</summary>
    public static TheoryData<string> Projects => [.. Tree.DeviceProjects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_names_and_texts_of_a_project_fit_into_one_assembly(string project) => Faults.None(StringTable.Overflow(Tree, project));

    [Fact]
    public void Both_test_projects_in_one_are_caught()
    {
        var front = SourceTree.FolderOf(FrontTests);
        var more = DeviceProjectCheck.SourcesOf(Tree, FrontTests)
            .Where(file => file.StartsWith(front, StringComparison.Ordinal) && !file.EndsWith("AssemblyInfo.cs", StringComparison.Ordinal))
            .Select(file => $"""<Compile Include="../../{file}" />""");
        const string Last = @"<Compile Include=""Volume\VolumeControlTests.cs"" />";

        var fault = Assert.Single(StringTable.Overflow(Tree.With(Tests, Last, Last + string.Concat(more)), Tests));

        Assert.Matches($"^{Tests}: names and texts take [6-9][0-9]{{4}} bytes", fault);
        Assert.Contains("Move a folder of it to another device project", fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""string Text() => "ambience";""", "Text", "ambience")]
    [InlineData("""string Text() => "dB \u00B1";""", "Text", "dB \u00B1")]
    [InlineData("""string Text() => "Text";""", "Text")]
    [InlineData("""string One() => "ambience"; string Two() => "ambience";""", "One", "Two", "ambience")]
    [InlineData("int _levelCb; static int s_levelCb;", "_levelCb", "s_levelCb")]
    [InlineData("""const string Unused = "Nothing of it stays.";""")]
    [InlineData("void Check(int n) { nanoFramework.TestFramework.Assert.IsTrue(n > 1); }", "Check", "n > 1", "IsTrue", "Assert", "nanoFramework.TestFramework")]
    [InlineData("""[nanoFramework.TestFramework.DataRow(1, "ambience", 2.5)] void Rows() { }""", "Rows", "ambience", "DataRowAttribute", "nanoFramework.TestFramework")]
    public void A_name_or_text_costs_its_bytes_and_one_once(string members, params string[] strings) =>
        Assert.Equal(strings.Sum(text => Encoding.UTF8.GetByteCount(text) + 1), Bytes(members) - Bytes(""));

    private static int Bytes(string members) => StringTable.BytesOf(DeviceCompiler.Emit(DeviceCompiler.Library("Sample", $"class Sample {{ {members} }}")));
}
