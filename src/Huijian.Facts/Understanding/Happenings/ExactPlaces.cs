using System.Buffers;
using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>
/// Brings a run of places that stand side by side to its most exact part: a county or a city at county level stands alone (四川省甘孜州雅江县 → 雅江县),
/// a district or a town with what it lies in (广州南沙, 阳新县富池镇).
/// </summary>
internal sealed class ExactPlaces(IReadOnlyList<Division> divisions)
{
    /// <summary>What no longer belongs to the name of an area.</summary>
    public static readonly SearchValues<char> AreaEnds = SearchValues.Create("，。；：、“”（的与和同举召签会在正开投将为是首郊");

    private readonly HashSet<string> _countries = KnowledgeTable.Load("countries").Rows.Select(row => row[0]).ToHashSet(StringComparer.Ordinal);

    private readonly Dictionary<string, Division> _divisions =
        divisions.Where(division => division.Code is not null).ToDictionary(division => division.Code!, division => division);

    /// <summary>A run of places that stand side by side, brought to its most exact part.</summary>
    public Place Of(Mentions mentions, ReadOnlySpan<Token> places, int end)
    {
        var text = mentions.Sight.Text;
        var last = 0;
        while (last + 1 < places.Length && IsOneRun(text.AsSpan(places[last].End, places[last + 1].Start - places[last].End)) && !OwnsAnother(mentions, places[last], places[last + 1]) && !AreApart(mentions, places[last], places[last + 1]))
            last++;
        var pieces = places[..(last + 1)].ToArray().SelectMany(place => Pieces(mentions, place)).ToList();
        if (pieces.Count > 1)
            pieces.RemoveAll(piece => Halls.Words.Contains(text[piece.Start..piece.End]));
        var stop = pieces[^1].End;
        var whole = (pieces[0].Start, End: stop < places[last].End ? stop : Extended(text, stop, end));

        // 四川省宁南县和云南省巧家县交界处 keeps its stretch.
        var border = text.AsSpan(places[0].Start, Math.Min(30, end - places[0].Start)).IndexOf("交界处");
        if (border >= 0)
            return At(mentions, places[0].Start, places[0].Start + border + 3, whole);

        // 广东深圳、惠州: several cities give their province.
        if (last + 1 < places.Length && text[places[last].End] == '、' && pieces is [{ Division.Level: DivisionLevel.Province } province, _, ..])
            return At(mentions, province.Start, province.End, whole);

        // 西安市、咸阳市; 九原区、昆都仑区: several of one region give it.
        if (last == 0 && pieces[^1].Division is { Level: not DivisionLevel.Province, Above: { } region } inner && whole.End == pieces[^1].End && IsListedIn(mentions, places, last, region))
            return At(mentions, pieces[0].Start, pieces[0].End, whole, region.Level == DivisionLevel.Province && inner.Level == DivisionLevel.County ? null : region.Short);

        // 俄罗斯布拉戈维申斯克市: a foreign town ends at its 市.
        if (pieces is [var abroad] && _countries.Contains(text[abroad.Start..abroad.End]) && text.AsSpan(abroad.End, Math.Max(0, Math.Min(12, end - abroad.End))) is var behind && behind.IndexOf('市') is >= 2 and var city && !behind[..city].ContainsAny('，', '、', '的'))
            return At(mentions, abroad.End, abroad.End + city + 1, (abroad.Start, abroad.End + city + 1));

        // 菲律宾南部棉兰老岛: behind a country the exact part is all that follows.
        if (pieces is [var country] && _countries.Contains(text[country.Start..country.End]) && whole.End - country.End >= 2)
            return At(mentions, country.End + (IsCompass(text.AsSpan(country.End, 2)) ? 2 : 0), whole.End, whole);
        var first = 0;
        while (first + 1 < pieces.Count && IsCovered(text, pieces[first], pieces[first + 1], whole.End > stop, first + 2 == pieces.Count))
            first++;
        var name = pieces is [var only] && only.End - only.Start == 1 ? only.Division?.Short : null;
        return At(mentions, pieces[first].Start, whole.End, whole, name);
    }

    /// <summary>Is the next place listed beside it another part of the same region?</summary>
    private bool IsListedIn(Mentions mentions, ReadOnlySpan<Token> places, int last, Division region) =>
        last + 1 < places.Length && places[last + 1].Start == places[last].End + 1 && mentions.Sight.Text[places[last].End] == '、'
        && mentions.Found.Places[places[last + 1].Index].Code is { } code && _divisions.GetValueOrDefault(code) is { } next && next.Above == region;

