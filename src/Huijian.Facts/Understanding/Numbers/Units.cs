using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Understanding.Numbers;

/// <summary>The units of <c>knowledge/units.tsv</c>, found by the longest match.</summary>
internal sealed class Units
{
    private readonly ByCharacter<Unit[]> _byFirst;

    private Units(ByCharacter<Unit[]> byFirst) => _byFirst = byFirst;

    public static Units Load() => new(new(
        KnowledgeTable.Load("units").Rows
            .Select(row => row[0].Length > 0 ? new Unit(row[0], row.As<UnitKind>(1), row[2]) : throw row.Bad("a unit is wanted."))
            .GroupBy(unit => unit.Words[0])
            .Select(units => (units.Key, units.OrderByDescending(unit => unit.Words.Length).ToArray()))));

    /// <summary>Takes the longest unit that stands here; Latin symbols only where no letter follows (5 MW, not 5 MWx).</summary>
    public Unit? Take(ref Cursor cursor)
    {
        if (_byFirst[cursor.Current] is not { } units)
            return null;
        foreach (var unit in units)
        {
            if (!cursor.At(unit.Words))
                continue;
            var behind = cursor.Peek(unit.Words.Length);
            if (char.IsAsciiLetter(unit.Words[^1]) && (char.IsAsciiLetterOrDigit(behind) || behind is '-' or '/' or '.'))
                continue;
            cursor.Position += unit.Words.Length;
            return unit;
        }

        return null;
    }
}
