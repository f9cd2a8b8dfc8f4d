using System.Collections.Immutable;

namespace Huijian.Facts.Knowledge;

/// <summary>
/// A list that ships with the product: <c>knowledge/NAME.tsv</c>. Lines that begin with # say what it is, its source, date and licence;
/// then a header, then a row a line. A bad row stops the program at the start, with file and line.
/// </summary>
internal sealed record KnowledgeTable(string Name, ImmutableArray<string> Columns, ImmutableArray<KnowledgeRow> Rows)
{
    /// <summary>Reads a list embedded in this assembly. Throws <see cref="InvalidDataException"/> if it is missing or has a bad row.</summary>
    public static KnowledgeTable Load(string name)
    {
        using var stream = typeof(KnowledgeTable).Assembly.GetManifestResourceStream(name + ".tsv")
            ?? throw new InvalidDataException($"knowledge/{name}.tsv is not part of this build.");
        using var reader = new StreamReader(stream);
        return Parse(name, reader);
    }

    /// <summary>Reads a list from text, for tests and for lists that users bring.</summary>
    public static KnowledgeTable Parse(string name, TextReader reader)
    {
        ImmutableArray<string> columns = default;
        var rows = ImmutableArray.CreateBuilder<KnowledgeRow>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (columns.IsDefault)
            {
                columns = [.. cells];
                continue;
            }

            if (cells.Length != columns.Length)
                throw new InvalidDataException($"knowledge/{name}.tsv:{number}: {cells.Length} cells, the header has {columns.Length} ({string.Join(", ", columns)}).");
            rows.Add(new KnowledgeRow(name, number, cells));
        }

        if (columns.IsDefault)
            throw new InvalidDataException($"knowledge/{name}.tsv has no header.");
        return new KnowledgeTable(name, columns, rows.ToImmutable());
    }
}
