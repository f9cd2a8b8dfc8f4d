using System.Buffers;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>
/// Finds where a happening took place: the place behind 在、于、到、赴 before its verb, brought to its most exact part.
/// A county or a city at county level stands alone (四川省甘孜州雅江县 → 雅江县), a district or a town with what it lies in (广州南沙, 阳新县富池镇);
/// a hall or a hotel gives its city (北京人民大会堂 → 北京).
/// </summary>
internal sealed class Venues(IReadOnlyList<Division> divisions)
{
    private static readonly SearchValues<char> PhraseEnds = SearchValues.Create("，。；：“”（！？");
    private static readonly SearchValues<char> Verbs = SearchValues.Create("会举召签拜考调出开共正隆成同与和期，、启投揭洽座参进走实");

    /// <summary>积石山保安族东乡族撒拉族自治县, and some more.</summary>
    private const int LongestSeat = 20;

    private readonly ExactPlaces _exact = new(divisions);

    private readonly ByCharacter<Division> _abbreviations = new(divisions
        .Where(division => division.Abbreviation is [_])
        .Select(division => (division.Abbreviation![0], division)));

    /// <summary>Towns by name and short name: cities, counties and cities at county level, and the cities at province level.</summary>
    private readonly HashSet<string> _towns = divisions
        .Where(division => division.Level == DivisionLevel.City || division.Tail == '市' || division is { Level: DivisionLevel.County, Tail: '县' })
        .SelectMany(division => division.Level == DivisionLevel.County ? [division.Name] : new[] { division.Name, division.Short })
        .Where(name => name.Length >= 2).ToHashSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> Held = SearchValues.Create("会举召签拜揭奠与同");

    /// <summary>Cities at county level and counties by their short names of two characters.</summary>
    private readonly HashSet<string> _shortTowns = divisions.Where(division => division.Level == DivisionLevel.County && division.Tail is '市' or '县' && division.Short.Length == 2).Select(division => division.Short).ToHashSet(StringComparer.Ordinal);

    private readonly string[] _provinces = [.. divisions.Where(division => division.Level == DivisionLevel.Province && division.Tail != '市').SelectMany(division => new[] { division.Name, division.Short })];

    /// <summary>Cities and counties by name and short name of two characters and more.</summary>
    private readonly HashSet<string> _seats = divisions.Where(division => division.Level != DivisionLevel.Province && division.Tail is '市' or '县' or '区').SelectMany(division => new[] { division.Name, division.Short }).Where(name => name.Length >= 2).ToHashSet(StringComparer.Ordinal);

    /// <summary>The place behind 在 or 到 within a stretch, the one nearest its end; null if none is said.</summary>
    public Place? Said(Mentions mentions, int start, int end, TellingKind? kind = null)
    {
        var text = mentions.Sight.Text;
        for (var i = end - 1; i >= Math.Max(start, end - 200); i--)
        {
            if ((Preposition(mentions, i) ?? (kind == TellingKind.Visit ? Entrance(mentions, i) : null)) is not { } behind)
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
        ?? (start < end && _abbreviations[mentions.Sight.Text[start]] is { } region ? new Place(region.Short, start, start + 1, start, start + 1) : null);

    /// <summary>调研|青阳县, 视察了|某镇乡村振兴工作: the county, the town or the village that is looked at, right behind the verb.</summary>
    public Place? Seen(Mentions mentions, int start, int end)
    {
        var text = mentions.Sight.Text;
        if (start < end && text[start] == '了')
            start++;
        if (mentions.PlacesIn(start, start + 1) is [var place, ..] && mentions.Found.Places[place.Index].Code is not null && place.End - place.Start >= 2)
            return Behind(mentions, start, PhraseEnd(text, start, end));
        var words = text.AsSpan(start, Math.Max(0, Math.Min(end - start, LongestTown)));
        foreach (var town in (ReadOnlySpan<string>)["街道", "镇", "乡", "社区", "村"])
        {
            var at = words.IndexOf(town);
            if (at is >= 2 and <= 4 && !words[..at].ContainsAny(NoTown) && !words[(at + town.Length)..].StartsWith("振兴") && !words[(at + town.Length)..].StartsWith("建设"))
                return new Place(mentions.Sight.AsWritten(start, at + town.Length), start, start + at + town.Length, start, start + at + town.Length);
        }

        return null;
    }

    /// <summary>各村, 全镇, 多个乡镇, 重点村: any of them.</summary>
    private static readonly SearchValues<char> NoTown = SearchValues.Create("的各全部多分等集城农在和、重");

    /// <summary>朱备镇, 红旗街道, and what follows.</summary>
    private const int LongestTown = 10;

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
                return ExactPlaces.At(mentions, behind, stop, (behind, stop));
        }

        return null;
    }

