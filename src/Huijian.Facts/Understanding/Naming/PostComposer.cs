using System.Text.RegularExpressions;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>
/// From the words before a title to the body the post is in. 省委 is completed from the article, a list of posts shares its body until another
/// is named, an office inside the Party committee keeps the committee (省委常委、统战部部长 → 辽宁省委统战部).
/// </summary>
internal sealed partial class PostComposer(Ground ground, PostRegions regions)
{
    private readonly BodyEdge _edge = new(ground);

    private readonly InnerBodies _inner = new(ground, regions);

    /// <summary>国土安全, 经济发展: what a ministry is for, without its country.</summary>
    private const int LongestMinistry = 8;

    /// <summary>So long the name of a company may be.</summary>
    private const int LongestFirm = 40;

    /// <summary>The only body with a 委员长.</summary>
    private const string Congress = "全国人大常委会";

    private bool? _namesCongress;

    private bool? _namesReporter;

    /// <summary>Is it a medium that tells? On a body's own page 集团公司 and 学校 are the body itself and stay as written.</summary>
    private bool NamesReporter => _namesReporter ??= ground.Sight.Article.Outlet is not null || ground.Text.Contains("记者", StringComparison.Ordinal) || ground.Text.Contains("报讯", StringComparison.Ordinal);

    private bool NamesCongress => _namesCongress ??= ground.Text.Contains(Congress, StringComparison.Ordinal);

    private static readonly string[] Kinds =
        ["参展企业", "参会企业", "龙头企业", "民营企业", "本土企业", "本地企业", "当地企业", "外资企业", "上市公司", "中央企业", "施工单位", "建设单位", "承建单位", "主办方", "承办方", "投资方", "合作方", "开发商", "运营商", "客商", "企业"];

    /// <summary>What somebody is by calling; what stands before says of what kind.</summary>
    private static readonly HashSet<string> Callings = new(StringComparer.Ordinal) { "专家", "导演", "作家", "演员", "学者", "律师", "法官", "画家", "诗人", "歌手", "运动员", "教练", "编剧", "设计师", "摄影师", "评论家", "评论员", "工匠", "博主" };

    /// <summary>电力, 戏曲, 著名戏曲</summary>
    private const int LongestKind = 4;

    /// <summary>Titles of those who head a house of their own.</summary>
    private static readonly HashSet<string> Heads = new(StringComparer.Ordinal) { "党委书记", "党组书记", "董事长", "总经理", "总裁", "首席执行官", "院长", "校长", "行长", "理事长", "会长", "总司令", "司令", "司令员" };

    /// <summary>Titles that name their body themselves.</summary>
    private static readonly string[] Bodiless = ["全国人大代表", "全国政协委员", "立委", "立法委员", "国务委员", "党的二十大代表", "中共二十大代表", "二十大代表", "无党派人士代表", "中共党员"];

    /// <summary>What every company has: its 工会主席 and 纪委书记 are posts in the company.</summary>
    private static readonly string[] Committees = ["工会", "纪委", "团委", "党委", "党组", "党总支", "党支部", "机关党委", "董事会", "监事会", "总经理办公室"];

    /// <summary>Completes one title of a chain.</summary>
    /// <param name="carried">The body of the title before it in the chain or sentence, completed; null if there is none.</param>
    /// <param name="inChain">Does the title before it stand in the same chain, so that a part of a title may be left over?</param>
    public (string? Body, string Title) Compose(TitleUnit unit, string? carried, bool inChain, Sentence sentence) =>
        Compose(unit, unit.TitleStart, carried, inChain, sentence);

    /// <summary>Completes the title with another body than the one right before it: each of 市发改委、财政局主要负责人.</summary>
    /// <param name="unit">Begins where that body begins.</param>
    /// <param name="bodyEnd">Where the words of the body end.</param>
    public (string? Body, string Title) Compose(TitleUnit unit, int bodyEnd, string? carried, bool inChain, Sentence sentence) =>
        Complete(unit, bodyEnd, carried, inChain, sentence) is var (body, title) && body is { Length: > 0 } ? (body, title) : (null, title);

