using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding.Numbers;

namespace Huijian.Facts.Understanding.Figures;

/// <summary>
/// Statements that several measures share: A和B均超30% and A、B各1000座 say the same of each; A、B分别超过10亿、40亿 give each its own;
/// 出口10亿、进口8亿，分别增长3%和4% deals out to the figures before.
/// </summary>
internal sealed class Sharing(FigureWords words)
{
    private static readonly string[] Each = ["均", "都", "各"];

    /// <summary>Words in which the head begins that the last of several parts says for all: 光电、精密机械|产业营业额.</summary>
    private static readonly string[] Heads = ["产业", "行业", "项目", "市场", "领域", "业务", "接待", "进出口", "出口", "进口"];

    /// <summary>Measures that the last part says for all where the others are none: 高新技术和数字经济|规上工业增加值.</summary>
    private static readonly string[] Measures =
        ["规上", "规模以上", "限额以上", "限上", "工业增加值", "工业总产值", "增加值", "总产值", "产值", "销售额", "零售额", "营业额", "销售收入", "营业收入", "税收", "投资额", "投资", "产量", "存栏", "出栏", "用电量", "贷款", "存款", "完成", "实现"];

    private static readonly string[] Traded = ["进出口", "出口", "进口", "贸易", "投资"];

    /// <summary>生猪、牛、羊分别出栏: what one character names.</summary>
    private const string Short = "猪牛羊鸡鸭鹅鱼虾油煤电气铜铝锌铅金银钢糖茶棉麦稻米";

    /// <summary>我国, 今年以来: words so short before the first part belong to none of them.</summary>
    private const int LongestLead = 4;

    private readonly Wording _wording = new(words);

    private readonly Growth _growth = new(words);

    /// <summary>What each of the figures stated by this quantity measures; empty if it is not shared.</summary>
    /// <param name="told">The figures before it in the same sentence.</param>
    public ImmutableArray<(Phrase What, Bound Bound)> Share(string text, Clause clause, ImmutableArray<Quantity> all, int index, IReadOnlyList<Claim> told)
    {
        if (Respectively(text, clause, all, index, told) is { } own)
            return [own];
        var bound = clause.Quantity.Bound;
        var before = clause.Before(text);
        foreach (var mark in Each)
        {
            var at = before.LastIndexOf(mark, StringComparison.Ordinal);
            if (at < 2 || before.Length - at > 10 || mark == "均" && before[at - 1] is '日' or '年' or '月' or '人' or '户' or '平')
                continue;
            var from = clause.Start + at + 1;
            var tail = Phrase.Of(text, from, _wording.TrimEnd(text, from, clause.Quantity.Start));
            if (tail.Words is ['占'])
                tail = Phrase.None;
            var parts = Parts(text, clause.Start, clause.Start + at);
            if (parts.Length > 1)
                return [.. parts.Select(part => (part + tail, bound))];
        }

        return [];
    }

    /// <summary>A、B分别超过10亿美元、40亿美元: the quantity's place behind 分别 tells whose it is; without parts of its own, the figures before it.</summary>
    private (Phrase What, Bound Bound)? Respectively(string text, Clause clause, ImmutableArray<Quantity> all, int index, IReadOnlyList<Claim> told)
    {
        if (Mark(text, clause) is not { } mark)
            return null;
        var place = 0;
        while (index - place - 1 >= 0 && all[index - place - 1].Start > mark)
            place++;
        var first = all[index - place];
        var from = text[mark] == '各' ? mark + 1 : mark + 2;
        var verb = Phrase.Of(text, from, _wording.TrimEnd(text, from, Math.Max(from, first.Start)));
        var bound = clause.Quantity.Bound == Bound.Exact ? first.Bound : clause.Quantity.Bound;
        var parts = Parts(text, clause.WideStart, mark);

        // 比率为14.3%，比上半年和上年同期分别回落0.2和0.4个百分点: one measure compared with several times.
        if (parts.Length >= 2 && place < parts.Length && parts[0].Words[0] is '比' or '较' && told.LastOrDefault(claim => claim.Quantity.Start < mark) is { } compared)
            return (compared.What + (place == 0 ? parts[0] : parts[0].Until(1) + parts[place]) + verb, bound);
        if (parts.Length >= 2 && place < parts.Length)
            return (parts[place] + verb, bound);

        // How many are dealt out: as many figures as stand behind the mark belong to as many before it.
        var count = place + 1;
        while (index + count - place < all.Length && all[index + count - place].Start <= clause.WideEnd && count < 8)
            count++;
        var lead = Phrase.Of(text, clause.WideStart, mark);
        if (count < 2)
            return null;

        // 持股比例分别为51%和49%: one measure with several values.
        if (lead.Length > 1 && !_growth.IsOnly(lead.Words + "增长"))
        {
            var (start, end) = _wording.MeasureInFront(text, clause.WideStart, mark);
            return (Phrase.Of(text, start, end) + verb, bound);
        }

        var whole = told.Where(claim => claim.Quantity.Start < mark && !claim.IsShare).ToList();
        return whole.Count < count ? null : (_growth.Of(whole[whole.Count - count + place].What, (lead.Words == "日均同比" ? lead.From(2) : lead) + verb), bound);
    }

