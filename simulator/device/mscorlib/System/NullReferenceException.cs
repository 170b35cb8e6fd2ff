namespace System
{
    public class NullReferenceException : SystemException
    {
        public NullReferenceException()
        {
        }

        public NullReferenceException(string message)
        {
        }

        public NullReferenceException(string message, Exception innerException)
        {
        }
    }
}
