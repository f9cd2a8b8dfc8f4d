namespace Huijian.Facts.Understanding.Naming;

/// <summary>Which divisions the article speaks of, where; completes 省、市、县 that stand alone.</summary>
internal sealed class Whereabouts
{
    private readonly Ground _ground;
    private readonly List<(int Start, int End, Division Division)> _mentions = [];

    /// <summary>So long behind its town a company's name may go on.</summary>
    private const int LongestCompany = 12;

    /// <summary>So often a short name that could be a word is named before it counts.</summary>
    private const int Again = 2;

    /// <summary>How often counties stand by a short name that may be a word as well.</summary>
    private readonly Dictionary<Division, int> _short = [];

    /// <summary>Every name and short name of a division in the text, once somebody asks.</summary>
    private HashSet<string>? _written;

    public Whereabouts(Ground ground)
    {
        _ground = ground;
        var dateline = ground.Sight.Article.Dateline?.Span;
        var taken = 0;
        foreach (var hit in ground.Hits.All(TermKind.Division))
        {
            if (hit.Start < taken || ground.Swallowed(hit))
                continue;
            if (dateline is { } line && line.Contains(ground.Sight.SpanOf(hit.Start, hit.Length)))
                continue;
            // 代县长 is an acting head, not 代县's.
            var title = hit.Length == 2 && ground[hit.End] == '长' && hit.Term.Word[0] is '代' or '副' or '原' or '前';
            var division = ground[hit.Start - 1] == '驻' || title || IsGivenName(hit) || EndsPerson(hit) ? null : Choose(hit);
            if (division is null)
            {
                if (hit.Length == 2)
                {
                    foreach (var county in hit.Term.Divisions.Where(one => one.Level == DivisionLevel.County && one.Short == hit.Term.Word))
                        _short[county] = _short.GetValueOrDefault(county) + 1;
                }

                continue;
            }

            _mentions.Add((hit.Start, hit.End, division));
            taken = hit.End;
        }
    }

    /// <summary>市长方九江: behind a title and a surname a town's short name is somebody's, here and wherever the three stand again.</summary>
    private bool EndsPerson(Hit hit)
    {
        if (hit.Length != 2 || hit.Start == 0 || _ground.Hits.At(hit.Start - 1, TermKind.Surname) is not { Length: 1 })
            return false;
        var name = _ground.Text.AsSpan(hit.Start - 1, 3);
        if (_ground.Hits.EndingAt(hit.Start - 1, TermKind.Title) is { Length: >= 2 } && _ground.Hits.EndingAt(hit.Start, TermKind.Link | TermKind.Cut | TermKind.Verb) is null)
            _namesakes.Add(name.ToString());
        return _namesakes.Count > 0 && _namesakes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
    }

    private readonly HashSet<string> _namesakes = new(StringComparer.Ordinal);

    /// <summary>、梅长川等: behind a mark and a common surname, and before a mark, a town's short name is somebody's.</summary>
    private bool IsGivenName(Hit hit) =>
        hit.Length == 2 && _ground[hit.Start - 2] is '、' or '，' && (_ground[hit.End] is '、' or '，' or '。' or '等') && _ground.Hits.At(hit.Start - 1, TermKind.Surname) is { Length: 1, Term.Weight: >= 10 }
        && _ground.Hits.EndingAt(hit.Start, TermKind.Division | TermKind.Link | TermKind.Cut) is null;

    /// <summary>The divisions named in the text, in order.</summary>
    public IReadOnlyList<(int Start, int End, Division Division)> Mentions => _mentions;

    /// <summary>Does the article name the division?</summary>
    public bool Names(Division division) => _mentions.Any(mention => mention.Division == division);

