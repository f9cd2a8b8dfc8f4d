using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>
/// Finds organisations: those the lists name, those whose name ends in a word like 公司 or 协会, a region's committee or office (省委, 市商务局),
/// and whatever body a title was found in. A group is never its listed company: names are not cut or exchanged, only completed.
/// </summary>
internal sealed class BodyFinder
{
    private const TermKind Ending = TermKind.BodyTail | TermKind.Office | TermKind.Body;

    /// <summary>Words that begin a body's name behind its country and cannot stand alone: 南非 广播公司.</summary>
    private static readonly string[] Generic = ["国家", "广播", "电视", "中央", "联邦", "国民", "人民", "第一", "驻", "政府", "议会", "国会", "军", "航空", "石油", "铁路", "电力", "商会", "工商", "国防", "外交"];

    /// <summary>Words that look like a body's end and name a thing or any body: 有限公司 alone, 中央企业, 数据中心.</summary>
    private static readonly string[] AnyBody = ["上市公司", "子公司", "分公司", "母公司", "跨国公司", "各公司", "我公司", "本公司", "家公司", "科技公司", "企业集团", "外资银行", "商业银行", "中小银行", "政策性银行", "国有银行", "高等院校", "数据中心", "服务中心", "购物中心", "国际中心"];

    /// <summary>Everyday words before a name that do not belong to it.</summary>
    private static readonly string[] Loose =
        ["多家", "各地", "各国", "知名", "业界", "国内", "国外", "海外", "本地", "本土", "重点", "优秀", "所有", "全国", "多个", "上述", "大型", "以及", "包括", "参与", "通过", "作为", "成为", "来自", "同时", "双方", "其中", "两国", "新任", "共同", "首家"];

    /// <summary>省人大常委会: so long an office alone may be.</summary>
    private const int LongestOffice = 6;

    private static readonly string[] Deeds = ["积极", "加快", "全面", "持续", "大力", "深度", "正在", "将", "已", "共", "牵头", "拟", "计划", "布局", "打造"];

    private static readonly string[] Committees = ["党组", "党委", "党总支", "党支部", "纪委", "工会", "团委", "董事会", "监事会"];

    /// <summary>The rule of offices whose region the article tells elsewhere (省委 → 辽宁省委).</summary>
    public const string Completed = "body.office-completed";

    /// <summary>The rule of bodies that a title was found in.</summary>
    public const string OfPost = "body.of-post";

    private readonly Ground _ground;
    private readonly Whereabouts _whereabouts;
    private readonly BodyEdge _edge;
    private readonly List<Mention> _found = [];

    private BodyFinder(Ground ground, Whereabouts whereabouts)
    {
        _ground = ground;
        _whereabouts = whereabouts;
        _edge = new BodyEdge(ground);
    }

    /// <summary>Every mention, by position, without overlap.</summary>
    /// <param name="ofPosts">The stretches of text that were read as bodies of posts, with their completed names.</param>
    /// <param name="people">Stretches that are people's names.</param>
    public static List<Mention> Find(Ground ground, Whereabouts whereabouts, IReadOnlyList<(int Start, int End, string Body)> ofPosts, IReadOnlyList<(int Start, int End)> people)
    {
        var finder = new BodyFinder(ground, whereabouts);
        finder.ReadSentences(people);
        finder.ReadPosts(ofPosts);
        finder.ReadLists();
        finder._found.AddRange(new ShortNames(ground).Find(finder.Settled()));
        return finder.Settled();
    }

    private string Text => _ground.Text;

