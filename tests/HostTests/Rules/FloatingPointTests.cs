using AmpController.Control;
using VirtualAmp.Tests.Building;
using Xunit;

namespace VirtualAmp.Tests.Rules;

/// <summary>What decides counts in whole numbers: no floating point in the compiled library. Each kind of it is shown to be caught.</summary>
public sealed class FloatingPointTests
{
    private const string Log = "AmpController.Core/Control/EventLog.cs";

    /// <summary>Types that may use it, by full name: none.</summary>
    private static readonly string[] Allowed = [];

    private static readonly Lazy<IReadOnlyList<string>> Patched = new(() => FloatingPoint.In(FirmwareCompiler.Compile(
        new Patch(
            Log,
            "public sealed class EventLog",
            "public sealed class Wave { private float[] _samples; public int Length => _samples.Length; } "
            + "public interface ISampled { double Sample(int at); } "
            + "public delegate void Sampling(ref float sample); "
            + "public sealed class EventLog"),
        new Patch(
            Log,
            "_count++;",
            "_count++; _count = (int)(_count + 1.5f); _count = (int)(_count * 1.5); "
            + "object boxed = null; float[] list = new float[Count]; list[0] = list[1]; _count = (int)(double)boxed; "
            + "_count = double.Parse(\"1\") > double.Parse(\"2\") ? 1 : 2; "
            + "double sum = 0; for (int i = 0; i < Count; i++) { sum += i; } _count = (int)sum;")).Core));

    [Fact]
    public void There_is_no_floating_point_in_the_library() =>
        Faults.None(
            from place in FloatingPoint.In(File.ReadAllBytes(typeof(EventLog).Assembly.Location))
            where !Allowed.Contains(place[..place.IndexOf(':')])
            select place);

    [Theory]
    [InlineData("EventLog: the instruction ldc.r4 in Add")]
    [InlineData("EventLog: the instruction ldc.r8 in Add")]
    [InlineData("EventLog: the instruction conv.r8 in Add")]
    [InlineData("EventLog: the instruction ldelem.r4 in Add")]
    [InlineData("EventLog: the instruction stelem.r4 in Add")]
    [InlineData("EventLog: what newarr takes in Add")]
    [InlineData("EventLog: what unbox.any takes in Add")]
    [InlineData("EventLog: what call takes in Add")]
    [InlineData("EventLog: a local in Add")]
    [InlineData("Wave: the field _samples")]
    [InlineData("ISampled: the signature in Sample")]
    [InlineData("Sampling: the signature in Invoke")]
    public void Floating_point_is_caught(string place) => Assert.Contains("AmpController.Control." + place, Patched.Value);

    [Fact]
    public void Nothing_else_is_taken_for_it() =>
        Assert.All(Patched.Value, place => Assert.Matches(@"^AmpController\.Control\.(EventLog: .* in Add|Wave|ISampled|Sampling)", place));
}
