namespace Huijian.Facts.Knowledge;

/// <summary>A row of a list and where it stands, so that a complaint can name the line.</summary>
internal sealed class KnowledgeRow(string table, int line, string[] cells)
{
    /// <summary>A cell by position; cells are as many as the header's.</summary>
    public string this[int column] => cells[column];

    /// <summary>A cell as one of an enum's names. Throws <see cref="InvalidDataException"/> naming file, line and what is allowed.</summary>
    public T As<T>(int column)
        where T : struct, Enum =>
        Enum.TryParse<T>(cells[column], out var value) && Enum.IsDefined(value)
            ? value
            : throw Bad($"'{cells[column]}' is none of {string.Join(", ", Enum.GetNames<T>())}.");

    /// <summary>A complaint about this row.</summary>
    public InvalidDataException Bad(string what) => new($"knowledge/{table}.tsv:{line}: {what}");
}
