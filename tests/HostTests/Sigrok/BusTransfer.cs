namespace VirtualAmp.Tests.Sigrok;

/// <summary>One transaction as the log and a logic analyser both tell it; bytes in hex.</summary>
/// <param name="StopMs">The STOP condition, ms.</param>
/// <param name="Address">7-bit address.</param>
/// <param name="Written">Bytes written after the address.</param>
/// <param name="Read">Bytes read.</param>
internal sealed record BusTransfer(double StopMs = 0, string Address = "", string Written = "", string Read = "");