    private (string? Body, string Title) Complete(TitleUnit unit, int bodyEnd, string? carried, bool inChain, Sentence sentence)
    {
        var body = Clean(ground.Text[unit.Start..bodyEnd]);
        if (Introduced().Match(body) is { Success: true } lead && ground.Lexicon.Scan(body).At(lead.Length, TermKind.Place | TermKind.Body) is { Length: >= 2 })
            body = body[lead.Length..];
        body = WithoutLead(body, ground.Text[unit.TitleStart..unit.End]);
        if (body.Length == 1 && NationalHead().IsMatch(ground.Text[unit.TitleStart..unit.End]) && ground.Lexicon.Abbreviated(body[0], abroad: true) is { Division: null } && CountryWith(body[0]) is { } meant0)
            body = meant0;
        if (body.EndsWith("工作的", StringComparison.Ordinal) && body.IndexOf("主持", StringComparison.Ordinal) is >= 0 and var charge0)
            body = body[..charge0];
        var title = ground.Text[unit.TitleStart..unit.End];
        title = Appointed().Replace(title, "");
        body = Appointed().Replace(body, "");
        if (body.Length > 2 && body[0] is '原' or '前' && ground.Lexicon.Scan(body) is var words && (PostRegions.Begins(body.AsSpan(1)) || words.At(1, TermKind.Place | TermKind.Body) is { Length: >= 2 }) && words.At(0, TermKind.Place | TermKind.Body | TermKind.Common) is not { Length: >= 2 })
            (body, title) = (body[1..], body[0] + title);
        if (body is "现")
            body = "";

        // 某银行（中国）首席金融市场分析师: the rank begins the title.
        if (Ranked().Match(body) is { Success: true } ranked && ranked.Groups["body"].Value is var house && (house[^1] == '）' || EndsLikeBody(house)))
            (body, title) = (house, ranked.Groups["rank"].Value + title);

        // 著名戏曲导演, 农技专家: what kind of expert is no body.
        if (body.Length > 0 && Callings.Contains(title) && !EndsLikeBody(body))
            (body, title) = ("", body.Length <= LongestKind ? body + title : title);
        (body, title) = OfCommittee(body, title);

        // 市纪委监委驻市财政局|纪检监察组组长: the group that was sent is the body.
        if (InspectionGroup().Match(title) is { Success: true } sent && body.Contains('驻', StringComparison.Ordinal))
            return (WithRegion(body, unit.Start, sentence) + sent.Groups["group"].Value, sent.Groups["rank"].Value);
        if (CouncilMember().Match(title) is { Success: true } member)
        {
            var of = member.Groups["region"].Value;
            return body.Length > 0 ? (regions.WithTail(body, of), title[1..]) : regions.Meant(of, null, unit.Start, sentence) is { Length: > 1 } council ? (council, title) : (null, title);
        }

        if (regions.OfPrefecture(body, carried, unit.Start, sentence) is { } prefecture)
            return (prefecture, title);

        // 自治区党委常委、常务副主席; 自治区政府副主席: of the region.
        if (title is "副主席" or "常务副主席" or "代主席" or "主席" && (body.Length == 0 ? carried : body) is { } seat && (seat.EndsWith("自治区党委", StringComparison.Ordinal) && body.Length == 0 || seat.EndsWith("自治区政府", StringComparison.Ordinal) || seat.EndsWith("自治区人民政府", StringComparison.Ordinal)))
        {
            var region = seat[..(seat.IndexOf("自治区", StringComparison.Ordinal) + 3)];
            return (region.Length > 3 ? region : regions.Meant(region, carried, unit.Start, sentence), title);
        }

        if (title.Contains("主委", StringComparison.Ordinal) && regions.OfOtherParty(body, carried, unit.Start, sentence) is { } party)
            return (party, title);
        if (title == "全国政协常委")
            return ("全国政协", "常委");

        // 师市党委副书记、师长: of the region, not of its committee.
        if (body.Length == 0 && unit.Core.Term.Class == "Military" && carried is not null && carried.EndsWith("党委", StringComparison.Ordinal) && regions.Part(carried) is { } garrison)
            return (garrison, title);
        if (PostRegions.OfHead(title) is { } kind)
        {
            if ((body.Length == 0 || body == kind) && ground[unit.Start - 1] == '该' && Before(kind, unit.Start) is { } town)
                return (CountryOf(town) is { } country && country.Length < town.Length ? town[country.Length..] : town, title);
            // 市人民政府市长 of the town that the article tells.
            if (body.Length > 0 && regions.WithTail(body, kind) is var region && (region.Length == 0 || body.Length > kind.Length && region == kind))
                body = "";
            if (body.Length == 0)
                return (regions.Meant(kind, carried, unit.Start, sentence, highest: title.EndsWith("领导", StringComparison.Ordinal)), title);
            return (regions.WithTail(body, kind), title);
        }

        if (StateHead().IsMatch(title) && body is "中国")
            return ("国家", title[2..]);
        if (StateHead().IsMatch(title))
            return body.Length == 0 && (!inChain || carried is null || !IsForeign(carried)) ? ("国家", title[2..]) : (body.Length == 0 ? CountryOf(carried!) : body, title);
        if (Bodiless.Contains(title) && (body.Length == 0 || title.StartsWith('立') || (body.Length <= 3 && body[0] is '住' or '驻' or '在')))
            return (null, title);
        // 自民党总裁、首相; 人民党主席、政府首相; 国防部长甲说，总统乙: who heads a country heads no party and no ministry.
        if (body is "" or "政府" && carried is not null && NationalHead().IsMatch(title) && IsForeign(carried))
            return (CountryOf(carried), title);
        // 越共中央政治局委员、政府总理; 泰国某党主席、政府总理
        if (body == "政府" && NationalHead().IsMatch(title) && CountryTold(carried, unit.Start, sentence) is { } abroad)
            return (abroad, title);
        // 党的总书记, 中国共产党第二十届中央委员会总书记
        if (title is "总书记" && (body is "党" or "党的" or "中国共产党" || body.StartsWith("中国共产党", StringComparison.Ordinal) && body.EndsWith("中央委员会", StringComparison.Ordinal)))
            return ("中共中央", title);
        if (body.Length == 0 && carried is null && title.EndsWith("委员长", StringComparison.Ordinal) && NamesCongress)
            return (Congress, title);
        if (body.Length == 0 && title == "行政长官")
            return (Territory(), title);
        if (body.Length == 0 && Callings.Any(calling => title.EndsWith(calling, StringComparison.Ordinal)) && unit.HasBody)
            return (null, title);
        if (body.Length == 0)
            return title.StartsWith("国务委员", StringComparison.Ordinal) ? (null, title) : Ministry(MinistryHead().IsMatch(title) && carried is not null ? CountryAbroad(carried) : carried, title);
        if (body is "国家" && carried is not null && IsForeign(carried))
            return (CountryOf(carried), "国家" + title);
        body = WithoutKind(body);

        // “工总会”理事长: the marks are not part of a name that stands in them whole.
        if (body is ['“', .. var named, '”'] && !named.Contains('”', StringComparison.Ordinal))
            body = named;
        // 公司董事会副董事长: the board is of the company.
        if (body is "董事会" or "监事会" && title.EndsWith("董事", StringComparison.Ordinal) | title.EndsWith("董事长", StringComparison.Ordinal) | title.EndsWith("监事", StringComparison.Ordinal) && carried is not null)
            return (carried, title);
        if (body == "校" && title == "领导")
            return (School(unit.Start) ?? "学校", "校领导");
        // 校党委副书记: of the school told last.
        if (body is ['校', ..] && School(unit.Start) is { } school)
            return body.Length == 1 ? (school, title) : Committees.Contains(body[1..]) ? (school, body[1..] + title) : (school + body[1..], title);
        if (body is "公司" or "本公司" && Itself() is { } itself)
            return (itself, title);

        // 东河街道党工委委员、街道经济发展局局长: the street is the one named before.
        if (body.StartsWith("街道", StringComparison.Ordinal) && body.Length > 2 && carried is not null && carried.IndexOf("街道", StringComparison.Ordinal) is > 0 and var street)
            return (carried[..street] + body, title);
        if (body is ['公', '司', _, _, ..] && NamesReporter && Before("公司", unit.Start) is { } firm && firm.EndsWith("公司", StringComparison.Ordinal))
            return (firm + body[2..], title);
        if (body is "公司" or "本公司" && carried is { Length: > 2 } && carried.EndsWith("公司", StringComparison.Ordinal) | carried.EndsWith("集团", StringComparison.Ordinal))
            return (carried, title);
        body = regions.WithZone(body, unit.Start);
        if ((ground[unit.Start - 1] is '该' or '本' || (NamesReporter && IsTail(body))) && Before(body, unit.Start) is { } meant)
            return (meant, title);

        if (regions.WithTown(body, unit.Start) is { } ofTown)
            return (ofTown, title);
        if (regions.Lone(body) is { } lone)
            return Ministry(regions.Meant(lone, carried, unit.Start, sentence) + body[lone.Length..], title);
        if (Envoy().Match(body) is { Success: true } envoy && EnvoyTitle().IsMatch(title) && body[^1] is not ('馆' or '团' or '处'))
            return (envoy.Groups["from"].Value, envoy.Groups["to"].Value + title);

        // 某集团副总经理兼云利中轻党委书记: who heads a house beside his own heads it, though nothing tells that it is one.
        if (inChain && carried is not null && body.Length >= 3 && ground[unit.Start - 1] == '兼' && Heads.Contains(title) && !Committees.Contains(body) && !InnerBodies.IsDepartment(body))
            return (body, title);
        if (carried is not null)
        {
            if (Committees.Contains(body) && regions.Part(carried) is null && !PostRegions.Ends(carried))
                return (carried, body + title);
            if (_inner.Of(body, carried, inChain) is { } completed)
                return (completed, title);
            if (inChain && DepartmentHead().Match(body + title) is { Success: true } head && InnerBodies.CommitteeOf(carried) is { } committee)
                return (committee + head.Groups["department"].Value + "部", head.Groups["rank"].Value);
            if (inChain && !LooksLikeBody(body))
                return (carried, body + title);
        }

        // 研究院互联网所副所长: what ends as the title begins is a part of the body.
        if (Charge().Match(body) is { Success: true } charge && !EndsLikeBody(body) && !InnerBodies.IsDepartment(body) && body[^1] != title.AsSpan().TrimStart("原前代副")[0])
            return (charge.Groups["body"].Value, charge.Groups["charge"].Value + title);
        return Ministry(body, title);
    }

