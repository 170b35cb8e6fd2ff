using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.BoardModel;

public sealed class GpioTests
{
    private const int Input = 0;
    private const int Output = 3;

    private readonly Scheduler _scheduler = new();
    private readonly GpioPort _pins;
    private readonly List<PinDrive> _drives = [];

    public GpioTests()
    {
        _pins = new GpioPort(_scheduler, new PinEventQueue());
        _pins.Connect(PinMap.Mute, _drives.Add);
    }

    [Fact]
    public void An_opened_output_is_low()
    {
        _pins.Take(PinMap.Mute);
        _pins.SetMode(PinMap.Mute, Output);

        Assert.Equal([PinDrive.Low], _drives);
    }

    [Fact]
    public void Setting_the_mode_again_drives_an_output_low_after_its_old_high()
    {
        _pins.Take(PinMap.Mute);
        _pins.SetMode(PinMap.Mute, Output);
        _pins.Write(PinMap.Mute, true);
        _drives.Clear();

        _pins.SetMode(PinMap.Mute, Output);

        Assert.Equal([PinDrive.Floating, PinDrive.High, PinDrive.Low], _drives);
    }

    [Fact]
    public void Listening_to_an_output_drives_it_low()
    {
        _pins.Take(PinMap.Mute);
        _pins.SetMode(PinMap.Mute, Output);
        _pins.Write(PinMap.Mute, true);

        _pins.Listen(PinMap.Mute, new EdgeList());

        Assert.Equal(PinDrive.Low, _drives[^1]);
    }

    [Fact]
    public void An_output_reads_low_whatever_it_drives()
    {
        _pins.Take(PinMap.Mute);
        _pins.SetMode(PinMap.Mute, Output);
        _pins.Write(PinMap.Mute, true);

        Assert.False(_pins.Read(PinMap.Mute));
    }

    [Fact]
    public void Toggle_goes_by_what_was_told_last()
    {
        _pins.Take(PinMap.Mute);
        _pins.SetMode(PinMap.Mute, Output);

        _pins.Toggle(PinMap.Mute);
        _pins.Toggle(PinMap.Mute);

        Assert.Equal([PinDrive.Low, PinDrive.High, PinDrive.Low], _drives);
    }

    [Fact]
    public void Writing_to_an_input_is_an_argument_error()
    {
        _pins.Take(PinMap.Mute);
        _pins.SetMode(PinMap.Mute, Input);

        Assert.Throws<ArgumentException>(() => _pins.Write(PinMap.Mute, true));
        Assert.Throws<ArgumentException>(() => _pins.Toggle(PinMap.Mute));
        Assert.Empty(_drives);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    [InlineData(20)]
    [InlineData(28)]
    [InlineData(40)]
    public void A_pin_that_is_not_there_cannot_be_opened(int pin) =>
        Assert.Throws<InvalidOperationException>(() => _pins.Take(pin));

    [Fact]
    public void A_taken_pin_cannot_be_opened_again_until_it_is_closed()
    {
        _pins.Take(PinMap.Mute);
        Assert.Throws<InvalidOperationException>(() => _pins.Take(PinMap.Mute));

        _pins.Release(PinMap.Mute);
        _pins.Take(PinMap.Mute);
    }

    [Fact]
    public void A_pin_that_is_not_open_cannot_be_used() =>
        Assert.Throws<InvalidOperationException>(() => _pins.Read(PinMap.Mute));

    [Theory]
    [InlineData(34)]
    [InlineData(39)]
    public void An_input_only_pin_cannot_be_an_output(int pin)
    {
        _pins.Take(pin);

        Assert.Throws<ArgumentException>(() => _pins.SetMode(pin, Output));
    }

    [Fact]
    public void A_closed_output_floats()
    {
        _pins.Take(PinMap.Mute);
        _pins.SetMode(PinMap.Mute, Output);
        _pins.Write(PinMap.Mute, true);

        _pins.Release(PinMap.Mute);

        Assert.Equal(PinDrive.Floating, _drives[^1]);
    }

    [Fact]
    public void A_reset_lets_every_pin_float_and_frees_it()
    {
        _pins.Take(PinMap.Mute);
        _pins.SetMode(PinMap.Mute, Output);
        _pins.Write(PinMap.Mute, true);

        _pins.Reset();

        Assert.Equal(PinDrive.Floating, _drives[^1]);
        Assert.False(_pins.IsTaken(PinMap.Mute));
    }

    [Fact]
    public void An_input_only_pin_can_serve_an_input_function_alone()
    {
        var functions = new PinFunctions();

        functions.Set(34, PinFunctions.SerialReceive(2));
        Assert.Equal(34, functions.PinOf(PinFunctions.SerialReceive(2)));
        Assert.Throws<ArgumentException>(() => functions.Set(34, PinFunctions.SerialTransmit(2)));
        Assert.Throws<ArgumentException>(() => functions.Set(34, PinFunctions.I2cData(1)));
    }
}
