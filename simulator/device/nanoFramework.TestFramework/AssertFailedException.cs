using System;

namespace TestFrameworkShared
{
    /// <summary>A test's assertion did not hold.</summary>
    public class AssertFailedException : Exception
    {
        /// <summary>Fails with a text.</summary>
        public AssertFailedException(string msg)
            : base(msg)
        {
        }
    }
}
