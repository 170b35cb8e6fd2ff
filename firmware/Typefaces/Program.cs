using VirtualAmp.TypefacePacking;

return Packing.Run(".", Path.Combine("..", "AmpController.Core", "Display", "Glyphs.cs"), Console.Out, Console.Error);
