namespace VirtualAmp.Hardware;

/// <summary>One pin on a net.</summary>
/// <param name="Reference">The part.</param>
/// <param name="Pin">The pin's number.</param>
/// <param name="Function">The pin's name, such as GPIO23.</param>
public sealed record Node(string Reference, string Pin, string Function);