    /// <summary>某某股份有限公司（以下简称“公司”）: the company that a notice is of; null if it does not say so.</summary>
    private string? Itself()
    {
        if (_itself is null)
        {
            var at = ground.Text.IndexOf("（以下简称“公司”", StringComparison.Ordinal);
            at = at < 0 ? ground.Text.IndexOf("（以下简称公司）", StringComparison.Ordinal) : at;
            _itself = at < 4 ? OfNotice() ?? "" : ground.Text[_edge.StartOf(at, Math.Max(0, at - LongestFirm))..at];
        }

        return _itself.Length >= 6 ? _itself : null;
    }

    private string? _itself;

    /// <summary>The school that was named last before a position, whatever the article calls it (大学, 学院, 学校); null if none was.</summary>
    public string? School(int position)
    {
        string? last = null;
        var from = Math.Max(0, position - 600);
        for (var at = position; at > from + 3 && last is null; at--)
        {
            // 某某大学校长: no 学校.
            if (ground[at - 1] is '学' or '院' or '校' && ground.Hits.At(at - 1, TermKind.Title) is null && ground.Hits.EndingAt(at, TermKind.Body | TermKind.BodyTail) is { Length: >= 2, Term.Body: Model.BodyKind.School })
            {
                var start = _edge.StartOf(at, from);
                last = at - start >= 4 && ground[start] is not ('该' or '我' or '各') ? Clean(ground.Text[start..at]) : null;
            }
        }

        return last;
    }

