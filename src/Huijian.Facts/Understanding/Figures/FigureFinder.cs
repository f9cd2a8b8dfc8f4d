using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding.Numbers;
using Huijian.Facts.Understanding.Times;

namespace Huijian.Facts.Understanding.Figures;

/// <summary>The figures of an article: quantities that state a fact, with what they measure, their period and the whole they are part of.</summary>
internal sealed class FigureFinder(Quantities quantities, FigureWords words)
{
    private const int MostTold = 16;

    /// <summary>So far behind 分别 its first number may stand.</summary>
    private const int LongestVerb = 14;

    private readonly Admission _admission = new(words);

    private readonly Wording _wording = new(words);

    private readonly Sharing _sharing = new(words);

    private readonly FigureNaming _naming = new(words);

    public ImmutableArray<Figure> In(Sight sight, ImmutableArray<SeenTime> times)
    {
        (int Start, int End)[] taken = [.. times.Select(time => (time.Phrase.CoreStart, time.Phrase.CoreEnd))];
        var all = WithSharedUnits(sight.Text, quantities.In(sight.Text, taken)).RemoveAll(quantity => IsNothing(sight.Text, quantity));
        var claims = new List<Claim>();
        var sentence = 0;
        for (var i = 0; i < all.Length; i++)
        {
            while (sentence + 1 < sight.Sentences.Length && sight.Sentences[sentence].End <= all[i].NumberStart)
                sentence++;
            if (sight.Sentences[sentence] is var inside && all[i].Start >= inside.Start && all[i].End <= inside.End)
                Consider(sight.Text, Clause.Of(sight.Text, inside, all, i), all, i, taken, claims);
        }

        claims.RemoveAll(claim => claim.IsCarrier);
        var kept = Repeats.Cut(claims, sight.BodyStart);
        return FigurePeriods.Tell(sight, kept, times);
    }

    /// <summary>分别回落0.2和0.4个百分点: the unit of the last number is that of those before it.</summary>
    private static ImmutableArray<Quantity> WithSharedUnits(string text, ImmutableArray<Quantity> all)
    {
        ImmutableArray<Quantity>.Builder? shared = null;
        for (var i = all.Length - 2; i >= 0; i--)
        {
            var (bare, next) = (all[i], shared is null ? all[i + 1] : shared[i + 1]);
            if (bare.Kind == UnitKind.None && !bare.Scaled && next.Kind != UnitKind.None && next.Start == bare.End + 1 && text[bare.End] is '和' or '、' or '与' && char.IsAsciiDigit(text[bare.NumberStart])
                && text.AsSpan(Math.Max(0, bare.Start - LongestVerb), Math.Min(LongestVerb, bare.Start)).Contains("分别", StringComparison.Ordinal))
            {
                (shared ??= all.ToBuilder())[i] = bare with { Unit = next.Unit, UnitWords = next.UnitWords };
            }
        }

        return shared?.ToImmutable() ?? all;
    }

    /// <summary>Bare numbers (一体化), 一个 and thresholds (亿元以上项目) state nothing of their own and part no clauses.</summary>
    private static bool IsNothing(string text, Quantity quantity) =>
        (quantity.Kind == UnitKind.None && !quantity.Scaled) || (quantity.Value == 0 && text[quantity.NumberStart] == '零' && text.AsSpan(quantity.NumberStart).StartsWith("零部件")) || Admission.IsThreshold(text, quantity) || (quantity.Kind is not (UnitKind.Percent or UnitKind.Points or UnitKind.Multiple) && quantity is { Value: 1, Scaled: false } && text[quantity.NumberStart] == '一') || IsLimit(text, quantity) || IsPer(text, quantity) || IsPartOfWord(text, quantity);

