using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>
/// Bodies that the article names again in short: 中国某某集团（以下简称“某某”）, 隆某绿能 beside 隆某绿能科技股份有限公司, and any company whose
/// chairman was named once.
/// </summary>
internal sealed class ShortNames(Ground ground)
{
    private const int LongestAside = 40;

    /// <summary>An article has few names that begin alike; more than these are a list of branches.</summary>
    private const int MostAlike = 8;

    private static readonly ImmutableArray<string> AsideWords = ["以下简称", "下简称", "下称", "简称"];

    /// <summary>What a company's full name has behind its own part, beside the words of the list of tails.</summary>
    private static readonly ImmutableArray<string> Fillers = ["有限", "责任", "发展", "技术", "贸易", "国际", "信息", "工程", "开发", "管理", "服务", "制造", "产业", "（集团）", "株式会社"];

    private static readonly ImmutableArray<string> Anybody = ["公司", "本公司", "集团", "集团公司", "甲方", "乙方", "标的公司", "上市公司", "协会", "学校", "大会", "论坛", "项目", "我司"];

    /// <summary>Every further mention of the bodies found, by the short names that the article gives them.</summary>
    public IEnumerable<Mention> Find(IReadOnlyCollection<Mention> found)
    {
        var names = new Dictionary<string, Mention>(StringComparer.Ordinal);
        foreach (var mention in found.OrderBy(mention => mention.Start))
        {
            foreach (var name in NamesOf(mention))
                names.TryAdd(name, mention);
        }

        if (names.Count == 0)
            yield break;
        var glance = new PairGlance(bits: 12);
        foreach (var name in names.Keys)
            glance.Add(name);
        var byBeginning = names.Keys.GroupBy(name => (name[0], name[1])).ToDictionary(alike => alike.Key, alike => alike.OrderByDescending(name => name.Length).Take(MostAlike).ToArray());
        for (var i = 0; i + 1 < ground.Text.Length; i++)
        {
            if (!glance.May(ground.Text[i], ground.Text[i + 1]) || !byBeginning.TryGetValue((ground.Text[i], ground.Text[i + 1]), out var alike)
                || Array.Find(alike, name => ground.Text.AsSpan(i).StartsWith(name, StringComparison.Ordinal)) is not { } name)
            {
                continue;
            }

            var full = names[name];
            if (ground.Crosses(i, TermKind.Place | TermKind.Body) || ground.Crosses(i + name.Length, TermKind.Body | TermKind.Common))
                continue;
            yield return new Mention(i, i + name.Length, full.Name, "body.again") { Kind = full.Kind };
            i += name.Length - 1;
        }
    }

    private IEnumerable<string> NamesOf(Mention mention)
    {
        foreach (var name in Introduced(mention.End))
            yield return name;
        if (mention.Kind is not (BodyKind.Company or BodyKind.CentralEnterprise or BodyKind.Unknown))
            yield break;
        if (mention.Rule == BodyFinder.OfPost && mention.End - mention.Start >= 3 && !mention.Name.AsSpan().ContainsAny('（', ' ', '“') && mention.Name.Length == mention.End - mention.Start)
            yield return mention.Name;
        if (mention.Kind == BodyKind.Company && Stem(mention) is { } stem)
            yield return stem;
    }

    /// <summary>（以下简称“某某”或“公司”）: the quoted names behind the word, or the one that stands there without marks.</summary>
    private IEnumerable<string> Introduced(int position)
    {
        if (ground[position] != '（')
            yield break;
        var close = ground.Text.IndexOf('）', position, Math.Min(LongestAside, ground.Text.Length - position));
        if (close < 0)
            yield break;
        var inside = ground.Text[(position + 1)..close];
        var word = AsideWords.FirstOrDefault(word => inside.Contains(word, StringComparison.Ordinal));
        if (word is null)
            yield break;
        inside = inside[(inside.IndexOf(word, StringComparison.Ordinal) + word.Length)..].TrimStart('为', '：');
        foreach (var name in inside.Contains('“', StringComparison.Ordinal) ? inside.Split('“', '”').Where((_, i) => i % 2 == 1) : [inside])
        {
            if (name.Length is >= 2 and <= 10 && !Anybody.Contains(name) && !name.Contains('，', StringComparison.Ordinal))
                yield return name;
        }
    }

    /// <summary>隆某绿能 of 隆某绿能科技股份有限公司: without its town in front and without the words that any company ends in. Null if too little is left.</summary>
    private string? Stem(Mention mention)
    {
        var (start, end) = (mention.Start, mention.End);
        while (ground.Hits.At(start, TermKind.Place) is { Length: >= 2 } place && place.End < end && !place.IsShortCounty && place.Term.Word != "中国")
            start = place.End;
        while (Shortened(start, end, isWhole: end == mention.End) is { } shorter)
            end = shorter;
        return end < mention.End && end - start >= 3 && !ground.Text.AsSpan(start, end - start).ContainsAny('（', '“', '、')
               && ground.Hits.EndingAt(end, TermKind.Place) is null && ground.Hits.At(start, TermKind.Everyday | TermKind.Common | TermKind.Office)?.End != end
            ? ground.Text[start..end]
            : null;
    }

    /// <summary>Where a name ends that is shorter by one of the words that any company ends in; a short name keeps its last one (三一重工). Null if it has none.</summary>
    private int? Shortened(int start, int end, bool isWhole)
    {
        var tail = ground.Hits.EndingAt(end, TermKind.BodyTail);
        if (!isWhole && tail is not null && end - start <= 4)
            return null;
        if (ground[end - 1] == '）' && ground.Text.LastIndexOf('（', end - 1, end - start) is var opening && opening > start)
            return opening;
        if (Fillers.FirstOrDefault(word => end - start > word.Length && ground.Text.AsSpan(start, end - start).EndsWith(word, StringComparison.Ordinal)) is { } filler)
            return end - filler.Length;
        return tail is { } word && word.Start > start + 1 ? word.Start : null;
    }
}