    /// <summary>在京会见, 赴沪考察, 在苏期间: a region by its one character, before a verb.</summary>
    private Division? OneCharacter(string text, int at) =>
        at + 1 < text.Length && Verbs.Contains(text[at + 1]) ? _abbreviations[text[at]] : null;

    /// <summary>The last place named within a stretch, with or without a preposition: 江西寻乌抽水蓄能电站项目.</summary>
    public Place? Named(Mentions mentions, int start, int end)
    {
        if (Stretch(mentions, start, end) is { } line)
            return line;
        var places = mentions.PlacesIn(start, end).ToArray().Where(place => IsNamed(mentions, place)).ToArray();
        return places.Length == 0 ? null : _exact.Of(mentions, places.AsSpan()[FirstOfLastRun(mentions, places)..], end);
    }

    /// <summary>雄安至北京大兴国际机场快线: a line keeps its stretch.</summary>
    private Place? Stretch(Mentions mentions, int start, int end)
    {
        var text = mentions.Sight.Text;
        var words = text.AsSpan(start, end - start);

        // 某铁路丽江至香格里拉段: the stretch that is opened; of 榆林至鄂尔多斯铁路榆林段 it is the line.
        if (words.IndexOf('段') is > 4 and var section && words[..section].LastIndexOf('至') is > 1 and var middle && !words[middle..section].Contains("铁路", StringComparison.Ordinal) && !words[middle..section].Contains("高速", StringComparison.Ordinal) && !words[middle..section].Contains("公路", StringComparison.Ordinal) && !words[middle..section].Contains("高铁", StringComparison.Ordinal) && section - middle is >= 3 and <= 14 && !words[middle..section].ContainsAny(PhraseEnds))
        {
            foreach (var place in mentions.PlacesIn(start, start + middle))
            {
                // 广州火村至东莞长安段: a place within the town ends the beginning.
                if (place.End == start + middle || place.End < start + middle && start + middle - place.End <= 3 && !words[(place.End - start)..middle].ContainsAny(PhraseEnds) && !words[(place.End - start)..middle].Contains('的'))
                    return ExactPlaces.At(mentions, place.Start, start + section, (place.Start, start + section));
            }
        }

        foreach (var line in (ReadOnlySpan<string>)["高速公路", "高速铁路", "高铁", "快线", "城际", "铁路", "高速", "公路"])
        {
            var at = words.IndexOf(line);
            var to = at < 0 ? -1 : words[..at].LastIndexOf('至');
            if (to < 2 || at - to is < 3 or > 14)
                continue;
            var from = Math.Max(words[..to].LastIndexOfAny(PhraseEnds), words[..to].LastIndexOf('、')) + 1;
            foreach (var joins in (ReadOnlySpan<string>)["连接", "连通", "贯通", "沟通"])
            {
                if (words[from..to].StartsWith(joins) && to - from >= 4)
                    from += joins.Length;
            }

            // 宁波至金华的甬金铁路: the name of the line stands behind 的.
            if (words[to..at].IndexOf('的') is >= 3 and var named)
                at = to + named;
            if (to - from is >= 2 and <= 8 && !words[from..to].ContainsAnyInRange('0', '9'))
                return ExactPlaces.At(mentions, start + from, start + at, (start + from, start + at));
        }

        // 省道212线青阳段: the county by its short name.
        if (words.IndexOf('段') is >= 4 and var part && words.Slice(part - 2, 2) is var county && _shortTowns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(county) && words[part - 3] is '线' or '道' or '速' or '路' or '铁')
            return ExactPlaces.At(mentions, start + part - 2, start + part, (start + part - 2, start + part));

        return null;
    }

    /// <summary>A division or an area; a country, a river or a sea in the name of works is not where they lie.</summary>
    private static bool IsNamed(Mentions mentions, Token place) =>
        !mentions.IsInPost(place.Start) && (mentions.Found.Places[place.Index].Code is not null || mentions.Sight.Text[place.End - 1] is '区' or '县' or '市' or '镇' or '岛' or '湾' or '港');

