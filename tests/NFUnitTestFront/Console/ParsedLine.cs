using AmpController.Console;

namespace AmpController.Tests.Console
{
    /// <summary>Lines as the console's reader hands them on.</summary>
    public static class ParsedLine
    {
        /// <summary>The words of a text.</summary>
        public static CommandLine Of(string text)
        {
            byte[] bytes = new byte[text.Length];
            for (int i = 0; i < text.Length; i++)
            {
                bytes[i] = (byte)text[i];
            }

            CommandLine line = new CommandLine();
            line.Parse(bytes, bytes.Length);
            return line;
        }
    }
}
