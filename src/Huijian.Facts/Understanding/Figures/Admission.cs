using Huijian.Facts.Model;
using Huijian.Facts.Understanding.Numbers;

namespace Huijian.Facts.Understanding.Figures;

/// <summary>
/// Whether a quantity is a figure: counts, money, areas, capacities, output, shares and growth of projects, investment, the economy and companies.
/// Not: quotes, rates and prices, durations, heads at a meeting, thresholds (10亿元以上的项目), likenesses, properties of products, enumerations, names.
/// </summary>
internal sealed class Admission(FigureWords words)
{
    /// <summary>Units of small things and of properties, which measure no undertaking.</summary>
    private static readonly string[] Small =
        ["厘米", "公分", "cm", "CM", "毫米", "mm", "微米", "um", "纳米", "nm", "英寸", "英尺", "毫升", "克", "毫克", "kg", "KG", "公斤", "千克", "斤", "两", "次", "回", "遍", "趟", "度", "磅", "盎司", "大卡", "千卡", "m", "里", "瓦", "伏安", "章", "级", "步", "起", "部", "例", "口", "集", "篇", "页", "字", "封", "天", "轮", "面", "滴", "把", "位", "层", "票"];

    private static readonly string[] Races = ["决赛", "半决赛", "比赛", "赛跑", "自由泳", "蛙泳", "仰泳", "蝶泳", "接力", "短跑", "长跑", "跨栏", "速滑", "赛道"];

    /// <summary>So far before its number 相当于 may stand.</summary>
    private const int LongestLikeness = 40;

    private static readonly string[] PickyUnits = ["个", "项", "种", "类", "条", "件", "所", "段", "组", "对", "双", "支", "份", "批", "名"];

    public bool Admits(string text, Clause clause, string nounBehind, bool nounIsNamed)
    {
        var quantity = clause.Quantity;
        var wide = clause.Wide(text);
        if (IsInTitle(text, clause) || IsTicker(text, quantity) || IsBracketed(text, clause) || IsOrdinal(text, quantity) || words.In(FigureRole.Harm, wide) || words.In(FigureRole.Calamity, text.AsSpan(clause.From, clause.To - clause.From)) || words.AtEnd(FigureRole.Quote, clause.Before(text)) > 0 && !IsPriceLevel(text, clause) || clause.Before(text).EndsWith("最高") || IsMisprint(clause.Before(text)))
            return false;
        return quantity.Kind switch
        {
            UnitKind.Time or UnitKind.Property => false,
            UnitKind.Money => !IsQuoted(text, clause) && !IsPrice(text, quantity) && !IsLikeness(text, quantity),
            UnitKind.None => quantity.Scaled && SpeaksOfMoney(text, clause) && !IsQuoted(text, clause),
            UnitKind.Percent or UnitKind.Points => !IsQuoted(text, clause) && !IsSupposed(text, clause),
            UnitKind.Multiple => (words.In(FigureRole.Growth, clause.Before(text)) && text[quantity.Start - 1] != '的' || clause.Before(text).Contains("同期", StringComparison.Ordinal)) && !IsQuoted(text, clause),
            UnitKind.People => AdmitsPeople(text, clause, nounBehind),
            UnitKind.Count => AdmitsCount(text, clause, nounBehind) && !(nounIsNamed && quantity.Scaled && quantity.UnitWords is not ("个" or "项")),
            _ => AdmitsMeasure(text, clause, nounIsNamed),
        };
    }

    /// <summary>将开工项目数误作114个: the number that a correction takes back.</summary>
    private static bool IsMisprint(ReadOnlySpan<char> before)
    {
        foreach (var word in (ReadOnlySpan<string>)["误作", "误为", "误写为", "误写成", "误报为", "误植为", "错写为", "错写成"])
        {
            if (before.EndsWith(word))
                return true;
        }

        return false;
    }

    private bool AdmitsPeople(string text, Clause clause, string noun)
    {
        var quantity = clause.Quantity;
        if (quantity.UnitWords is "人次" or "户" or "户次")
            return true;
        var around = text.AsSpan(clause.WideStart, clause.WideEnd - clause.WideStart);
        return (words.In(FigureRole.Served, around) || words.In(FigureRole.Served, noun))
            && !words.In(FigureRole.Attendance, around) && !IsSmallChinese(text, quantity);
    }

