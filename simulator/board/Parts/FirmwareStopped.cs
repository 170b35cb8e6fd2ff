namespace VirtualAmp.Parts;

/// <summary>Unwinds the firmware from a port call when the chip under it was reset, lost its power or hangs. On the device nothing returns either.</summary>
internal sealed class FirmwareStopped() : Exception("The chip stopped.");
