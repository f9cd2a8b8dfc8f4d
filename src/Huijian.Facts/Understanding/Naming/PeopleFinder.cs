using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>
/// Finds who is named and with which posts. A name is one because it stands behind a title, speaks or acts at the head of a clause, stands in a list of
/// names, or is called comrade; what one place settles holds for the whole article.
/// </summary>
internal sealed class PeopleFinder
{
    /// <summary>现任某某省政协副主席的: so long the words of a post before its holder are.</summary>
    private const int LongestPost = 30;

    /// <summary>Nobody holds more posts in a row; a text that strings titles together without end is none of people.</summary>
    private const int LongestChain = 40;

    /// <summary>（兼）, （主持工作）</summary>
    private const int LongestAside = 8;

    /// <summary>So many characters before a title are a body, whatever they end with.</summary>
    private const int LongName = 6;

    /// <summary>Nobody sits on more boards, and no more bodies share a title.</summary>
    private const int MostBodies = 12;

    private static readonly HashSet<string> Aides = new(StringComparer.Ordinal) { "顾问", "外事顾问", "特使", "特别代表", "助理", "发言人", "新闻发言人", "新闻秘书", "秘书", "特别顾问", "国家安全事务助理", "国家安全顾问", "私人代表" };

    private readonly Ground _ground;
    private readonly NameReader _names;
    private readonly BodyEdge _edge;
    private readonly Persons _persons;
    private readonly PostComposer _composer;
    private readonly List<TitleUnit> _units;
    private readonly HashSet<int> _starts;
    private readonly NameBeforeTitle _before;
    private readonly Appointments _appointments;
    private readonly ToldBodies _told;
    private readonly List<(int Start, int End, string Body)> _bodies = [];

    /// <summary>Companies whose posts the article has given so far; 执行副总经理某某 later in the text, without a body, is of the only one.</summary>
    private readonly HashSet<string> _companies = new(StringComparer.Ordinal);

    /// <summary>The school whose posts were given last: 校 on its own page.</summary>
    private string? _school;

    private PeopleFinder(Ground ground, Whereabouts whereabouts)
    {
        _ground = ground;
        _names = new NameReader(ground);
        _edge = new BodyEdge(ground);
        _persons = new Persons(ground);
        _composer = new PostComposer(ground, new PostRegions(ground, whereabouts));
        _units = new TitleReader(ground, _names).Read();
        _before = new NameBeforeTitle(ground, _names, _persons);
        _appointments = new Appointments(ground, _names);
        _told = new ToldBodies(ground);
        _starts = [.. _units.Select(unit => unit.Start)];
    }

    /// <summary>Reads the titles and names of an article.</summary>
    public static PeopleFinder Read(Ground ground, Whereabouts whereabouts)
    {
        var finder = new PeopleFinder(ground, whereabouts);
        finder.ReadChains();
        new UntitledNames(ground, finder._names, finder._persons).Find();
        return finder;
    }

    /// <summary>The people with their posts, in order of first mention.</summary>
    public ImmutableArray<NamedPerson> People => _persons.Settle();

    /// <summary>Where people's names stand.</summary>
    public IReadOnlyList<(int Start, int End)> Mentions => _persons.Mentions;

    /// <summary>Where bodies of posts stand, with the name completed.</summary>
    public IReadOnlyList<(int Start, int End, string Body)> Bodies => _bodies;

    /// <summary>Every chain of titles (书记、主任) with the names behind it, or the name before it.</summary>
    private void ReadChains()
    {
        var sentences = _ground.Sight.Sentences;
        var sentence = 0;
        string? carried = sentences.IsEmpty ? null : _told.Listed(sentences[0]);
        foreach (var told in sentences)
        {
            if (_told.Listed(told) is { } company)
                _companies.Add(company);
        }

        var behind = 0;
        for (var i = 0; i < _units.Count;)
        {
            while (sentence < sentences.Length - 1 && sentences[sentence].End <= _units[i].TitleStart)
            {
                sentence++;
                carried = _told.At(sentences[sentence], sentences[sentence - 1]);
            }

            var last = i;
            while (last + 1 < _units.Count && last - i < LongestChain && _units[last + 1].TitleStart < sentences[sentence].End && Continues(_units[last], _units[last + 1]))
                last++;
            var chain = Joined(_units.GetRange(i, last - i + 1));
            i = last + 1;
            if (chain[0].Start < behind)
                chain[0] = chain[0] with { Start = Math.Min(behind, chain[0].TitleStart) };
            carried = ReadChain(chain, sentences[sentence], carried, ref behind);
        }
    }

