using System.Buffers;
using System.Collections.Frozen;
using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>
/// Finds where a happening took place: the place behind 在、于、到、赴 before its verb, brought to its most exact part.
/// A county or a city at county level stands alone (四川省甘孜州雅江县 → 雅江县), a district or a town with what it lies in (广州南沙, 阳新县富池镇);
/// a hall or a hotel gives its city (北京人民大会堂 → 北京).
/// </summary>
internal sealed class Venues(IReadOnlyList<Division> divisions)
{
    private static readonly SearchValues<char> PhraseEnds = SearchValues.Create("，。；：“”（！？");
    private static readonly SearchValues<char> AreaEnds = SearchValues.Create("，。；：、“”（的与和同举召签会在正开投将为是首郊");
    private static readonly SearchValues<char> Verbs = SearchValues.Create("会举召签拜考调出开共正隆成同与和期，、启投揭洽座参进走实");
    private static readonly SearchValues<char> Particles = SearchValues.Create("的了和与在各有、");

    private static readonly string[] Areas =
        ["交界处", "开发区", "产业园区", "工业园区", "园区", "产业园", "工业园", "科技园", "新区", "港区", "高新区", "矿区", "林区", "牧区", "保税区", "合作区", "县", "镇", "乡", "村", "区", "园", "岛", "湖", "苏木", "街道", "旗"];

    private static readonly string[] Halls =
        ["人民大会堂", "宾馆", "大酒店", "饭店", "会议中心", "会展中心", "展览中心", "国际会议中心", "中南海", "钓鱼台国宾馆", "国宾馆", "总统府", "总理府", "首相府", "总理官邸", "首相官邸", "官邸", "白宫", "克里姆林宫", "爱丽舍宫", "青瓦台", "博览中心", "体育馆", "大剧院", "礼堂"];

    private readonly FrozenDictionary<char, Division> _abbreviations = divisions
        .Where(division => division.Abbreviation is [_])
        .ToFrozenDictionary(division => division.Abbreviation![0], division => division);

    private readonly FrozenSet<string> _countries = KnowledgeTable.Load("countries").Rows.Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Division> _divisions =
        divisions.Where(division => division.Code is not null).ToFrozenDictionary(division => division.Code!, division => division);

    /// <summary>Towns by name and short name: cities, counties and cities at county level, and the cities at province level.</summary>
    private readonly FrozenSet<string> _towns = divisions
        .Where(division => division.Level == DivisionLevel.City || division.Tail == '市' || division is { Level: DivisionLevel.County, Tail: '县' })
        .SelectMany(division => division.Level == DivisionLevel.County ? [division.Name] : new[] { division.Name, division.Short })
        .Where(name => name.Length >= 2).ToFrozenSet(StringComparer.Ordinal);

    private readonly string[] _provinces = [.. divisions.Where(division => division.Level == DivisionLevel.Province && division.Tail != '市').SelectMany(division => new[] { division.Name, division.Short })];

    /// <summary>Cities and counties by name and short name of two characters and more.</summary>
    private readonly FrozenSet<string> _seats = divisions.Where(division => division.Level != DivisionLevel.Province && division.Tail is '市' or '县' or '区').SelectMany(division => new[] { division.Name, division.Short }).Where(name => name.Length >= 2).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The place behind 在 or 到 within a stretch, the one nearest its end; null if none is said.</summary>
    public Place? Said(Mentions mentions, int start, int end)
    {
        var text = mentions.Sight.Text;
        for (var i = end - 1; i >= Math.Max(start, end - 200); i--)
        {
            if (Preposition(mentions, i) is not { } behind)
                continue;
            if (Behind(mentions, behind, PhraseEnd(text, behind, end)) is { } place)
                return place;
            if (behind < end && OneCharacter(text, behind) is { } division)
                return new Place(division.Short, behind, behind + 1, behind, behind + 1);
        }

        return null;
    }

    /// <summary>The place that words of going lead to, right behind them: 抵台, 访问日本, 前往新加坡.</summary>
    public Place? To(Mentions mentions, int start, int end) =>
        Behind(mentions, start, PhraseEnd(mentions.Sight.Text, start, end))
        ?? (start < end && _abbreviations.GetValueOrDefault(mentions.Sight.Text[start]) is { } region ? new Place(region.Short, start, start + 1, start, start + 1) : null);