    /// <summary>某某股份有限公司第六届董事会第一次会议决议: the company at the head of its own notice; null if the article does not begin so.</summary>
    private string? OfNotice()
    {
        var head = ground.Text.AsSpan(0, Math.Min(ground.Text.Length, LongestHead));
        var session = head.IndexOf("公司第", StringComparison.Ordinal);
        if (session < 4 || head[(session + 3)..] is var rest && (rest.IndexOf("届董事会", StringComparison.Ordinal) is not (>= 1 and <= 3)) && rest.IndexOf("届监事会", StringComparison.Ordinal) is not (>= 1 and <= 3))
            return null;
        return ground.Text[_edge.StartOf(session + 2, Math.Max(0, session - LongestFirm))..(session + 2)];
    }

    /// <summary>So near its beginning a notice says whose it is.</summary>
    private const int LongestHead = 120;

    /// <summary>省纪委监委 told alone begins with the region that the article tells.</summary>
    private string WithRegion(string body, int position, Sentence sentence) =>
        regions.Lone(body) is { } lone ? regions.Meant(lone, null, position, sentence) + body[lone.Length..] : body;

    /// <summary>The only one of the two territories with a 行政长官 that the article names.</summary>
    private string? Territory()
    {
        var (hongKong, macau) = (ground.Text.Contains("香港", StringComparison.Ordinal), ground.Text.Contains("澳门", StringComparison.Ordinal));
        return hongKong == macau ? null : hongKong ? "香港" : "澳门";
    }