    private void ReadSentences(IReadOnlyList<(int Start, int End)> people)
    {
        var taken = new bool[Text.Length + 1];
        foreach (var (start, end) in people)
            taken.AsSpan(start, end - start).Fill(true);
        foreach (var sentence in _ground.Sight.Sentences)
        {
            for (var end = sentence.End; end > sentence.Start + 1; end--)
            {
                if (taken[end - 1] || !Ground.IsHan(_ground[end - 1]) || EndingAt(end) is not { } tail)
                    continue;
                var floor = sentence.Start;
                for (var i = end - 1; i >= sentence.Start && i > end - 60; i--)
                {
                    if (taken[i])
                    {
                        floor = i + 1;
                        break;
                    }
                }

                if (Read(tail, floor) is not { } mention)
                    continue;
                _found.Add(mention);
                end = mention.Start + 1;
            }
        }
    }

    /// <summary>The word that may end a body's name here: not one that a longer word swallows or carries on.</summary>
    private Hit? EndingAt(int end)
    {
        if (_ground.Hits.EndingAt(end, Ending) is not { } tail)
            return null;
        if (_ground.Hits.EndingAt(end, TermKind.Body) is { } body && body.Length >= tail.Length)
            tail = body;
        if (_ground.Hits.EndingAt(end, TermKind.Title | TermKind.Verb | TermKind.Cut) is { } word && word.Length > tail.Length)
            return null;

        // 公司法, 银行业, 集团军, 部门, 学院派: the word goes on.
        if (_ground.Hits.At(end - 1, TermKind.Common | TermKind.Title) is { Length: >= 2 } || _ground[end] is '业' or '法' or '军' or '化' or '们' or '人' or '级' or '制' or '型' or '类' or '币' or '学' or '家' or '卡' or '债' or '谷')
            return null;
        return tail;
    }

    private Mention? Read(Hit tail, int floor)
    {
        // A word that begins in somebody's name is his.
        if (tail.Start < floor)
            return null;
        if (tail.Is(TermKind.Body) && _ground.Hits.EndingAt(tail.End, TermKind.Office) is { } sameOffice && ReadOffice(sameOffice, floor) is { } ofRegion && ofRegion.Start < tail.Start)
            return ofRegion;
        // 我国|投资: no 国投.
        if (tail.Is(TermKind.Body) && tail.Length == 2 && _ground.Hits.At(tail.Start + 1, TermKind.Everyday | TermKind.Common | TermKind.BodyTail | TermKind.Verb) is { Length: >= 2 } crossing && crossing.End > tail.End)
            return null;
        if (tail.Is(TermKind.Body) && !_ground.Swallowed(tail))
        {
            // 中国能建葛洲坝集团: the company it belongs to stands before its own name.
            return IsCompany(tail) && _ground.Hits.EndingAt(tail.Start, TermKind.Body) is { } above && IsCompany(above) && above.Start >= floor
                ? new Mention(above.Start, tail.End, Plain(Text[above.Start..tail.End]), "body.listed") { Kind = BodyKind.Company }
                : new Mention(Formal(tail.Start, floor), tail.End, tail.Term.Full ?? tail.Term.Word, "body.listed") { Kind = tail.Term.Body };
        }

        if (tail.Is(TermKind.Office) && ReadOffice(tail, floor) is { } office)
            return office;

        // 市委召开大会: 委 ends other names, too.
        if (!tail.Is(TermKind.Office) && tail.Length == 1 && _ground.Hits.EndingAt(tail.End, TermKind.Office) is { Length: 1 } committee && ReadOffice(committee, floor) is { } alone)
            return alone;
        // 中国工商业联合会: what every region has, of the whole country.
        if (tail.Is(TermKind.Office) && tail.Length >= 4 && _ground.Hits.EndingAt(tail.Start, TermKind.Country) is { Term.Word: "中国" } whole && whole.Start >= floor)
            return new Mention(whole.Start, tail.End, Text[whole.Start..tail.End], "body.office") { Kind = tail.Term.Body };
        if (!tail.Is(TermKind.BodyTail))
            return null;
        // 国铁集团党组书记: the committee stands in the title, the body is the company.
        if (Committees.Contains(tail.Term.Word) && _ground.Hits.EndingAt(tail.Start, TermKind.Body | TermKind.BodyTail) is not null && (_ground.Hits.At(tail.End, TermKind.Title) ?? _ground.Hits.At(tail.End + 1, TermKind.Title)) is not null)
            return null;
        var start = _edge.StartOf(tail.Start, floor);
        start = BehindJunk(start, tail.Start);
        start = BehindCountry(start, tail);
        var name = Text[start..tail.End];
        if (start == tail.Start || name.Length < 3 || AnyBody.Contains(name) || IsRemnant(start, tail) || (_ground.Hits.At(start, TermKind.Common) is { } common && common.End >= tail.Start && _ground.Hits.At(start, TermKind.Place) is null))
            return null;
        if (tail.Term.Class == "weak" && (GoesOn(tail) || (!Beside(start, tail) && !Bounded(start, tail))))
            return null;
        if (tail.Term.Class == "weak" && (name.Length > 24 || DoesSomething(start, tail)))
            return null;
        return new Mention(start, tail.End, Plain(name), "body.tail") { Kind = tail.Term.Body };
    }

