using System.Globalization;
using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Understanding.Times;

/// <summary>Reign titles whose years are counted (康熙二十年), from <c>knowledge/eras.tsv</c>.</summary>
internal sealed class Eras
{
    private readonly ByCharacter<(string Name, int FirstYear)[]> _byFirst;

    private Eras(IReadOnlyCollection<(string Name, int FirstYear)> eras)
    {
        Beginnings = string.Concat(eras.Select(era => era.Name[0]).Distinct());
        _byFirst = new(eras.GroupBy(era => era.Name[0]).Select(alike => (alike.Key, alike.ToArray())));
    }

    /// <summary>The characters that eras begin with.</summary>
    public string Beginnings { get; }

    /// <summary>Whether an era begins with these two characters.</summary>
    public bool Begins(char first, char second) => _byFirst[first] is { } eras && Array.Exists(eras, era => era.Name[1] == second);

    public static Eras Load() => new(
    [
        .. KnowledgeTable.Load("eras").Rows
            .Select(row => int.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && row[0].Length > 1
                ? (row[0], year)
                : throw row.Bad("an era and its first year are wanted."))
            .OrderByDescending(era => era.Item1.Length),
    ]);

    /// <summary>Takes an era's name; gives the year before its first, so that its year n is that plus n.</summary>
    public int? Take(ref Cursor cursor)
    {
        if (_byFirst[cursor.Current] is not { } eras)
            return null;
        foreach (var (name, first) in eras)
        {
            if (cursor.Take(name))
                return first - 1;
        }

        return null;
    }
}
