using VirtualAmp.Kernel;

namespace VirtualAmp.Tests.BoardModel;

/// <summary>The firmware of this repository with a clock on its passes: virtual time, which is what its port calls and transfers take.</summary>
internal sealed class TimedImage : IFirmwareImage
{
    private readonly FirmwareImage _image = new();

    /// <summary>The board whose time it is.</summary>
    public VirtualBoard? Board { get; set; }

    /// <summary>The longest pass since it was last set to 0, ns.</summary>
    public long LongestNs { get; set; }

    /// <inheritdoc/>
    public IFirmware Boot(BoardSettings settings) => new Timed(_image.Boot(settings), this);

    private sealed class Timed(IFirmware firmware, TimedImage clock) : IFirmware
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
            var startNs = clock.Board!.NowNs;
            firmware.Pass(nowMs);
            clock.LongestNs = Math.Max(clock.LongestNs, clock.Board.NowNs - startNs);
        }
    }
}
