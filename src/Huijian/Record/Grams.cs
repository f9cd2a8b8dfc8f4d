using System.Text;

namespace Huijian.Record;

/// <summary>
/// How text is cut for searching: every two neighbouring characters are one gram, so that any run of characters (段简 in 阶段简报) is found.
/// Given text is folded already; letters are lowered and everything that is no letter or digit ends a run.
/// </summary>
internal static class Grams
{
    /// <summary>Letters and digits of the folded text, lowered, in runs with one space between.</summary>
    public static string Runs(string folded)
    {
        var runs = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                runs.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (runs.Length > 0 && runs[^1] != ' ')
                runs.Append(' ');
        }

        return runs.ToString().TrimEnd();
    }

    /// <summary>All grams in order with spaces between; a run ends in its last character alone, which also keeps runs apart.</summary>
    public static string Spelled(string runs)
    {
        var spelled = new StringBuilder(runs.Length * 4);
        foreach (var (first, second) in Pairs(runs))
        {
            spelled.Append(first);
            if (second != " ")
                spelled.Append(second);
            spelled.Append(' ');
        }

        return spelled.ToString();
    }

    /// <summary>A run as an FTS5 phrase over <see cref="Spelled"/>: 段简报 → "段简 简报"; one character is the beginning of a gram.</summary>
    public static string Phrase(string needle)
    {
        var characters = needle.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        return characters.Length == 1
            ? $"\"{characters[0]}\" *"
            : $"\"{string.Join(' ', characters.Zip(characters.Skip(1), (first, second) => first + second))}\"";
    }

    /// <summary>The distinct grams and characters as numbers, in order.</summary>
    public static int[] Numbers(string runs)
    {
        var numbers = new SortedSet<int>();
        foreach (var (first, second) in Pairs(runs))
        {
            numbers.Add(Number(first, ""));
            if (second != " ")
                numbers.Add(Number(first, second));
        }

        return [.. numbers];
    }

    /// <summary>The numbers that a text holding the needle must have.</summary>
    public static IEnumerable<int> NumbersSought(string needle)
    {
        var characters = needle.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        return characters.Length == 1
            ? [Number(characters[0], "")]
            : characters.Zip(characters.Skip(1), Number);
    }

    private static IEnumerable<(string First, string Second)> Pairs(string runs)
    {
        string? before = null;
        foreach (var rune in runs.EnumerateRunes())
        {
            var now = rune.Value is ' ' or '\n' ? " " : rune.ToString();
            if (before is not null && before != " ")
                yield return (before, now);
            before = now;
        }

        if (before is not null && before != " ")
            yield return (before, " ");
    }

    // Two grams may share a number: PostgreSQL looks at the text itself afterwards.
    private static int Number(string first, string second)
    {
        var hash = 17;
        foreach (var c in first)
            hash = unchecked(hash * 65599 + c);
        hash = unchecked(hash * 65599 + '|');
        foreach (var c in second)
            hash = unchecked(hash * 65599 + c);
        return hash;
    }
}