    /// <summary>抗议美国 + 总统, 播出青海省委 + 书记: a verb that no list calls one stands before the country or the region.</summary>
    private string WithoutLead(string body, string title)
    {
        if (body.Length < 4)
            return body;
        var hits = ground.Lexicon.Scan(body);

        // 东盟轮值主席国印度尼西亚 + 总统: what the country is, then the country.
        if (NationalHead().IsMatch(title) && hits.EndingAt(body.Length, TermKind.Country) is { Length: >= 2, Start: > 2 } host && body[host.Start - 1] == '国')
            return body[host.Start..];
        if (hits.At(0, TermKind.Place | TermKind.Body | TermKind.Office) is { Length: >= 2 })
            return body;
        if (NationalHead().IsMatch(title) && hits.EndingAt(body.Length, TermKind.Country) is { Length: >= 2, Start: > 0 } country && hits.EndingAt(country.Start, TermKind.Place | TermKind.Body) is null)
            return body[country.Start..];
        return hits.At(0, TermKind.Verb | TermKind.Everyday | TermKind.After) is { Length: >= 2 } lead && hits.At(lead.End, TermKind.Division | TermKind.Body | TermKind.Country) is { Length: >= 2 } named && !named.IsShortCounty
            ? body[lead.End..]
            : body;
    }

    /// <summary>参展企业科瑞达公司, 龙头企业某某集团: what kind of body it is stands before its name.</summary>
    private static string WithoutKind(string body)
    {
        foreach (var kind in Kinds)
        {
            if (body.StartsWith(kind, StringComparison.Ordinal) && body.Length >= kind.Length + 3)
                return body[kind.Length..];
        }

        return body;
    }

    /// <summary>该集团: the last body before whose name ends so.</summary>
    private string? Before(string tail, int position)
    {
        var from = Math.Max(0, position - 600);
        for (var at = position - 2; at > from; at--)
        {
            at = ground.Text.LastIndexOf(tail, at, at - from, StringComparison.Ordinal);
            if (at < 0)
                return null;
            if (ground.Hits.EndingAt(at + tail.Length, TermKind.Body | TermKind.BodyTail | TermKind.Office) is null)
                continue;
            var start = _edge.StartOf(at, from);
            if (at - start >= 2 && !Kinds.Contains(ground.Text[start..(at + tail.Length)]))
                return Clean(ground.Text[start..(at + tail.Length)]);
        }

        return null;
    }

