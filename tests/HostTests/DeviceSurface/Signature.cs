using System.Globalization;
using Microsoft.CodeAnalysis;

namespace VirtualAmp.Tests.DeviceSurface;

/// <summary>Writes types and members in the notation of the nano-api lists.</summary>
public static class Signature
{
    private static readonly SymbolDisplayFormat TypeNames = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    // The lists name these by their structs.
    private static readonly SymbolDisplayFormat FullNames = TypeNames.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None);

    /// <summary>Name of a type, e.g. "System.Device.Gpio.GpioPin".</summary>
    public static string Name(ITypeSymbol type) => type.ToDisplayString(FullNames);

    /// <summary>What a type is, without its bases: "sealed class", "struct", a whole delegate.</summary>
    public static string Head(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Delegate => $"delegate {Of(type.DelegateInvokeMethod!.ReturnType)} {Name(type)}({Parameters(type.DelegateInvokeMethod.Parameters)})",
        TypeKind.Class when type.IsStatic => $"static class {Name(type)}",
        TypeKind.Class when type.IsAbstract => $"abstract class {Name(type)}",
        TypeKind.Class when type.IsSealed => $"sealed class {Name(type)}",
        _ => $"{type.TypeKind.ToString().ToLowerInvariant()} {Name(type)}",
    };

    /// <summary>Base class and interfaces as the lists give them; the roots (object, ValueType, Enum) are not named there for plain types.</summary>
    public static IEnumerable<string> Bases(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Class && type.BaseType is { SpecialType: not SpecialType.System_Object } parent)
        {
            yield return Name(parent);
        }

        if (type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface)
        {
            foreach (var contract in type.Interfaces)
            {
                yield return Name(contract);
            }
        }
    }

    /// <summary>Every member that outside code can use, one line each.</summary>
    public static IEnumerable<string> Members(INamedTypeSymbol type) =>
        from member in type.GetMembers()
        where IsOpen(member) && !member.IsImplicitlyDeclared && type.TypeKind != TypeKind.Delegate
        let line = Member(member, type)
        where line.Length > 0
        select line;

    private static bool IsOpen(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static string Member(ISymbol member, INamedTypeSymbol type) => member switch
    {
        IFieldSymbol field when type.TypeKind == TypeKind.Enum => $"{field.Name} = {field.ConstantValue}",
        IFieldSymbol { IsConst: true } field => $"{Access(field)}const {Of(field.Type)} {field.Name} = {Value(field.ConstantValue)}",
        IFieldSymbol field => $"{Access(field)}{(field.IsStatic ? "static " : "")}{(field.IsReadOnly ? "readonly " : "")}{Of(field.Type)} {field.Name}",
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => $"{Access(constructor)}{type.Name}({Parameters(constructor.Parameters)})",
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion } method =>
            $"{Modifiers(method)}{Of(method.ReturnType)} {method.Name}({Parameters(method.Parameters)})",
        IPropertySymbol property => $"{Modifiers(property)}{Of(property.Type)} {property.MetadataName}{Indices(property)} {{ {Accessors(property)} }}",
        IEventSymbol happening => $"{Modifiers(happening)}event {Of(happening.Type)} {happening.Name}",
        _ => "",
    };

    private static string Access(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public ? "public " : "protected ";

    private static string Modifiers(ISymbol member) => Access(member)
        + (member.IsStatic ? "static " : "")
        + (member.IsAbstract ? "abstract " : member.IsOverride ? "override " : member.IsVirtual ? "virtual " : "");

    private static string Indices(IPropertySymbol property) =>
        property.Parameters.Length == 0 ? "" : $"[{string.Join(", ", property.Parameters.Select(parameter => Of(parameter.Type)))}]";

    private static string Accessors(IPropertySymbol property)
    {
        string[] open =
        [
            property.GetMethod is { } get && IsOpen(get) ? "get;" : "",
            property.SetMethod is { } set && IsOpen(set) ? "set;" : "",
        ];
        return string.Join(" ", open.Where(accessor => accessor.Length > 0));
    }

    private static string Parameters(IEnumerable<IParameterSymbol> parameters) => string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(IParameterSymbol parameter)
    {
        var way = parameter.IsParams ? "params " : parameter.RefKind switch { RefKind.Ref => "ref ", RefKind.Out => "out ", RefKind.In => "in ", _ => "" };
        var standard = parameter.HasExplicitDefaultValue ? $" = {Value(parameter.ExplicitDefaultValue)}" : "";
        return $"{way}{Of(parameter.Type)} {parameter.Name}{standard}";
    }

    private static string Of(ITypeSymbol type) => type.ToDisplayString(TypeNames);

    private static string Value(object? value) => value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
