using System.Buffers;
using Huijian.Facts.Understanding.Numbers;

namespace Huijian.Facts.Understanding.Figures;

/// <summary>
/// Puts together what a figure measures from the measure in front of it, the noun behind it and the figures before it in the sentence:
/// growth and shares carry on what they are the growth or the share of, an amount behind a count what was counted.
/// </summary>
internal sealed class FigureNaming(FigureWords words)
{
    private readonly Wording _wording = new(words);

    private readonly Growth _growth = new(words);

    /// <summary>The words that name what a quantity measures, and the run of the text that states it; no words if nothing names it.</summary>
    /// <param name="told">The figures before it in the same sentence.</param>
    /// <param name="times">Where times stand in the text, in order.</param>
    public (Phrase What, int Start, int End) Name(string text, Clause clause, (int Start, int End) noun, IReadOnlyList<Claim> told, ReadOnlySpan<(int Start, int End)> times)
    {
        var quantity = clause.Quantity;
        var front = MeasureOf(text, clause, times);

        // 比2017年的|2073亿元增长: only with when it is compared.
        if (front.End > front.Start && text[front.Start] is '比' or '较' && FirstAfter(times, front.Start) is var when && when < times.Length && times[when].Start == front.Start + 1 && times[when].End >= front.End)
            front = (front.End, front.End);
        var measure = WithSubject(text, clause, Phrase.Of(text, front.Start, front.End), front.Start, told, times);

        // 从53万亿元大幅|增加到121万亿元: a word that only says how names nothing.
        if (Hows.Contains(measure.Words))
            measure = Phrase.None;
        var named = Phrase.Of(text, noun.Start, noun.End);
        if (named.Length > 1 && measure.Words is "全国" or "全省" or "全市" or "全县" or "全区" or "我国" or "全球" or "全世界")
            measure = Phrase.None;
        var start = front.End > front.Start ? front.Start : quantity.Start;
        var before = told.Count > 0 ? told[^1] : null;
        return quantity.Kind switch
        {
            UnitKind.Count or UnitKind.People when named.Length > 0 || measure.Length > 0 && measure.Words[^1] is '市' or '县' or '州' or '省' && told.Count > 0 => WordCount(text, clause, noun, measure, named, told),
            // 新增市场主体3.2万户，总量突破28万户: how many there are of them in all.
            _ when named.Length == 0 && measure.Words is "总量" or "总数" or "总户数" && before is { IsShare: false } some && some.Quantity.UnitWords == quantity.UnitWords => (Counted(some.What) + measure, start, quantity.End),
            UnitKind.Percent or UnitKind.Points or UnitKind.Multiple => WordShare(text, clause, measure, named, (start, noun.End), told),
            UnitKind.Money or UnitKind.None => WordMoney(text, clause, measure, named, (start, noun.End), told),
            _ when measure.Length == 0 && named.Length == 0 => (before is null ? Phrase.None : before.IsShare ? _growth.Of(before.What, Phrase.None) : before.What, quantity.Start, quantity.End),
            _ when named.Length == 0 && before is not null && _growth.IsOnly(measure.Words) => (_growth.Of(before.What, measure), start, quantity.End),
            _ when named.Length == 0 || (measure.Length > 1 && front.End < quantity.Start && text[front.End] is not ('新' or '了')) => (measure, start, quantity.End),
            _ => (measure.Length > 8 ? named.Length > 1 ? named : measure : measure + named, start, noun.End),
        };
    }

    /// <summary>What a quantity in the clause measures by the words in front of it, if they say more than how it grew; else none.</summary>
    public Phrase Measure(string text, Clause clause, IReadOnlyList<Claim> told, ReadOnlySpan<(int Start, int End)> times)
    {
        var (start, end) = MeasureOf(text, clause, times);
        var measure = Phrase.Of(text, start, end);
        if (measure.Length == 0 || Hows.Contains(measure.Words))
            return Phrase.None;
        return !_growth.IsOnly(measure.Words) ? measure : told.Count > 0 ? _growth.Of(told[^1].What, measure) : Phrase.None;
    }

    private static readonly string[] Hows = ["大幅", "小幅", "分别", "已经", "还", "这", "则", "就", "仅", "逐步", "稳步", "进一步"];

    private static readonly string[] States =
        ["保持", "持续", "继续", "稳步", "稳定", "呈现", "呈", "实现", "明显", "总体", "延续", "由", "连续", "快速", "较快", "平稳", "加快", "回升", "恢复", "稳中", "规模", "运行", "同比", "环比", "小幅", "略有", "有所", "降幅", "涨幅"];

