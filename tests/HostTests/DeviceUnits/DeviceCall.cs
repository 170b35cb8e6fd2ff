using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace VirtualAmp.Tests.DeviceUnits;

/// <summary>Calls a method of the device test project as the device's launcher does: with `this` null, also for instance methods.</summary>
public static class DeviceCall
{
    /// <summary>Calls it and lets its own exception through.</summary>
    public static void Run(MethodInfo method, object?[] arguments)
    {
        var types = method.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
        var call = method.IsStatic
            ? method.CreateDelegate(Expression.GetActionType(types))
            : Delegate.CreateDelegate(Expression.GetActionType(types), null, method);
        try
        {
            call.DynamicInvoke(arguments);
        }
        catch (TargetInvocationException wrapped)
        {
            ExceptionDispatchInfo.Capture(wrapped.InnerException!).Throw();
        }
    }
}