    /// <summary>中东部, 西北部 lie somewhere; 某国|议会, 各级|党校, 近|日报, 非|银行 and a country's 党 are no names.</summary>
    private bool IsRemnant(int start, Hit tail)
    {
        var own = Text.AsSpan(start, tail.Start - start);
        return (tail.Term.Word == "部" && own.IndexOfAnyExcept("东西南北中") < 0)
            || own is "国" or "级" or "近" or "非"
            || (tail.Term.Word == "党" && _ground.Hits.At(start, TermKind.Country) is { } country && country.End == tail.Start);
    }

    /// <summary>中国联通积极布局人工智能算力中心: behind a body of its own stands what it does, so that the whole is no name.</summary>
    private bool DoesSomething(int start, Hit tail)
    {
        // 在广西投资|海洋装备: so behind a place.
        if (_ground.Hits.At(start, TermKind.Place) is { } place && place.End < tail.Start && Text.AsSpan(place.End, tail.Start - place.End) is var done && (done.StartsWith("投资") || done.StartsWith("布局") || done.StartsWith("发展") || done.StartsWith("建设")))
            return true;
        if (_ground.Hits.At(start, TermKind.Body) is not { } known || known.End >= tail.Start)
            return false;
        foreach (var deed in Deeds)
        {
            if (Text.AsSpan(known.End, tail.Start - known.End).StartsWith(deed, StringComparison.Ordinal))
                return true;
        }

        return _ground.Hits.At(known.End, TermKind.Verb | TermKind.Cut) is { Length: >= 2 };
    }

    /// <summary>中国国际 + 投资, 川渝汽车 + 产业: what a company's name may end with stands before another noun, so that the name of something else goes on.</summary>
    private bool GoesOn(Hit tail) =>
        tail.Term.Body == BodyKind.Company && tail.Length >= 2 && _ground.Hits.At(tail.End, TermKind.Everyday | TermKind.Common | TermKind.BodyTail) is { Length: >= 2 } next
        && _ground.Hits.At(tail.End, TermKind.Verb | TermKind.Cut | TermKind.Link | TermKind.Title | TermKind.After | TermKind.Place) is null && next.Term.Word is not ("项目" or "等" or "有关" or "相关" or "负责");

    private static bool IsCompany(Hit body) => body.Term.Body is BodyKind.Company or BodyKind.CentralEnterprise;

    /// <summary>中华人民共和国第十四届全国人民代表大会常务委员会: the session and the state belong to the solemn name.</summary>
    private int Formal(int start, int floor)
    {
        const string State = "中华人民共和国第";
        if (_ground[start - 1] != '届')
            return start;
        var from = Math.Max(floor, start - State.Length - 5);
        var at = Text.IndexOf(State, from, start - from, StringComparison.Ordinal);
        return at < 0 ? start : at;
    }

