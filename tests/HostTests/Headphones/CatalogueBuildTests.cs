using System.Diagnostics;
using AmpController.Build;
using Xunit;

namespace VirtualAmp.Tests.Headphones;

/// <summary>Catalogue.targets in MSBuild itself: one error for a bad csv, nothing done when nothing changed.</summary>
public sealed class CatalogueBuildTests : IDisposable
{
    private const string Good = "Maker,One,over-ear,32,100,dB/mW,said so";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalogue");

    private string Csv => Path.Combine(_folder.FullName, "headphones.csv");

    private string Made => Path.Combine(_folder.FullName, "out", "CatalogueTable.g.cs");

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_good_csv_is_made_once_and_a_bad_one_stops_the_build_with_one_error()
    {
        Write(Good);
        var (code, _) = Build();
        Assert.Equal(0, code);
        Assert.Equal(MakeCatalogue.Source(MakeCatalogue.Table(File.ReadAllLines(Csv))), File.ReadAllText(Made));

        var madeAt = File.GetLastWriteTimeUtc(Made);
        (code, var said) = Build();
        Assert.Equal(0, code);
        Assert.Equal(madeAt, File.GetLastWriteTimeUtc(Made));
        Assert.Equal("", said);

        Write(Good, "Maker,Two,over-ear,32,100,dB,said so");
        (code, said) = Build();
        Assert.Equal(1, code);
        Assert.StartsWith($"{Csv}(3): error AMPCSV: the unit 'dB' is not known: write dB/mW or dB/V, as the maker states it", Assert.Single(said.Split('\n')));
    }

    private void Write(params string[] rows)
    {
        File.WriteAllLines(Csv, [MakeCatalogue.Header, .. rows]);

        // A file system may keep whole seconds only.
        File.SetLastWriteTimeUtc(Csv, File.Exists(Made) ? File.GetLastWriteTimeUtc(Made).AddSeconds(2) : DateTime.UtcNow.AddSeconds(-2));
        File.WriteAllText(
            Path.Combine(_folder.FullName, "catalogue.proj"),
            $"""
            <Project>
              <PropertyGroup>
                <CatalogueCsv>{Csv}</CatalogueCsv>
                <IntermediateOutputPath>out/</IntermediateOutputPath>
              </PropertyGroup>
              <Import Project="{Repository.Below("firmware", "Catalogue", "Catalogue.targets")}" />
            </Project>
            """);
    }

    private (int Code, string Said) Build()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
        };
        foreach (var word in new[] { "msbuild", "catalogue.proj", "-t:CompileCatalogueTable", "-nologo", "-v:quiet", "-nodeReuse:false", "-tl:off" })
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}
