using Xunit;

namespace VirtualAmp.Tests.Building;

/// <summary>What the device lacks does not compile on the host; what it has does; patches hit exactly one line.</summary>
public sealed class FirmwareCompilerTests
{
    private const string EventLog = "AmpController.Core/Control/EventLog.cs";
    private const string CountLine = "_count++;";

    [Fact]
    public void The_firmware_compiles_as_it_is() => Assert.Empty(FirmwareCompiler.ErrorsOf());

    [Theory]
    [InlineData("string s = \"a\".Replace(\"a\", \"b\");", "CS1061")]
    [InlineData("string s = string.Join(\",\", new string[0]);", "CS0117")]
    [InlineData("bool b = string.IsNullOrWhiteSpace(\" \");", "CS0117")]
    [InlineData("bool b = char.IsDigit('1');", "CS0117")]
    [InlineData("System.Array.Sort(new int[2]);", "CS0117")]
    [InlineData("object o = new System.Collections.Generic.List<int>();", "CS0234")]
    [InlineData("System.Action<int> a = null;", "CS0308")]
    [InlineData("object o = System.DateTime.UtcNow;", "CS0234")]
    [InlineData("object o = new System.Threading.Thread(null);", "CS1729")]
    [InlineData("object o = new System.Threading.Timer(null, null, 0, 0);", "CS0234")]
    [InlineData("System.Environment.Exit(1);", "CS0117")]
    [InlineData("System.Threading.Thread.Yield();", "CS0117")]
    [InlineData("int? n = null;", "CS0518")]
    [InlineData("var pair = (1, 2);", "CS8179")]
    [InlineData("decimal d = 1;", "CS0518")]
    [InlineData("System.Span<byte> s = default;", "CS0234")]
    [InlineData("int last = new int[3][^1];", "CS0518")]
    [InlineData("bool b = System.Threading.Monitor.TryEnter(new object());", "CS0117")]
    public void A_member_that_the_device_lacks_is_an_error(string statement, string error) =>
        Assert.Contains(error, DeviceCompiler.ErrorsOf($"class Snippet {{ void Run() {{ {statement} }} }}"));

    [Theory]
    [InlineData("string s = \"a\".Replace(\"a\", \"b\");", "CS1061")]
    [InlineData("object o = System.DateTime.UtcNow;", "CS0234")]
    public void Firmware_that_uses_what_the_device_lacks_does_not_compile(string statement, string error) =>
        Assert.Contains(error, FirmwareCompiler.ErrorsOf(new Patch(EventLog, CountLine, $"_count++; {{ {statement} }}")));

    [Theory]
    [InlineData("string s = \"a\" + 1 + \"b\".Substring(0).ToUpper();")]
    [InlineData("lock (new object()) { System.Threading.Thread.Sleep(10); }")]
    [InlineData("foreach (char c in \"abc\") { }")]
    [InlineData("foreach (object o in new System.Collections.ArrayList()) { }")]
    [InlineData("int[] table = new int[] { 1, 2, 3, 4, 5 };")]
    [InlineData("switch (\"a\") { case \"a\": case \"b\": case \"c\": case \"d\": case \"e\": case \"f\": case \"g\": break; }")]
    [InlineData("System.Action a = () => { }; a();")]
    [InlineData("long now = System.Environment.TickCount64;")]
    [InlineData("using (new System.Device.Gpio.GpioController()) { }")]
    public void What_the_device_has_compiles(string statement) =>
        Assert.Empty(DeviceCompiler.ErrorsOf($"class Snippet {{ void Run() {{ {statement} }} }}"));

    [Fact]
    public void A_volatile_field_is_an_error() => Assert.Contains("CS0518", DeviceCompiler.ErrorsOf("class Snippet { volatile int _field; int Get() { return _field; } }"));

    [Fact]
    public void A_line_of_C_sharp_11_is_an_error() => Assert.Contains("CS8936", DeviceCompiler.ErrorsOf("class Snippet { string s = \"\"\"a\"\"\"; }"));

    [Theory]
    [InlineData("there is no such line", "is there 0 times")]
    [InlineData("}", "times, not once")]
    public void A_patch_that_does_not_hit_exactly_one_line_says_so(string line, string says) =>
        Assert.Contains(says, Assert.Throws<InvalidOperationException>(() => FirmwareCompiler.Compile(new Patch(EventLog, line, ""))).Message);

    [Fact]
    public void A_patch_of_a_file_that_is_not_there_says_so() =>
        Assert.Contains("no such file", Assert.Throws<InvalidOperationException>(() => FirmwareCompiler.Compile(new Patch("AmpController.Core/Nowhere.cs", "a", "b"))).Message);

    [Fact]
    public void A_patched_firmware_is_loaded_beside_the_one_that_is_referenced()
    {
        var image = PatchedFirmware.Image(new Patch(EventLog, CountLine, "_count += 2;"));

        Assert.NotEqual(typeof(FirmwareImage).Assembly, image.GetType().Assembly);
        Assert.Equal(typeof(FirmwareImage).FullName, image.GetType().FullName);
    }
}