    private static int FirstOfLastRun(Mentions mentions, Token[] places)
    {
        var first = places.Length - 1;
        while (first > 0 && ExactPlaces.IsOneRun(mentions.Sight.Text.AsSpan(places[first - 1].End, Math.Max(0, places[first].Start - places[first - 1].End))))
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
            '在' when before is not ('现' or '正' or '存' or '所' or '旨' or '还' or '实' or '内') && (after is not ('此' or '这' or '其' or '于' or '内') || text.AsSpan(i + 1).StartsWith("内蒙")) => i + 1,
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

    /// <summary>深入某县调研, 莅临高新区考察, 来某市考察: where somebody comes to look round.</summary>
    private static int? Entrance(Mentions mentions, int i)
    {
        var text = mentions.Sight.Text;
        var before = i > 0 ? text[i - 1] : '\n';
        return text[i] switch
        {
            '入' when before == '深' && !(i >= 3 && text.AsSpan(i - 3, 2) is "先后") && IsGround(mentions, i + 1) => i + 1,
            '临' when before == '莅' => i + 1,
            '来' when before is not ('以' or '年' or '后' or '本' or '原' or '向' or '历' or '未' or '将' or '从' or '上' or '出' or '起' or '带' or '迎' or '引' or '近') && mentions.PlacesIn(i + 1, i + 2) is [var place, ..] && place.End - place.Start >= 2 && place.End < text.Length && text[place.End] != '的' => i + 1,
            _ => null,
        };
    }

    /// <summary>A place of a list, or words that end in an area before a mark or the verb: 南某工业园区，; but 推进开发区建设 is none.</summary>
    private static bool IsGround(Mentions mentions, int start)
    {
        if (!mentions.PlacesIn(start, start + 1).IsEmpty)
            return true;
        var text = mentions.Sight.Text;
        if (Halls.EndOfVenue(text, start, Math.Min(text.Length, start + 14)) is not { } length || start + length >= text.Length)
            return false;
        var after = text.AsSpan(start + length);
        return after[0] is '，' or '、' || after.StartsWith("调研") || after.StartsWith("考察") || after.StartsWith("检查") || after.StartsWith("走访") || after.StartsWith("实地") || after.StartsWith("督导") || after.StartsWith("看望") || after.StartsWith("慰问") || after.StartsWith("督查") || after.StartsWith("开展");
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
            return _exact.Of(mentions, places, end);

        // 在琼海会见: a county or a city at county level by its short name, right before the verb.
        if (start + 2 < text.Length && places.IsEmpty && Held.Contains(text[start + 2]) && _shortTowns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, 2)))
            return ExactPlaces.At(mentions, start, start + 2, (start, start + 2));
        if (Seat(text, start, end) is { } seat)
            return ExactPlaces.At(mentions, seat.Start, seat.End, seat);
        if (Capital(text, start, end) is var (from, to) && to > from)
            return new Place(mentions.Sight.AsWritten(from, to - from), from, to, start, to);
        start = BehindProvince(text, start, end);
        // 到我县调研: whose county it is, the article does not say.
        return text[start] != '我' && Halls.EndOfVenue(text, start, end) is { } hall && hall - Palace(text.AsSpan(start, hall)) is var length ? new Place(mentions.Sight.AsWritten(start, length), start, start + length, start, start + length, Halls.EndsIn(text.AsSpan(start, length))) : null;
    }

    /// <summary>恩德培|总统府: how long the name of a palace behind a town that no list knows is.</summary>
    private static int Palace(ReadOnlySpan<char> venue)
    {
        foreach (var palace in (ReadOnlySpan<string>)["总统府", "总理府", "首相府", "国宾馆", "王宫", "皇宫"])
        {
            if (venue.EndsWith(palace) && venue.Length >= palace.Length + 2)
                return palace.Length;
        }

        return 0;
    }

    private bool BeginsSeat(ReadOnlySpan<char> words)
    {
        var seats = _seats.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 2; length <= words.Length && length <= LongestSeat; length++)
        {
            if (seats.Contains(words[..length]))
                return true;
        }

        return false;
    }

    /// <summary>湖北|麻城经济开发区: the province before a town makes it no more exact.</summary>
    private int BehindProvince(string text, int start, int end)
    {
        foreach (var province in _provinces)
        {
            if (text.AsSpan(start, end - start).StartsWith(province) && BeginsSeat(text.AsSpan(start + province.Length)))
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
        var stop = phrase[(at + 2)..].IndexOfAny(ExactPlaces.AreaEnds);
        return (start + at + 2, stop < 0 ? end : start + at + 2 + stop);
    }

    /// <summary>深圳五洲宾馆, 郑州市人民政府, 灵武市能源化工基地: the town that the name of a hall or a body begins with.</summary>
    private Place? InName(Mentions mentions, int start, int end)
    {
        var text = mentions.Sight.Text;
        if (end - start < 4)
            return null;
        if (mentions.BodiesIn(start, start + 1) is [var body, ..] ? Halls.IsArea(text[start..body.End]) : Halls.End(text.AsSpan(start, end - start)) < 4)
            return null;
        for (var length = Math.Min(6, end - start - 2); length >= 2; length--)
        {
            var name = text.AsSpan(start, length);
            if (_towns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) && !Halls.IsArea(text[start..Math.Min(end, start + length + 1)]))
                return ExactPlaces.At(mentions, start, start + length, (start, start + length));
        }

        // 中央广播电视总台上海国际传媒港: the town stands within the name of the house.
        if (mentions.BodiesIn(start, start + 1) is [var house, ..])
        {
            for (var at = start + 4; at < Math.Min(house.End, end) - 2; at++)
            {
                if (_towns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(at, 2)))
                    return ExactPlaces.At(mentions, at, at + 2, (at, at + 2));
            }
        }

        return null;
    }
}
