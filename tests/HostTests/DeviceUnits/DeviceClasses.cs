using System.Reflection;

namespace VirtualAmp.Tests.DeviceUnits;

/// <summary>Runs the tests of the device test project with their setup and cleanup once a class, as the device does.</summary>
public sealed class DeviceClasses : IDisposable
{
    private Type? _current;
    private Exception? _skipped;

    /// <summary>Every test, class by class.</summary>
    public static IReadOnlyList<DeviceTest> Tests { get; } = [.. DeviceTest.In(Assembly.Load("NFUnitTest"))];

    /// <summary>Runs one test; its own exception comes through.</summary>
    public void Run(DeviceTest test)
    {
        Enter(test.Class);
        if (_skipped is not null)
        {
            throw _skipped;
        }

        DeviceCall.Run(test.Method, test.Arguments);
    }

    /// <inheritdoc/>
    public void Dispose() => Leave();

    private void Enter(Type type)
    {
        if (_current == type)
        {
            return;
        }

        Leave();
        _current = type;
        try
        {
            Call("SetupAttribute");
        }
        catch (Exception skip) when (skip.GetType().Name == "SkipTestException")
        {
            _skipped = skip;
        }
    }

    private void Leave()
    {
        Call("CleanupAttribute");
        _current = null;
        _skipped = null;
    }

    private void Call(string attribute)
    {
        if (_current is not null && DeviceTest.MethodWith(_current, attribute) is { } method)
        {
            DeviceCall.Run(method, []);
        }
    }
}