    /// <summary>辽宁省委, 市商务局, 国资委: an office behind its region or behind 省, 市, 区 alone.</summary>
    private Mention? ReadOffice(Hit office, int floor)
    {
        if (_ground.Hits.EndingAt(office.Start, TermKind.Division) is { } region && region.Start >= floor && (office.Length > 1 || region.Term.Word[^1] is '省' or '市' or '区' or '县' or '州' or '旗' or '盟' || office.Term.Word == "委"))
        {
            var start = region.Start;
            while (_ground.Hits.EndingAt(start, TermKind.Division) is { } above && above.Start >= floor)
                start = above.Start;
            return new Mention(start, office.End, Text[start..office.End], "body.office") { Kind = office.Term.Body };
        }

        // 江西省十三届人大常委会: the session stands between the two.
        if (_ground[office.Start - 1] == '届' && Session(office.Start) is var session && _ground.Hits.EndingAt(session, TermKind.Division) is { } held && held.Start >= floor)
            return new Mention(held.Start, office.End, Text[held.Start..office.End], "body.office") { Kind = office.Term.Body };

        foreach (var lone in new[] { "自治区", "自治州", "省", "市", "县", "区", "州", "盟", "旗" })
        {
            var start = office.Start - lone.Length;
            if (start < floor || !Text.AsSpan(start, lone.Length).SequenceEqual(lone))
                continue;
            // 南京市委市政府: one office stands behind another.
            if (start > floor && Ground.IsHan(_ground[start - 1]) && !_ground.BreaksAt(start) && _ground.Hits.EndingAt(start, TermKind.Office) is null)
                return null;
            var sentence = new Sentence(floor, Math.Max(1, office.End - floor));
            var meant = _whereabouts.Meant(lone, start, sentence)?.Name;
            return new Mention(start, office.End, meant is null ? Text[start..office.End] : meant + Text[office.Start..office.End], Completed) { Kind = office.Term.Body };
        }

        return null;
    }

