namespace AmpController.Jacks
{
    /// <summary>What a jack's switch contact does to the pin.</summary>
    public enum JackPolarity : byte
    {
        /// <summary>Isolated normally-open contact to ground with a pull-up. The safe one: a broken wire reads as no headphones.</summary>
        LowWhenPlugged = 0,

        /// <summary>Isolated normally-closed contact to ground with a pull-up. A broken wire reads as plugged.</summary>
        HighWhenPlugged = 1,
    }
}
