using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding.Numbers;
using Huijian.Facts.Understanding.Times;

namespace Huijian.Facts.Understanding.Figures;

/// <summary>Tells each figure its period (2023年以来, 上半年), the day it stood at (截至…), its basis (累计, 同比) and the whole it is part of (其中).</summary>
internal static class FigurePeriods
{
    /// <summary>A sentence that tells more times than this tells no period.</summary>
    private const int MostTimes = 64;

    /// <summary>What is done once, at a time: no figure of the next clause was counted over that time.</summary>
    private static readonly ImmutableArray<string> Done = ["开工", "竣工", "完工", "建成", "投产", "达产", "投运", "通车", "投用"];

    public static ImmutableArray<Figure> Tell(Sight sight, List<Claim> claims, ImmutableArray<SeenTime> times)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>(claims.Count);
        var time = 0;
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            while (time < times.Length && times[time].Phrase.Start < claim.Clause.Sentence.Start)
                time++;
            if (time > 0 && claim.Clause.Sentence.Start < times[time - 1].Phrase.Start)
                time = 0;
            var (since, asOf) = PeriodOf(sight.Text, claim, times, time, sight.Article.Published?.Day);
            var quantity = claim.Quantity;
            figures.Add(new Figure
            {
                What = claim.What.AsWritten(sight),
                Value = Plain(IsLevel(sight.Text, quantity) ? quantity.Value : Math.Abs(quantity.Value)),
                To = quantity.To is { } to ? Plain(to) : null,
                Unit = UnitOf(sight, claim),
                Bound = claim.Bound,
                Since = since,
                AsOf = asOf,
                Basis = BasisOf(sight.Text, claim),
                PartOf = WholeOf(sight.Text, claims, i),
                Text = sight.AsWritten(claim.TextStart, claim.TextEnd - claim.TextStart),
                Evidence = new Evidence(sight.SpanOf(claim.TextStart, claim.TextEnd - claim.TextStart), "figure"),
            });
        }

        return figures.ToImmutable();
    }

    /// <summary>净利润-3.5亿元 is less than nothing; a fall keeps its positive value, since the words say that it fell.</summary>
    private static bool IsLevel(string text, Quantity quantity)
    {
        var sign = Math.Min(quantity.Start, quantity.NumberStart);
        return quantity.Value < 0 && text[sign] is '-' or '−' && sign > 1 && (text[sign - 1] is '润' or '额' or '益' || text[sign - 1] == '率' && text[sign - 2] != '长');
    }

    /// <summary>In the script of the article (個, 百分點), but half width.</summary>
    private static string UnitOf(Sight sight, Claim claim)
    {
        var unit = claim.Unit;
        var start = claim.Quantity.UnitEnd - unit.Length;
        return unit.Length > 0 && unit[0] > '\u0080' && start >= 0 && sight.Text.AsSpan(start).StartsWith(unit) ? sight.AsWritten(start, unit.Length) : unit;
    }

    /// <summary>Without the zeros that multiplying leaves behind: 11000000000, not 11000000000.0.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>The last period told before the figure in its sentence; a single day is no period, but 截至 makes it the day the figure stood at.</summary>
    private static (string? Since, PartialDate? AsOf) PeriodOf(string text, Claim claim, ImmutableArray<SeenTime> times, int first, DateOnly? published)
    {
        string? since = null;
        PartialDate? asOf = null;
        for (var i = first; i < times.Length && i < first + MostTimes && times[i].Phrase.CoreStart < claim.Quantity.Start; i++)
        {
            // 比上年增长: what it is compared with.
            if (times[i].Period is not { } period || times[i].Phrase.CoreStart > 0 && text[times[i].Phrase.CoreStart - 1] is '比' or '较')
                continue;

            // 预计2022年8月投产，达产后年销售收入58亿元: when something is to be done, not the period of what follows.
            if (IsWhenDone(text.AsSpan(times[i].Phrase.CoreStart, claim.Quantity.Start - times[i].Phrase.CoreStart)))
                continue;
            if (IsYetToCome(text, times[i].Phrase, period, claim, published))
                period = Period.Between(YearBefore(period.From), YearBefore(period.To));
            if (times[i].Phrase.Relation is Relation.Until or Relation.Before)
                asOf = period.To;
            else if (period.From.Day is null)
                since = period.From == period.To ? period.From.ToString() : $"{period.From}/{period.To}";
        }

        return (since, asOf);
    }

    /// <summary>1—3月完成投资820亿元, in a report of 17 January: months that have not come yet are those of the year before, unless it is told what is to come.</summary>
    private static bool IsYetToCome(string text, TimePhrase phrase, Period period, Claim claim, DateOnly? published)
    {
        if (published is not { } day || period.From.Month is null || period.From == period.To || period.To.Earliest <= day || text.AsSpan(phrase.Start, phrase.End - phrase.Start).Contains('年'))
            return false;
        var clause = text.AsSpan(phrase.End, Math.Max(0, claim.Quantity.Start - phrase.End));
        return !clause.Contains('将') && !clause.Contains("预计", StringComparison.Ordinal) && !clause.Contains("计划", StringComparison.Ordinal) && !clause.Contains("力争", StringComparison.Ordinal) && !clause.Contains("拟", StringComparison.Ordinal);
    }

    private static PartialDate YearBefore(PartialDate date) => new(date.Year - 1, date.Month);

    /// <summary>Whether what stands between a time and a figure closes a clause of its own that says what is done then: 2022年8月投产，</summary>
    private static bool IsWhenDone(ReadOnlySpan<char> between)
    {
        var comma = between.IndexOf('，');
        if (comma < 0)
            return false;
        foreach (var done in Done)
        {
            if (between[..comma].EndsWith(done, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static FigureBasis BasisOf(string text, Claim claim)
    {
        var words = text.AsSpan(claim.Clause.WideStart, claim.Quantity.Start - claim.Clause.WideStart);
        if (words.Contains("累计", StringComparison.Ordinal) || words.Contains("总计", StringComparison.Ordinal))
            return FigureBasis.Cumulative;
        return words.Contains("同比", StringComparison.Ordinal) || words.Contains("当年", StringComparison.Ordinal) || words.Contains("当期", StringComparison.Ordinal) ? FigureBasis.Period : FigureBasis.Unstated;
    }

    /// <summary>其中 in front makes it a part of the figure before, in the same sentence.</summary>
    private static int? WholeOf(string text, List<Claim> claims, int index)
    {
        var claim = claims[index];
        if (index == 0 || claims[index - 1].Clause.Sentence != claim.Clause.Sentence)
            return null;
        var between = text.AsSpan(claims[index - 1].Quantity.End, Math.Max(0, claim.Quantity.Start - claims[index - 1].Quantity.End));
        return between.Contains("其中", StringComparison.Ordinal) ? index - 1 : null;
    }
}
