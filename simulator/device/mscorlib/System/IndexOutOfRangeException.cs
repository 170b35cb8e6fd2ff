namespace System
{
    public class IndexOutOfRangeException : SystemException
    {
        public IndexOutOfRangeException()
        {
        }

        public IndexOutOfRangeException(string message)
        {
        }

        public IndexOutOfRangeException(string message, Exception innerException)
        {
        }
    }
}