    /// <summary>
    /// 营业收入由二季度|下降3.8%, 工业投资保持扩张，|同比增长8.9%: growth that says not of what has it in front of 由, or in the clause before, up to the verb there.
    /// </summary>
    private Phrase WithSubject(string text, Clause clause, Phrase measure, int start, IReadOnlyList<Claim> told, ReadOnlySpan<(int Start, int End)> times)
    {
        if (measure.Length == 0)
            return Summit(text, clause);
        if (!_growth.IsOnly(measure.Words) && measure.Words[0] != '占')
            return measure;

        // 商品价格8月|同比增长: the time stands within.
        if (FirstAfter(times, start - 1) is var at && at < times.Length && times[at].End <= start && start - times[at].End <= 1 && times[at].Start - clause.Start >= 2)
        {
            var (from, to) = _wording.MeasureInFront(text, clause.Start, times[at].Start);
            if (to - from >= 2)
                return Phrase.Of(text, from, to) + measure;
        }

        if (text.AsSpan(clause.Start, Math.Max(0, start - clause.Start)).LastIndexOfAny('由', '从') is >= 2 and var since)
        {
            var (from, to) = _wording.MeasureInFront(text, clause.Start, clause.Start + since);
            return Phrase.Of(text, from, to) + measure;
        }

        if (told.Count > 0 || clause.WideStart - 1 <= clause.From || text[clause.WideStart - 1] != '，')
            return measure;
        var end = clause.WideStart - 1;
        var lead = clause.From + text.AsSpan(clause.From, end - clause.From).LastIndexOfAny('，', '：') + 1;
        var verb = States.Select(state => text.IndexOf(state, lead, end - lead, StringComparison.Ordinal)).Where(at => at >= lead + 2).DefaultIfEmpty(0).Min();
        if (verb == 0 || text.AsSpan(lead, end - lead).ContainsAnyInRange('0', '9'))
            return measure;
        var (first, last) = _wording.MeasureInFront(text, lead, verb);
        return last - first >= 2 ? Phrase.Of(text, first, last) + measure : measure;
    }

    /// <summary>粮食产量再创新高，|达到1.3万亿斤; 河流湿地最多，|达147万亩: the clause before says what stands so high. None if it does not.</summary>
    private Phrase Summit(string text, Clause clause)
    {
        if (clause.Before(text).Trim() is not ("达" or "达到" or "为" or "达到了" or "高达" or "超过") || clause.WideStart - 1 <= clause.From || text[clause.WideStart - 1] != '，')
            return Phrase.None;
        var end = clause.WideStart - 1;
        var lead = clause.From + text.AsSpan(clause.From, end - clause.From).LastIndexOfAny('，', '：') + 1;
        var at = Summits.Select(word => text.IndexOf(word, lead, end - lead, StringComparison.Ordinal)).Where(at => at >= lead + 2).DefaultIfEmpty(0).Min();
        if (at == 0 || text.AsSpan(lead, end - lead).ContainsAnyInRange('0', '9'))
            return Phrase.None;
        var (first, last) = _wording.MeasureInFront(text, lead, at);
        return last - first >= 2 ? Phrase.Of(text, first, last) : Phrase.None;
    }

    private static readonly string[] Summits = ["再创", "创历史", "创下", "创新高", "创出", "居全", "居世界", "居第", "位居", "跃居", "最高", "最多", "最大", "较高", "较多", "过半"];