    private bool AdmitsCount(string text, Clause clause, string noun)
    {
        var quantity = clause.Quantity;
        if (Small.Contains(quantity.UnitWords) && !IsTreated(text, clause) || IsLikeness(text, quantity) || IsInShortQuotation(text, clause))
            return false;
        if (IsArticleOfLaw(text, clause, noun))
            return false;
        var before = quantity.Start > 0 ? text[quantity.Start - 1] : '\0';
        if (before is '这' or '那' or '该' or '每' or '前' or '首' or '另' or '此' or '哪' or '某' or '任')
            return false;
        if (quantity.Bare && quantity.Bound == Bound.Exact)
            return false;

        // 4个半小时, 3个多月, 3个多小时缩短至: a length of time.
        if (quantity.UnitWords == "个" && noun is ['半' or '多' or '小' or '月', ..] && (noun.StartsWith("小时", StringComparison.Ordinal) || noun.AsSpan(1).StartsWith("小时") || noun.Contains('月', StringComparison.Ordinal) && noun.Length <= 3))
            return false;

        // 172项重大工程之一; 来自20个国家的驻华使节: what something is among, whence guests came.
        if (noun.EndsWith("之一", StringComparison.Ordinal) || noun.Contains("之一——", StringComparison.Ordinal) || clause.Before(text).EndsWith("来自"))
            return false;
        var counted = words.In(FigureRole.Counted, noun);
        if (IsSmallChinese(text, quantity) && noun.Length == 0 && IsListed(text, clause))
            return true;
        if (IsSmallChinese(text, quantity))
            return counted && quantity.To is null && (quantity.Value > 2 || quantity.UnitWords is not ("个" or "家") || words.AtEnd(FigureRole.Action, clause.Before(text)) > 0) && words.AtStart(FigureRole.Rhetoric, noun) == 0 && before is not '大';
        if (noun.Length > 0 && !counted && (PickyUnits.Contains(quantity.UnitWords) && !IsCountOf(text, clause, noun) || words.AtStart(FigureRole.Rhetoric, noun) > 0))
            return false;
        return noun.Length > 0 || clause.Before(text).Trim().Length > 1 || IsListed(text, clause) && clause.Wide(text).Contains("分别", StringComparison.Ordinal);
    }

    /// <summary>《规定》共16条, 条例共13章85条: the length of a law.</summary>
    private static bool IsArticleOfLaw(string text, Clause clause, string noun) =>
        clause.Quantity.UnitWords == "条" && noun.Length == 0 && clause.Wide(text) is var wide
        && (wide.Contains('》') || wide.Contains('章') || wide.Contains("条例", StringComparison.Ordinal) || wide.Contains("办法", StringComparison.Ordinal) || wide.Contains("规定", StringComparison.Ordinal));

    /// <summary>开展远程会诊2600余例, 完成手术1.2万例: what doctors have done.</summary>
    private static bool IsTreated(string text, Clause clause)
    {
        var before = clause.Before(text);
        return clause.Quantity.UnitWords == "例" && (before.Contains("手术", StringComparison.Ordinal) || before.Contains("会诊", StringComparison.Ordinal) || before.Contains("移植", StringComparison.Ordinal) || before.Contains("诊疗", StringComparison.Ordinal) || before.Contains("服务", StringComparison.Ordinal));
    }

    /// <summary>桥梁64座、隧道9座、互通立交七处: a member of a list of counts.</summary>
    private static bool IsListed(string text, Clause clause) =>
        clause.Start > clause.WideStart && text[clause.Start - 1] == '、' && clause.Quantity.End < text.Length && text[clause.Quantity.End] is '，' or '。' or '、' or '；'
        && text.AsSpan(clause.WideStart, clause.Start - clause.WideStart).ContainsAnyInRange('0', '9');

    /// <summary>41个工业大类: in digits, two characters and more of a noun, and nothing told of it.</summary>
    private bool IsCountOf(string text, Clause clause, string noun) =>
        clause.Quantity.Value > 2 && char.IsAsciiDigit(text[clause.Quantity.NumberStart]) && noun.Length - noun.LastIndexOf('的') - 1 is >= 2 and <= 10 && !words.Holds(FigureRole.Rhetoric, noun);

    private bool AdmitsMeasure(string text, Clause clause, bool nounIsNamed)
    {
        var quantity = clause.Quantity;
        if (Small.Contains(quantity.UnitWords) && !(quantity.Scaled && quantity.UnitWords is "度" or "斤" or "公斤" or "千克") && !IsYield(text, clause) || IsInShortQuotation(text, clause))
            return false;
        if (quantity.Bare && quantity.Bound == Bound.Exact)
            return false;

        // 距离青岛超过1200海里, 1500米决赛: how far away, and what is run.
        var before = clause.Before(text);
        if (before.Contains("距离", StringComparison.Ordinal) || before.Contains("相距", StringComparison.Ordinal) || Races.Any(race => text.AsSpan(quantity.End).StartsWith(race, StringComparison.Ordinal)))
            return false;
        return !nounIsNamed && !IsLikeness(text, quantity) && !IsQuoted(text, clause);
    }

    /// <summary>平均亩产441.0公斤，增加3.5公斤: weights of a harvest.</summary>
    private static bool IsYield(string text, Clause clause) =>
        clause.Quantity.UnitWords is "斤" or "公斤" or "千克" && text.AsSpan(clause.From, clause.Quantity.Start - clause.From).Contains("产", StringComparison.Ordinal);

    /// <summary>两个, 三项: written in Chinese and no more than ten.</summary>
    private static bool IsSmallChinese(string text, Quantity quantity) =>
        quantity.Value <= 10 && quantity.Bound is Bound.Exact or Bound.Range && !char.IsAsciiDigit(text[quantity.NumberStart]);

