using Xunit;

namespace VirtualAmp.Tests.Projects;

/// <summary>The device projects, their package lists and the solution agree with the disk and with each other. Each check is shown a fault of its kind.</summary>
public sealed class ProjectFilesTests
{
    private const string Core = "firmware/AmpController.Core/AmpController.Core.nfproj";
    private const string Application = "firmware/AmpController/AmpController.nfproj";
    private const string Tests = "tests/NFUnitTest/NFUnitTest.nfproj";
    private const string FrontTests = "tests/NFUnitTestFront/NFUnitTestFront.nfproj";
    private const string Gpio = "nanoFramework.System.Device.Gpio";

    private static readonly SourceTree Tree = SourceTree.Read();

    /// <summary>The device projects on disk.</summary>
    public static TheoryData<string> Projects => [.. Tree.DeviceProjects];

    [Fact]
    public void There_are_four_device_projects() => Assert.Equal([Core, Application, Tests, FrontTests], Tree.DeviceProjects);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_lists_exactly_the_files_on_disk(string project) => Faults.None(DeviceProjectCheck.Sources(Tree, project));

    [Fact]
    public void A_file_that_is_not_listed_is_caught() =>
        Assert.Equal(
            [$"{Core} does not list firmware/AmpController.Core/Volume/New.cs"],
            DeviceProjectCheck.Sources(Tree.With("firmware/AmpController.Core/Volume/New.cs", ""), Core));

    [Fact]
    public void A_listed_file_that_is_gone_is_caught() =>
        Assert.Equal(
            [$"{Core} lists firmware/AmpController.Core/Control/EventLog.cs, which is not there"],
            DeviceProjectCheck.Sources(Tree.Without("firmware/AmpController.Core/Control/EventLog.cs"), Core));

    [Fact]
    public void A_file_listed_twice_is_caught()
    {
        const string Line = @"<Compile Include=""Control\EventLog.cs"" />";

        Assert.Equal(
            [$"{Core} lists firmware/AmpController.Core/Control/EventLog.cs twice"],
            DeviceProjectCheck.Sources(Tree.With(Core, Line, Line + Line), Core));
    }

    [Fact]
    public void A_file_that_only_another_project_links_is_caught()
    {
        const string Lcg = "tests/NFUnitTest/Fakes/Lcg.cs";
        var tree = Tree.With(Tests, @"<Compile Include=""Fakes\Lcg.cs"" />", "");

        Assert.Contains(Lcg, DeviceProjectCheck.SourcesOf(tree, FrontTests));
        Assert.Equal([$"{Tests} does not list {Lcg}"], tree.DeviceProjects.SelectMany(project => DeviceProjectCheck.Sources(tree, project)));
    }

    [Fact]
    public void A_linked_file_that_is_gone_is_caught() =>
        Assert.Equal(
            [$"{FrontTests} lists tests/NFUnitTest/Fakes/Lcg.cs, which is not there"],
            DeviceProjectCheck.Sources(Tree.Without("tests/NFUnitTest/Fakes/Lcg.cs"), FrontTests));

    [Theory]
    [InlineData(@"<Link>Fakes\Lcg.cs</Link>", "", "links tests/NFUnitTest/Fakes/Lcg.cs as nothing")]
    [InlineData(@"<Link>Fakes\Lcg.cs</Link>", @"<Link>Fakes\Random.cs</Link>", @"links tests/NFUnitTest/Fakes/Lcg.cs as Fakes\Random.cs")]
    [InlineData(@"<Compile Include=""Knob\ButtonTests.cs"" />", @"<Compile Include=""Knob\ButtonTests.cs""><Link>Button.cs</Link></Compile>", "links tests/NFUnitTestFront/Knob/ButtonTests.cs as Button.cs")]
    [InlineData(@"<Compile Include=""Knob\ButtonTests.cs"" />", @"<Compile Include=""Knob\ButtonTests.cs"" /><Compile Include=""..\HostTests\Faults.cs"" />", "lists tests/HostTests/Faults.cs, which is in the folder of no device project")]
    public void A_link_that_leads_astray_is_caught(string old, string text, string says) =>
        Assert.Equal([$"{FrontTests} {says}"], DeviceProjectCheck.Sources(Tree.With(FrontTests, old, text), FrontTests));

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_launcher_finds_the_tests_of_a_project(string project) => Faults.None(DeviceProjectCheck.TestAssembly(Tree, project));

    [Theory]
    [InlineData("AssemblyName")]
    [InlineData("RootNamespace")]
    public void A_test_project_that_the_launcher_would_not_find_is_caught(string name) =>
        Assert.Equal(
            [$"{FrontTests} has the {name} NFUnitTestFront; the launcher loads NFUnitTest"],
            DeviceProjectCheck.TestAssembly(Tree.With(FrontTests, $"<{name}>NFUnitTest</{name}>", $"<{name}>NFUnitTestFront</{name}>"), FrontTests));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Packages_HintPaths_and_references_agree(string project) => Faults.None(DeviceProjectCheck.Packages(Tree, project));

