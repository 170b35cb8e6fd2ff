using System;

namespace nanoFramework.TestFramework
{
    /// <summary>One set of arguments of a test.</summary>
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public class DataRowAttribute : Attribute
    {
        /// <summary>Takes the arguments; constants only.</summary>
        public DataRowAttribute(params object[] methodParameters) => MethodParameters = methodParameters;

        /// <summary>The arguments.</summary>
        public object[] MethodParameters { get; }
    }
}
