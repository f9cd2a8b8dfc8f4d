using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Understanding.Cooperating;

/// <summary>The words of hopes and pledges, from <c>knowledge/cooperation-words.tsv</c>.</summary>
internal sealed class CooperationWords
{
    private readonly string[] _verbs;
    private readonly string[] _adverbs;
    private readonly string[] _vague;

    private CooperationWords(ILookup<Part, string> words) =>
        (_verbs, _adverbs, _vague) = (LongestFirst(words[Part.Verb]), LongestFirst(words[Part.Adverb]), LongestFirst(words[Part.Vague]));

    private enum Part
    {
        Verb,
        Adverb,
        Vague,
    }

    public static CooperationWords Load() =>
        new(KnowledgeTable.Load("cooperation-words").Rows.ToLookup(row => row.As<Part>(1), row => row[0]));

    /// <summary>The length of the adverbs and of the verb that the words begin with; 0 if they begin with no verb.</summary>
    public int Verb(ReadOnlySpan<char> words)
    {
        var adverbs = 0;
        while (Starts(words[adverbs..], _adverbs) is > 0 and var adverb)
            adverbs += adverb;
        var verb = Starts(words[adverbs..], _verbs);
        return verb == 0 ? 0 : adverbs + verb;
    }

    /// <summary>Names no field: a relation, an opportunity, a good wish.</summary>
    public bool IsVague(ReadOnlySpan<char> area)
    {
        foreach (var word in _vague)
        {
            if (area.IndexOf(word, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    private static int Starts(ReadOnlySpan<char> words, string[] list)
    {
        foreach (var word in list)
        {
            if (words.StartsWith(word, StringComparison.Ordinal))
                return word.Length;
        }

        return 0;
    }

    private static string[] LongestFirst(IEnumerable<string> words) => [.. words.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];
}
