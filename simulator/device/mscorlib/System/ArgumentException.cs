namespace System
{
    public class ArgumentException : SystemException
    {
        public ArgumentException()
        {
        }

        public ArgumentException(string message)
        {
        }

        public ArgumentException(string message, Exception innerException)
        {
        }

        public ArgumentException(string message, string paramName)
        {
        }

        public override string Message => throw null;

        public virtual string ParamName => throw null;
    }
}
