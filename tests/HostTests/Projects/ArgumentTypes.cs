using System.Reflection.Metadata;

namespace VirtualAmp.Tests.Projects;

/// <summary>Names the types of attribute arguments, as the metadata reader asks for them; enums are 32 bits wide.</summary>
public sealed class ArgumentTypes : ICustomAttributeTypeProvider<string>
{
    /// <summary>It holds nothing, so there is one.</summary>
    public static ArgumentTypes Instance { get; } = new();

    /// <inheritdoc/>
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    /// <inheritdoc/>
    public string GetSystemType() => nameof(Type);

    /// <inheritdoc/>
    public string GetSZArrayType(string elementType) => elementType + "[]";

    /// <inheritdoc/>
    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => reader.GetString(reader.GetTypeDefinition(handle).Name);

    /// <inheritdoc/>
    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => reader.GetString(reader.GetTypeReference(handle).Name);

    /// <inheritdoc/>
    public string GetTypeFromSerializedName(string name) => name;

    /// <inheritdoc/>
    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    /// <inheritdoc/>
    public bool IsSystemType(string type) => type == nameof(Type);
}
