using System;

namespace nanoFramework.TestFramework
{
    /// <summary>Skips the test that throws it, or the whole class when its setup does.</summary>
    public class SkipTestException : Exception
    {
        /// <summary>Skips with a reason.</summary>
        public SkipTestException(string message = null, Exception innerException = null)
            : base(message, innerException)
        {
        }
    }
}