    /// <summary>广西壮族自治区 + 党委书记 is the 书记 of its 党委; but a company's 党委书记 is one title.</summary>
    private static (string Body, string Title) OfCommittee(string body, string title)
    {
        if (body.Length == 0 || CommitteePost().Match(title) is not { Success: true } post || !(body is "中央" or "中共中央" || PostRegions.Ends(body)))
            return (body, title);
        return (body + post.Groups["committee"].Value, post.Groups["modifier"].Value + post.Groups["rank"].Value);
    }

    /// <summary>Is this the name of a body, as far as lists and tails tell?</summary>
    public bool LooksLikeBody(string words)
    {
        // TCL, Siemens
        if (words.Length >= 3 && words.All(char.IsAsciiLetter))
            return true;
        var hits = ground.Lexicon.Scan(words);
        return hits.EndingAt(words.Length, TermKind.Body | TermKind.Office | TermKind.BodyTail | TermKind.Place) is not null
            || hits.At(0, TermKind.Body | TermKind.Place) is { Length: >= 2 };
    }

    /// <summary>Does it end as a body's name does?</summary>
    public bool EndsLikeBody(string words) =>
        ground.Lexicon.Scan(words).EndingAt(words.Length, TermKind.Body | TermKind.Office | TermKind.BodyTail | TermKind.Place) is not null;

    private static string Clean(string body)
    {
        body = Aside().Replace(body.Replace(" ", "", StringComparison.Ordinal), "");
        if (body.StartsWith("中共", StringComparison.Ordinal) && !body.StartsWith("中共中央", StringComparison.Ordinal))
            body = body[2..];
        // 湟源县县委 is 湟源县委; 滨海新区区委 keeps its 区.
        foreach (var twice in (ReadOnlySpan<string>)["县县委", "市市委", "省省委", "州州委"])
        {
            if (body.Length > twice.Length && body.IndexOf(twice, StringComparison.Ordinal) is > 0 and var at)
                body = body.Remove(at, 1);
        }

        return Session().Replace(body, "");
    }

    /// <summary>商务部长 is the head of 商务部; 外长 and 国防大臣 keep their country alone.</summary>
    private (string? Body, string Title) Ministry(string? body, string title)
    {
        if (title is "部长" or "副部长" && body is { Length: >= 3 } && body[^1] != '部' && !EndsLikeBody(body)
            && (CountryOf(body) is { } country ? country != "中国" && body.Length > country.Length : body.Length <= LongestMinistry && ground.Lexicon.Scan(body).At(0, TermKind.Place | TermKind.Body) is not { Length: >= 2 }))
        {
            return (body + "部", title);
        }

        if (MinistryHead().Match(title) is { Success: true } head)
            return (body + head.Groups["ministry"].Value + "部", head.Groups["rank"].Value);
        return (body, title);
    }

    /// <summary>商会, 集团, 学校: only what a name ends with.</summary>
    private bool IsTail(string body) => body is not ("集团公司" or "总公司") && ground.Lexicon.Scan(body).At(0, TermKind.BodyTail) is { } tail && tail.Length == body.Length;

    /// <summary>Does it begin with another country?</summary>
    public bool IsForeign(string body) => ground.Lexicon.Scan(body).At(0, TermKind.Country) is { } country && country.Term.Word != "中国";

    /// <summary>越南政府 → 越南, 中央政治局 → null: whose ministry a minister without a body of his own heads.</summary>
    private string? CountryAbroad(string body) => IsForeign(body) ? CountryOf(body) : null;

    private string? CountryOf(string body) => ground.Lexicon.Scan(body).At(0, TermKind.Country)?.Term.Word;