    /// <summary>某国总统|外事顾问, 市长|助理: whose adviser he is belongs to the title.</summary>
    private static List<TitleUnit> Joined(List<TitleUnit> chain)
    {
        for (var i = chain.Count - 2; i >= 0; i--)
        {
            var (head, aide) = (chain[i], chain[i + 1]);
            if (aide.Start != head.End || aide.HasBody || head.Core.Term.Class is not ("Foreign" or "Government") || !Aides.Contains(aide.Core.Term.Word))
                continue;
            chain[i] = new TitleUnit(head.Start, head.TitleStart, aide.End, aide.Core);
            chain.RemoveAt(i + 1);
        }

        return chain;
    }

    /// <summary>Is the next title part of the same chain: joined by 、 or 兼 or nothing?</summary>
    private bool Continues(TitleUnit unit, TitleUnit next)
    {
        var between = _ground.Text.AsSpan(unit.End, Math.Max(0, next.Start - unit.End));
        if (IsFolk(unit) || IsFolk(next))
            return false;

        // 副市长（兼）、经开区党工委书记; but 校长陈某院士，副校长: the next one's posts.
        if (between is ['（', ..] && between.IndexOf('）') is > 0 and <= LongestAside and var aside && between.Length > aside + 1)
            between = between[(aside + 1)..];
        if (between is "，" && IsHonour(unit.Core.Term.Word) && _before.StartOf(unit) >= 0)
            return false;

        // 书记甲任组长，省长乙任副组长; 总书记|领导和推动: a post that somebody takes, and a verb.
        if (between is "，" && !unit.HasBody && _ground[unit.TitleStart - 1] == '任' || between.IsEmpty && next.Core.Term.Word == "领导")
            return false;

        // 浙江省委常委杭州市委书记甲: the next post begins with its region at once.
        if (between.IsEmpty && unit.HasBody && next.HasBody && unit.Core.Term.Word.EndsWith("常委", StringComparison.Ordinal) && _ground.Hits.At(next.Start, TermKind.Division) is { Length: >= 2 })
            return true;

        // 某集团顾问理事会主席，某国前总理甲说: two posts of one man, at the head of a sentence, with no name between.
        if (between is "，" && unit.HasBody && next.HasBody && unit.Core.Term.Class != "Folk" && BeginsSentence(unit.Start) && next.Start == unit.End + 1
            && (unit.TitleStart - unit.Start >= LongName || _ground.Hits.EndingAt(unit.TitleStart, TermKind.Body | TermKind.BodyTail | TermKind.Office | TermKind.Place) is not null) && _names.Read(next.End, behindTitle: true) is > 0 and var named && _names.EndStrength(named) == 3)
        {
            return true;
        }

        var joined = between is "、" or "以及" or "职务以及" or "职务及" or "职务和" or "职务、" or "兼" or "，兼" or "、兼" or " " or "和" or "及" or "暨" or "/" or "兼任" || (between is "，" or "" && !next.HasBody);
        return next.Start >= unit.End && joined && _before.StartOf(next) < 0;
    }

    /// <summary>代行公司总经理职责, 代理市人民政府市长职务: whose duties somebody does without the post.</summary>
    private string Substituted(TitleUnit unit, string title)
    {
        var duties = _ground.Text.AsSpan(unit.End);
        if (!duties.StartsWith("职责") && !duties.StartsWith("职务"))
            return title;
        var before = _ground.Text.AsSpan(0, unit.Start);
        if (before.EndsWith("代理"))
            return "代理" + title;
        return title.StartsWith("代行", StringComparison.Ordinal) ? title + "职责" : before.EndsWith("代行") ? "代行" + title + "职责" : title;
    }

    /// <summary>At its head, or behind a day alone: 11月28日，</summary>
    private bool BeginsSentence(int position) =>
        position == 0 || _ground[position - 1] is '。' or '\n' || _ground[position - 1] == '，' && _ground[position - 2] is '日' or '午' or '天' or '晚';

