using System.Reflection;
using Microsoft.CodeAnalysis;

namespace VirtualAmp.Tests.DeviceSurface;

/// <summary>Looks for the members of a reference type in .NET itself, through its mscorlib, as the runtime does.</summary>
public static class RuntimeCheck
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    /// <summary>One line for each member, or one for the type, that .NET lacks or has otherwise.</summary>
    public static IEnumerable<string> Missing(INamedTypeSymbol type) =>
        Resolve(type) is { } found ? MissingIn(found, type) : [$"{Signature.Name(type)}: no such type"];

    /// <summary>The same against a given type of .NET.</summary>
    public static IEnumerable<string> MissingIn(Type found, INamedTypeSymbol type) =>
        from member in type.GetMembers()
        where member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected && !member.IsImplicitlyDeclared
        where !Has(found, member)
        select $"{Signature.Name(type)}: {member.MetadataName}";

    private static bool Has(Type type, ISymbol member) => member switch
    {
        IFieldSymbol field => FieldOf(type, field) is { } found && IsOpen(found.Attributes) && found.FieldType == (type.IsEnum ? type : Resolve(field.Type)),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => IsOpen(type.GetConstructor(All & ~BindingFlags.Static, Types(constructor))),
        IMethodSymbol method => Upwards(type).Any(level =>
            level.GetMethod(method.MetadataName, All, Types(method)) is { } found
            && IsOpen(found)
            && found.IsStatic == method.IsStatic
            && found.ReturnType == Resolve(method.ReturnType)),
        IPropertySymbol or IEventSymbol or INamedTypeSymbol => true, // seen through their accessors and on their own
        _ => false,
    };

    private static FieldInfo? FieldOf(Type type, IFieldSymbol field) =>
        type.GetField(field.Name, All) is { } found && found.IsStatic == field.IsStatic ? found : null;

    private static IEnumerable<Type> Upwards(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    private static bool IsOpen(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static bool IsOpen(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static Type[] Types(IMethodSymbol method) =>
        [.. method.Parameters.Select(parameter => Resolve(parameter.Type) is { } type && parameter.RefKind != RefKind.None ? type.MakeByRefType() : Resolve(parameter.Type)!)];

    private static Type? Resolve(ITypeSymbol type) => type is IArrayTypeSymbol array
        ? Resolve(array.ElementType)!.MakeArrayType()
        : Type.GetType($"{Signature.Name(type)}, mscorlib");
}
