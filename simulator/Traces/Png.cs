using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using VirtualAmp.Scenarios;

namespace VirtualAmp.Traces;

/// <summary>The OLED, or a sheet of its pictures, as a PNG of 1 bit grey: lit is white. Reads back only what it writes.</summary>
public static class Png
{
    /// <summary>Columns of the OLED.</summary>
    public const int Width = 128;

    /// <summary>Rows of the OLED.</summary>
    public const int Height = 64;

    private const int ChunkOverhead = 12;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Makes a PNG of the OLED.</summary>
    /// <param name="pixels">64 rows of 16 bytes; the highest bit is the leftmost pixel; 1 is lit.</param>
    public static byte[] Encode(ReadOnlySpan<byte> pixels) => Encode(pixels, Width, Height);

    /// <summary>Makes a PNG.</summary>
    /// <param name="pixels">Rows of <paramref name="width"/> / 8 bytes; the highest bit is the leftmost pixel; 1 is lit.</param>
    /// <param name="width">Columns, a multiple of 8.</param>
    /// <param name="height">Rows.</param>
    public static byte[] Encode(ReadOnlySpan<byte> pixels, int width, int height)
    {
        var rowBytes = width / 8;
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.Length, height * rowBytes);
        var rows = new byte[height * (1 + rowBytes)];
        for (var y = 0; y < height; y++)
        {
            pixels.Slice(y * rowBytes, rowBytes).CopyTo(rows.AsSpan((y * (1 + rowBytes)) + 1));
        }

        using var png = new MemoryStream();
        png.Write(Signature);
        WriteChunk(png, "IHDR", Header(width, height));
        WriteChunk(png, "IDAT", Deflate(rows));
        WriteChunk(png, "IEND", []);
        return png.ToArray();
    }

    /// <summary>Reads the OLED's pixels as <see cref="Encode(ReadOnlySpan{byte})"/> takes them.</summary>
    /// <exception cref="InputException">It is no PNG, damaged, or not 128 x 64 with 1 bit grey, unfiltered.</exception>
    public static byte[] Decode(byte[] png) => Decode(png, Width, Height);

    /// <summary>Reads the pixels of a PNG of the same kind and a known size.</summary>
    /// <exception cref="InputException">It is no PNG, damaged, of another size, or not 1 bit grey, unfiltered.</exception>
    public static byte[] Decode(byte[] png, int width, int height)
    {
        if (!png.AsSpan().StartsWith(Signature))
        {
            throw new InputException("not a PNG");
        }

        var data = new MemoryStream();
        var header = false;
        for (var at = Signature.Length; at < png.Length;)
        {
            var (type, content) = ReadChunk(png, at);
            at += ChunkOverhead + content.Length;
            switch (type)
            {
                case "IHDR" when content.SequenceEqual(Header(width, height)):
                    header = true;
                    break;
                case "IHDR":
                    throw new InputException($"not a PNG of {width}x{height} pixels, 1 bit grey");
                case "IDAT":
                    data.Write(content);
                    break;
                case "IEND" when header:
                    return Pixels(data, width / 8, height);
            }
        }

        throw Damaged();
    }

    private static byte[] Header(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1;
        return header;
    }

    private static byte[] Deflate(byte[] rows)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.SmallestSize))
        {
            zlib.Write(rows);
        }

        return data.ToArray();
    }

    private static void WriteChunk(MemoryStream png, string type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(body));
        png.Write(number);
    }

    private static (string Type, byte[] Content) ReadChunk(byte[] png, int at)
    {
        if (at + ChunkOverhead > png.Length)
        {
            throw Damaged();
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at));
        if (length > png.Length - at - ChunkOverhead)
        {
            throw Damaged();
        }

        var body = png.AsSpan(at + 4, 4 + (int)length);
        if (Crc32(body) != BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + (int)length)))
        {
            throw Damaged();
        }

        return (Encoding.ASCII.GetString(body[..4]), body[4..].ToArray());
    }

    private static byte[] Pixels(MemoryStream data, int rowBytes, int height)
    {
        var rows = new byte[height * (1 + rowBytes)];
        try
        {
            data.Position = 0;
            using var zlib = new ZLibStream(data, CompressionMode.Decompress);
            zlib.ReadExactly(rows);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw Damaged();
        }

        var pixels = new byte[height * rowBytes];
        for (var y = 0; y < height; y++)
        {
            var row = rows.AsSpan(y * (1 + rowBytes), 1 + rowBytes);
            if (row[0] != 0)
            {
                throw new InputException("not an unfiltered PNG; take it with 'screenshot' or '--png'");
            }

            row[1..].CopyTo(pixels.AsSpan(y * rowBytes));
        }

        return pixels;
    }

    private static InputException Damaged() => new("a damaged PNG");

    /// <summary>The check sum of a chunk: CRC-32 of ISO 3309, as PNG names it.</summary>
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB88320u);
            }
        }

        return ~crc;
    }
}
