using Xunit.Sdk;
using Xunit.v3;

namespace VirtualAmp.Tests.DeviceUnits;

/// <summary>Keeps the tests of a device test class together, in the order the device runs them.</summary>
public sealed class InDeviceOrder : ITestCaseOrderer
{
    private static readonly Dictionary<string, int> Numbers = DeviceClasses.Tests
        .Select((test, number) => (test.Sentence, number))
        .ToLookup(pair => pair.Sentence)
        .ToDictionary(same => same.Key, same => same.First().number);

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase =>
        [.. testCases.OrderBy(test => Numbers[test.TestCaseDisplayName])];
}