    /// <summary>The first 位于… of a stretch: 柯拉一期光伏电站位于四川省甘孜州雅江县.</summary>
    public Place? Lying(Mentions mentions, int start, int end)
    {
        var text = mentions.Sight.Text;
        for (var at = text.IndexOf("位于", start, end - start, StringComparison.Ordinal); at >= 0; at = text.IndexOf("位于", at + 2, end - at - 2, StringComparison.Ordinal))
        {
            if (Behind(mentions, at + 2, PhraseEnd(text, at + 2, end)) is { } place)
                return place;
        }

        return null;
    }

    /// <summary>Where a project of a stretch settles: 项目落户增城, 公司落户苏州.</summary>
    public Place? Settling(Mentions mentions, int start, int end)
    {
        var text = mentions.Sight.Text;
        for (var at = text.IndexOf("落户", start, end - start, StringComparison.Ordinal); at >= 0; at = text.IndexOf("落户", at + 2, end - at - 2, StringComparison.Ordinal))
        {
            var behind = at + 2 < end && text[at + 2] is '在' or '于' ? at + 3 : at + 2;
            var stop = Math.Min(PhraseEnd(text, behind, end), mentions.Sight.LineBounds(at).End);
            if (stop > behind && Behind(mentions, behind, stop) is { } place)
                return place;
            if (stop > behind && _seats.Contains(text[behind..stop]))
                return Of(mentions, behind, stop, (behind, stop));
        }

        return null;
    }

    /// <summary>在京会见, 赴沪考察, 在苏期间: a region by its one character, before a verb.</summary>
    private Division? OneCharacter(string text, int at) =>
        at + 1 < text.Length && Verbs.Contains(text[at + 1]) ? _abbreviations.GetValueOrDefault(text[at]) : null;

    /// <summary>The last place named within a stretch, with or without a preposition: 江西寻乌抽水蓄能电站项目.</summary>
    public Place? Named(Mentions mentions, int start, int end)
    {
        if (Stretch(mentions, start, end) is { } line)
            return line;
        var places = mentions.PlacesIn(start, end).ToArray().Where(place => IsNamed(mentions, place)).ToArray();
        return places.Length == 0 ? null : Exact(mentions, places.AsSpan()[FirstOfLastRun(mentions, places)..], end);
    }

    /// <summary>雄安至北京大兴国际机场快线: a line keeps its stretch.</summary>
    private static Place? Stretch(Mentions mentions, int start, int end)
    {
        var text = mentions.Sight.Text;
        var words = text.AsSpan(start, end - start);

        // 某铁路丽江至香格里拉段: the stretch that is opened.
        if (words.IndexOf('段') is > 4 and var section && words[..section].LastIndexOf('至') is > 1 and var middle && section - middle is >= 3 and <= 14 && !words[middle..section].ContainsAny(PhraseEnds))
        {
            foreach (var place in mentions.PlacesIn(start, start + middle))
            {
                if (place.End == start + middle)
                    return Of(mentions, place.Start, start + section, (place.Start, start + section));
            }
        }

        foreach (var line in (ReadOnlySpan<string>)["高速公路", "高速铁路", "高铁", "快线", "城际", "铁路", "高速", "公路"])
        {
            var at = words.IndexOf(line);
            var to = at < 0 ? -1 : words[..at].LastIndexOf('至');
            if (to < 2 || at - to is < 3 or > 14)
                continue;
            var from = words[..to].LastIndexOfAny(PhraseEnds) + 1;
            if (to - from is >= 2 and <= 8 && !words[from..to].ContainsAnyInRange('0', '9'))
                return Of(mentions, start + from, start + at, (start + from, start + at));
        }

        return null;
    }

    /// <summary>A division or an area; a country, a river or a sea in the name of works is not where they lie.</summary>
    private static bool IsNamed(Mentions mentions, Token place) =>
        !mentions.IsInPost(place.Start) && (mentions.Found.Places[place.Index].Code is not null || mentions.Sight.Text[place.End - 1] is '区' or '县' or '市' or '镇' or '岛' or '湾' or '港');

    private static int FirstOfLastRun(Mentions mentions, Token[] places)
    {
        var first = places.Length - 1;
        while (first > 0 && IsOneRun(mentions.Sight.Text.AsSpan(places[first - 1].End, Math.Max(0, places[first].Start - places[first - 1].End))))
            first--;
        return first;
    }

