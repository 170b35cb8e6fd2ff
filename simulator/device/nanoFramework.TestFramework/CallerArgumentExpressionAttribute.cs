namespace System.Runtime.CompilerServices
{
    /// <summary>Tells the compiler to give the text of another argument where none is given. The device has it in mscorlib; .NET's mscorlib façade lacks it.</summary>
    internal sealed class CallerArgumentExpressionAttribute : Attribute
    {
        /// <summary>Names the parameter whose argument is meant.</summary>
        public CallerArgumentExpressionAttribute(string parameterName)
        {
            ParameterName = parameterName;
        }

        /// <summary>The parameter.</summary>
        public string ParameterName { get; }
    }
}
