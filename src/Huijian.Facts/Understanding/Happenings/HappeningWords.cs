using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>The words that tell of happenings, from <c>knowledge/happening-words.tsv</c> and <c>knowledge/happening-background.tsv</c>.</summary>
internal sealed class HappeningWords
{
    private readonly ByCharacter<(string Word, Cue Cue)[]> _words;
    private readonly string[] _before;
    private readonly string[] _after;

    private HappeningWords(ByCharacter<(string, Cue)[]> words, string[] before, string[] after) =>
        (_words, _before, _after) = (words, before, after);

    /// <summary>Which side of a trigger a background word stands on.</summary>
    private enum Side
    {
        Before,
        After,
    }

    public static HappeningWords Load()
    {
        var words = KnowledgeTable.Load("happening-words").Rows
            .Select(row => (Word: row[0].Length > 0 ? row[0] : throw row.Bad("a word is wanted."), Cue: row.As<Cue>(1)))
            .GroupBy(entry => entry.Word[0])
            .Select(group => (group.Key, group.OrderByDescending(entry => entry.Word.Length).ToArray()));
        var background = KnowledgeTable.Load("happening-background").Rows.ToLookup(row => row.As<Side>(1), row => row[0]);
        return new HappeningWords(new(words), [.. background[Side.Before]], [.. background[Side.After]]);
    }

    /// <summary>The longest word that stands at a place, or null.</summary>
    public (int Length, Cue Cue)? At(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || _words[text[0]] is not { } entries)
            return null;
        foreach (var (word, cue) in entries)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return (word.Length, cue);
        }

        return null;
    }

    /// <summary>True if a word beside the trigger makes it a name, a measure or a wish (投产后, 开工率, 加快开工).</summary>
    public bool IsBackground(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        foreach (var word in _before)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        foreach (var word in _after)
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
