using Microsoft.CodeAnalysis;
using VirtualAmp.Tests.Building;
using Xunit;

namespace VirtualAmp.Tests.DeviceSurface;

/// <summary>Nothing of the reference mscorlib or a stand-in is there that the device lacks or has otherwise.</summary>
public sealed class DeviceSurfaceTests
{
    // As the lists write it; the seeded faults are held against this, so that they are caught also where the lists are not at hand.
    private const string Excerpt = """
        # assembly System.Device.Gpio

        sealed class System.Device.Gpio.GpioPin : System.IDisposable
          public int PinNumber { get; }
          public void Write(System.Device.Gpio.PinValue value)

        enum System.Device.Gpio.PinMode
          Output = 3

        delegate void System.Device.Gpio.PinEdge(object sender, int pin)
        """;

    [Fact]
    public void Every_member_of_ours_is_on_the_device_with_the_same_signature()
    {
        Assert.SkipUnless(NanoApi.IsAtHand, $"The nano-api lists are not at hand: {NanoApi.Folder}");
        var lists = NanoApi.Read();

        Faults.None(DeviceCompiler.Assemblies.Values.SelectMany(assembly => SurfaceCheck.Differences(Symbol(assembly), lists)));
    }

    [Fact]
    public void Every_stand_in_is_looked_at() =>
        Assert.Equal(
            Directory.EnumerateDirectories(Repository.Below("simulator", "device"))
                .Select(path => Path.GetFileName(path)!)
                .Where(name => name != "VirtualAmp.Bridge")
                .Order(StringComparer.Ordinal),
            DeviceCompiler.Assemblies.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("public sealed class GpioPin { private GpioPin() { } public int Read() { return 0; } }", "System.Device.Gpio.GpioPin: public int Read()")]
    [InlineData("public sealed class GpioPin { private GpioPin() { } public void Write(bool value) { } }", "System.Device.Gpio.GpioPin: public void Write(bool value)")]
    [InlineData("public sealed class GpioPin { private GpioPin() { } public int PinNumber { get; set; } }", "System.Device.Gpio.GpioPin: public int PinNumber { get; set; }")]
    [InlineData("public sealed class GpioPin { }", "System.Device.Gpio.GpioPin: public GpioPin()")]
    [InlineData("public class GpioPin { private GpioPin() { } }", "System.Device.Gpio.GpioPin: class System.Device.Gpio.GpioPin, listed as sealed class System.Device.Gpio.GpioPin")]
    [InlineData("public sealed class GpioPin : System.ICloneable { private GpioPin() { } object System.ICloneable.Clone() { return null; } }", "System.Device.Gpio.GpioPin: not a System.ICloneable")]
    [InlineData("public enum PinMode { Output = 4 }", "System.Device.Gpio.PinMode: Output = 4")]
    [InlineData("public class GpioWatcher { }", "System.Device.Gpio.GpioWatcher: no such type")]
    [InlineData("public delegate void PinEdge(object sender);", "System.Device.Gpio.PinEdge: delegate void System.Device.Gpio.PinEdge(object sender), listed as delegate void System.Device.Gpio.PinEdge(object sender, int pin)")]
    public void A_member_that_the_device_has_otherwise_is_caught(string seeded, string difference)
    {
        var image = DeviceCompiler.Emit(DeviceCompiler.Library("Seeded", $"namespace System.Device.Gpio {{ {seeded} }}"));

        Assert.Equal([difference], SurfaceCheck.Differences(Symbol(MetadataReference.CreateFromImage(image)), new NanoApi(Excerpt.Split('\n'))));
    }

    private static IAssemblySymbol Symbol(MetadataReference assembly) =>
        (IAssemblySymbol)DeviceCompiler.Library("Everything", [], assembly).GetAssemblyOrModuleSymbol(assembly)!;
}