    /// <summary>The measure in front; a time in it is passed over (渗透率将从2019年的|19%).</summary>
    private (int Start, int End) MeasureOf(string text, Clause clause, ReadOnlySpan<(int Start, int End)> times)
    {
        var end = _wording.TrimEnd(text, clause.Start, clause.Quantity.Start);
        var start = clause.Start;
        if (Label(text, clause) is { } label)
            return label;

        // 车流量昨天（1月25日）达到: when it was stands between the measure and its value.
        for (var i = FirstAfter(times, end - 1); i >= 0; i--)
        {
            if (i >= times.Length || times[i].Start >= end)
                continue;
            var (from, to) = times[i];
            if (to < text.Length && from > start && text[from - 1] == '（' && text[to] == '）')
                (from, to) = (from - 1, to + 1);
            if (to < end || from - start < 2)
                break;
            end = _wording.TrimEnd(text, start, from);
        }

        for (var i = FirstAfter(times, start); i < times.Length && times[i].Start < end; i++)
        {
            var (from, to) = times[i];

            // 比上年同期下降, 比1-6月收窄: what it is compared with.
            if (from > clause.Start && text[from - 1] is '比' or '较')
                continue;
            if (from < start)
                start = Math.Max(start, Math.Min(to, end));
            else if (to >= end)
                end = _wording.TrimEnd(text, start, from);
            else if (end - to >= 2)
                start = to;
        }

        var (first, last) = _wording.MeasureInFront(text, start, end);

        // 业务收入（不包括…）累计|完成: what a bracket explains stands in front of it.
        if (last - first <= 2 && clause.WideStart - 2 > clause.From && text[clause.WideStart - 1] == '）' && text.AsSpan(clause.From, clause.WideStart - 1 - clause.From).LastIndexOf('（') is > 1 and var open
            && !text.AsSpan(clause.From + open, clause.WideStart - clause.From - open).ContainsAnyInRange('0', '9'))
        {
            var mark = text.AsSpan(clause.From, open).LastIndexOfAny("，；：。、") + 1;

            // 2014年|生产总值（GDP）912.5亿元: when it was is no part of it.
            for (var i = FirstAfter(times, clause.From + mark); i < times.Length && times[i].End < clause.From + open - 1; i++)
                mark = Math.Max(mark, times[i].End - clause.From);
            return _wording.MeasureInFront(text, clause.From + mark, clause.From + open);
        }

        return (first, last);
    }

    /// <summary>总投资：12亿元: the label before the colon, where the number follows at once. Null if there is none.</summary>
    private (int Start, int End)? Label(string text, Clause clause)
    {
        var colon = clause.WideStart - 1;
        if (colon <= clause.From || text[colon] != '：' || clause.Quantity.Start - clause.WideStart > 1)
            return null;
        var from = clause.From + text.AsSpan(clause.From, colon - clause.From).LastIndexOfAny(LabelStarts) + 1;
        if (colon - from is < 2 or > LongestLabel || text.AsSpan(from, colon - from).ContainsAnyInRange('0', '9'))
            return null;
        var (first, last) = _wording.MeasureInFront(text, from, colon);
        return last - first >= 2 ? (first, last) : null;
    }

    private static readonly SearchValues<char> LabelStarts = SearchValues.Create("，；：。、） ");

    /// <summary>应收账款占最新年报归母净利润比：</summary>
    private const int LongestLabel = 20;

