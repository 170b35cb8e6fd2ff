using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace VirtualAmp.Tests.Projects;

/// <summary>
/// The string table that the metadata processor makes of an assembly: every name and every text once, in UTF-8 with a zero after it.
/// An assertion without a message has the text of its argument, put there by the compiler.
/// Source: nanoframework/metadata-processor, MetadataProcessor.Shared/Tables/nanoStringTable.cs and nanoTablesContext.cs. Its list of
/// common words that cost nothing is left out here, so this counts a little more.
/// </summary>
public static class StringTable
{
    /// <summary>Bytes at which a project has to be made smaller; the metadata processor stops above 65,535.</summary>
    public const int LimitBytes = 60_000;

    /// <summary>Says so if a device project is above the limit.</summary>
    public static IEnumerable<string> Overflow(SourceTree tree, string project)
    {
        var bytes = BytesOf(DeviceProjectCompiler.Compile(tree, project));
        if (bytes > LimitBytes)
        {
            yield return $"{project}: names and texts take {bytes} bytes of its assembly's string table, above {LimitBytes}; the metadata processor stops at 65535. "
                + "Move a folder of it to another device project, or shorten names and texts.";
        }
    }

    /// <summary>Size of the table of an assembly; bytes.</summary>
    public static int BytesOf(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        return Strings(image.GetMetadataReader()).Distinct().Sum(text => Encoding.UTF8.GetByteCount(text) + 1);
    }

    private static IEnumerable<string> Strings(MetadataReader reader) =>
    [
        "",
        reader.GetString(reader.GetAssemblyDefinition().Name),
        .. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)),
        .. reader.TypeReferences.Select(reader.GetTypeReference).SelectMany(type => new[] { reader.GetString(type.Namespace), reader.GetString(type.Name) }),
        .. reader.TypeDefinitions.Select(reader.GetTypeDefinition).SelectMany(type => new[] { reader.GetString(type.Namespace), reader.GetString(type.Name) }),
        .. reader.MemberReferences.Select(handle => reader.GetString(reader.GetMemberReference(handle).Name)),
        .. reader.FieldDefinitions.Select(reader.GetFieldDefinition).Where(field => !field.Attributes.HasFlag(FieldAttributes.Literal)).Select(field => reader.GetString(field.Name)),
        .. reader.MethodDefinitions.Select(handle => reader.GetString(reader.GetMethodDefinition(handle).Name)),
        .. Literals(reader),
        .. InDataRows(reader),
    ];

    private static IEnumerable<string> Literals(MetadataReader reader)
    {
        // The first entry of the heap is the empty one, and its handle is the nil one.
        var handle = reader.GetHeapSize(HeapIndex.UserString) > 0 ? reader.GetNextHandle(default(UserStringHandle)) : default;
        for (; !handle.IsNil; handle = reader.GetNextHandle(handle))
        {
            yield return reader.GetUserString(handle);
        }
    }

    private static IEnumerable<string> InDataRows(MetadataReader reader) =>
        from method in reader.MethodDefinitions
        from attribute in reader.GetMethodDefinition(method).GetCustomAttributes()
        from argument in reader.GetCustomAttribute(attribute).DecodeValue(ArgumentTypes.Instance).FixedArguments
        from text in TextsOf(argument)
        select text;

    private static IEnumerable<string> TextsOf(CustomAttributeTypedArgument<string> argument) => argument.Value switch
    {
        string text => [text],
        IEnumerable<CustomAttributeTypedArgument<string>> row => row.SelectMany(TextsOf),
        _ => [],
    };
}
