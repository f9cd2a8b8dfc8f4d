using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Understanding;

/// <summary>
/// The reading eye: characters folded one for one for matching, never for what is shown. Traditional → simplified, full width → half width for
/// letters and digits, half width → full width for Chinese punctuation (a comma between digits stays), 「」 → “”, the middle dots → ·.
/// Because every character becomes exactly one, positions in folded and original text are the same.
/// </summary>
public sealed class Folding
{
    /// <summary>For each character the simplified one; most are their own.</summary>
    private readonly char[] _simplified;

    private Folding(char[] simplified) => _simplified = simplified;

    /// <summary>Reads <c>knowledge/folding.tsv</c>.</summary>
    public static Folding Load()
    {
        var simplified = Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).ToArray();
        foreach (var row in KnowledgeTable.Load("folding").Rows)
        {
            if (row[0] is not [var written] || row[1] is not [var simple])
                throw row.Bad("one character is wanted.");
            simplified[written] = simple;
        }

        return new Folding(simplified);
    }

    /// <summary>Folds a line; the result is as long as the line.</summary>
    public string Fold(string line) => string.Create(line.Length, (this, line), static (folded, given) =>
    {
        var (folding, line) = given;
        var open = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            folded[i] = c switch
            {
                '"' => (open = !open) ? '“' : '”',
                ',' or ':' or ';' or '!' or '?' => folding.Punctuation(line, i),
                _ => folding.Fold(c),
            };
        }
    });

    /// <summary>Folds one character, without looking at its neighbours.</summary>
    public char Fold(char c) => c switch
    {
        '(' => '（',
        ')' => '）',
        < '\u0080' => c,
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => (char)(c - 0xFEE0),
        '％' or '．' or '＋' or '－' or '／' or '～' or '＆' => (char)(c - 0xFEE0),
        '\u00A0' or '\u3000' or '\u2002' or '\u2003' or '\u2009' => ' ',
        '「' or '『' or '〝' or '＂' => '“',
        '」' or '』' or '〞' => '”',
        '•' or '‧' or '・' or '●' or '▪' or '･' => '·',
        '﹑' => '、',
        '﹐' => '，',
        '﹕' or '︰' => '：',
        < '\u3400' or > '\uFAFF' => c,
        _ => _simplified[c],
    };

    /// <summary>Half-width punctuation becomes Chinese unless it stands inside a number, a time or Latin text.</summary>
    private char Punctuation(string line, int at)
    {
        var before = at > 0 ? Fold(line[at - 1]) : '\n';
        var after = at + 1 < line.Length ? Fold(line[at + 1]) : '\n';
        if (before < '\u0080' && after < '\u0080' && before != '\n' && after is not ('\n' or ' '))
            return line[at];
        return line[at] switch
        {
            ',' => '，',
            ':' => '：',
            ';' => '；',
            '!' => '！',
            _ => '？',
        };
    }
}