    /// <summary>
    /// The division meant by a lone 省, 市, 县, 区: the last one of that kind named before in the sentence, or one whose province or city it is;
    /// then one named soon behind (省委常委、苏州市委书记); then the first the article names. Null if it names none.
    /// </summary>
    public Division? Meant(string kind, int position, Sentence sentence)
    {
        Division? found = null;
        for (var i = FirstAfter(position) - 1; i >= 0 && _mentions[i].Start >= sentence.Start && found is null; i--)
            found = Upward(AboveTown(_mentions[i], kind), kind);
        var clause = _ground.Text.AsSpan(position, Math.Min(sentence.End - position, 24)).IndexOfAny('，', '。', '；');
        var near = position + (clause < 0 ? Math.Min(sentence.End - position, 24) : clause);
        for (var i = FirstAfter(position); i < _mentions.Count && _mentions[i].Start < near && found is null; i++)
            found = MeetsAway(_mentions[i]) ? null : AtHome(_mentions[i] with { Division = AboveTown(_mentions[i], kind) }, kind);
        for (var i = FirstAfter(position) - 1; i >= 0 && i > FirstAfter(position) - 12 && found is null; i--)
            found = Upward(_mentions[i].Division, kind);
        for (var i = 0; i < _mentions.Count && i < 60 && found is null; i++)
            found = NamesCompany(_mentions[i].End) || MeetsAway(_mentions[i]) ? null : AtHome(_mentions[i], kind);
        for (var i = 0; i < _mentions.Count && i < 60 && found is null; i++)
            found = AtHome(_mentions[i], kind);
        return found ?? (kind is "区" or "县" ? ByShortName(kind) : null);
    }

    /// <summary>市委书记甲在北京会见客人。洛阳市委常委乙参加: a city at province level is where they met, if the article names the committee of another city and not its own.</summary>
    private bool MeetsAway((int Start, int End, Division Division) mention)
    {
        if (_ground[mention.Start - 1] != '在' || mention.Division is not { Level: DivisionLevel.Province, Tail: '市' })
            return false;
        var others = false;
        foreach (var (_, end, division) in _mentions)
        {
            if (_ground.Hits.At(end, TermKind.Office) is null)
                continue;
            if (division.In(mention.Division))
                return false;
            others |= division.Level == DivisionLevel.City;
        }

        return others;
    }

    /// <summary>副市长、桐城市委书记: who heads a city at county level beside a post in 市 has it in the city above; so have those listed behind him. Else the division itself.</summary>
    private Division AboveTown((int Start, int End, Division Division) mention, string kind) =>
        kind == "市" && mention.Division is { Level: DivisionLevel.County, Tail: '市', Above: { Tail: '市' } above } && _ground[mention.Start - 1] == '、' && _ground.Hits.EndingAt(mention.Start - 1, TermKind.Title) is not null ? above : mention.Division;

    /// <summary>区委书记 in an article that says 武进 again and again and names its city: a county by its short name, if it is the only one of the kind.</summary>
    private Division? ByShortName(string kind)
    {
        var told = _short.Where(one => one.Key.Name.EndsWith(kind, StringComparison.Ordinal) && one.Value >= Again && Names(one.Key)).ToList();
        return told is [var only] ? only.Key : null;

        bool Names(Division county) => _mentions.Any(mention => mention.Division.Level != DivisionLevel.Province && county.In(mention.Division));
    }

    /// <summary>园区企业有山东海科化工集团: a company from elsewhere says nothing of where the article is at home.</summary>
    private bool NamesCompany(int position)
    {
        for (var i = position; i < position + LongestCompany && Ground.IsHan(_ground[i]); i++)
        {
            if (_ground.Hits.At(i, TermKind.BodyTail) is { Term.Word: "公司" or "集团" or "有限公司" or "股份有限公司" or "集团公司" or "集团有限公司" or "有限责任公司" or "控股集团" })
                return true;
            if (_ground[i] is '的' or '在' or '和' or '与')
                return false;
        }

        return false;
    }

    /// <summary>市长率队到宁波考察: where he goes is not what he heads; but 省委书记到海口调研 stays in his province.</summary>
    private Division? AtHome((int Start, int End, Division Division) mention, string kind)
    {
        var meant = Upward(mention.Division, kind);
        var before = _ground[mention.Start - 1];
        // 副省长赴池州市督导: he goes within his province; 赴杭州考察 may lead out of it.
        if (before == '赴' && kind == "省" && meant != mention.Division && Inspects(mention.End))
            return meant;
        return before is '赴' or '访' || meant == mention.Division && (before is '往' or '抵' || before == '到' && _ground[mention.Start - 2] is not ('得' or '达' or '受')) ? null : meant;
    }