    /// <summary>Where the place words after a preposition begin, or null if there is no preposition here.</summary>
    private static int? Preposition(Mentions mentions, int i)
    {
        var text = mentions.Sight.Text;
        var before = i > 0 ? text[i - 1] : '\n';
        var after = i + 1 < text.Length ? text[i + 1] : '\n';
        return text[i] switch
        {
            // 韩正在北京会见: the character before may end a name.
            '在' when before == '正' && mentions.EndsName(i) => i + 1,
            '在' when before is not ('现' or '正' or '存' or '所' or '旨' or '还' or '实' or '内') && after is not ('此' or '这' or '其' or '于' or '内') => i + 1,
            '于' when before is not ('关' or '对' or '由' or '致' or '位' or '鉴' or '属' or '等' or '基' or '大' or '高' or '低' or '定' or '处') => i + 1,
            '于' when before == '位' => i + 1,
            // 甲港到乙港到丙港: the way of a line.
            '到' when before is '港' or '站' => null,
            '到' when before is not ('得' or '达' or '受' or '看' or '感' or '遇' or '提' or '收' or '找' or '听' or '直' or '想') && after is not ('会' or '位' or '来' or '访') => i + 1,
            '赴' => i + 1,
            '往' when before == '前' => i + 1,
            '达' when before == '抵' => i + 1,
            '户' when before == '落' => after is '在' or '于' ? i + 2 : i + 1,
            _ => null,
        };
    }

    private static int PhraseEnd(string text, int start, int end)
    {
        var stop = text.AsSpan(start, Math.Max(0, Math.Min(end, start + 40) - start)).IndexOfAny(PhraseEnds);
        return stop < 0 ? Math.Min(end, start + 40) : start + stop;
    }

    private Place? Behind(Mentions mentions, int start, int end)
    {
        if (end <= start)
            return null;
        var text = mentions.Sight.Text;

        // 在白宫与日本首相会谈: what is joined is no longer where.
        if (text.AsSpan(start, end - start).IndexOfAny('与', '同') is > 0 and var joined)
            end = start + joined;
        var places = mentions.PlacesIn(start, end);

        // 在京会见, 在位于徐汇区的…: the place stands at once or behind 位于.
        if ((places.IsEmpty || places[0].Start > start) && InName(mentions, start, end) is { } town)
            return town;
        if (places.Length > 0 && !IsWater(mentions, places[0]) && (places[0].Start <= start + 4 || text.AsSpan(start, places[0].Start - start).EndsWith("位于") || IsModifier(text.AsSpan(start, places[0].Start - start))))
            return Exact(mentions, places, end);
        if (Seat(text, start, end) is { } seat)
            return Of(mentions, seat.Start, seat.End, seat);
        if (Capital(text, start, end) is var (from, to) && to > from)
            return new Place(mentions.Sight.AsWritten(from, to - from), from, to, start, to);
        start = BehindProvince(text, start, end);
        return Venue(text, start, end) is { } length ? new Place(mentions.Sight.AsWritten(start, length), start, start + length, start, start + length, IsHall(text.AsSpan(start, length))) : null;
    }

    /// <summary>湖北|麻城经济开发区: the province before a town makes it no more exact.</summary>
    private int BehindProvince(string text, int start, int end)
    {
        foreach (var province in _provinces)
        {
            if (text.AsSpan(start, end - start).StartsWith(province) && _seats.Any(seat => text.AsSpan(start + province.Length).StartsWith(seat, StringComparison.Ordinal)))
                return start + province.Length;
        }

        return start;
    }

    /// <summary>位于黄河上游: a river or a sea is no venue.</summary>
    private static bool IsWater(Mentions mentions, Token place) =>
        mentions.Found.Places[place.Index].Code is null && mentions.Sight.Text[place.End - 1] is '江' or '河' or '海' or '洋';

    /// <summary>休闲大会举办地莱西, 吉兰丹州首府哥打巴鲁: what the place is, then the place.</summary>
    private static bool IsModifier(ReadOnlySpan<char> between) =>
        between.Length <= 16 && (between.EndsWith("地") || between.EndsWith("首府") || between.EndsWith("首都") || between.EndsWith("所在地"));

