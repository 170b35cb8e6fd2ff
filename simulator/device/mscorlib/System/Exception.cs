namespace System
{
    public class Exception
    {
        public Exception()
        {
        }

        public Exception(string message)
        {
        }

        public Exception(string message, Exception innerException)
        {
        }

        public Exception InnerException => throw null;

        public virtual string Message => throw null;

        public virtual string StackTrace => throw null;

        public override string ToString() => throw null;
    }
}