    /// <summary>乌副总理 in an article that tells of 乌兹别克斯坦: the first country named in full that begins so; null if none is named.</summary>
    private string? CountryWith(char first)
    {
        foreach (var hit in ground.Hits.All(TermKind.Country))
        {
            if (hit.Length >= 2 && hit.Term.Word[0] == first)
                return hit.Term.Full ?? hit.Term.Word;
        }

        return null;
    }

    /// <summary>Whose government it is behind a party's name: 越共 by its country's one character, else the country that the sentence named before; null if it named none but China.</summary>
    private string? CountryTold(string? carried, int position, Sentence sentence)
    {
        if (carried is [var one, '共', ..] && ground.Lexicon.Abbreviated(one, abroad: true) is { Division: null, Name: var communist })
            return communist;
        string? told = null;
        foreach (var hit in ground.Hits.Between(sentence.Start, position, TermKind.Country))
        {
            if (hit.Term.Word != "中国")
                told = hit.Term.Full ?? hit.Term.Word;
        }

        return told;
    }

    /// <summary>市议员 alone is of the town that the article tells of; 台南市议员 is a 议员 of 台南市.</summary>
    [GeneratedRegex("^(?<region>市|县|区)议员$")]
    private static partial Regex CouncilMember();

    [GeneratedRegex("（(以下|下称|简称|下同|股票|证券|代码|英文|[0-9])[^）]*）|（[A-Za-z]+）")]
    private static partial Regex Aside();

    [GeneratedRegex("^(?<modifier>原|前|代)?(?<committee>党委|纪委|团委)(?<rank>.+)$")]
    private static partial Regex CommitteePost();

    /// <summary>What an invitation or a headline puts before a body: 应国务院总理邀请, 专访芬兰总统.</summary>
    [GeneratedRegex("^(应|据|会同|还有|包括|其中|来自|独家专访|专访|今晚播出|就|对话|给|替|随|率|兼|其|对|所有|当时|不过|继续)(?=.{2})")]
    private static partial Regex Introduced();

    [GeneratedRegex("^国家副?主席$")]
    private static partial Regex StateHead();

    [GeneratedRegex("^(新任|现任|时任|首任|拟任|时任原)")]
    private static partial Regex Appointed();

    /// <summary>What a deputy is in charge of stands between the body and the title: 华为技术有限公司 企业业务 副总裁.</summary>
    [GeneratedRegex("^(?<body>.+(公司|集团|银行|大学|学院|研究院|协会|委员会|部(?!级)|委(?!员会)|局))(?<charge>[^（）]{2,8})$")]
    private static partial Regex Charge();

    [GeneratedRegex("^(?<body>.{2,}?)(?<rank>(首席|高级|资深)[^（）、的]{2,8})$")]
    private static partial Regex Ranked();

    [GeneratedRegex("^第[一二三四五六七八九十百0-9]+[届任]|^新一届|新一届$|(?<=公司|集团|股份)第[一二三四五六七八九十0-9]+届(董事会|监事会)$")]
    private static partial Regex Session();

    [GeneratedRegex("^(?<from>.+?)(?<to>(常)?驻.+)$")]
    private static partial Regex Envoy();

    [GeneratedRegex("^(?<group>纪检监察组|纪检组)(?<rank>副?组长)$")]
    private static partial Regex InspectionGroup();

    [GeneratedRegex("大使|公使|参赞|代表|代办|特使|领事")]
    private static partial Regex EnvoyTitle();

    [GeneratedRegex("^(?<ministry>外交|国防|财政|商务|贸易|外贸|经济|内政|内务|司法|农业|能源|交通|教育|卫生|环境|旅游|文化)部?(?<rank>副?部长)$")]
    private static partial Regex MinistryHead();

    [GeneratedRegex("^(前|时任|当选|候任|代|副|第一副)*(总统|总理|首相|外长|国王|女王|国家主席|议长|防长|财长|王储)$")]
    private static partial Regex NationalHead();

    [GeneratedRegex("^(?<department>组织|宣传|统战|社会工作)(?<rank>副?部长)$")]
    private static partial Regex DepartmentHead();

}
