#nullable disable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;

namespace AmpController.Build
{
    /// <summary>
    /// Makes the table of built-in headphones from headphones.csv; run by Catalogue.targets before the compiler. The table:
    /// number of rows (2 bytes); for each row its key (4), impedance (2, tenths of an ohm), sensitivity (2, hundredths of a
    /// dB), flags (1) and where its name starts (2); where each brand starts that several rows have (2); then those brands and
    /// the names in ASCII, one after the other. A name of such a brand is 128 and the brand's number (1), then the model. Low
    /// bytes first.
    /// </summary>
    public sealed class MakeCatalogue : ITask
    {
        /// <summary>The first line of the csv.</summary>
        public const string Header = "brand,model,type,impedance_ohm,sensitivity,unit,source";

        // As HeadphoneProfile has them; CatalogueTests holds the two together.
        private const int LongestName = 40;
        private const double LowestOhm = 4;
        private const double HighestOhm = 3000;
        private const double LowestPerVoltDb = 70;
        private const double HighestPerVoltDb = 135;

        private const int CountBytes = 2;
        private const int RowBytes = 11;
        private const int FirstBrand = 128;
        private const int MostBrands = 128;
        private const int PerMilliwattFlag = 1;
        private const int MeasuredFlag = 2;
        private const int InEarFlag = 4;

        private const string MeasuredWords = "ASR measured 94 dB at";
        private static readonly Regex Measured = new Regex(MeasuredWords + @" [0-9]+ mVrms = ([0-9.]+) dB/V", RegexOptions.CultureInvariant);

        /// <summary>The csv.</summary>
        [Required]
        public string Csv { get; set; }

        /// <summary>The C# file to write.</summary>
        [Required]
        public string Output { get; set; }

        /// <inheritdoc/>
        public IBuildEngine BuildEngine { get; set; }

        /// <inheritdoc/>
        public ITaskHost HostObject { get; set; }

