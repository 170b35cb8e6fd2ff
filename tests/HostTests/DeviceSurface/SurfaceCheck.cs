using Microsoft.CodeAnalysis;

namespace VirtualAmp.Tests.DeviceSurface;

/// <summary>Compares what an assembly of ours shows with the lists.</summary>
public static class SurfaceCheck
{
    /// <summary>One line for every type, base or member that the lists do not have.</summary>
    public static IEnumerable<string> Differences(IAssemblySymbol assembly, NanoApi api) =>
        OpenTypes(assembly.GlobalNamespace).SelectMany(type => Differences(type, api));

    /// <summary>Every type that outside code can use, nested ones too.</summary>
    public static IEnumerable<INamedTypeSymbol> OpenTypes(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public or Accessibility.Protected } type)
            {
                yield return type;
            }

            if (member is INamespaceSymbol or INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public or Accessibility.Protected })
            {
                foreach (var inner in OpenTypes(member))
                {
                    yield return inner;
                }
            }
        }
    }

    private static IEnumerable<string> Differences(INamedTypeSymbol type, NanoApi api)
    {
        var name = Signature.Name(type);
        if (api.Head(name) is not { } head)
        {
            return [$"{name}: no such type"];
        }

        return
        [
            .. head == Signature.Head(type) ? Array.Empty<string>() : [$"{name}: {Signature.Head(type)}, listed as {head}"],
            .. Signature.Bases(type).Where(parent => !api.HasBase(name, parent)).Select(parent => $"{name}: not a {parent}"),
            .. Signature.Members(type).Where(member => !api.HasMember(name, member)).Select(member => $"{name}: {member}"),
        ];
    }
}