    /// <summary>数十台, 万亿元级产业集群, 每千人口医师数, 14亿人口, 含光800|根据: no value, a rank, a syllable.</summary>
    private static bool IsPartOfWord(string text, Quantity quantity)
    {
        var (before, after) = (quantity.Start > 0 ? text[quantity.Start - 1] : '\n', quantity.End < text.Length ? text[quantity.End] : '\n');
        return (before is '数' or '几') && text[quantity.NumberStart] is '十' or '百' or '千' or '万' or '亿'
            || after == '级' && quantity.Kind is UnitKind.Money or UnitKind.None
            || quantity is { Kind: UnitKind.Money, Bare: true } && IsOfSize(text.AsSpan(quantity.End))
            || after == '口' && quantity.UnitWords == "人"
            || after == '据' && quantity.UnitWords == "根";
    }

    /// <summary>签约亿元|项目15个, 产值超亿元|企业: of what size those are that are counted.</summary>
    private static bool IsOfSize(ReadOnlySpan<char> after)
    {
        foreach (var thing in (ReadOnlySpan<string>)["项目", "企业", "工业项目", "产业项目", "工业企业", "重大项目", "重点项目", "楼宇", "村", "镇", "县", "园区", "产业集群", "集群", "品牌"])
        {
            if (after.StartsWith(thing))
                return true;
        }

        return false;
    }

    /// <summary>万元工业增加值能耗, 万元GDP: of how much something else is told.</summary>
    private static bool IsPer(string text, Quantity quantity) =>
        quantity is { Kind: UnitKind.Money, Bare: true } && text.AsSpan(quantity.End) is var rest
        && (rest.StartsWith("工业增加值") || rest.StartsWith("GDP") || rest.StartsWith("国内生产总值") || rest.StartsWith("地区生产总值") || rest.StartsWith("生产总值") || rest.StartsWith("产值"));

    /// <summary>投资过百亿元的项目: which of them are meant.</summary>
    private static bool IsLimit(string text, Quantity quantity) =>
        quantity is { Kind: UnitKind.Money, Bound: Bound.Over, Behind: "" } && quantity.End + 2 < text.Length && text[quantity.End] == '的' && text.AsSpan(quantity.End + 1).StartsWith("项目");

    private void Consider(string text, Clause clause, ImmutableArray<Quantity> all, int index, (int Start, int End)[] taken, List<Claim> claims)
    {
        var noun = NounOf(text, clause, all, index);
        var nounWords = text[noun.Start..noun.End];
        if (IsOfTheThingCounted(text, clause, all, index))
            return;
        var told = Told(claims, clause.Sentence);
        if (!_admission.Admits(text, clause, nounWords, IsNamed(text, clause, noun)))
        {
            // 细颗粒物浓度为29微克，同比下降3.3%: of what it is no figure, the growth of it is one.
            if (clause.Quantity.Kind is not (UnitKind.Time or UnitKind.Count or UnitKind.People or UnitKind.Multiple) && _naming.Measure(text, clause, told, taken) is { Length: > 2 } carried)
                claims.Add(new Claim(clause, carried, clause.Quantity.Start, clause.Quantity.End) { IsCarrier = true });
            return;
        }

        // Only growth and shares look back to what is no figure; amounts belong to figures.
        if (clause.Quantity.Kind is not (UnitKind.Percent or UnitKind.Points))
            told.RemoveAll(claim => claim.IsCarrier);
        if (_sharing.Share(text, clause, all, index, told) is { Length: > 0 } shared)
        {
            var from = text[clause.Start] is '和' or '与' or '及' ? clause.Start + 1 : clause.Start;
            var (last, before) = (claims.Count, OfWhole(text, claims, told, clause));
            foreach (var (what, bound) in shared)
                claims.Insert(last++, new Claim(clause, _naming.OfPlace(what, clause.Quantity, before), from, clause.Quantity.End) { Bound = bound });
            return;
        }

        var (wording, start, end) = _naming.Name(text, clause, noun, clause.Quantity.Kind == UnitKind.Count ? OfWhole(text, claims, told, clause) : told, taken);
        if (wording.Length > 0)
            claims.Add(new Claim(clause, wording, start, end));
    }