    /// <summary>四川省成都市都江堰 is found as one place, the innermost; its outer parts are cut off again.</summary>
    private IEnumerable<Piece> Pieces(Mentions mentions, Token place)
    {
        var text = mentions.Sight.Text;
        var division = mentions.Found.Places[place.Index].Code is { } code ? _divisions.GetValueOrDefault(code) : null;
        var at = place.Start;
        if (text.AsSpan(at, place.End - at).StartsWith("中国") && place.End - at > 3)
            at += 2;
        foreach (var outer in Above(division))
        {
            var length = new[] { outer.Name, outer.Short, outer.Short + "省", outer.Short + "市", outer.Short + "州" }
                .Where(name => place.End - at > name.Length && !(place.End - at == name.Length + 1 && text[place.End - 1] is '县' or '市' or '区' or '州' or '省' or '旗') && text.AsSpan(at).StartsWith(name)).Select(name => name.Length).DefaultIfEmpty().Max();
            if (length == 0)
                continue;
            yield return new Piece(at, at + length, outer);
            at += length;
        }

        // 北京人民大会堂 is found as one place, too.
        if (Array.Find(Halls.Words, hall => text.AsSpan(at, place.End - at).EndsWith(hall) && place.End - at > hall.Length) is { } venue && division is not null)
        {
            yield return new Piece(at, place.End - venue.Length, division);
            at = place.End - venue.Length;
        }

        yield return new Piece(at, place.End, division);
    }

    private static Stack<Division> Above(Division? division)
    {
        var above = new Stack<Division>();
        for (var outer = division?.Above; outer is not null; outer = outer.Above)
            above.Push(outer);
        return above;
    }

    /// <summary>Does the second place make the first superfluous? A province, a country, and what lies above a county do.</summary>
    private static bool IsCovered(string text, Piece outer, Piece inner, bool extended, bool innermost)
    {
        if (outer.Division is not { } above)
            return !Halls.IsArea(text[outer.Start..outer.End]);
        if (above.Level == DivisionLevel.Province)
            return above.Tail != '市' || inner.Division is not { Tail: '区' };
        return innermost && !extended && inner.Division is { Level: DivisionLevel.County, Tail: '县' or '市' or '旗' };
    }

    /// <summary>宁波杭州湾: two cities side by side, neither of them in the other, are no one place.</summary>
    private bool AreApart(Mentions mentions, Token outer, Token inner) =>
        mentions.Found.Places[outer.Index].Code is { } above && mentions.Found.Places[inner.Index].Code is { } code
        && _divisions.GetValueOrDefault(above) is { } one && _divisions.GetValueOrDefault(code) is { } other && !other.In(one) && !one.In(other);

    /// <summary>荆州的太湖港灌区, 益阳的湖南省重大项目: what is no division, and a province, begins a name of its own behind 的.</summary>
    private static bool OwnsAnother(Mentions mentions, Token outer, Token inner) =>
        inner.Start == outer.End + 1 && mentions.Sight.Text[outer.End] == '的' && (mentions.Found.Places[inner.Index].Code is not { } code || code.EndsWith("0000", StringComparison.Ordinal));

    private static bool IsCompass(ReadOnlySpan<char> words) => words is "南部" or "北部" or "东部" or "西部" or "中部" or "首都";

    public static bool IsOneRun(ReadOnlySpan<char> between) =>
        between.IsEmpty || between is "省" or "市" or "区" or "县" or "州" or "首都" or "首府" or "南部" or "北部" or "东部" or "西部" or "的" || between.Length <= 8 && between.EndsWith("首府");

    /// <summary>阳新县 + 富池镇, 光明新区 + 高新技术产业园区: the area that follows belongs to the name.</summary>
    private static int Extended(string text, int from, int end)
    {
        var phrase = text.AsSpan(from, Math.Max(0, Math.Min(end - from, 14)));
        var stop = phrase.IndexOfAny(AreaEnds);
        while (stop >= 0 && phrase[stop..].StartsWith("开发"))
            stop = phrase[(stop + 1)..].IndexOfAny(AreaEnds) is >= 0 and var next ? stop + 1 + next : -1;
        if (stop >= 0)
            phrase = phrase[..stop];
        phrase = phrase[..Math.Min(phrase.Length, Halls.WhatIsDone(phrase))];
        if (phrase.StartsWith("出席") || phrase.StartsWith("参加"))
            return from;
        var longest = 0;
        foreach (var area in Halls.Areas)
        {
            var at = phrase.LastIndexOf(area);
            if (at >= 0)
                longest = Math.Max(longest, at + area.Length);
        }

        return from + longest;
    }

    /// <param name="Division">Null for a place that is no division of China.</param>
    private readonly record struct Piece(int Start, int End, Division? Division);

    public static Place At(Mentions mentions, int start, int end, (int Start, int End) whole, string? name = null) =>
        new(name ?? mentions.Sight.AsWritten(start, end - start), start, end, whole.Start, Math.Max(whole.End, end));
}
