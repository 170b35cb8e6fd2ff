namespace System
{
    public class FormatException : SystemException
    {
        public FormatException()
        {
        }

        public FormatException(string message)
        {
        }

        public FormatException(string message, Exception innerException)
        {
        }
    }
}