    private bool Inspects(int position)
    {
        var rest = _ground.Text.AsSpan(position, Math.Min(LongestCompany, _ground.Text.Length - position));
        rest = rest.IndexOfAny('，', '。') is >= 0 and var stop ? rest[..stop] : rest;
        return rest.Contains("调研", StringComparison.Ordinal) || rest.Contains("督导", StringComparison.Ordinal) || rest.Contains("检查", StringComparison.Ordinal) || rest.Contains("督查", StringComparison.Ordinal) || rest.Contains("慰问", StringComparison.Ordinal);
    }

    private int FirstAfter(int position)
    {
        int low = 0, high = _mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static Division? Upward(Division? division, string kind)
    {
        for (; division is not null; division = division.Above)
        {
            if (division.Name.EndsWith(kind, StringComparison.Ordinal) && (kind != "区" || division.Level != DivisionLevel.Province))
                return division;
        }

        return null;
    }

    private static Division? OnlyHighest(Division[] divisions)
    {
        var highest = divisions.Min(division => division.Level);
        return divisions.Count(division => division.Level == highest) == 1 ? divisions.First(division => division.Level == highest) : null;
    }

    /// <summary>Does the name of a division stand in the text?</summary>
    private bool IsWritten(string name)
    {
        if (_written is null)
        {
            _written = new HashSet<string>(StringComparer.Ordinal);
            foreach (var hit in _ground.Hits.All(TermKind.Division))
                _written.Add(hit.Term.Word);
        }

        return _written.Contains(name);
    }

    /// <summary>青阳|经济开发区: what a county has.</summary>
    private bool BeginsZone(int position)
    {
        var rest = _ground.Text.AsSpan(position);
        return rest.StartsWith("经济开发区") || rest.StartsWith("经济技术开发区") || rest.StartsWith("经开区") || rest.StartsWith("工业园区") || rest.StartsWith("高新区");
    }

    /// <summary>和平区 is in several cities: the one in a division already named; else the highest, if it is alone on its level.</summary>
    private Division? Choose(Hit hit)
    {
        var divisions = hit.Term.Divisions;
        if (divisions.Length > 1 && _mentions.Count > 0)
        {
            for (var i = _mentions.Count - 1; i >= Math.Max(0, _mentions.Count - 8); i--)
            {
                var near = _mentions[i].Division;
                var inside = divisions.Where(division => division.In(near) || division.In(near.Province)).MinBy(division => division.Level);
                if (inside is not null)
                    return inside;
            }
        }

        var only = divisions is [var one] ? one : OnlyHighest(divisions);

        // 镇|和县直部门: the 和 of 和县 joins, unless a division stands before it or nothing does.
        if (hit is { Length: 2, Term.Word: ['和', ..] } && Ground.IsHan(_ground[hit.Start - 1]) && !(_mentions.Count > 0 && _mentions[^1].End == hit.Start))
            return null;

        // 会见来宾: a city's short name that is a word as well, unless the article names the city in full.
        if (only is not null && hit.Length == 2 && only.Name != hit.Term.Word && _ground.Hits.At(hit.Start, TermKind.Common | TermKind.Everyday) is { Length: 2 } && !IsWritten(only.Name) && only.Level != DivisionLevel.Province
            && _ground.Hits.EndingAt(hit.Start, TermKind.Division) is null)
        {
            return null;
        }

        // A short county name (和平, 新华, 城关) is an everyday word unless its city or province stands before it.
        if (only is { Level: DivisionLevel.County } && hit.Length <= 2 && only.Name != hit.Term.Word)
            return _mentions.Count > 0 && only.In(_mentions[^1].Division) && hit.Start == _mentions[^1].End || BeginsZone(hit.End) ? only : null;
        return only;
    }
}
