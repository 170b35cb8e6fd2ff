using System.Reflection;
using System.Runtime.Loader;
using VirtualAmp.Kernel;

namespace VirtualAmp.Tests.Building;

/// <summary>A firmware image beside the one the tests reference: own firmware assemblies and adapter, everything else shared.</summary>
public static class PatchedFirmware
{
    private const string Adapter = "VirtualAmp.Firmware";

    /// <summary>Compiles the firmware with patches and loads it; boots on any virtual board.</summary>
    public static IFirmwareImage Image(params IReadOnlyCollection<Patch> patches)
    {
        var (core, application) = FirmwareCompiler.Compile(patches);
        var context = new Context(core, application);
        var adapter = context.LoadFromAssemblyName(new AssemblyName(Adapter));

        // A collectible context that nobody holds any more refuses to load: all of it is loaded while it is held.
        context.LoadFromAssemblyName(new AssemblyName(FirmwareCompiler.Core));
        context.LoadFromAssemblyName(new AssemblyName(FirmwareCompiler.Application));
        GC.KeepAlive(context);
        var image = adapter.GetTypes().Single(type => type is { IsClass: true, IsPublic: true } && type.IsAssignableTo(typeof(IFirmwareImage)));
        return (IFirmwareImage)Activator.CreateInstance(image)!;
    }

    private sealed class Context(byte[] core, byte[] application) : AssemblyLoadContext(isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
        {
            FirmwareCompiler.Core => LoadFromStream(new MemoryStream(core)),
            FirmwareCompiler.Application => LoadFromStream(new MemoryStream(application)),
            Adapter => LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Adapter + ".dll")),
            _ => null,
        };
    }
}
