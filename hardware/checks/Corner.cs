namespace VirtualAmp.Hardware;

/// <summary>One end of the tolerances: values of parts times a factor, and parameters of models.</summary>
/// <param name="Name">Its name in the deck.</param>
/// <param name="Factors">By reference.</param>
/// <param name="Parameters">By name; `temp` is the temperature in degrees.</param>
public sealed record Corner(string Name, IReadOnlyDictionary<string, double> Factors, IReadOnlyDictionary<string, string> Parameters);
