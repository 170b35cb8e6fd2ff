using AmpController.Volume;
using VirtualAmp.Chips;
using Xunit;

namespace VirtualAmp.Tests.Display;

/// <summary>The arc's table against the geometry it was made from: each volume of the knob's travel, drawn again with sine and cosine.</summary>
public sealed class ArcTableTests
{
    private const int Left = 88;
    private const int Centre = 19;
    private const double Outer = 19.4;
    private const double Inner = 16.4;
    private const double Line = 18.4;
    private const int Steps = 63;
    private const int MarkRow = 19;
    private const int MarkStep = 50;
    private const int GainFirst = 8;
    private const int GainLast = 22;

    private readonly PanelRig _rig = new();

    /// <summary>Filled to the volume, a line to 0 dB; the mark at 3 o'clock is always there.</summary>
    [Fact]
    public void The_arc_is_filled_from_7_oclock_to_the_volume()
    {
        for (var filled = 0; filled <= Steps; filled++)
        {
            _rig.Status.VolumeCb = filled == 0 ? VolumeLevel.MuteCb : (filled - Steps) * 100;
            _rig.Settle();
            Compare(filled, Steps);
        }
    }

    /// <summary>The line ends at the ceiling with a thick stop; there is nothing beyond.</summary>
    [Fact]
    public void The_arc_ends_with_a_stop_at_a_ceiling_below_0_dB()
    {
        _rig.Status.VolumeCb = -5000;
        for (var stop = 20; stop < Steps; stop++)
        {
            _rig.Status.CeilingCb = (stop - Steps) * 100;
            _rig.Settle();
            Compare(13, stop);
        }
    }

    /// <summary>-12 dB of 62 is the first step past 80 %, as the advice on gain has it.</summary>
    [Fact]
    public void The_mark_stands_where_the_advice_begins()
    {
        Assert.Equal(MarkStep + 1, FilledAt(-1200));
        Assert.Equal(0.8, (MarkStep + 0.5) / Steps, 0.01);
    }

    /// <summary>On the way back the same dots are cleared again.</summary>
    [Fact]
    public void Down_looks_as_up()
    {
        _rig.Status.VolumeCb = 0;
        _rig.Settle();
        _rig.Status.VolumeCb = -3100;
        _rig.Settle();
        Compare(32, Steps);
    }

    private static int FilledAt(int volumeCb) => ((volumeCb + 6200) / 100) + 1;

    private void Compare(int filled, int stop)
    {
        for (var y = 0; y < 40; y++)
        {
            for (var x = 0; x < 39; x++)
            {
                if (y is < GainFirst or > GainLast || x is < 6 or > 31)
                {
                    Assert.True(
                        Expected(x, y, filled, stop) == _rig.Panel.Pixel(Left + x, y), $"{filled} of {stop} steps: wrong dot at {x}, {y}");
                }
            }
        }
    }

    private static bool Expected(int x, int y, int filled, int stop)
    {
        if (y == MarkRow && x >= 33)
        {
            return x < Ssd1306Model.Width - Left - 1;
        }

        var radius = Math.Sqrt(((x - Centre) * (x - Centre)) + ((y - Centre) * (y - Centre)));
        var degrees = Math.Atan2(Math.Abs(x - Centre), Centre - y) * 180 / Math.PI;
        var travel = (150 - degrees) / 300;
        if (radius is < Inner or > Outer || travel < -0.004)
        {
            return false;
        }

        var half = Math.Min(Steps / 2, Math.Max(0, (int)((travel * Steps) + 1e-9)));
        var step = x > Centre ? Steps - 1 - half : half;
        var isThick = step < filled || (step == stop - 1 && stop < Steps);
        return isThick || (step < stop && radius >= Line);
    }
}
