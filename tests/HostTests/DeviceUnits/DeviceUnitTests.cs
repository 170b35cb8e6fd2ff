using Xunit;
using Xunit.Sdk;

namespace VirtualAmp.Tests.DeviceUnits;

/// <summary>The unit tests of the firmware's library: the device test project's own assembly, each test under its own sentence.</summary>
[TestCaseOrderer(typeof(InDeviceOrder))]
public sealed class DeviceUnitTests(DeviceClasses classes) : IClassFixture<DeviceClasses>
{
    /// <summary>The tests by number, named by their sentences.</summary>
    public static IEnumerable<TheoryDataRow<int>> Sentences =>
        DeviceClasses.Tests.Select((test, number) => new TheoryDataRow<int>(number) { TestDisplayName = test.Sentence, Label = "" });

    [Theory]
    [MemberData(nameof(Sentences))]
    public void On_the_host(int number)
    {
        try
        {
            classes.Run(DeviceClasses.Tests[number]);
        }
        catch (Exception failed) when (failed.GetType().Name == "AssertFailedException")
        {
            throw new XunitException(failed.Message, failed);
        }
        catch (Exception skip) when (skip.GetType().Name == "SkipTestException")
        {
            Assert.Skip(skip.Message);
        }
    }
}
