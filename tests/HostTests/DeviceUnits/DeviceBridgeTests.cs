using System.Reflection;
using VirtualAmp.Tests.Building;
using Xunit;

namespace VirtualAmp.Tests.DeviceUnits;

/// <summary>The bridge itself, on a small device test project compiled for the purpose.</summary>
public sealed class DeviceBridgeTests
{
    private const string Source = """
        using nanoFramework.TestFramework;

        namespace Sample
        {
            [TestClass]
            public class Things
            {
                public static int Setups;
                public static int Cleanups;
                public static bool ThisWasNull;
                private int _field;

                [Setup] public void Prepare() { Setups++; }
                [Cleanup] public void Tidy() { Cleanups++; }
                [TestMethod] public void This_is_null() { object me = this; ThisWasNull = me == null; }
                [TestMethod] public void Fails() { Assert.AreEqual(1, 2, "one is not two"); }
                [TestMethod] public void Touches_a_field() { _field = 3; }
                [TestMethod] public void Skips() { Assert.SkipTest("not here"); }
                [TestMethod] [DataRow(1, "a")] [DataRow(2, null)] public void Takes(long number, string text) { Assert.IsTrue(number < 3); }
                public void Is_no_test() { }
            }
        }
        """;

    private readonly Assembly _sample = DeviceCompiler.Load("Sample", Source);

    [Fact]
    public void Every_method_and_every_row_is_a_test_of_its_own() =>
        Assert.Equal(
            ["Things: This is null", "Things: Fails", "Things: Touches a field", "Things: Skips", "Things: Takes (1, a)", "Things: Takes (2, null)"],
            DeviceTest.In(_sample).Select(test => test.Sentence));

    [Fact]
    public void No_row_holds_an_enum_because_the_device_launcher_ends_silently_at_one()
    {
        Assert.Empty(RowsWithEnums(DeviceClasses.Tests.Select(test => test.Method.Module.Assembly).Distinct().Single()));

        var enumRow = DeviceCompiler.Load("EnumRow", Source.Replace("[DataRow(2, null)]", "[DataRow(2, System.AttributeTargets.Class)]").Replace("string text", "object text"));
        Assert.Equal(["Takes"], RowsWithEnums(enumRow));
    }

    [Fact]
    public void An_instance_method_runs_with_this_null()
    {
        Run("This_is_null");

        Assert.Equal(true, Field("ThisWasNull"));
        Assert.Throws<NullReferenceException>(() => Run("Touches_a_field"));
    }

    [Fact]
    public void A_failed_assertion_says_what_it_expected()
    {
        var failed = Assert.ThrowsAny<Exception>(() => Run("Fails"));

        Assert.Equal("AssertFailedException", failed.GetType().Name);
        Assert.Equal("Expected <1>, got <2>. one is not two", failed.Message);
    }

    [Fact]
    public void A_skip_says_why() => Assert.Equal("not here", Assert.ThrowsAny<Exception>(() => Run("Skips")).Message);

    [Fact]
    public void Setup_and_cleanup_run_once_a_class()
    {
        using (var classes = new DeviceClasses())
        {
            foreach (var test in DeviceTest.In(_sample).Where(test => test.Method.Name is "This_is_null" or "Takes"))
            {
                classes.Run(test);
            }

            Assert.Equal((1, 0), (Field("Setups"), Field("Cleanups")));
        }

        Assert.Equal((1, 1), (Field("Setups"), Field("Cleanups")));
    }

    [Fact]
    public void The_device_test_project_has_tests() => Assert.NotEmpty(DeviceClasses.Tests);

    // By metadata: an enum in a row is boxed as such, whatever the parameter's type.
    private static IEnumerable<string> RowsWithEnums(Assembly tests) =>
        from type in tests.GetTypes()
        from method in type.GetMethods()
        where method.GetCustomAttributesData()
            .SelectMany(attribute => attribute.ConstructorArguments)
            .SelectMany(argument => argument.Value as IEnumerable<CustomAttributeTypedArgument> ?? [])
            .Any(argument => argument.ArgumentType.IsEnum)
        select method.Name;

    private object? Field(string name) => _sample.GetType("Sample.Things")!.GetField(name)!.GetValue(null);

    private void Run(string method)
    {
        using var classes = new DeviceClasses();
        classes.Run(DeviceTest.In(_sample).Single(test => test.Method.Name == method));
    }
}
