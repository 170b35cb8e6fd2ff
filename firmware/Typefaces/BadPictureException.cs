namespace VirtualAmp.TypefacePacking;

/// <summary>A picture that cannot be packed; the message says where and what to do.</summary>
public sealed class BadPictureException(string file, string fault) : Exception($"{file}: {fault}");