    [Theory]
    [InlineData(@"\nanoFramework.System.Device.Gpio.1.1.62\", @"\nanoFramework.System.Device.Gpio.1.1.63\", "is not the nanoFramework.System.Device.Gpio of packages.config")]
    [InlineData(@"..\..\packages\nanoFramework.System.Device.Gpio.1.1.62", @"..\packages\nanoFramework.System.Device.Gpio.1.1.62", "is not below the packages folder")]
    [InlineData(@"\System.Device.Gpio.dll", @"\System.Device.I2c.dll", "is not what")]
    [InlineData("System.Device.Gpio, Version=1.1.62.0", "System.Device.Gpio, Version=1.2.62.0", "is not of version 1.1.62")]
    [InlineData("System.Device.Gpio, Version=1.1.62.0", "System.Device.Gpi, Version=1.1.62.0", "is not what")]
    public void A_reference_that_disagrees_is_caught(string old, string text, string says) =>
        Assert.Contains(says, Assert.Single(DeviceProjectCheck.Packages(Tree.With(Application, old, text), Application)));

    [Fact]
    public void A_package_that_nothing_references_is_caught() =>
        Assert.Equal(
            [$"{Core} references nothing of nanoFramework.Logging"],
            DeviceProjectCheck.Packages(
                Tree.With("firmware/AmpController.Core/packages.config", "</packages>", """<package id="nanoFramework.Logging" version="1.1.161" targetFramework="netnano1.0" /></packages>"""),
                Core));

    [Fact]
    public void A_reference_without_a_package_is_caught() =>
        Assert.Contains(
            Gpio,
            Assert.Single(DeviceProjectCheck.Packages(
                Tree.With("firmware/AmpController/packages.config", $"""  <package id="{Gpio}" version="1.1.62" targetFramework="netnano1.0" />""", ""),
                Application)));

    [Fact]
    public void All_projects_use_the_same_versions() => Faults.None(DeviceProjectCheck.Versions(Tree));

    [Fact]
    public void Two_versions_of_a_package_are_caught() =>
        Assert.Equal(
            ["nanoFramework.CoreLibrary has the versions 1.17.10 and 1.17.11"],
            DeviceProjectCheck.Versions(Tree.With("firmware/AmpController.Core/packages.config", "1.17.11", "1.17.10")));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_is_C_sharp_10_and_skipped_where_it_cannot_be_built(string project) => Faults.None(DeviceProjectCheck.Language(Tree, project));

    [Theory]
    [InlineData("<LangVersion>10</LangVersion>", "")]
    [InlineData("<LangVersion>10</LangVersion>", "<LangVersion>11</LangVersion>")]
    public void Another_language_version_is_caught(string old, string text) =>
        Assert.Equal([$"{Core} does not set LangVersion 10 after Default.props"], DeviceProjectCheck.Language(Tree.With(Core, old, text), Core));

    [Fact]
    public void A_language_version_before_the_defaults_is_caught() =>
        Assert.Equal(
            [$"{Core} does not set LangVersion 10 after Default.props"],
            DeviceProjectCheck.Language(
                Tree.With(Core, "<LangVersion>10</LangVersion>", "").With(Core, "</NanoFrameworkProjectSystemPath>", "</NanoFrameworkProjectSystemPath><LangVersion>10</LangVersion>"),
                Core));

    [Fact]
    public void A_project_that_would_fail_without_the_project_system_is_caught() =>
        Assert.Equal(
            [$"{Core} is not skipped where the project system is absent"],
            DeviceProjectCheck.Language(Tree.With(Core, "NanoFrameworkAbsent.targets", "Other.targets"), Core));

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_between_projects_lead_somewhere(string project) => Faults.None(DeviceProjectCheck.ProjectReferences(Tree, project));

    [Theory]
    [InlineData(@"..\AmpController.Core\AmpController.Core.nfproj", @"..\AmpController.Cor\AmpController.Core.nfproj")]
    [InlineData("<Project>{5B0D6A0E-9C52-4D0E-8E0A-3C1B7C1F1A01}", "<Project>{5B0D6A0E-9C52-4D0E-8E0A-3C1B7C1F1A09}")]
    public void A_reference_between_projects_that_leads_nowhere_is_caught(string old, string text) =>
        Assert.Single(DeviceProjectCheck.ProjectReferences(Tree.With(Application, old, text), Application));

    [Fact]
    public void The_solution_lists_every_project() => Faults.None(SolutionCheck.Faults(Tree));

    [Fact]
    public void A_project_that_the_solution_lacks_is_caught() =>
        Assert.Equal(["AmpController.sln does not list tests/More/More.csproj"], SolutionCheck.Faults(Tree.With("tests/More/More.csproj", "<Project />")));

    [Fact]
    public void A_project_that_is_gone_is_caught() =>
        Assert.Equal(["AmpController.sln lists simulator/simulator.csproj, which is not there"], SolutionCheck.Faults(Tree.Without("simulator/simulator.csproj")));

    [Theory]
    [InlineData("{5B0D6A0E-9C52-4D0E-8E0A-3C1B7C1F1A01}.Release|Any CPU.Deploy.0 = Release|Any CPU", "", "lacks {5B0D6A0E-9C52-4D0E-8E0A-3C1B7C1F1A01}.Release|Any CPU.Deploy.0")]
    [InlineData("nfproj\", \"{5B0D6A0E-9C52-4D0E-8E0A-3C1B7C1F1A02}", "nfproj\", \"{5B0D6A0E-9C52-4D0E-8E0A-3C1B7C1F1A09}", "another GUID")]
    public void A_solution_that_would_not_deploy_is_caught(string old, string text, string says) =>
        Assert.Contains(SolutionCheck.Faults(Tree.With("AmpController.sln", old, text)), fault => fault.Contains(says, StringComparison.Ordinal));
}