        /// <inheritdoc/>
        public bool Execute()
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Output)));
                File.WriteAllText(Output, Source(Table(File.ReadAllLines(Csv))));
                return true;
            }
            catch (BadLineException bad)
            {
                Say(bad.Line, bad.Message);
                return false;
            }
            catch (IOException failed)
            {
                Say(0, failed.Message);
                return false;
            }
        }

        /// <summary>The table of a csv given as lines. Throws <see cref="BadLineException"/> at the first line that cannot be right.</summary>
        public static byte[] Table(string[] lines)
        {
            if (lines.Length == 0 || lines[0].Trim() != Header)
            {
                throw new BadLineException(1, "the first line must be: " + Header);
            }

            var rows = new List<byte>();
            var names = new List<byte>();
            var keys = new Dictionary<uint, int>();
            var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            int count = 0;
            foreach (string line in lines)
            {
                count += line.Trim().Length == 0 ? 0 : 1;
            }

            List<string> brands = Brands(lines);
            var brandStarts = new List<byte>();
            int namesAt = CountBytes + (RowBytes * --count) + (2 * brands.Count);
            foreach (string brand in brands)
            {
                Put(brandStarts, namesAt + names.Count, 2);
                names.AddRange(Encoding.ASCII.GetBytes(brand));
            }

            for (int i = 1; i < lines.Length; i++)
            {
                if (lines[i].Trim().Length == 0)
                {
                    continue;
                }

                byte[] figures = Row(lines[i], i + 1, out string name);
                var keyed = new List<byte>(Encoding.ASCII.GetBytes(name));
                keyed.AddRange(figures);
                uint key = Crc(keyed);
                Once(seen, name, i + 1, "a headphone of this name is in line {0} already: rename or delete one of them");
                Once(keys, key, i + 1, "its key is that of line {0} by chance: change the name a little");
                if (namesAt + names.Count > ushort.MaxValue)
                {
                    throw new BadLineException(i + 1, "the catalogue is full (64 kB): delete rows");
                }

                Put(rows, (int)key, 4);
                rows.AddRange(figures);
                Put(rows, namesAt + names.Count, 2);
                int known = brands.IndexOf(Fields(lines[i], i + 1)[0]);
                if (known >= 0)
                {
                    names.Add((byte)(FirstBrand + known));
                    name = name.Substring(brands[known].Length + 1);
                }

                names.AddRange(Encoding.ASCII.GetBytes(name));
            }

            var table = new List<byte>();
            Put(table, count, CountBytes);
            table.AddRange(rows);
            table.AddRange(brandStarts);
            table.AddRange(names);
            return table.ToArray();
        }

        /// <summary>The brands of more than one row, in the order of the csv; those that have no number are written out.</summary>
        private static List<string> Brands(string[] lines)
        {
            var once = new HashSet<string>();
            var several = new List<string>();
            for (int i = 1; i < lines.Length; i++)
            {
                // A brand in quotes is never found again, which costs a few bytes only.
                string brand = lines[i].Split(',')[0];
                if (!once.Add(brand) && brand.Length > 0 && !several.Contains(brand) && several.Count < MostBrands)
                {
                    several.Add(brand);
                }
            }

            return several;
        }

        /// <summary>The C# file that holds a table.</summary>
        public static string Source(byte[] table)
        {
            var text = new StringBuilder();
            text.Append("// Made from headphones.csv by Catalogue.targets.\n");
            text.Append("namespace AmpController.Headphones\n{\n    internal static class CatalogueTable\n    {\n");
            text.Append("        internal static readonly byte[] Bytes =\n        {");
            for (int i = 0; i < table.Length; i++)
            {
                text.Append(i % 20 == 0 ? "\n            " : " ");
                text.Append(table[i].ToString(CultureInfo.InvariantCulture)).Append(',');
            }

            return text.Append("\n        };\n    }\n}\n").ToString();
        }

        private void Say(int line, string fault) =>
            BuildEngine.LogErrorEvent(new BuildErrorEventArgs("", "AMPCSV", Csv, line, 0, 0, 0, fault, "", nameof(MakeCatalogue)));

        /// <summary>Impedance, sensitivity and flags of a line: what its key is made of, after the name.</summary>
        private static byte[] Row(string text, int line, out string name)
        {
            List<string> fields = Fields(text, line);
            if (fields.Count != 7)
            {
                throw new BadLineException(line, $"{fields.Count} fields instead of 7: {Header}; a field with a comma in it needs quotes");
            }

            name = Name(fields[0], fields[1], line);
            int flags = fields[2] == "IEM" ? InEarFlag
                : fields[2] == "over-ear" ? 0
                : throw new BadLineException(line, $"the type '{fields[2]}' is not known: write over-ear or IEM");
            int impedance = Number(fields[3], 10, "impedance", "one decimal", line);
            Believed(impedance / 10.0, LowestOhm, HighestOhm, "impedance", "ohm", line);

            string sensitivityText = fields[4];
            Match measured = Measured.Match(fields[6]);
            if (measured.Success)
            {
                flags |= MeasuredFlag;
                sensitivityText = measured.Groups[1].Value;
            }
            else if (fields[6].Contains(MeasuredWords))
            {
                throw new BadLineException(line, $"the measured figure cannot be read: write '{MeasuredWords} <n> mVrms = <n> dB/V'");
            }

            bool isPerMilliwatt = fields[5] == "dB/mW";
            if (!isPerMilliwatt && fields[5] != "dB/V")
            {
                throw new BadLineException(line, $"the unit '{fields[5]}' is not known: write dB/mW or dB/V, as the maker states it");
            }

            flags |= isPerMilliwatt && !measured.Success ? PerMilliwattFlag : 0;
            int sensitivity = Number(sensitivityText, 100, "sensitivity", "two decimals", line);
            double perVolt = (sensitivity / 100.0) + ((flags & PerMilliwattFlag) != 0 ? 10 * Math.Log10(10000.0 / impedance) : 0);
            Believed(perVolt, LowestPerVoltDb, HighestPerVoltDb, "sensitivity", "dB/V", line);

            var figures = new List<byte>();
            Put(figures, impedance, 2);
            Put(figures, sensitivity, 2);
            Put(figures, flags, 1);
            return figures.ToArray();
        }

        private static string Name(string brand, string model, int line)
        {
            string name = brand + " " + model;
            if (brand.Trim() != brand || brand.Length == 0 || model.Trim() != model || model.Length == 0)
            {
                throw new BadLineException(line, "brand and model must both be there, without spaces around them");
            }

            if (name.Length > LongestName)
            {
                throw new BadLineException(line, $"the name '{name}' has {name.Length} characters: shorten it to {LongestName}");
            }

            foreach (char letter in name)
            {
                if (letter < ' ' || letter > '~')
                {
                    throw new BadLineException(line, $"the name '{name}' holds '{letter}', which the screen lacks: use printable ASCII");
                }
            }

            return name;
        }

        private static int Number(string text, int scale, string what, string most, int line)
        {
            bool isNumber = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value);
            if (!isNumber || value > 10000 || value * scale != decimal.Truncate(value * scale))
            {
                throw new BadLineException(line, $"the {what} '{text}' is no number: write it with a point and at most {most}");
            }

            return (int)(value * scale);
        }

        private static void Believed(double value, double lowest, double highest, string what, string unit, int line)
        {
            if (value < lowest || value > highest)
            {
                throw new BadLineException(line, string.Format(
                    CultureInfo.InvariantCulture,
                    "the {0} is {1:0.##} {2}, which is not believed ({3} to {4}): look for the right figure and unit",
                    what,
                    value,
                    unit,
                    lowest,
                    highest));
            }
        }

        private static void Once<T>(Dictionary<T, int> lines, T value, int line, string fault)
        {
            if (lines.TryGetValue(value, out int first))
            {
                throw new BadLineException(line, string.Format(CultureInfo.InvariantCulture, fault, first));
            }

            lines.Add(value, line);
        }

        /// <summary>Fields of a line: quotes around those with a comma, doubled quotes inside.</summary>
        private static List<string> Fields(string text, int line)
        {
            var fields = new List<string>();
            var field = new StringBuilder();
            bool isQuoted = false;
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] == '"')
                {
                    bool isDoubled = isQuoted && i + 1 < text.Length && text[i + 1] == '"';
                    if (isDoubled)
                    {
                        field.Append(text[++i]);
                    }
                    else
                    {
                        isQuoted = !isQuoted;
                    }
                }
                else if (text[i] == ',' && !isQuoted)
                {
                    fields.Add(field.ToString());
                    field.Clear();
                }
                else
                {
                    field.Append(text[i]);
                }
            }

            if (isQuoted)
            {
                throw new BadLineException(line, "a quote is not closed: a row is one line, with an even number of quotes");
            }

            fields.Add(field.ToString());
            return fields;
        }

        /// <summary>CRC-32 of IEEE 802.3, as the firmware's Crc32.</summary>
        private static uint Crc(List<byte> bytes)
        {
            uint crc = 0xFFFFFFFF;
            foreach (byte value in bytes)
            {
                crc ^= value;
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
                }
            }

            return crc ^ 0xFFFFFFFF;
        }

        private static void Put(List<byte> bytes, int value, int count)
        {
            for (int i = 0; i < count; i++)
            {
                bytes.Add((byte)(value >> (8 * i)));
            }
        }

        /// <summary>A line of the csv that cannot be right; the message says what to do.</summary>
        public sealed class BadLineException : Exception
        {
            /// <summary>Names the line.</summary>
            public BadLineException(int line, string message)
                : base(message)
            {
                Line = line;
            }

            /// <summary>Number of the line, from 1.</summary>
            public int Line { get; }
        }
    }
}