    /// <summary>The first of the times that ends behind a position.</summary>
    private static int FirstAfter(ReadOnlySpan<(int Start, int End)> times, int position)
    {
        int low = 0, high = times.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>签约16个重点项目 → 签约重点项目; 岭澳核电4台机组 → 岭澳核电机组; 22座桥梁 → 桥梁; 9个项目集中签约 → 项目集中签约.</summary>
    private (Phrase What, int Start, int End) WordCount(string text, Clause clause, (int Start, int End) noun, Phrase measure, Phrase named, IReadOnlyList<Claim> told)
    {
        var trimmed = _wording.TrimEnd(text, clause.Start, clause.Quantity.Start);
        if (_wording.ActionInFront(text, clause.Start, clause.Quantity.Start) is > 0 and var action && (named.Length > 0 || measure.Length <= action + 1))
            return (Phrase.Of(text, trimmed - action, trimmed) + named, trimmed - action, noun.End);

        if (named.Length == 0)
            return (OfPlace(measure, clause.Quantity, told), trimmed - measure.Length, noun.End);
        var attached = trimmed == clause.Quantity.Start && measure.Length is > 1 and <= 6 && !measure.Words.Contains('、', StringComparison.Ordinal) && measure.Words[^1] is not ('等' or '和' or '与' or '及') && clause.WideStart == clause.Start;
        return attached ? (measure + named, trimmed - measure.Length, noun.End) : (named, clause.Quantity.Start, noun.End);
    }

    /// <summary>新增省级绿色工厂14家，其中昆明市3家: what each place has of the whole that was counted before; else the words as they are.</summary>
    public Phrase OfPlace(Phrase what, Quantity quantity, IReadOnlyList<Claim> told) =>
        what.Length is >= 2 and <= 10 && what.Words[^1] is '市' or '县' or '州' or '省'
        && told.LastOrDefault(claim => claim.Quantity.UnitWords == quantity.UnitWords && claim.What.Words[^1] is not ('市' or '县' or '州' or '省')) is { } total
            ? what + Counted(total.What)
            : what;

    /// <summary>新增省级绿色工厂 → 省级绿色工厂; 昆明市省级绿色工厂 → 省级绿色工厂.</summary>
    private Phrase Counted(Phrase what)
    {
        var action = words.AtStart(FigureRole.Action, what.Words);
        if (action > 0)
            return what.From(action);
        var place = what.Words.AsSpan(0, Math.Min(10, what.Length)).LastIndexOfAny("市县州区");
        return place >= 1 && place < what.Length - 2 ? what.From(place + 1) : what;
    }

    /// <summary>总投资40亿元 → 总投资; 5亿美金的采购订单 → 采购订单; 投资9000万元扩建二期工厂 → 投资扩建二期工厂; 总投资80亿元的芯片项目 → 芯片项目总投资.</summary>
    private (Phrase What, int Start, int End) WordMoney(string text, Clause clause, Phrase measure, Phrase named, (int Start, int End) run, IReadOnlyList<Claim> told)
    {
        var quantity = clause.Quantity;
        var before = told.Count > 0 ? told[^1] : null;
        var isMoney = words.In(FigureRole.MoneyNoun, measure.Words) || measure.Words is [.., '额' or '值' or '款' or '费' or '润' or '税' or '资' or '价' or '损' or '本'];
        var isVerb = measure.Length is > 1 and <= 5 && words.AtEnd(FigureRole.Action, measure.Words) > 0 && !measure.Words.Contains('总', StringComparison.Ordinal);
        var isOf = quantity.End < text.Length && text[quantity.End] == '的';
        if (before is not null && measure.Length > 1 && named.Length < 2 && _growth.IsOnly(measure.Words))
            return (_growth.Of(before.What, measure), run.Start, quantity.End);
        if (before is { IsShare: false, Quantity.Kind: not UnitKind.Money } && named.Length < 2 && measure.Words is "货值" or "价值" or "总值" or "总价值" or "货值金额"
            && !text.AsSpan(before.TextEnd, Math.Max(0, run.Start - before.TextEnd)).ContainsAnyInRange('0', '9'))
        {
            return (before.What + measure, run.Start, quantity.End);
        }

        if (isOf && isMoney && named.Length > 1)
            return (named + measure.From(measure.Length - MoneyWord(measure)), run.Start, run.End);
        if (isVerb && named.Length > 2 && !isOf)
            return (measure + named, run.Start, run.End);
        if (isMoney || (measure.Length > 1 && named.Length < 2))
            return (Owned(text, clause, measure, told), run.Start, quantity.End);
        if (named.Length > 1)
            return (named, quantity.Start, run.End);
        return measure.Length > 1 || before is null ? (measure, run.Start, quantity.End) : (before.What, quantity.Start, quantity.End);
    }

    /// <summary>双方将成立|注册资本: how long the word of money at the end of a measure is; a short measure is one word.</summary>
    private int MoneyWord(Phrase measure) =>
        measure.Length > 5 && words.AtEnd(FigureRole.MoneyNoun, measure.Words) is > 1 and var word ? word : measure.Length;

    /// <summary>
    /// 光伏项目21个、总投资190亿元 → 光伏项目总投资: the amount belongs to what was just counted; where the count told of the whole
    /// (集中开工项目共117个，总投资652亿元) its noun is enough: 项目总投资.
    /// </summary>
    private Phrase Owned(string text, Clause clause, Phrase measure, IReadOnlyList<Claim> told)
    {
        if (told is not [.., { Quantity.Kind: UnitKind.Count } counted] || counted.What.Length < 2 || measure.Length > 6 || words.AtStart(FigureRole.Owned, measure.Words) == 0 || words.AtEnd(FigureRole.Owner, counted.What.Words) == 0)
            return measure;
        var between = text.AsSpan(counted.TextEnd, Math.Max(0, clause.Quantity.Start - counted.TextEnd));
        if (between.IsEmpty || between[0] is not ('，' or '、') || between[1..].ContainsAny('，', '；'))
            return measure;
        var isPart = between[0] == '、' || clause.Sentence.Start > 0 && text[clause.Sentence.Start - 1] == '；' || text[clause.Sentence.End - 1] == '；' || told.Count > 2 || text.AsSpan(clause.From, counted.TextStart - clause.From).Contains("其中", StringComparison.Ordinal);
        return (isPart || counted.What.Length <= 4 ? counted.What : counted.What.From(counted.What.Length - 2)) + measure;
    }

    /// <summary>规模以上工业企业|利润同比增长: what is measured, without the many whose it is.</summary>
    private static Phrase Head(Phrase what) =>
        what.Words.LastIndexOf("企业", StringComparison.Ordinal) is > 1 and var at && at + 4 <= what.Length ? what.From(at + 2) : what;

    /// <summary>同比上涨0.2%，涨幅比上月扩大0.1个百分点: the rate of what grew.</summary>
    private static readonly string[] Rates = ["增速", "增幅", "涨幅", "降幅", "升幅", "跌幅"];

    private static readonly string[] Compared = ["高于", "低于", "快于", "好于", "高出", "领先"];

    /// <summary>投资完成246亿元，完成年度计划82.3%，同比增长15.3%: what grew is not how much of a plan was done.</summary>
    private static Claim Grown(IReadOnlyList<Claim> told) =>
        told.Count > 1 && told[^1] is { IsShare: true } plan && plan.What.Words.Contains("计划", StringComparison.Ordinal) ? told[^2] : told[^1];

    /// <summary>Percentages: growth carries on what it is the growth of; shares take what they are a share of.</summary>
    private (Phrase What, int Start, int End) WordShare(string text, Clause clause, Phrase measure, Phrase named, (int Start, int End) run, IReadOnlyList<Claim> told)
    {
        var quantity = clause.Quantity;
        if (named.Length > 0 && words.In(FigureRole.Whole, named.Words))
            return (measure + named, run.Start, run.End);
        var bare = _growth.WithoutComparison(measure);

        // 是2019年同期的48.8%: of what it is a part has been told before.
        if (told.Count > 0 && bare.Words is "同期" or "上年同期" or "去年同期")
            return (told[^1].What + Phrase.Of(text, Math.Max(clause.Start, run.Start - 8), run.Start) + bare, run.Start, quantity.End);

        // 恢复至2019年|同期的59.9%: of what time it is a part.
        if (told.Count == 0 && bare.Words is "同期" or "上年同期" or "去年同期" && clause.Start == clause.WideStart && run.Start - clause.Start is >= 4 and <= 16)
            return (Phrase.Of(text, clause.Start, run.Start) + bare, clause.Start, quantity.End);

        // 增长22.6%，高于全国12个百分点、高于全省8个百分点: growth compared, with each of them.
        if (told.Count > 0 && told[^1].IsShare && Compared.Any(word => bare.Words.StartsWith(word, StringComparison.Ordinal)) && !_growth.IsOnly(bare.Words))
        {
            var grown = told[^1].What;
            var compared = Compared.Select(word => grown.Words.IndexOf(word, StringComparison.Ordinal)).Where(at => at > 1).DefaultIfEmpty(grown.Length).Min();
            return (grown.Until(compared) + bare, run.Start, quantity.End);
        }

        // 53%的可治理沙化土地得到治理: what it is a part of stands behind, whatever word it begins with and whatever was told before.
        if (bare.Length == 0 && quantity.End + 3 < text.Length && text[quantity.End] == '的' && clause.End - quantity.End is > 3 and <= 21)
            return named.Length > 3 ? (named, quantity.Start, run.End) : (Phrase.Of(text, quantity.End + 1, clause.End), quantity.Start, clause.End);
        // 25%智能手机、20%毛衣产自本市: each has its own thing behind it.
        if (bare.Length == 0 && named.Length >= 2 && told is [.., { IsShare: true } other] && other.TextEnd > other.Quantity.End && other.TextEnd == clause.WideStart - 1 | other.TextEnd == clause.Start - 1)
            return (named, quantity.Start, run.End);
        if (told.Count > 0 && (bare.Length == 0 || _growth.IsOnly(bare.Words)))
            return (_growth.Of(Grown(told).What, bare), run.Start, quantity.End);
        if (told.Count > 0 && bare.Words[0] == '占')
            return (_growth.Of(told[^1].What, bare), run.Start, quantity.End);
        if (told.LastOrDefault(claim => claim.What.Words[0] is not ('较' or '比')) is { } rated && Rates.Any(rate => bare.Words.StartsWith(rate, StringComparison.Ordinal)))
            return (_growth.Of(Head(rated.What), bare), run.Start, quantity.End);

        // 六成以上的行业增加值实现增长: what it is a part of stands behind.
        if (bare.Length == 0 || quantity.End < text.Length && text[quantity.End] == '的' && named.Length > 3)
            return named.Length == 0 && told.Count > 0 ? (told[^1].What, quantity.Start, quantity.End) : (named.Length > 0 ? named : bare, quantity.Start, run.End);
        return (bare, run.Start, quantity.End);
    }
}
