namespace nanoFramework.TestFramework
{
    /// <summary>Text of a running test. The host shows none: a test says what it has to say by its name and its failure.</summary>
    public static class OutputHelper
    {
        /// <summary>Takes a text.</summary>
        public static void Write(string message)
        {
        }

        /// <summary>Takes a line.</summary>
        public static void WriteLine(string message)
        {
        }
    }
}