    /// <summary>大会举办地莱西: a county-level city by its short name, behind what it is.</summary>
    private (int Start, int End)? Seat(string text, int start, int end)
    {
        var phrase = text.AsSpan(start, end - start);
        var at = Math.Max(phrase.IndexOf("举办地", StringComparison.Ordinal), phrase.IndexOf("所在地", StringComparison.Ordinal));
        if (at < 0)
            return null;
        var towns = _seats.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(4, phrase.Length - at - 3); length >= 2; length--)
        {
            if (towns.Contains(phrase.Slice(at + 3, length)))
                return (start + at + 3, start + at + 3 + length);
        }

        return null;
    }

    /// <summary>吉兰丹州首府哥打巴鲁举行: an unlisted capital stands between 首府 and the verb.</summary>
    private static (int Start, int End) Capital(string text, int start, int end)
    {
        var phrase = text.AsSpan(start, end - start);
        var at = Math.Max(phrase.IndexOf("首府", StringComparison.Ordinal), phrase.IndexOf("首都", StringComparison.Ordinal));
        if (at < 0)
            return default;
        var stop = phrase[(at + 2)..].IndexOfAny(AreaEnds);
        return (start + at + 2, stop < 0 ? end : start + at + 2 + stop);
    }

    /// <summary>Words that end in an area or a hall, when no listed place stands there: 浒关开发区莱克工业园, 人民大会堂.</summary>
    private static int? Venue(string text, int start, int end)
    {
        var phrase = text.AsSpan(start, Math.Min(end - start, 20));
        var longest = 0;
        foreach (var hall in Halls)
        {
            var at = phrase.IndexOf(hall);
            if (at >= 0)
                longest = Math.Max(longest, at + hall.Length);
        }

        foreach (var area in Areas)
        {
            var at = phrase.LastIndexOf(area);
            if (at > 0)
                longest = Math.Max(longest, at + area.Length);
        }

        return longest < 2 || phrase[..longest].IndexOfAny(Particles) >= 0 ? null : longest;
    }

    /// <summary>深圳五洲宾馆, 郑州市人民政府, 灵武市能源化工基地: the town that the name of a hall or a body begins with.</summary>
    private Place? InName(Mentions mentions, int start, int end)
    {
        var text = mentions.Sight.Text;
        if (end - start < 4)
            return null;
        if (mentions.BodiesIn(start, start + 1) is [var body, ..] ? IsArea(text[start..body.End]) : Hall(text.AsSpan(start, end - start)) < 4)
            return null;
        for (var length = Math.Min(6, end - start - 2); length >= 2; length--)
        {
            var name = text.AsSpan(start, length);
            if (_towns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) && !IsArea(text[start..Math.Min(end, start + length + 1)]))
                return Of(mentions, start, start + length, (start, start + length));
        }

        // 中央广播电视总台上海国际传媒港: the town stands within the name of the house.
        if (mentions.BodiesIn(start, start + 1) is [var house, ..])
        {
            for (var at = start + 4; at < Math.Min(house.End, end) - 2; at++)
            {
                if (_towns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(at, 2)))
                    return Of(mentions, at, at + 2, (at, at + 2));
            }
        }

        return null;
    }

    /// <summary>Where the first hall in the words ends; 0 if there is none.</summary>
    private static int Hall(ReadOnlySpan<char> words)
    {
        foreach (var hall in Halls)
        {
            var at = words.IndexOf(hall);
            if (at >= 0 && !words[..at].ContainsAny('的', '和'))
                return at + hall.Length;
        }

        return 0;
    }

    private static bool IsHall(ReadOnlySpan<char> words)
    {
        foreach (var hall in Halls)
        {
            if (words.EndsWith(hall))
                return true;
        }

        return false;
    }

    /// <summary>A run of places that stand side by side, brought to its most exact part.</summary>
    private Place Exact(Mentions mentions, ReadOnlySpan<Token> places, int end)
    {
        var text = mentions.Sight.Text;
        var last = 0;
        while (last + 1 < places.Length && IsOneRun(text.AsSpan(places[last].End, places[last + 1].Start - places[last].End)) && !AreApart(mentions, places[last], places[last + 1]))
            last++;
        var pieces = places[..(last + 1)].ToArray().SelectMany(place => Pieces(mentions, place)).ToList();
        if (pieces.Count > 1)
            pieces.RemoveAll(piece => Halls.Contains(text[piece.Start..piece.End]));
        var stop = pieces[^1].End;
        var whole = (pieces[0].Start, End: stop < places[last].End ? stop : Extended(text, stop, end));

        // 四川省宁南县和云南省巧家县交界处 keeps its stretch.
        var border = text.AsSpan(places[0].Start, Math.Min(30, end - places[0].Start)).IndexOf("交界处");
        if (border >= 0)
            return Of(mentions, places[0].Start, places[0].Start + border + 3, whole);

        // 广东深圳、惠州: several cities give their province.
        if (last + 1 < places.Length && text[places[last].End] == '、' && pieces is [{ Division.Level: DivisionLevel.Province } province, _, ..])
            return Of(mentions, province.Start, province.End, whole);

        // 俄罗斯布拉戈维申斯克市: a foreign town ends at its 市.
        if (pieces is [var abroad] && _countries.Contains(text[abroad.Start..abroad.End]) && text.AsSpan(abroad.End, Math.Max(0, Math.Min(12, end - abroad.End))) is var behind && behind.IndexOf('市') is >= 2 and var city && !behind[..city].ContainsAny('，', '、', '的'))
            return Of(mentions, abroad.End, abroad.End + city + 1, (abroad.Start, abroad.End + city + 1));

        // 菲律宾南部棉兰老岛: behind a country the exact part is all that follows.
        if (pieces is [var country] && _countries.Contains(text[country.Start..country.End]) && whole.End - country.End >= 2)
            return Of(mentions, country.End + (IsCompass(text.AsSpan(country.End, 2)) ? 2 : 0), whole.End, whole);
        var first = 0;
        while (first + 1 < pieces.Count && IsCovered(text, pieces[first], pieces[first + 1], whole.End > stop, first + 2 == pieces.Count))
            first++;
        var name = pieces is [var only] && only.End - only.Start == 1 ? only.Division?.Short : null;
        return Of(mentions, pieces[first].Start, whole.End, whole, name);
    }

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
                .Where(name => place.End - at > name.Length && text.AsSpan(at).StartsWith(name)).Select(name => name.Length).DefaultIfEmpty().Max();
            if (length == 0)
                continue;
            yield return new Piece(at, at + length, outer);
            at += length;
        }

        // 北京人民大会堂 is found as one place, too.
        if (Array.Find(Halls, hall => text.AsSpan(at, place.End - at).EndsWith(hall) && place.End - at > hall.Length) is { } venue && division is not null)
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
            return !IsArea(text[outer.Start..outer.End]);
        if (above.Level == DivisionLevel.Province)
            return above.Tail != '市' || inner.Division is not { Tail: '区' };
        return innermost && !extended && inner.Division is { Level: DivisionLevel.County, Tail: '县' or '市' or '旗' };
    }

    /// <summary>宁波杭州湾: two cities side by side, neither of them in the other, are no one place.</summary>
    private bool AreApart(Mentions mentions, Token outer, Token inner) =>
        mentions.Found.Places[outer.Index].Code is { } above && mentions.Found.Places[inner.Index].Code is { } code
        && _divisions.GetValueOrDefault(above) is { } one && _divisions.GetValueOrDefault(code) is { } other && !other.In(one) && !one.In(other);

    private static bool IsCompass(ReadOnlySpan<char> words) => words is "南部" or "北部" or "东部" or "西部" or "中部" or "首都";

    private static bool IsArea(string name) => Areas.Any(area => area.Length > 1 && name.EndsWith(area, StringComparison.Ordinal));

    private static bool IsOneRun(ReadOnlySpan<char> between) =>
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
        var longest = 0;
        foreach (var area in Areas)
        {
            var at = phrase.LastIndexOf(area);
            if (at >= 0)
                longest = Math.Max(longest, at + area.Length);
        }

        return from + longest;
    }

    /// <param name="Division">Null for a place that is no division of China.</param>
    private readonly record struct Piece(int Start, int End, Division? Division);

    private static Place Of(Mentions mentions, int start, int end, (int Start, int End) whole, string? name = null) =>
        new(name ?? mentions.Sight.AsWritten(start, end - start), start, end, whole.Start, Math.Max(whole.End, end));
}
