using VirtualAmp.Bridge;

namespace System.IO
{
    /// <summary>Stand-in: files of the board's internal file system, drive I:. A call blocks until it is done, a write for tens of ms.</summary>
    public static class File
    {
        /// <summary>Whether a file exists; false when there is no file system.</summary>
        public static bool Exists(string path) => Boards.Current.FileExists(path);

        /// <summary>The whole content. Throws IOException when there is no such file.</summary>
        public static byte[] ReadAllBytes(string path)
        {
            byte[] bytes = Boards.Current.ReadFile(path);
            if (bytes == null)
            {
                throw new IOException();
            }

            return bytes;
        }

        /// <summary>Replaces the whole content; a loss of power in the middle leaves a part of it. Throws IOException when the file system refuses.</summary>
        public static void WriteAllBytes(string path, byte[] bytes)
        {
            if (!Boards.Current.WriteFile(path, bytes))
            {
                throw new IOException();
            }
        }
    }
}
