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
        var measure = Phrase.Of(text, front.Start, front.End);
        var named = Phrase.Of(text, noun.Start, noun.End);
        var start = front.End > front.Start ? front.Start : quantity.Start;
        var before = told.Count > 0 ? told[^1] : null;
        return quantity.Kind switch
        {
            UnitKind.Count or UnitKind.People when named.Length > 0 => WordCount(text, clause, noun, measure, named),
            UnitKind.Percent or UnitKind.Points or UnitKind.Multiple => WordShare(text, quantity, measure, named, (start, noun.End), told),
            UnitKind.Money or UnitKind.None => WordMoney(text, clause, measure, named, (start, noun.End), told),
            _ when measure.Length == 0 && named.Length == 0 => (before?.What ?? Phrase.None, quantity.Start, quantity.End),
            _ when named.Length == 0 && before is not null && _growth.IsOnly(measure.Words) => (_growth.Of(before.What, measure), start, quantity.End),
            _ when named.Length == 0 || (measure.Length > 1 && front.End < quantity.Start && text[front.End] is not ('新' or '了')) => (measure, start, quantity.End),
            _ => (measure.Length > 8 ? named.Length > 1 ? named : measure : measure + named, start, noun.End),
        };
    }

    /// <summary>The measure in front; a time in it is passed over (渗透率将从2019年的|19%).</summary>
    private (int Start, int End) MeasureOf(string text, Clause clause, ReadOnlySpan<(int Start, int End)> times)
    {
        var end = _wording.TrimEnd(text, clause.Start, clause.Quantity.Start);
        var start = clause.Start;
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

        return _wording.MeasureInFront(text, start, end);
    }

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
    private (Phrase What, int Start, int End) WordCount(string text, Clause clause, (int Start, int End) noun, Phrase measure, Phrase named)
    {
        var trimmed = _wording.TrimEnd(text, clause.Start, clause.Quantity.Start);
        if (_wording.ActionInFront(text, clause.Start, clause.Quantity.Start) is > 0 and var action)
            return (Phrase.Of(text, trimmed - action, trimmed) + named, trimmed - action, noun.End);
        var attached = trimmed == clause.Quantity.Start && measure.Length is > 1 and <= 6 && !measure.Words.Contains('、', StringComparison.Ordinal) && measure.Words[^1] is not ('等' or '和' or '与' or '及') && clause.WideStart == clause.Start;
        return attached ? (measure + named, trimmed - measure.Length, noun.End) : (named, clause.Quantity.Start, noun.End);
    }

    /// <summary>总投资40亿元 → 总投资; 5亿美金的采购订单 → 采购订单; 投资9000万元扩建二期工厂 → 投资扩建二期工厂; 总投资80亿元的芯片项目 → 芯片项目总投资.</summary>
    private (Phrase What, int Start, int End) WordMoney(string text, Clause clause, Phrase measure, Phrase named, (int Start, int End) run, IReadOnlyList<Claim> told)
    {
        var quantity = clause.Quantity;
        var before = told.Count > 0 ? told[^1] : null;
        var isMoney = words.In(FigureRole.MoneyNoun, measure.Words) || measure.Words is [.., '额' or '值' or '款' or '费' or '润' or '税' or '资' or '价' or '损' or '本'];
        var isVerb = measure.Length is > 1 and <= 5 && words.AtEnd(FigureRole.Action, measure.Words) > 0 && !measure.Words.Contains('总', StringComparison.Ordinal);
        var isOf = quantity.End < text.Length && text[quantity.End] == '的';
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

    /// <summary>Percentages: growth carries on what it is the growth of; shares take what they are a share of.</summary>
    private (Phrase What, int Start, int End) WordShare(string text, Quantity quantity, Phrase measure, Phrase named, (int Start, int End) run, IReadOnlyList<Claim> told)
    {
        if (named.Length > 0 && words.In(FigureRole.Whole, named.Words))
            return (measure + named, run.Start, run.End);
        var bare = _growth.WithoutComparison(measure);
        if (told.Count > 0 && (bare.Length == 0 || _growth.IsOnly(bare.Words)))
            return (_growth.Of(told[^1].What, bare), run.Start, quantity.End);
        if (told.Count > 0 && bare.Words[0] == '占')
            return (_growth.Of(told[^1].What, bare), run.Start, quantity.End);

        // 六成以上的行业增加值实现增长: what it is a part of stands behind.
        if (bare.Length == 0 || quantity.End < text.Length && text[quantity.End] == '的' && named.Length > 3)
            return named.Length == 0 && told.Count > 0 ? (told[^1].What, quantity.Start, quantity.End) : (named.Length > 0 ? named : bare, quantity.Start, run.End);
        return (bare, run.Start, quantity.End);
    }
}