    /// <summary>Where 第十三届 or 十三届 begins that ends at a position.</summary>
    private int Session(int end)
    {
        var start = end - 1;
        while (start > 0 && (Ground.IsDigit(_ground[start - 1]) || _ground[start - 1] is '第' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十'))
            start--;
        return start;
    }

    /// <summary>上述, 一家, 参与建设的 and the like before a name do not belong to it.</summary>
    private int BehindJunk(int start, int end)
    {
        for (var moved = true; moved && start < end;)
        {
            moved = false;
            if (_ground[start] == '第' && Text.AsSpan(start, Math.Min(6, end - start)).IndexOfAny('届', '次', '任') is > 0 and var session)
            {
                start += session + 1;
                moved = true;
            }
            else if (Ground.IsDigit(_ground[start]) || _ground[start] is '家' or '个' or '名' or '等' or '各' or '与' or '和' or '及' or '由' or '赴' or '访')
            {
                start++;
                moved = true;
            }
            else if (_ground.Hits.At(start, TermKind.Common | TermKind.Verb | TermKind.Cut) is { Length: >= 2 } word && word.End < end
                     && (!word.Is(TermKind.Common) || Loose.Contains(word.Term.Word)) && _ground.Hits.At(start, TermKind.Place | TermKind.Body) is null)
            {
                start = word.End;
                moved = true;
            }
        }

        return start;
    }

    /// <summary>荷兰 皇家飞利浦公司: the country is a place of its own; but 南非广播公司 keeps it.</summary>
    private int BehindCountry(int start, Hit tail)
    {
        if (_ground.Hits.At(start, TermKind.Country) is not { } country || country.Term.Word == "中国" || country.End >= tail.Start)
            return start;
        foreach (var generic in Generic)
        {
            if (Text.AsSpan(country.End).StartsWith(generic, StringComparison.Ordinal))
                return start;
        }

        return tail.Term.Body is BodyKind.Company or BodyKind.School or BodyKind.Unknown ? country.End : start;
    }

    /// <summary>A weak tail (科技, 部, 分行) needs a place or a known body at the front of the name.</summary>
    private bool Beside(int start, Hit tail) =>
        _ground.Hits.At(start, TermKind.Place | TermKind.Body) is { Length: >= 2 } known && !known.IsShortCounty && known.End <= tail.Start && !(known.Is(TermKind.Country) && known.End == tail.Start && tail.Term.Body == BodyKind.Company)
        && (known.End == tail.Start || known.Is(TermKind.Body) || (tail.Start - known.End <= 12 && (known.Is(TermKind.Division) || tail.Term.Body is BodyKind.Association or BodyKind.Institute or BodyKind.Media)));

    /// <summary>与晋原航空在太原签订: a short name of its own between a word that joins or acts and what follows.</summary>
    private bool Bounded(int start, Hit tail) =>
        tail.Term.Body == BodyKind.Company && tail.Length >= 2 && tail.Start - start is 2 or 3
        && _ground.Hits.At(start, TermKind.Common | TermKind.BodyTail | TermKind.Title) is not { Length: >= 2 }
        && _ground.Hits.EndingAt(tail.Start, TermKind.Common | TermKind.BodyTail | TermKind.Verb) is not { Length: >= 2 }
        && (_ground.Hits.EndingAt(start, TermKind.Link | TermKind.Meeting) is not null || Owned(start) || Text.AsSpan(0, start) is [.., '到' or '赴'] or [.., '走', '进'] && _ground.Hits.At(tail.End, TermKind.Meeting) is not null)
        && (_ground.Hits.At(tail.End, TermKind.Verb | TermKind.Link | TermKind.Cut) is not null || _ground[tail.End] is '，' or '。' or '拟');

    private bool Owned(int start) =>
        start >= 2 && (Text.AsSpan(start - 2, 2) is "所属" or "旗下" or "下属");

    private void ReadPosts(IReadOnlyList<(int Start, int End, string Body)> ofPosts)
    {
        foreach (var (start, end, body) in ofPosts)
        {
            if (start >= end || _ground[start - 1] is '该' or '本')
                continue;
            var from = start;
            if (_ground.Hits.At(start, TermKind.Country) is { } country && country.Term.Word != "中国" && country.End <= end && !Generic.Any(generic => Text.AsSpan(country.End).StartsWith(generic, StringComparison.Ordinal)))
                from = country.End;
            // 伊朗问题特使: behind the country stands what he is concerned with.
            if (from >= end || (from > start && _ground.Hits.At(from, TermKind.Common | TermKind.Everyday) is { } concern && concern.End == end))
                continue;

            // 省委副书记: 辽宁省委, as the post was completed.
            if (end - from <= LongestOffice && body.Length > end - from && Text[from] is '省' or '市' or '县' or '区' or '州' && body.EndsWith(Text[from..end], StringComparison.Ordinal))
            {
                _found.Add(new Mention(from, end, body, Completed) { Kind = BodyKind.Government });
                continue;
            }

            // 中国驻南非, 某国驻华 + 大使: a country in another is no body.
            if (Text.AsSpan(from, end - from).Contains('驻') && (_ground.Hits.EndingAt(end, TermKind.Country) is not null || _ground[end - 1] == '华'))
                continue;
            var kind = _ground.Hits.EndingAt(end, Ending) is { } tail ? tail.Term.Body
                : IsRegion(from, end) ? BodyKind.Region
                : Text.AsSpan(from, end - from).EndsWith("中央") ? BodyKind.Party
                : BodyKind.Unknown;
            _found.Add(new Mention(from, end, Plain(Text[from..end]), OfPost) { Kind = kind });
        }
    }

    /// <summary>江苏省苏州市, 巴伐利亚州; but 百盛中国 is a company's part in a country.</summary>
    private bool IsRegion(int start, int end)
    {
        if (_ground[end - 1] == '州')
            return true;
        return _ground.Hits.EndingAt(end, TermKind.Place) is { } place && !(place.Is(TermKind.Country) && place.Start > start && _ground.Hits.EndingAt(place.Start, TermKind.Place) is null);
    }

    /// <summary>晶禾光电、睿程机器人等5家企业: the items of such a list are bodies.</summary>
    private void ReadLists()
    {
        for (var at = Text.IndexOf('等', 0); at >= 0; at = Text.IndexOf('等', at + 1))
        {
            if (!CountsBodies(at + 1))
                continue;
            for (var end = at; end > 2;)
            {
                var start = end;
                while (start > 0 && !Ground.IsMark(_ground[start - 1]) && _ground[start - 1] != ' ' && end - start < 16
                       && _ground.Hits.EndingAt(start, TermKind.Verb | TermKind.Cut) is not { Length: >= 2 } && _ground.WordEndingAt(start, TermKind.Cut) is null
                       && !(end - start >= 2 && Joins(start - 1)))
                {
                    start--;
                }

                if (end - start < 2)
                    break;
                _found.Add(new Mention(start, end, Plain(Text[start..end]), "body.in-list") { Kind = BodyKind.Company });
                if (_ground[start - 1] != '、')
                    break;
                end = start - 1;
            }
        }
    }

    /// <summary>辽宁省政府与|晶禾光电、睿程机器人等5家企业: who stands before 与 is no part of the list; 和 may begin a name behind a place (北京和平).</summary>
    private bool Joins(int position) => _ground[position] switch
    {
        '与' or '同' => _ground.Hits.EndingAt(position, Ending | TermKind.Division | TermKind.Country) is { Length: >= 2 },
        '和' => _ground.Hits.EndingAt(position, Ending) is { Length: >= 2 },
        _ => false,
    };

    /// <summary>等5家企业, 等多家公司</summary>
    private bool CountsBodies(int position)
    {
        var counted = position;
        while (Ground.IsDigit(_ground[counted]) || _ground[counted] is '多' or '十' or '余' or '数' or '几')
            counted++;
        if (_ground[counted] == '家')
            counted++;
        var rest = Text.AsSpan(counted);
        return counted > position && (rest.StartsWith("企业", StringComparison.Ordinal) || rest.StartsWith("公司", StringComparison.Ordinal) || rest.StartsWith("央企", StringComparison.Ordinal)
            || rest.StartsWith("中央企业", StringComparison.Ordinal) || rest.StartsWith("银行", StringComparison.Ordinal) || rest.StartsWith("上市公司", StringComparison.Ordinal));
    }

    private static string Plain(string name) => name.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>By start, at one start the longest first; of one stretch a member of a list last, the fuller completion first, then as found.</summary>
    private static (Mention Mention, int Found)[] InOrder(List<Mention> found)
    {
        var order = new (Mention Mention, int Found)[found.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = (found[i], i);
        Array.Sort(order, static (left, right) =>
            left.Mention.Start != right.Mention.Start ? left.Mention.Start.CompareTo(right.Mention.Start)
            : left.Mention.End != right.Mention.End ? right.Mention.End.CompareTo(left.Mention.End)
            : IsListed(left.Mention) != IsListed(right.Mention) ? IsListed(left.Mention).CompareTo(IsListed(right.Mention))
            : Fullness(left.Mention) != Fullness(right.Mention) ? Fullness(right.Mention).CompareTo(Fullness(left.Mention))
            : left.Found.CompareTo(right.Found));
        return order;

        static bool IsListed(Mention mention) => mention.Rule == "body.in-list";
        static int Fullness(Mention mention) => mention.Rule == Completed ? mention.Name.Length : 0;
    }

    /// <summary>By position, without overlap: the longer of two stays, and a post's body rather than one that it only touches.</summary>
    private List<Mention> Settled()
    {
        var settled = new List<Mention>(_found.Count);
        foreach (var (mention, _) in InOrder(_found))
        {
            if (settled.Count == 0 || settled[^1].End <= mention.Start)
                settled.Add(mention);
            else if (mention.End > settled[^1].End && mention.Rule == OfPost)
                settled[^1] = mention;
        }

        return settled;
    }
}
