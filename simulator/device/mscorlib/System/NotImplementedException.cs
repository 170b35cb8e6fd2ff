namespace System
{
    public class NotImplementedException : SystemException
    {
        public NotImplementedException()
        {
        }

        public NotImplementedException(string message)
        {
        }

        public NotImplementedException(string message, Exception innerException)
        {
        }
    }
}
