using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace VirtualAmp.Tests.Rules;

/// <summary>Looks for floating point in an assembly: in every signature, local, field and instruction, and in what it calls.</summary>
public static class FloatingPoint
{
    private static readonly Dictionary<short, OpCode> Instructions = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null))
        .OfType<OpCode>()
        .ToDictionary(code => code.Value);

    /// <summary>One line for each place: the type, a colon, and what was found there.</summary>
    public static IReadOnlyList<string> In(byte[] assembly)
    {
        using var image = new PEReader([.. assembly]);
        var reader = image.GetMetadataReader();
        var found = new List<string>();
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var name = NameOf(reader, handle);
            found.AddRange(type.GetFields()
                .Select(reader.GetFieldDefinition)
                .Where(field => field.DecodeSignature(Floats.Instance, null))
                .Select(field => $"{name}: the field {reader.GetString(field.Name)}"));
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
            {
                found.AddRange(In(image, reader, method).Distinct().Select(what => $"{name}: {what} in {reader.GetString(method.Name)}"));
            }
        }

        return found;
    }

    private static IEnumerable<string> In(PEReader image, MetadataReader reader, MethodDefinition method)
    {
        if (Has(method.DecodeSignature(Floats.Instance, null)))
        {
            yield return "the signature";
        }

        if (method.RelativeVirtualAddress == 0)
        {
            yield break;
        }

        var body = image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil && reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(Floats.Instance, null).Contains(true))
        {
            yield return "a local";
        }

        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            var instruction = Next(ref code);
            if (IsFloat(instruction))
            {
                yield return $"the instruction {instruction.Name}";
            }

            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                if (Mentions(reader, MetadataTokens.EntityHandle(code.ReadInt32())))
                {
                    yield return $"what {instruction.Name} takes";
                }
            }
            else
            {
                Skip(ref code, instruction.OperandType);
            }
        }
    }

    // Instructions name the kind they work on in their last part; ckfinite looks at a floating-point number too.
    private static bool IsFloat(OpCode instruction) =>
        instruction.Name is { } name && (name.EndsWith(".r4", StringComparison.Ordinal) || name.EndsWith(".r8", StringComparison.Ordinal) || name is "conv.r.un" or "ckfinite");

    private static bool Mentions(MetadataReader reader, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MemberReference:
                var member = reader.GetMemberReference((MemberReferenceHandle)handle);
                return Mentions(reader, member.Parent)
                    || (member.GetKind() == MemberReferenceKind.Method
                        ? Has(member.DecodeMethodSignature(Floats.Instance, null))
                        : member.DecodeFieldSignature(Floats.Instance, null));
            case HandleKind.TypeReference:
                return Floats.Instance.GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0);
            case HandleKind.TypeSpecification:
                return reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(Floats.Instance, null);
            default:
                // Types, methods and fields of the assembly itself are looked at where they are defined.
                return false;
        }
    }

    private static OpCode Next(ref BlobReader code)
    {
        var first = code.ReadByte();
        return Instructions[first == 0xFE ? unchecked((short)(0xFE00 | code.ReadByte())) : first];
    }

    private static void Skip(ref BlobReader code, OperandType operand)
    {
        var bytes = operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => code.ReadInt32() * 4,
            _ => 4,
        };
        code.Offset += bytes;
    }

    private static bool Has(MethodSignature<bool> signature) => signature.ReturnType || signature.ParameterTypes.Contains(true);

    private static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{NameOf(reader, outer)}.{name}"
            : type.Namespace.IsNil ? name
            : $"{reader.GetString(type.Namespace)}.{name}";
    }

    /// <summary>True for a type that is floating point or holds it: an array, a reference, a pointer, a type argument.</summary>
    private sealed class Floats : ISignatureTypeProvider<bool, object?>
    {
        public static readonly Floats Instance = new();

        public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode is PrimitiveTypeCode.Single or PrimitiveTypeCode.Double;

        public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeReference(handle);
            return reader.GetString(type.Namespace) == nameof(System) && reader.GetString(type.Name) is nameof(Single) or nameof(Double) or nameof(Decimal);
        }

        public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => false;

        public bool GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public bool GetSZArrayType(bool elementType) => elementType;

        public bool GetArrayType(bool elementType, ArrayShape shape) => elementType;

        public bool GetByReferenceType(bool elementType) => elementType;

        public bool GetPointerType(bool elementType) => elementType;

        public bool GetPinnedType(bool elementType) => elementType;

        public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => modifier || unmodifiedType;

        public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => genericType || typeArguments.Contains(true);

        public bool GetFunctionPointerType(MethodSignature<bool> signature) => Has(signature);

        public bool GetGenericMethodParameter(object? genericContext, int index) => false;

        public bool GetGenericTypeParameter(object? genericContext, int index) => false;
    }
}
