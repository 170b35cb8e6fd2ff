using VirtualAmp.Kernel;
using VirtualAmp.Tests.Building;
using Xunit;

namespace VirtualAmp.Tests.Rules;

/// <summary>Parts that are not there for a long time: what is done again and again may not use anything up.</summary>
public sealed class MissingPartsTests
{
    private const string CloseFile = "AmpController/I2cBus.cs";
    private const string CloseLine = "private void Close(int pin) => _gpio.ClosePin(pin);";

    [Fact]
    public void A_display_that_is_missing_for_an_hour_costs_no_music()
    {
        var evening = HourWithoutDisplay(new FirmwareImage()).KeptTheRules();

        Assert.Equal("Active", evening.State);
        Assert.True(evening.Board.Wires.MuteContact.Value);
        Assert.Equal("DisplayNack", evening.Board.Firmware!.Fault);
    }

    [Fact]
    public void Without_closing_the_bus_pins_by_number_the_list_of_pins_grows_until_it_is_full()
    {
        var image = PatchedFirmware.Image(new Patch(CloseFile, CloseLine, "private void Close(int pin) { _gpio.ClosePin(pin); _gpio.OpenPin(pin).Dispose(); }"));
        var evening = HourWithoutDisplay(image);

        // The stand-in's controller gives out at some hundred pins in its list, as the device's heap would later.
        Assert.Equal("DisplayBus", evening.Board.Firmware!.Fault);
    }

    [Fact]
    public void A_volume_ic_that_is_missing_for_an_hour_is_found_when_it_comes()
    {
        var evening = new Evening(new FirmwareImage());
        evening.Do("fault volume nack").SwitchOn().Plug().Wait(3_600_000);
        Assert.Equal("Fault", evening.State);

        evening.Do("fault volume clear").Until("Active").KeptTheRules();
    }

    [Fact]
    public void Settings_are_stored_also_while_the_volume_ic_is_missing()
    {
        var evening = new Evening(new FirmwareImage());
        evening.Do("fault volume nack").SwitchOn().Wait(2000).Type("set limit -30").Wait(5000);
        evening.Board.PowerOff();
        evening.Wait(500).Do("fault volume clear").SwitchOn().Until("Ready").Type("set limit").Wait(200);

        Assert.Contains("limit=-30.0dB", evening.Board.SerialOutput.Text);
        evening.KeptTheRules();
    }

    private static Evening HourWithoutDisplay(IFirmwareImage image)
    {
        var evening = new Evening(image).Starts().Turn(10).Do("fault display nack").Turn(1);
        return evening.Wait(3_600_000);
    }
}
