using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>The words that tell of happenings, from <c>knowledge/happening-words.tsv</c> and <c>knowledge/happening-background.tsv</c>.</summary>
internal sealed class HappeningWords
{
    private readonly ByCharacter<(string Word, Cue Cue)[]> _words;
    private readonly ByCharacter<(string Word, Cue Cue)[]> _characters;
    private readonly PairGlance _pairs = new(bits: 15);
    private readonly ByCharacter<string[]> _before;
    private readonly ByCharacter<string[]> _after;

    private HappeningWords(IReadOnlyCollection<(string Word, Cue Cue)> words, IEnumerable<string> before, IEnumerable<string> after)
    {
        foreach (var (word, _) in words)
            _pairs.Add(word);
        _words = new(words.Where(entry => entry.Word.Length > 1).OrderByDescending(entry => entry.Word.Length).GroupBy(entry => entry.Word[0]).Select(alike => (alike.Key, alike.ToArray())));
        _characters = new(words.Where(entry => entry.Word.Length == 1).GroupBy(entry => entry.Word[0]).Select(alike => (alike.Key, alike.ToArray())));
        _before = new(before.GroupBy(word => word[^1]).Select(alike => (alike.Key, alike.ToArray())));
        _after = new(after.GroupBy(word => word[0]).Select(alike => (alike.Key, alike.ToArray())));
    }

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
            .ToList();
        var background = KnowledgeTable.Load("happening-background").Rows.ToLookup(row => row.As<Side>(1), row => row[0]);
        return new HappeningWords(words, background[Side.Before], background[Side.After]);
    }

    /// <summary>The longest word that stands at a place, or null.</summary>
    public (int Length, Cue Cue)? At(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && _pairs.May(text[0], text[1]))
        {
            foreach (var (word, cue) in _words[text[0]] ?? [])
            {
                if (text.StartsWith(word, StringComparison.Ordinal))
                    return (word.Length, cue);
            }
        }

        return !text.IsEmpty && _characters[text[0]] is [var (_, alone), ..] ? (1, alone) : null;
    }

    /// <summary>True if a word beside the trigger makes it a name, a measure or a wish (投产后, 开工率, 加快开工).</summary>
    public bool IsBackground(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        foreach (var word in before.IsEmpty ? [] : _before[before[^1]] ?? [])
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        foreach (var word in after.IsEmpty ? [] : _after[after[0]] ?? [])
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
