using System.Collections.Immutable;
using System.Globalization;
using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Understanding.Times;

/// <summary>Reign titles whose years are counted (康熙二十年), from <c>knowledge/eras.tsv</c>.</summary>
internal sealed class Eras
{
    private readonly ImmutableArray<(string Name, int FirstYear)> _eras;

    private Eras(ImmutableArray<(string, int)> eras) => _eras = eras;

    /// <summary>The characters that eras begin with.</summary>
    public string Beginnings => string.Concat(_eras.Select(era => era.Name[0]).Distinct());

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
        foreach (var (name, first) in _eras)
        {
            if (cursor.Current == name[0] && cursor.Take(name))
                return first - 1;
        }

        return null;
    }
}