    private string? ReadChain(List<TitleUnit> chain, Sentence sentence, string? carried, ref int behind)
    {
        if (IsFolk(chain[0]))
        {
            ReadFolk(chain[0].End, sentence.End);
            return carried;
        }

        if (_before.StartOf(chain[0]) is >= 0 and var named)
            return ReadNameBefore(named, chain, sentence, carried);
        var posts = new List<(string? Body, string Title, TitleUnit Unit)>();
        var (appointed, behindName, ofBody) = _appointments.NameBeforeBody(chain[0]);
        if (behindName > 0)
            chain[0] = chain[0] with { Start = ofBody };
        // 省长甲会见董事长乙: no region has a 董事长.
        if (carried is [.., '省' or '市' or '县' or '区'] && !chain[0].HasBody && chain[0].Core.Term.Class == "Company" && chain[0].Core.Term.Word is "董事长" or "总经理" or "总裁" or "首席执行官")
            carried = null;
        // 副省长甲会见副行长乙: nor a 行长.
        if (carried is [.., '省' or '市' or '县' or '区' or '州'] && !chain[0].HasBody && chain[0].Core.Term.Word.EndsWith("行长", StringComparison.Ordinal))
            carried = null;
        if (carried is null && !chain[0].HasBody && chain[0].Core.Term.Class == "Company")
            carried = _told.CompanyBefore(chain[0].Start, sentence.Start) ?? (_companies.Count == 1 ? _companies.First() : null);

        // 某市检察院召开发布会，检察长甲通报: of the body that holds it.
        if (carried is null && !chain[0].HasBody && chain[0].Core.Term.Word is "党组书记" or "党委书记" or "局长" or "检察长" or "院长" or "厅长" or "主任" or "行长" or "会长" or "总经理" or "董事长" or "党组成员" or "党委委员" && _told.Holder(chain[0].Start, sentence.Start) is { } holder)
            carried = holder;

        // 县长甲一行到某商会考察，会长乙接待: no region has a 会长.
        if (!chain[0].HasBody && chain[0].Core.Term.Word is "会长" or "副会长" or "理事长" or "秘书长" && carried is null or [.., '省' or '市' or '县' or '区'] && _told.Association(chain[0].Start, sentence.Start) is { } association)
            carried = association;

        // 某科技公司的市场总监甲: whose it is stands before 的.
        if (!chain[0].HasBody && _told.Owner(chain[0].Start, sentence.Start) is { } owner)
            carried = owner;

        // 总裁甲来访，副校长乙会见: no company and no city has a 校长.
        if (!chain[0].HasBody && chain[0].Core.Term.Word is "校长" or "校长助理" && !(carried is [.., '学'] or [.., '学', '院'] or [.., '校']))
            carried = _composer.School(chain[0].Start) ?? _school;

        // 督察组反馈情况，组长甲通报; 某委员会召开会议，副主任委员乙主持: of the group, of the committee that the sentence names.
        if (!chain[0].HasBody && chain[0].Core.Term.Word is "组长" or "副组长" or "主任委员" or "副主任委员" && _told.Ending(chain[0].Core.Term.Word.EndsWith("委员", StringComparison.Ordinal) ? "委员会" : "组", chain[0].Start, sentence.Start) is { } group)
            carried = group;
        // 省委书记甲任组长: of a group, not of the committee.
        else if (!chain[0].HasBody && chain[0].Core.Term.Word == "组长")
            carried = null;
        for (var i = 0; i < chain.Count; i++)
        {
            var (body, title) = _composer.Compose(chain[i], carried, i > 0, sentence);
            title = Substituted(chain[i], title);
            // 原董事长兼首席执行官: both are of the past.
            if (i > 0 && posts[^1].Title[0] is '原' or '前' && _ground.Text.AsSpan(chain[i - 1].End, chain[i].Start - chain[i - 1].End) is "兼" && !chain[i].HasBody)
                title = posts[^1].Title[0] + title;
            // 公司董事甲, 上市公司董事甲 in an article on one listed company.
            if (body is "公司" or "上市公司" or "本公司" or "该公司" && _companies.Count == 1)
                body = _companies.First();
            if (body is [.., '学'] or [.., '校'])
                _school = body;
            if (body is "公司" or "集团" or "分公司" && _told.CompanyReached(chain[i].Start, sentence.Start) is { } reached && (body is "公司" || reached.EndsWith(body, StringComparison.Ordinal)))
                body = reached;
            if (body is { Length: >= 3 } && chain[i].HasBody && chain[i].Core.Term.Class == "Company")
                _companies.Add(body);
            posts.Add((body, title, chain[i]));

            // An inner part completed from the body before it (统战部) does not become the body of what follows; 省人大常委会 behind 省长 does.
            var raw = _ground.Text.AsSpan(chain[i].Start, chain[i].TitleStart - chain[i].Start);
            if (body is not null && (carried is null || !body.StartsWith(carried, StringComparison.Ordinal) || raw.StartsWith(carried, StringComparison.Ordinal) || PostRegions.Begins(raw) || raw.EndsWith("公司"))
                && !(carried is not null && IsHonour(chain[i].Core.Term.Word)) && !(i > 0 && IsTownOf(posts[0].Body, body)))
            {
                carried = body;
            }
        }

        var foreign = chain[^1].Core.Term.Class == "Foreign" || (posts[^1].Body is { } last && _composer.IsForeign(last));
        var names = NamesFrom(chain[^1].End, sentence.End, chain[^1].Core.Term.Word.EndsWith("股东", StringComparison.Ordinal), foreign);
        var own = posts.Count == 1 ? OfSeveral(chain[0], names.Count, sentence) : [];
        for (var i = 0; i < names.Count; i++)
        {
            var (start, end) = names[i];
            _persons.Mention(start, end, "person.behind-title");
            foreach (var (body, title, unit) in posts)
            {
                foreach (var of in own.Count > 0 ? own[i].ToArray<string?>() : [body])
                    Hold(_persons.NameAt(start, end), of, title, unit, "post.title-before-name");
            }

            behind = end;
        }

        if (names.Count > 0)
            _bodies.AddRange(posts.Where(post => post.Body is not null && post.Unit.HasBody && post.Title.EndsWith(post.Unit.Core.Term.Word, StringComparison.Ordinal)).Select(post => (post.Unit.Start, EndOfBody(post.Body!, post.Title, post.Unit), post.Body!)));
        if (names.Count == 0)
        {
            var (holders, standing) = behindName > 0
                ? ([(appointed, behindName)], _ground.Text.AsSpan(0, appointed).EndsWith("任命") || _ground.Text.AsSpan(0, appointed).EndsWith("聘任") ? PostStanding.Held : PostStanding.Former)
                : _appointments.Before(chain[0].Start, sentence.Start, _ground.Text.AsSpan(0, chain[^1].End) is [.., '人', '选'] or [.., '候', '选', '人']);
            foreach (var (start, end) in holders)
            {
                _persons.Mention(start, end, "person.appointed");
                foreach (var (body, told, unit) in posts)
                {
                    var title = Taken(unit, told, end);
                    _persons.Hold(_persons.NameAt(start, end), body, title, standing, unit.TitleStart, unit.End, standing == PostStanding.Former ? "post.removed" : "post.appointed");
                }
            }
        }

        return carried;
    }

