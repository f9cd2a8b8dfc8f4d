using Huijian.Facts.Understanding.Numbers;

namespace Huijian.Facts.Understanding.Figures;

/// <summary>
/// One statement repeated is one figure, in the body's wording: the same value and unit in another sentence, or rounded in the headline.
/// </summary>
internal static class Repeats
{
    /// <summary>A headline rounds: 50亿 for 52亿, 5亿 for 4.96亿.</summary>
    private const decimal Rounding = 0.12m;

    /// <summary>Counts up to this are too common to be repeats by their value alone.</summary>
    private const decimal Common = 10;

    /// <summary>So many of the same value are compared, and so many of a headline; no article says more.</summary>
    private const int MostAlike = 32;

    /// <param name="bodyStart">Where the headline ends in the sight's text.</param>
    public static List<Claim> Cut(List<Claim> claims, int bodyStart)
    {
        var kept = new List<Claim>();
        var told = new Dictionary<(decimal Value, string Unit), List<Claim>>();
        foreach (var claim in claims.Where(claim => claim.TextStart >= bodyStart))
        {
            if (!told.TryGetValue((claim.Quantity.Value, claim.Unit), out var alike))
                told[(claim.Quantity.Value, claim.Unit)] = alike = [];
            if (alike.Exists(earlier => Restates(earlier, claim)))
                continue;
            kept.Add(claim);
            if (alike.Count < MostAlike)
                alike.Add(claim);
        }

        var body = kept.ToArray();
        kept.InsertRange(0, claims.Where(claim => claim.TextStart < bodyStart).Take(MostAlike).Where(claim => !Array.Exists(body, stated => RoundedIn(stated, claim))));
        return kept;
    }

    private static bool Restates(Claim earlier, Claim claim) =>
        earlier.Bound == claim.Bound
        && earlier.Clause.Sentence != claim.Clause.Sentence && PhaseOf(earlier.What.Words) == PhaseOf(claim.What.Words)
        && Likeness(earlier.What.Words, claim.What.Words) > (claim.Quantity.Value > Common ? 0 : 0.3);

    /// <summary>一期 and 二期 are two things, however alike their words.</summary>
    private static char PhaseOf(string what) => what.IndexOf('期', StringComparison.Ordinal) is > 0 and var at && "一二三四五六七八九十123456789".Contains(what[at - 1], StringComparison.Ordinal) ? what[at - 1] : '\0';

    private static bool RoundedIn(Claim stated, Claim headline)
    {
        if (headline.Quantity.Kind is UnitKind.Multiple && stated.Quantity.Kind is UnitKind.Percent)
            return true;
        var money = headline.Quantity.Kind is UnitKind.Money or UnitKind.None && stated.Quantity.Kind is UnitKind.Money or UnitKind.None;
        if (stated.Unit != headline.Unit && !money)
            return false;

        // 增逾三成 in the headline is 增长34.5% below.
        if (headline is { IsShare: true, Bound: Model.Bound.Over, Quantity.Fraction: true } && stated.Quantity.Value > headline.Quantity.Value && stated.Quantity.Value < headline.Quantity.Value + 10)
            return true;
        return Math.Abs(stated.Quantity.Value - headline.Quantity.Value) <= Rounding * Math.Abs(stated.Quantity.Value);
    }

    /// <summary>How much two wordings share, by pairs of characters, from 0 to 1.</summary>
    private static double Likeness(string a, string b)
    {
        var pairs = Pairs(a);
        var others = Pairs(b);
        return pairs.Count + others.Count == 0 ? 0 : 2.0 * pairs.Count(others.Contains) / (pairs.Count + others.Count);
    }

    private static HashSet<(char, char)> Pairs(string words) => [.. words.Zip(words.Skip(1))];
}
