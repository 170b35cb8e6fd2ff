using System.Reflection;

namespace VirtualAmp.Tests.DeviceUnits;

/// <summary>One test of the device test project, with the arguments of one data row.</summary>
/// <param name="Class">Its test class.</param>
/// <param name="Method">The test method.</param>
/// <param name="Row">Number of the data row, or -1 when there are none.</param>
/// <param name="Arguments">Arguments of the row.</param>
public sealed record DeviceTest(Type Class, MethodInfo Method, int Row, object?[] Arguments)
{
    private const string Framework = "nanoFramework.TestFramework.";

    /// <summary>The sentence that the test proves.</summary>
    public string Sentence
    {
        get
        {
            var sentence = $"{Class.Name}: {Method.Name.Replace('_', ' ')}";
            return Row < 0 ? sentence : $"{sentence} ({string.Join(", ", Arguments.Select(argument => argument ?? "null"))})";
        }
    }

    /// <summary>Every test of an assembly, class by class, in the order the device runs them.</summary>
    public static IEnumerable<DeviceTest> In(Assembly tests) =>
        from type in tests.GetTypes()
        where Has(type, "TestClassAttribute")
        from method in type.GetMethods()
        where Has(method, "TestMethodAttribute")
        from test in Rows(type, method)
        select test;

    /// <summary>The method of a test class with an attribute of the device's test framework, or null.</summary>
    public static MethodInfo? MethodWith(Type type, string attribute) =>
        type.GetMethods().SingleOrDefault(method => Has(method, attribute));

    private static IEnumerable<DeviceTest> Rows(Type type, MethodInfo method)
    {
        var rows = method.GetCustomAttributes().Where(attribute => attribute.GetType().FullName == Framework + "DataRowAttribute").ToList();
        return rows.Count == 0
            ? [new DeviceTest(type, method, -1, [])]
            : rows.Select((row, index) => new DeviceTest(type, method, index, ArgumentsOf(row)));
    }

    private static object?[] ArgumentsOf(Attribute row) =>
        (object?[])row.GetType().GetProperty("MethodParameters")!.GetValue(row)!;

    private static bool Has(MemberInfo member, string attribute) =>
        member.GetCustomAttributes().Any(found => found.GetType().FullName == Framework + attribute);
}