    /// <summary>某某汽车(4.000,-0.07,-1.72%)集团: price and change of a share that a portal put behind its name.</summary>
    private static bool IsTicker(string text, Quantity quantity)
    {
        var open = quantity.Start;
        while (open > 0 && (char.IsAsciiDigit(text[open - 1]) || text[open - 1] is '.' or ',' or '，' or '+' or '-' or '%' or ' '))
            open--;
        return quantity.End < text.Length && text[quantity.End] == '）' && open > 0 && text[open - 1] == '（' && text.AsSpan(open, quantity.Start - open).ContainsAny(',', '，');
    }

    /// <summary>（近35亿元人民币）: a conversion of the amount before the bracket.</summary>
    private static bool IsBracketed(string text, Clause clause)
    {
        var (start, end) = (clause.WideStart, clause.WideEnd);
        return clause.Quantity.Kind == UnitKind.Money && start > clause.From && end < text.Length && text[start - 1] == '（' && text[end] == '）'
            && clause.Quantity.Start - start <= 2;
    }

    /// <summary>《关于年产10万吨铜项目的议案》: a number in the name of a work or a document.</summary>
    private static bool IsInTitle(string text, Clause clause)
    {
        var front = text.AsSpan(clause.From, clause.Quantity.Start - clause.From);
        return front.LastIndexOf('《') > front.LastIndexOf('》');
    }

    private static bool IsOrdinal(string text, Quantity quantity) =>
        quantity.Start > 0 && text[quantity.Start - 1] is '第' or '每';

    /// <summary>10亿元及以上基础设施项目, 投资1亿元以上的项目: which ones are counted, not how much there is.</summary>
    public static bool IsThreshold(string text, Quantity quantity) =>
        quantity.Kind is not (UnitKind.Percent or UnitKind.Points) && quantity.Behind is "以上" or "及以上" or "或以上" or "以下" or "及以下" && quantity.End < text.Length
            && text[quantity.End] is not ('，' or '。' or '；' or '、' or '\n' or '）');

    private bool IsQuoted(string text, Clause clause) =>
        !IsPriceLevel(text, clause) && IsMarketQuote(text, clause);

    /// <summary>居民消费价格同比上涨0.3%, 采购经理指数为50.8%: what a country's statistics say of all its prices or its trade is no quote.</summary>
    private bool IsPriceLevel(string text, Clause clause) =>
        clause.Quantity.Kind is UnitKind.Percent or UnitKind.Points && words.In(FigureRole.Level, text.AsSpan(clause.From, clause.Quantity.Start - clause.From))
        && !words.In(FigureRole.Quoted, text.AsSpan(clause.From, clause.To - clause.From));

    private bool IsMarketQuote(string text, Clause clause) =>
        words.In(FigureRole.Quote, clause.Wide(text)) || IsTurnover(clause.Wide(text)) || words.In(FigureRole.Quoted, text.AsSpan(clause.From, clause.To - clause.From));

    private bool IsTurnover(ReadOnlySpan<char> wide) => words.In(FigureRole.Turnover, wide) && !words.In(FigureRole.Traded, wide);

    /// <summary>560元/吨, 一块块: a price, or no money at all.</summary>
    private static bool IsPrice(string text, Quantity quantity) =>
        quantity.UnitWords.Contains('/', StringComparison.Ordinal) && quantity.UnitWords[0] is '元' or '港' or '美'
        || quantity.UnitWords == "块" && quantity.End < text.Length && text[quantity.End] != '钱';

    private bool IsSupposed(string text, Clause clause) =>
        words.In(FigureRole.Condition, text.AsSpan(clause.From, clause.Quantity.Start - clause.From));

    /// <summary>相当于3个三峡电站; but 相当于减少标煤296万吨 is told as a fact.</summary>
    private static bool IsLikeness(string text, Quantity quantity)
    {
        var before = text.AsSpan(Math.Max(0, quantity.Start - LongestLikeness), Math.Min(LongestLikeness, quantity.Start));
        var clause = before[(before.LastIndexOfAny("，。；\n") + 1)..];
        if (clause.StartsWith("相当于") && !clause.Contains("减", StringComparison.Ordinal) && !clause.Contains("节", StringComparison.Ordinal) && !clause.Contains("替代", StringComparison.Ordinal))
            return true;
        return before.EndsWith("相当于") || before.EndsWith("相当") || before.EndsWith("折合") || before.EndsWith("约合") || before.EndsWith("约相当于");
    }

    private static bool IsInShortQuotation(string text, Clause clause)
    {
        var open = text.AsSpan(clause.From, clause.Quantity.Start - clause.From).LastIndexOfAny("“”");
        if (open < 0 || text[clause.From + open] != '“')
            return false;
        var close = text.AsSpan(clause.Quantity.End, clause.To - clause.Quantity.End).IndexOf('”');
        return close >= 0 && clause.Quantity.End + close - (clause.From + open) < 16;
    }

    /// <summary>近4000万进行改造, 每年70亿的销售额: 元 left out.</summary>
    private bool SpeaksOfMoney(string text, Clause clause)
    {
        var after = clause.After(text);
        return words.In(FigureRole.MoneyNoun, clause.Before(text)) || words.AtStart(FigureRole.MoneyNoun, after.TrimStart('的')) > 0;
    }
}