    /// <summary>
    /// 市发改委、财政局、商务局主要负责人甲、乙、丙: as many bodies as names give each his own. 甲公司、乙公司董事甲: who sits on a board may sit on several.
    /// The bodies for each of the names; empty if the one before the title is that of all.
    /// </summary>
    private List<List<string>> OfSeveral(TitleUnit unit, int names, Sentence sentence)
    {
        var onBoards = names == 1 && unit.Core.Term.Word is "董事" or "监事" or "独立董事" or "外部董事";
        if (names < 2 && !onBoards)
            return [];
        var edges = new List<(int Start, int End)> { (unit.Start, unit.TitleStart) };
        for (var end = unit.Start - 1; edges.Count < MostBodies && end > sentence.Start && _ground[end] == '、' && _ground.Hits.EndingAt(end, TermKind.Body | TermKind.BodyTail | TermKind.Office) is not null; end = edges[^1].Start - 1)
        {
            var start = _edge.StartOf(end, sentence.Start);
            if (end - start < 2)
                return [];
            edges.Add((start, end));
        }

        if (_ground[edges[^1].Start - 1] == '、' || edges.Count < 2 || !onBoards && edges.Count != names)
            return [];
        var bodies = new List<string>();
        foreach (var (start, end) in Enumerable.Reverse(edges))
        {
            var carried = bodies.Count > 0 ? bodies[^1] : null;
            if (_composer.Compose(unit with { Start = start }, end, carried, carried is not null, sentence).Body is not { } body)
                return [];
            bodies.Add(body);
        }

        return onBoards ? [bodies] : bodies.ConvertAll(body => new List<string> { body });
    }

