using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Understanding;

/// <summary>
/// The short names of listed companies that name nothing else (宁德时代, 比亚迪). Left out are those made of everyday words and places alone
/// (智慧农业, 海南高速: the text may mean the thing), those of two characters, and those of three that may well be somebody's name.
/// </summary>
internal static class ListedNames
{
    private const int LongestWord = 4;

    /// <summary>What is borne by so few that a company of three characters is likelier.</summary>
    private const int RareSurname = 12;

    /// <summary>The names, folded, each once.</summary>
    /// <param name="folding">The names of Hong Kong are listed in traditional script.</param>
    /// <param name="words">Every word of the other lists with what it is.</param>
    public static IEnumerable<string> Of(Folding folding, IReadOnlyDictionary<string, List<Term>> words) =>
        KnowledgeTable.Load("securities").Rows.Select(row => Plain(folding.Fold(row[1]))).Distinct(StringComparer.Ordinal).Where(name => IsOwn(name, words));

    /// <summary>京东方A → 京东方; the marks of special treatment (*ST) and of share classes are no part of the name.</summary>
    public static string Plain(string folded)
    {
        var name = folded.Replace(" ", "", StringComparison.Ordinal).TrimStart('*');
        if (name.StartsWith("ST", StringComparison.Ordinal))
            name = name[2..];
        return name.Length > 2 && name[^1] is 'A' or 'B' or 'H' ? name[..^1] : name;
    }

    private static bool IsOwn(string name, IReadOnlyDictionary<string, List<Term>> words)
    {
        if (name.Length < 3 || words.ContainsKey(name) || !name.All(Ground.IsHan))
            return false;
        if (name.Length == 3 && (BeginsAsPerson(name) || Is(name[..2], TermKind.Surname) || IsPlainWord(name[..2]) || IsPlainWord(name[1..])))
            return false;

        // Which beginnings of the name are made of words alone.
        var made = new bool[name.Length + 1];
        made[0] = true;
        for (var i = 0; i < name.Length; i++)
        {
            for (var length = 2; made[i] && length <= LongestWord && i + length <= name.Length; length++)
                made[i + length] |= IsPlainWord(name.Substring(i, length));
        }

        return !made[^1];

        // 寒武纪, 和而泰: hardly anybody is called so, and no foreigner's name sounds like it.
        bool BeginsAsPerson(string listed) =>
            words.TryGetValue(listed[..1], out var meanings) && meanings.Exists(term => (term.Kind & TermKind.Surname) != 0 && (term.Weight > RareSurname && !IsNoGiven(listed) || listed.All(Naming.ForeignSounds.Holds)));

        bool IsNoGiven(string listed) => listed[1] is '而' or '之' or '为' && Is(listed[1..2], TermKind.Link | TermKind.Cut);
        bool IsPlainWord(string word) => Is(word, TermKind.Everyday | TermKind.Common | TermKind.Place | TermKind.BodyTail | TermKind.Verb);
        bool Is(string word, TermKind kinds) => words.TryGetValue(word, out var meanings) && meanings.Exists(term => (term.Kind & kinds) != 0);
    }
}
