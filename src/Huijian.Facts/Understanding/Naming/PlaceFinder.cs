namespace Huijian.Facts.Understanding.Naming;

/// <summary>
/// Finds places: divisions of China down to the county, countries, cities abroad, well-known regions; one inside another is one mention
/// (吉林省吉林市, 南非约翰内斯堡). A place inside the name of a body or a person is not found.
/// </summary>
internal sealed class PlaceFinder(Ground ground, Whereabouts whereabouts)
{
    /// <summary>What makes a development zone of the place before it.</summary>
    private static readonly string[] Zones =
        ["经济技术开发区", "高新技术产业开发区", "自由贸易试验区", "自由贸易港", "工业园区", "自贸试验区", "综合保税区", "高新区", "经开区", "开发区", "自贸区", "保税区", "新区"];


    private string Text => ground.Text;

    /// <summary>Every mention outside the given stretches, by position.</summary>
    public List<Mention> Find(IEnumerable<(int Start, int End)> taken)
    {
        var blocked = new bool[Text.Length + 1];
        foreach (var (start, end) in taken)
            blocked.AsSpan(start, end - start).Fill(true);
        var divisions = whereabouts.Mentions.ToDictionary(mention => mention.Start, mention => mention);
        var found = new List<Mention>();
        for (var i = 0; i < Text.Length; i++)
        {
            if (blocked[i] || (!ground.Hits.Begins(i, TermKind.Place) && !(i > 0 && (Text[i - 1] == '于' || IsGoing(Text[i - 1])))))
                continue;
            if (At(i, divisions, blocked) is { } mention && !IsQuoted(mention))
            {
                found.Add(mention);
                i = mention.End - 1;
            }
        }

        return found;
    }

    /// <summary>Verbs behind which a single character may be a place: 访吉, 来汉, 在辽.</summary>
    private static bool IsGoing(char verb) => verb is '访' or '来' or '赴' or '在' or '抵' or '离' or '驻';

    private Mention? At(int position, Dictionary<int, (int Start, int End, Division Division)> divisions, bool[] blocked)
    {
        Division? division = null;
        var end = position;
        var rule = "place.division";
        while (!blocked[end])
        {
            if (divisions.TryGetValue(end, out var mention) && (division is null || (mention.Division != division && mention.Division.In(division))))
            {
                (division, end) = (mention.Division, mention.End);
            }
            else if (end == position && ground.WordAt(end, TermKind.Country | TermKind.Region) is { Length: >= 2 } place)
            {
                rule = place.Is(TermKind.Country) ? "place.country" : "place.region";
                end = place.End;
            }
            else if (end > position && ground.WordAt(end, TermKind.Region) is { Length: >= 2 } city && city.Term.Class == (division is null ? "Abroad" : "China") && city.Term.Word[^1] is not ('江' or '河' or '海'))
            {
                end = city.End;
            }
            else
            {
                break;
            }
        }

        // 玉树州: the short name with its tail.
        if (division is { Tail: '州' } && end - position >= 2 && ground[end] == '州' && ground[end - 1] != '州')
            end++;
        if (end == position)
            return Abbreviation(position) ?? Sounding(position);
        foreach (var zone in Zones)
        {
            if (Text.AsSpan(end).StartsWith(zone, StringComparison.Ordinal))
                return new Mention(position, end + zone.Length, Text[position..(end + zone.Length)], "place.zone");
        }

        return new Mention(position, end, division?.Name ?? Text[position..end], rule) { Division = division };
    }

    /// <summary>“世界光谷大会”: a place in a short quoted name is part of that name.</summary>
    private bool IsQuoted(Mention mention)
    {
        var from = Math.Max(0, mention.Start - 12);
        var opening = Text.LastIndexOf('“', mention.Start, mention.Start - from + 1);
        if (opening < 0 || Text.AsSpan(opening, mention.Start - opening).Contains('”'))
            return false;
        var closing = Text.AsSpan(mention.End, Math.Min(12, Text.Length - mention.End)).IndexOf('”');
        return closing >= 0 && !Text.AsSpan(mention.End, closing).ContainsAny('，', '。');
    }

    /// <summary>在辽, 来沪, 访荷期间: a character that stands for a province or a country, behind a verb of going and before the end of its phrase.</summary>
    private Mention? Abbreviation(int position)
    {
        if (position == 0 || !IsGoing(Text[position - 1]) || !Ground.IsHan(Text[position]) || IsInWord(position - 1))
            return null;
        if (ground.Hits.At(position, TermKind.Common | TermKind.Place | TermKind.Body | TermKind.Verb | TermKind.Title) is { Length: >= 2 } || ground.Swallowed(new Hit(position, ground.Lexicon.OneCharacter)))
            return null;

        // 货轮抵港: a ship reaches the harbour.
        if (Text[position] == '港' && Text.AsSpan(Math.Max(0, position - 12), Math.Min(12, position)).IndexOfAny("船轮舰艇") >= 0)
            return null;

        if (!IsPlaceBefore(position + 1) || ground.Lexicon.Abbreviated(Text[position], abroad: Text[position - 1] == '访') is not { } name)
            return null;
        return new Mention(position, position + 1, name.Name, "place.abbreviation") { Division = name.Division };
    }

    /// <summary>
    /// Does what follows leave the character alone? 在沪企业, 访蒙期间. Some stand for places and are everyday words as well, but for behind 访: 在新考察 is one, 在新征程上, 在新能源产业园 and
    /// 在黑海上空 are not.
    /// </summary>
    private bool IsPlaceBefore(int end) => !Ground.IsHan(ground[end]) || (Text[end - 1] is '新' or '黑' or '青' or '蒙' && Text[end - 2] != '访'
        ? ground.WordAt(end, TermKind.Meeting) is { Length: >= 2 }
        : ground.WordAt(end, TermKind.Verb | TermKind.Cut | TermKind.Common | TermKind.After) is not null);

    /// <summary>采访中, 迎来新机遇, 以来: the verb of going is the end of another word.</summary>
    private bool IsInWord(int verb) => verb > 0 && Text[verb] switch
    {
        '访' => Text[verb - 1] is '采' or '走' or '专' or '家' or '寻' or '探' or '查' or '暗',
        '来' => Text[verb - 1] is '迎' or '带' or '未' or '以' or '近' or '看' or '起' or '从' or '本' or '原' or '历' or '后' or '到' or '出',
        '在' => Text[verb - 1] is '存' or '潜' or '内' or '旨',
        '离' => Text[verb - 1] is '距' or '脱' or '远' or '偏' or '隔' or '分',
        _ => false,
    };

    /// <summary>在巴伊亚州伊列乌斯举行: behind 在 or 于, a run of foreign sounds up to a verb.</summary>
    private Mention? Sounding(int position)
    {
        if (position == 0 || Text[position - 1] is not ('在' or '于') || !NameReader.IsSound(Text[position]))
            return null;
        var end = position;
        while (NameReader.IsSound(ground[end]) || (end > position + 1 && ground[end] is '州' or '市' or '省'))
        {
            if (end > position && ground.WordAt(end, TermKind.Verb | TermKind.Cut) is not null)
                break;
            end++;
        }

        return end - position is >= 3 and <= 12 && ground.WordAt(end, TermKind.Meeting | TermKind.Act) is { Length: >= 2 }
            && ground.Hits.At(position, TermKind.Common | TermKind.Body | TermKind.Surname) is not { Length: >= 2 }
            ? new Mention(position, end, Text[position..end], "place.sounds")
            : null;
    }
}