    /// <summary>Where the words of a post's body end: 国铁集团|党组书记, where the committee went to the title; 南非贸工部|长.</summary>
    private int EndOfBody(string body, string title, TitleUnit unit)
    {
        var moved = title.Length - (unit.End - unit.TitleStart);
        return moved > 0 && unit.TitleStart - moved > unit.Start && _ground[unit.TitleStart - moved] != '驻' && _ground.Text.AsSpan(unit.TitleStart - moved).StartsWith(title, StringComparison.Ordinal)
            ? unit.TitleStart - moved
            : unit.TitleStart + (IsCut(body, unit) ? 1 : 0);
    }

    /// <summary>南非贸工部长: the 部 of the body stands in the title.</summary>
    private bool IsCut(string body, TitleUnit unit) =>
        body.EndsWith('部') && unit.TitleStart > 0 && _ground[unit.TitleStart] == '部' && _ground[unit.TitleStart - 1] != '部';

    /// <summary>某大学校长、中国科学院院士甲，党委副书记乙: an honour beside a post is no house whose next officer follows.</summary>
    private static bool IsHonour(string title) => title.EndsWith("院士", StringComparison.Ordinal) || title.EndsWith("大代表", StringComparison.Ordinal) || title.EndsWith("党代表", StringComparison.Ordinal) || title is "政协委员" or "全国政协委员" or "候补委员";

    private static bool IsFolk(TitleUnit unit) => unit.Core.Term.Class == "Folk";

    /// <summary>村民王某某说: what somebody is, not a post; only a plain full name counts.</summary>
    private void ReadFolk(int start, int limit)
    {
        var end = _names.Read(start, behindTitle: false);
        if (end > start && end <= limit && _names.EndStrength(end) == 3 && _ground.Hits.At(start, TermKind.Surname) is { Term.Weight: >= 20 })
            _persons.Mention(start, end, "person.folk");
    }

    /// <summary>习近平总书记、国家主席: the name comes first, so none follows.</summary>
    private string? ReadNameBefore(int start, List<TitleUnit> chain, Sentence sentence, string? carried)
    {
        var end = chain[0].TitleStart;
        _persons.Mention(start, end, "person.before-title");
        var words = _ground.Text[chain[0].Start..start];
        var before = chain[0].Start < start && (_composer.EndsLikeBody(words) || chain[0].Core.Term.Class == "Company" && _before.NamedAlone(chain[0].Start, start, end)) ? words
            : _ground[start - 1] == '、' && chain[0].Core.Term.Class == "Company" ? carried : null;
        chain[0] = chain[0] with { Start = end };
        foreach (var unit in chain)
        {
            var (body, title) = _composer.Compose(unit, before, before is not null, sentence);
            title = Taken(unit, title, end);
            Hold(_persons.NameAt(start, end), body, title, unit, "post.title-behind-name");
            before = body;
        }

        return before ?? carried;
    }

    /// <summary>副市长、桐城市委书记: a city at county level beside a post of the city above, whose officers are told before and after him.</summary>
    private bool IsTownOf(string? city, string body) =>
        city is not null && _ground.Lexicon.Scan(body).At(0, TermKind.Division) is { } hit && hit.Term.Divisions.Any(one => one is { Level: DivisionLevel.County, Tail: '市', Above: { Tail: '市' } above } && city.StartsWith(above.Name, StringComparison.Ordinal));

    /// <summary>甲当选|董事长: he is no 当选董事长.</summary>
    private static string Taken(TitleUnit unit, string title, int name) =>
        unit.TitleStart == name && title.Length > 3 && title.StartsWith("当选", StringComparison.Ordinal) ? title[2..] : title;

    private void Hold(string name, string? body, string title, TitleUnit unit, string rule) =>
        _persons.Hold(name, body, title, LeadsAsDeputy(unit) ? PostStanding.InCharge : StandingOf(title, _ground.Text.AsSpan(unit.Start)), unit.TitleStart, unit.End, rule);

