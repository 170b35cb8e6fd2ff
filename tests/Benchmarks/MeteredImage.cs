using VirtualAmp.Kernel;

namespace VirtualAmp.Benchmarks;

/// <summary>The firmware of this repository with a meter around each pass.</summary>
internal sealed class MeteredImage(PassMeter meter) : IFirmwareImage
{
    private readonly FirmwareImage _image = new();

    /// <inheritdoc/>
    public IFirmware Boot(BoardSettings settings) => new Metered(_image.Boot(settings), meter);

    private sealed class Metered(IFirmware firmware, PassMeter meter) : IFirmware
    {
        public string State => firmware.State;

        public string Gain => firmware.Gain;

        public int VolumeCb => firmware.VolumeCb;

        public bool Muted => firmware.Muted;

        public string Jack => firmware.Jack;

        public string Fault => firmware.Fault;

        public string Advice => firmware.Advice;

        public void Pass(long nowMs)
        {
            meter.Begin();
            firmware.Pass(nowMs);
            meter.End();
        }
    }
}