    /// <summary>Where 分别, or the 各 of 各成长24.8%及9.5%, stands in front of the quantity.</summary>
    private static int? Mark(string text, Clause clause)
    {
        var front = text.AsSpan(clause.WideStart, clause.Quantity.Start - clause.WideStart);
        var at = front.LastIndexOf("分别", StringComparison.Ordinal);
        if (at < 0 && front is ['各', ..])
            at = 0;
        return at < 0 ? null : clause.WideStart + at;
    }

    /// <summary>The measures that are listed; what only the last one says is said of all (去程、回程重箱率).</summary>
    private ImmutableArray<Phrase> Parts(string text, int start, int end)
    {
        var front = _wording.MeasureInFront(text, start, end);
        if (front.End - front.Start < 4)
            return [];

        // The first part may be longer than a measure alone would be.
        var from = front.Start - start <= LongestLead ? front.Start : Math.Max(start, Math.Min(front.Start, end - 30));
        var parts = ImmutableArray.CreateBuilder<Phrase>();
        for (var i = from; i <= front.End; i++)
        {
            if (i < front.End && text[i] is not ('、' or '和' or '与' or '及'))
                continue;
            var part = Phrase.Of(text, from, i);
            while (part.Words is ['由' or '其', ..] or ['中', not ('国' or '部' or '小' or '央' or '东' or '西' or '高' or '等' or '长' or '型' or '间' or '心' or '欧' or '外' or '医' or '药'), ..])
                part = part.From(1);
            parts.Add(part);
            from = i + 1;
        }

        return parts.Count > 1 && parts.All(part => part.Length >= 2 || part.Length == 1 && Short.Contains(part.Words, StringComparison.Ordinal)) ? WithHead(parts) : [];
    }

    private static ImmutableArray<Phrase> WithHead(ImmutableArray<Phrase>.Builder parts)
    {
        var last = parts[^1];

        // 对东盟、欧盟、美国|出口: the 对 of the first is said of all.
        if (parts[0].Words is ['对' or '向', _, _, ..] && Traded.Select(trade => last.Words.LastIndexOf(trade, StringComparison.Ordinal)).Where(at => at >= 2).DefaultIfEmpty(0).Min() is > 0 and var traded && !Traded.Any(trade => parts[0].Words.Contains(trade, StringComparison.Ordinal)))
            return [parts[0] + last.From(traded), .. parts.Skip(1).Take(parts.Count - 2).Select(part => parts[0].Until(1) + part + last.From(traded)), parts[0].Until(1) + last];
        var head = HeadOf(parts[0].Words, last.Words);
        return head == 0 ? parts.ToImmutable() : [.. parts.Take(parts.Count - 1).Select(part => part.Words.EndsWith(last.Words[head..], StringComparison.Ordinal) ? part : part + last.From(head)), last];
    }

    /// <summary>Where the common head begins in the last part: behind the character that ends the first part, too, or at 产业、接待 and the like; 0 if there is none.</summary>
    private static int HeadOf(string first, string last)
    {
        if (last.Length < first.Length + 2)
            return 0;
        if (last[first.Length - 1] == first[^1])
            return first.Length;

        // 绿色贷款、中长期贷款|增速; 甘肃和青海|的总装机量; 韩国、日本|对华投资: behind the word that they end in, behind 的, behind a country.
        if (first.Length >= 3 && last.LastIndexOf(first[^2..], StringComparison.Ordinal) is > 0 and var same && same + 2 < last.Length)
            return same + 2;
        if (last[first.Length] == '的')
            return first.Length;
        if (first.Length == 2 && first[^1] is '国' or '省' or '市' or '区' or '盟')
            return first.Length;

        // 新建、改造|开工率: the rate of the last is that of all.
        if (last[^1] == '率' && first[^1] != '率' && last.Length > 4)
            return last.Length - 3;
        var common = Heads.Select(head => first.Contains(head, StringComparison.Ordinal) ? -1 : last.IndexOf(head, StringComparison.Ordinal)).Where(at => at >= 2).DefaultIfEmpty(0).Min();
        return common > 0 || first[^1] is '值' or '额' or '量' or '入' or '润' or '资' or '率' or '款' or '数' or '税' or '费' or '利' or '口' ? common
            : Measures.Select(measure => first.Contains(measure, StringComparison.Ordinal) ? -1 : last.IndexOf(measure, StringComparison.Ordinal)).Where(at => at >= 2).DefaultIfEmpty(0).Min();
    }
}