    /// <param name="words">From where the words of the post begin: 时任 and 拟任 stand before the body as well.</param>
    private static PostStanding StandingOf(string title, ReadOnlySpan<char> words) => title switch
    {
        _ when words.StartsWith("时任", StringComparison.Ordinal) => PostStanding.Former,
        _ when words.StartsWith("拟任", StringComparison.Ordinal) => PostStanding.Designate,
        _ when title.StartsWith('代') && !title.StartsWith("代表", StringComparison.Ordinal) && !title.StartsWith("代办", StringComparison.Ordinal) => PostStanding.Acting,
        _ when title.StartsWith('原') || title.StartsWith('前') || title.StartsWith('故') || title.StartsWith("已故", StringComparison.Ordinal) || title.StartsWith("时任", StringComparison.Ordinal) => PostStanding.Former,
        _ when title.EndsWith("候选人", StringComparison.Ordinal) || title.EndsWith("人选", StringComparison.Ordinal) || title.StartsWith("提名", StringComparison.Ordinal)
            || title.StartsWith("候任", StringComparison.Ordinal) || title.StartsWith("拟任", StringComparison.Ordinal) || title.StartsWith("当选", StringComparison.Ordinal) => PostStanding.Designate,
        _ => PostStanding.Held,
    };

    /// <summary>副主任（主持工作）林某, 副厅长（正厅级）王某: where the name begins behind such a bracket; the position itself where none stands.</summary>
    private int BehindAside(int position)
    {
        if (_ground[position] != '（')
            return position;
        var close = _ground.Text.AsSpan(position, Math.Min(16, _ground.Text.Length - position)).IndexOf('）');
        return close < 0 ? position : position + close + 1;
    }

    /// <summary>副主任（主持工作）, 主持工作的副主任: a deputy who leads.</summary>
    private bool LeadsAsDeputy(TitleUnit unit)
    {
        var behind = BehindAside(unit.End);
        return (behind > unit.End && _ground.Text.AsSpan(unit.End, behind - unit.End).Contains("主持", StringComparison.Ordinal))
            || (_ground[unit.TitleStart - 1] == '的' && _ground.Text.AsSpan(Math.Max(0, unit.TitleStart - 10), Math.Min(10, unit.TitleStart)) is var before && before.EndsWith("工作的", StringComparison.Ordinal) && before.Contains("主持", StringComparison.Ordinal));
    }

    /// <summary>程卫、朱安川: the names that stand one behind another from a position on.</summary>
    private List<(int Start, int End)> NamesFrom(int position, int limit, bool mayBeCompany, bool foreign)
    {
        var names = new List<(int Start, int End)>();
        position = BehindAside(position);

        // 现任省政协副主席的王某某, 曾任副省长的陈某某在某地: 的 joins only a plain full name.
        if (_ground[position] == '的')
        {
            var owned = _names.Read(position + 1, behindTitle: false);
            return owned > 0 && owned <= limit && (_names.EndStrength(owned) == 3 || _ground[owned] == '在' && _ground.Text.AsSpan(Math.Max(0, position - LongestPost), Math.Min(LongestPost, position)) is var post && post[(post.LastIndexOfAny('，', '。', '\n') + 1)..].Contains('任')) && _ground.Hits.At(position + 1, TermKind.Surname) is { Term.Weight: >= 20 } ? [(position + 1, owned)] : names;
        }

        while (position < limit)
        {
            // In a headline a space parts two clauses: 谢某晤省长 商合作.
            if (_ground[position] == ' ' && position >= _ground.Sight.BodyStart)
                position++;
            if (names.Count > 0 && _starts.Contains(position))
                break;
            var end = _names.Read(position, behindTitle: true, foreign);
            if (names.Count == 0 && mayBeCompany && _names.EndStrength(end) < 3)
                break;
            // 舒尔克总统和欧里班总理, 专家和企业家: 和 joins two who are told one way.
            if (end == 0 || end > limit || names.Count == 0 && _ground[position] == '和' && (_ground.Hits.At(end, TermKind.Title) is not null || _ground.Hits.At(position + 1, TermKind.Title | TermKind.Common | TermKind.Everyday) is { Length: >= 2 }))
                break;
            // 市长甲与乙一行座谈: those on the other side.
            if (names.Count > 0 && _ground[position - 1] is '与' or '和' && _ground.Text.AsSpan(end).StartsWith("一行"))
                break;
            names.Add((position, end));
            if (_ground[end] is '、' or '和' or '与' or '及')
                position = end + 1;
            else
                break;
        }

        return names;
    }
}