    /// <summary>共14家，其中甲市3家；乙市、丙市各有2家: a list of parts goes on behind ；.</summary>
    private static List<Claim> OfWhole(string text, List<Claim> claims, List<Claim> told, Clause clause) =>
        told.Count == 0 && claims.Count > 0 && clause.Sentence.Start > 0 && text[clause.Sentence.Start - 1] == '；' && clause.Sentence.Start - claims[^1].TextEnd <= 2 ? Told(claims, claims[^1].Clause.Sentence) : told;

    /// <summary>The last figures of the same sentence; no more than a sentence can be remembered for.</summary>
    private static List<Claim> Told(List<Claim> claims, Sentence sentence)
    {
        var from = claims.Count;
        while (from > 0 && claims.Count - from < MostTold && claims[from - 1].Clause.Sentence == sentence)
            from--;
        return claims.GetRange(from, claims.Count - from);
    }

    /// <summary>16台单机容量100万千瓦水轮发电机组, 2台70兆瓦热水锅炉: the noun of a count may stand behind a measure of the thing.</summary>
    private (int Start, int End) NounOf(string text, Clause clause, ImmutableArray<Quantity> all, int index)
    {
        var noun = _wording.NounBehind(text, clause);
        if (clause.Quantity.Kind != UnitKind.Count || index + 1 >= all.Length || all[index + 1] is not { Kind: not (UnitKind.Count or UnitKind.Money or UnitKind.Percent) } measure
            || measure.Start != noun.End || measure.End > clause.WideEnd)
        {
            return noun;
        }

        var behind = _wording.NounBehind(text, clause with { Quantity = measure, End = clause.WideEnd });
        return behind.End <= behind.Start ? noun : measure.Start == clause.Quantity.End ? (measure.Start, behind.End) : behind;
    }

    /// <summary>2台|70兆瓦热水锅炉: what kind they are; 17个项目总投资超1亿元: which of them are counted.</summary>
    private bool IsOfTheThingCounted(string text, Clause clause, ImmutableArray<Quantity> all, int index)
    {
        if (index == 0 || all[index - 1] is not { Kind: UnitKind.Count } counted || counted.End < clause.WideStart)
            return false;
        var quantity = clause.Quantity;
        if (quantity.Start == counted.End)
            return quantity.Kind is not (UnitKind.Money or UnitKind.Percent or UnitKind.Count);
        return quantity is { Kind: UnitKind.Money, Bound: Bound.Over } && quantity.Start - counted.End < 10 && words.AtEnd(FigureRole.MoneyNoun, text.AsSpan(counted.End, quantity.Start - counted.End)) > 0;
    }

    /// <summary>年产2000万吨建材生产线项目: the number belongs to the name of a project, unless the clause says that it is built or added.</summary>
    private bool IsNamed(string text, Clause clause, (int Start, int End) noun)
    {
        var quantity = clause.Quantity;
        if (noun.End == noun.Start || !words.In(FigureRole.Name, text.AsSpan(noun.Start, noun.End - noun.Start)) || clause.Before(text) is [.., '量' or '积' or '长' or '模' or '期'])
            return false;
        if (text[quantity.End - 1] == '级')
            return words.AtEnd(FigureRole.Action, clause.Before(text)) == 0 && !text.AsSpan(clause.WideStart, quantity.Start - clause.WideStart).Contains("包括", StringComparison.Ordinal);
        var front = text.AsSpan(clause.WideStart, quantity.Start - clause.WideStart);
        return !(front.Contains("建设", StringComparison.Ordinal) || front.Contains("包括", StringComparison.Ordinal) || front.Contains("形成", StringComparison.Ordinal)
            || front.Contains("新增", StringComparison.Ordinal) || front.Contains("投资", StringComparison.Ordinal)) || text.AsSpan(noun.Start, clause.WideEnd - noun.Start).Contains("仪式", StringComparison.Ordinal);
    }
}
