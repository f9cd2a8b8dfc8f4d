using Huijian.Facts.Understanding.Numbers;

namespace Huijian.Facts.Understanding.Figures;

/// <summary>Puts together what a figure measures from the measure in front of it, the noun behind it and the figure before it.</summary>
internal sealed class FigureNaming(FigureWords words)
{
    private readonly Wording _wording = new(words);

    /// <summary>The words that name what a quantity measures, and the run of the text that states it; no words if nothing names it.</summary>
    /// <param name="before">The figure before it in the same sentence, which it may carry on.</param>
    /// <param name="times">Where times stand in the text, in order.</param>
    public (string What, int Start, int End) Name(string text, Clause clause, (int Start, int End) noun, Claim? before, ReadOnlySpan<(int Start, int End)> times)
    {
        var quantity = clause.Quantity;
        var front = MeasureOf(text, clause, times);
        var measure = Clean(text[front.Start..front.End]);
        var named = Clean(text[noun.Start..noun.End]);
        var start = front.End > front.Start ? front.Start : quantity.Start;
        return quantity.Kind switch
        {
            UnitKind.Count or UnitKind.People when named.Length > 0 => WordCount(text, clause, noun, measure, named),
            UnitKind.Percent or UnitKind.Points or UnitKind.Multiple => WordShare(quantity, measure, named, (start, noun.End), before),
            UnitKind.Money or UnitKind.None => WordMoney(text, clause, measure, named, (start, noun.End), before),
            _ => measure.Length == 0 && named.Length == 0 ? (before?.What ?? "", quantity.Start, quantity.End)
                : named.Length == 0 || (measure.Length > 1 && front.End < quantity.Start && text[front.End] is not ('新' or '了')) ? (measure, start, quantity.End)
                : (measure.Length > 8 ? named.Length > 1 ? named : measure : measure + named, start, noun.End),
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

    /// <summary>签约16个重点项目 → 签约重点项目; 岭澳核电4台机组 → 岭澳核电机组; 22座桥梁 → 桥梁.</summary>
    private (string What, int Start, int End) WordCount(string text, Clause clause, (int Start, int End) noun, string measure, string named)
    {
        var trimmed = _wording.TrimEnd(text, clause.Start, clause.Quantity.Start);
        if (_wording.ActionInFront(text, clause.Start, clause.Quantity.Start) is > 0 and var action)
            return (string.Concat(text.AsSpan(trimmed - action, action), named), trimmed - action, noun.End);
        var attached = trimmed == clause.Quantity.Start && measure.Length is > 1 and <= 6 && !measure.Contains('、', StringComparison.Ordinal) && !measure.EndsWith('等') && clause.WideStart == clause.Start;
        return attached ? (measure + named, trimmed - measure.Length, noun.End) : (named, clause.Quantity.Start, noun.End);
    }

    /// <summary>总投资40亿元 → 总投资; 5亿美金的采购订单 → 采购订单; 投资9000万元扩建二期工厂 → 投资扩建二期工厂.</summary>
    private (string What, int Start, int End) WordMoney(string text, Clause clause, string measure, string named, (int Start, int End) run, Claim? before)
    {
        var quantity = clause.Quantity;
        var isMoney = words.In(FigureRole.MoneyNoun, measure) || measure is [.., '额' or '值' or '款' or '费' or '润' or '税' or '资' or '价' or '损' or '本'];
        var isVerb = measure.Length is > 1 and <= 5 && words.AtEnd(FigureRole.Action, measure) > 0 && !measure.Contains('总', StringComparison.Ordinal);
        if (isVerb && named.Length > 2 && !text.AsSpan(quantity.End).StartsWith("的"))
            return (measure + named, run.Start, run.End);
        if (isMoney || (measure.Length > 1 && named.Length < 2))
            return (measure, run.Start, quantity.End);
        if (named.Length > 1)
            return (named, quantity.Start, run.End);
        return measure.Length > 1 || before is null ? (measure, run.Start, quantity.End) : (before.What, quantity.Start, quantity.End);
    }

    /// <summary>Percentages: growth carries on what it is the growth of; shares take what they are a share of.</summary>
    private (string What, int Start, int End) WordShare(Quantity quantity, string measure, string named, (int Start, int End) run, Claim? before)
    {
        if (named.Length > 0 && words.In(FigureRole.Whole, named))
            return (measure + named, run.Start, run.End);
        var bare = WithoutComparison(measure);
        if (before is not null && (bare.Length == 0 || IsOnlyGrowth(bare)))
            return (WithoutGrowth(before.What) + bare, run.Start, quantity.End);
        if (bare.Length > 0)
            return (bare, run.Start, quantity.End);
        return named.Length == 0 && before is not null ? (before.What, quantity.Start, quantity.End) : (named, quantity.Start, run.End);
    }

    private bool IsOnlyGrowth(string measure)
    {
        var rest = measure.AsSpan();
        foreach (var lead in (ReadOnlySpan<string>)["同比", "环比", "年均", "分别", "较上年", "同口径", "平均", "上年", "大幅", "累计"])
        {
            if (rest.StartsWith(lead, StringComparison.Ordinal))
                rest = rest[lead.Length..];
        }

        return rest.Length == words.AtStart(FigureRole.Growth, rest);
    }

    private string WithoutGrowth(string what)
    {
        var rest = what.AsSpan();
        if (words.AtEnd(FigureRole.Growth, rest) is > 1 and var growth)
            rest = rest[..^growth];
        foreach (var tail in (ReadOnlySpan<string>)["同比", "环比", "年均"])
        {
            if (rest.EndsWith(tail, StringComparison.Ordinal))
                rest = rest[..^tail.Length];
        }

        return rest.ToString();
    }

    /// <summary>比1-6月收窄 → 收窄; 降幅比上年同期收窄 → 降幅收窄.</summary>
    private string WithoutComparison(string measure)
    {
        var at = measure.IndexOfAny(['比', '较']);
        if (at < 0 || (at > 0 && measure[at - 1] is '同' or '环' or '占'))
            return measure;
        var tail = words.AtEnd(FigureRole.Growth, measure);
        return tail > 0 && at <= measure.Length - tail ? measure[..at] + measure[^tail..] : measure;
    }

    private static string Clean(string words) => words.Trim(' ', '、', '“', '”', '《', '》', '的', '-', '—').Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
}
