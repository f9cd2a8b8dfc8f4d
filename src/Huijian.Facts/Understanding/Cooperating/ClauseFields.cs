using System.Buffers;
using Huijian.Facts.Understanding.Happenings;

namespace Huijian.Facts.Understanding.Cooperating;

/// <summary>
/// The fields that a clause names behind its word of hope or pledge:
/// <code>
/// clause := whom? (sphere | frame | verb list) …
/// sphere := 在 list (等方面 | 等领域 | 方面 | 领域 | 等…)      在绿色信贷、跨境结算等方面与我省深化合作
/// frame  := (围绕 | 聚焦) list                                围绕冶炼升级、磁性材料扩产，与当地深化合作
/// verb   := adverb* verb+                                     深度参与产业基地和产业集群建设
/// </code>
/// Names of people, bodies and places are stepped over, so that the 建设 of 建设银行 is no verb.
/// </summary>
internal sealed class ClauseFields(CooperationWords words)
{
    private const int LongestSphere = 120;

    private const int LongestPartner = 20;

    /// <summary>What is done with something that comes to a place.</summary>
    private static readonly string[] Settlings = ["放在", "设在", "迁到", "落在", "落户", "布局在", "建在", "放到", "迁至", "设到", "引入", "引进", "导入", "带到", "带入", "带进"];

    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,");

    private static readonly string[] Closes = ["方面", "领域", "等"];

    private readonly AreaList _areas = new(words);

    /// <summary>The fields between two positions of the text.</summary>
    public IEnumerable<(int Start, int Length)> In(Mentions mentions, int start, int end)
    {
        var text = mentions.Sight.Text;
        for (var i = start; i < end - 2; i++)
        {
            if (EndOfName(mentions, i) is { } behind)
            {
                i = behind - 1;
                continue;
            }

            var rest = text.AsSpan(i, end - i);
            if (rest[0] == '为' && words.Verb(rest[1..]) == 0)
            {
                // 为莱阳市|加快新旧动能转换…加油助力: what it is to do stands behind whom.
                if (EndOfName(mentions, i + 1) is { } whom && whom + 2 < end && words.Verb(text.AsSpan(whom, end - whom)) > 0 && (rest.EndsWith("助力") || rest.EndsWith("贡献力量") || rest.EndsWith("添砖加瓦")) && !text.AsSpan(whom).StartsWith("发展"))
                {
                    i = whom - 1;
                    continue;
                }

                // 为企业发展提供金融支持: for whom it is stands between.
                var given = rest.IndexOf("提供", StringComparison.Ordinal);
                if (given < 0)
                    return [];
                i += given - 1;
                continue;
            }

            if (rest[0] is '在' or '于' or '就' && Sphere(mentions, i, end) is { } sphere)
                return _areas.In(text, i + 1, sphere, isSphere: true);

            // 在助推发展中不断做大做强: on which occasion, not in what.
            if (rest[0] == '在' && IsOccasion(rest))
                return [];
            // 以A、B为抓手: in what; 以建交周年为契机: the occasion, and what stands behind it in the clause.
            if (rest[0] == '以' && rest.IndexOf('为') is > 2 and var taken)
            {
                if (rest[..taken].Contains('、') && (rest[(taken + 1)..].StartsWith("抓手") || rest[(taken + 1)..].StartsWith("重点") || rest[(taken + 1)..].StartsWith("突破口") || rest[(taken + 1)..].StartsWith("切入点") || rest[(taken + 1)..].StartsWith("主攻方向")))
                    return _areas.In(text, i + 1, i + taken, isSphere: true);
                i += taken + 2;
                continue;
            }

            if (rest[0] is '把' or '将' && Settled(text, i + 1, end) is { } settled)
                return _areas.In(text, settled.Start, settled.End, isSphere: false);
            // 加快把A、B引入当地: what is brought stands behind 把.
            if (words.Verb(rest) is > 0 and var hastened && i + hastened + 1 < end && rest[hastened] is '把' or '将')
            {
                i += hastened - 1;
                continue;
            }

            if (words.Frame(rest) is > 0 and var frame && i + frame < end)
                return _areas.In(text, i + frame, EndOfFrame(text, i + frame, end), isSphere: true);
            if (words.Setting(rest) > 0)
                return rest.StartsWith("发挥") || rest.StartsWith("借助") || rest.StartsWith("依托") ? OfAdvantage(mentions, i, end) : [];
            if (words.Verb(rest) is > 0 and var verb && i + verb < end && !IsAmount(rest[verb..]))
                return OfVerb(mentions, i, verb, end);
        }

        return [];
    }

    private static bool IsOccasion(ReadOnlySpan<char> clause)
    {
        foreach (var done in (ReadOnlySpan<string>)["中不断", "中实现", "中做", "中更好", "中展现", "中发挥", "中贡献", "中走在", "中共享", "中共同"])
        {
            if (clause.Contains(done, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>把新成立的研究院放在当地: what comes; 更多项目 says too little.</summary>
    private static (int Start, int End)? Settled(string text, int start, int end)
    {
        var words = text.AsSpan(start, end - start);
        foreach (var settling in Settlings)
        {
            var at = words.IndexOf(settling);
            if (at < 3 || words.StartsWith("更多"))
                continue;
            var of = words[..at].LastIndexOf('的');
            return (of > 0 && words[..of].StartsWith("新") ? start + of + 1 : start, start + at);
        }

        return null;
    }

    /// <summary>加强在A、B等领域的合作: the sphere behind the verb says more than its object; else the object is the list.</summary>
    private IEnumerable<(int Start, int Length)> OfVerb(Mentions mentions, int start, int verb, int end)
    {
        var text = mentions.Sight.Text;
        var from = start + verb;
        var at = text[from] is '与' or '同' or '和' or '对' ? text.IndexOf('在', from, Math.Min(end - from, LongestPartner)) : from;
        if (at >= 0 && text[at] == '在' && Sphere(mentions, at, end) is { } sphere)
            return _areas.In(text, at + 1, sphere, isSphere: true);

        // 加大在某市|投资建设风电、光伏等产业的力度: where, and then what.
        if (at == from && text[at] == '在' && EndOfName(mentions, at + 1) is { } there && there + 2 < end && words.Verb(text.AsSpan(there, end - there)) is > 0 and var built && text.AsSpan(there, end - there).Contains('、') && there + built < end)
            return _areas.In(text, there + built, text.AsSpan(0, end).EndsWith("的力度") ? end - 3 : end, isSphere: false);

        // 加强在联合国、太平洋岛国论坛等多边框架内的协调: where they meet, not in what they cooperate.
        if (at == from && text[at] == '在' && IsAtForum(text.AsSpan(from, end - from)))
            return [];
        if (SphereWithin(mentions, from, end) is var (open, close))
            return _areas.In(text, open, close, isSphere: true);
        var clause = text.AsSpan(start, end - start);

        // 深耕中国, 深耕攀西: where, not in what.
        if (end - from <= 4 && text.AsSpan(0, from).EndsWith("深耕"))
            return [];
        if (text[from] == '对' && (EndOfWhole(text, from, end) ?? EndOfSupported(text, from, end)) is { } whole)
            return _areas.In(text, from + 1, whole, isSphere: text.AsSpan(from, whole - from).IndexOfAny('、', '和') >= 0);

        // 助力 and 提供 name a field only with a project or a support at the end: 助力更多绿色低碳项目落地, 提供金融支持.
        if (clause.Contains("助力", StringComparison.Ordinal) && !clause.EndsWith("加油助力") && !clause.Contains("项目", StringComparison.Ordinal) || clause.Contains("提供", StringComparison.Ordinal) && !clause.EndsWith("支持") && !clause.EndsWith("服务"))
            return [];
        var found = Object(mentions, start, from, end);
        return found >= end ? [] : _areas.In(text, found, end, isSphere: false);
    }

    /// <summary>促进两国在A等领域的交流合作: between whom stands before the sphere, what is done in it behind.</summary>
    private (int Start, int End)? SphereWithin(Mentions mentions, int from, int end)
    {
        var text = mentions.Sight.Text;
        var clause = text.AsSpan(from, end - from);
        var at = clause.IndexOf('在');
        if (at is < 1 or > LongestPartner || clause[..at].Contains('、') || !IsTogether(clause) && !(text.AsSpan(0, from).EndsWith("支持") && clause.EndsWith("发展")))
            return null;
        return Sphere(mentions, from + at, end) is { } close && (text.AsSpan(close).StartsWith("等") || text.AsSpan(close).StartsWith("方面") || text.AsSpan(close).StartsWith("领域") || text.AsSpan(close).StartsWith("上"))
            ? (from + at + 1, close)
            : null;
    }

    private static bool IsTogether(ReadOnlySpan<char> clause)
    {
        foreach (var doing in (ReadOnlySpan<string>)["合作", "交流", "协作", "攻关", "对接", "往来", "互动", "布局", "投入", "协同", "联动", "互补"])
        {
            if (clause.EndsWith(doing))
                return true;
        }

        return false;
    }

    /// <summary>加大对A、B的投入力度: the fields stand before 的 where nothing of its own stands behind it.</summary>
    private int? EndOfWhole(string text, int start, int end) =>
        text.AsSpan(start, end - start).LastIndexOf('的') is > 2 and var of && words.IsVague(text.AsSpan(start + of + 1, end - start - of - 1), inList: false) ? start + of : null;

    /// <summary>加大对“三农”、城镇化建设等方面的|金融支持力度: what is supported, whatever with.</summary>
    private static int? EndOfSupported(string text, int start, int end) =>
        text.AsSpan(start, end - start) is var clause && (clause.EndsWith("力度") || clause.EndsWith("支持") || clause.EndsWith("投放") || clause.EndsWith("投入")) && clause.LastIndexOf('的') is > 2 and var of && clause[of..].IndexOf('、') < 0
            ? start + of
            : null;

    /// <summary>支持企业参与A建设, 深化同B的A合作: whom and with whom stand between the verb and the field.</summary>
    private int Object(Mentions mentions, int start, int from, int end)
    {
        var text = mentions.Sight.Text;
        if (text[from] is '同' or '与' or '对' or '和' && text.AsSpan(from, end - from).IndexOf('的') is > 0 and var of && from + of + 1 < end)
            return from + of + 1;
        if (text[from] is '同' or '与' && (text.AsSpan(0, end).EndsWith("合作") || text.AsSpan(0, end).EndsWith("交流")))
            return end;
        if (!IsOfOthers(text.AsSpan(start, from - start)))
            return from;
        var isSupport = text.AsSpan(start, from - start).EndsWith("支持");
        for (var i = from; i < end - 2; i++)
        {
            if (text[i] == '、')
                return from;
            if (EndOfName(mentions, i) is { } behind)
                i = behind - 1;
            else if (i > from && (isSupport || IsWhom(text.AsSpan(from, i - from))) && words.Verb(text.AsSpan(i, end - i)) is > 0 and var verb && i + verb < end)
                return i + verb;
        }

        return from;
    }

    /// <summary>推动|法国企业|参与核电合作: who is to do it, in a word for many.</summary>
    private static bool IsWhom(ReadOnlySpan<char> words) =>
        words.EndsWith("企业") || words.EndsWith("公司") || words.EndsWith("集团") || words.EndsWith("机构") || words.EndsWith("高校") || words.EndsWith("院所") || words.EndsWith("单位") || words.EndsWith("双方");

    private static bool IsOfOthers(ReadOnlySpan<char> verb) => verb.EndsWith("支持") || verb.EndsWith("推动") || verb.EndsWith("推进") || verb.EndsWith("促进") || verb.EndsWith("助力");

    /// <summary>借助云岭银行在绿色金融领域的专业优势: the sphere of an advantage is a field.</summary>
    private IEnumerable<(int Start, int Length)> OfAdvantage(Mentions mentions, int start, int end)
    {
        var text = mentions.Sight.Text;
        for (var i = start + 2; i < end - 2; i++)
        {
            if (text[i] == '在' && Sphere(mentions, i, end) is { } sphere && text.AsSpan(sphere, end - sphere).EndsWith("优势"))
                return _areas.In(text, i + 1, sphere, isSphere: true);
        }

        return [];
    }

    /// <summary>
    /// Where the list behind 在 ends, or null: at 方面, 领域 or 等 that is not followed by a further member; 在广西投资… is a place with a verb,
    /// 在要素保障、审批服务上给予支持 ends at 上.
    /// </summary>
    private int? Sphere(Mentions mentions, int at, int end)
    {
        var text = mentions.Sight.Text;
        if (IsPlaceWithVerb(mentions, at + 1, end))
            return null;
        end = Math.Min(end, at + LongestSphere);
        for (var i = at + 3; i < end; i++)
        {
            if (text[i] == '上' && (text.AsSpan(i + 1, end - i - 1) is "的合作" or "的交流" or "的交流合作" or "的务实合作" or "合作") && !IsCircumstance(text.AsSpan(at + 1, i - at - 1)))
                return i;
            if (text[i] == '上' && i + 2 < end && words.Turn(text.AsSpan(i + 1, end - i - 1)) > 0)
                return IsCircumstance(text.AsSpan(at + 1, i - at - 1)) ? null : i;
            foreach (var close in Closes)
            {
                if (!text.AsSpan(i, end - i).StartsWith(close) || close == "等" && !IsEndOfList(text, i, end))
                    continue;
                var next = i + close.Length < end ? text[i + close.Length] : '，';
                if (next is not ('、' or '和' or '及' or '与' or '以') || next is '与' or '和' && close != "等" && IsPartner(text.AsSpan(i + close.Length, end - i - close.Length)))
                    return close == "等" && IsForum(text.AsSpan(i + 1, end - i - 1)) ? null : i;
            }
        }

        return text[at] == '就' ? null : BareSphere(text, at, end) ?? (text.AsSpan(at, end - at).Contains('、') ? EndOfWhole(text, at, end) : null);
    }

    /// <summary>在A、B领域|与安徽企业开展合作: with whom, and then what is done.</summary>
    private bool IsPartner(ReadOnlySpan<char> rest)
    {
        if (rest.Contains('、') || rest.Contains("领域", StringComparison.Ordinal) || rest.Contains("方面", StringComparison.Ordinal))
            return false;
        for (var i = 3; i < Math.Min(rest.Length, LongestPartner); i++)
        {
            if (words.Turn(rest[i..]) > 0)
                return true;
        }

        return false;
    }

    /// <summary>在重大问题上相互支持: no fields.</summary>
    private static bool IsCircumstance(ReadOnlySpan<char> words)
    {
        foreach (var word in (ReadOnlySpan<string>)["问题", "事务", "道路", "基础", "议题", "立场", "水平", "过程", "平台", "起点"])
        {
            if (words.EndsWith(word))
                return true;
        }

        return false;
    }

    private static bool IsAtForum(ReadOnlySpan<char> clause)
    {
        foreach (var word in (ReadOnlySpan<string>)["多边", "国际组织", "框架", "场合", "国际事务", "国际和地区", "地区事务", "机制内", "机制中", "平台"])
        {
            if (clause.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>在联合国等多边场合: where they meet, not in what they cooperate.</summary>
    private static bool IsForum(ReadOnlySpan<char> behind)
    {
        foreach (var word in (ReadOnlySpan<string>)["多边", "国际", "地区", "平台", "机制", "场合", "框架", "组织"])
        {
            if (behind.StartsWith(word))
                return true;
        }

        return false;
    }

    /// <summary>在A、B、C展开合作: without a close the list ends at the verb.</summary>
    private int? BareSphere(string text, int at, int end)
    {
        var list = text.AsSpan(at + 1, end - at - 1);
        if (list.IndexOf('、') < 2 || list.Contains("机制", StringComparison.Ordinal) || list.Contains("框架", StringComparison.Ordinal) || list.Contains("基础上", StringComparison.Ordinal) || list.Contains("场合", StringComparison.Ordinal))
            return null;
        var stop = EndOfFrame(text, at + 1, end);
        return stop < end ? stop : null;
    }

    private static bool IsEndOfList(string text, int at, int end) =>
        text[at - 1] is not ('高' or '中' or '初' or '平' or '同' or '对' or '相' or '优') && !(at + 1 < end && text[at + 1] is '级' or '效');

    /// <summary>在广西投资建厂, 在辽布局: 在 says where.</summary>
    private bool IsPlaceWithVerb(Mentions mentions, int start, int end)
    {
        var text = mentions.Sight.Text;
        if (start + 3 < end && Ground.IsHan(text[start]) && words.Verb(text.AsSpan(start + 1, end - start - 1)) > 0 && words.Verb(text.AsSpan(start, end - start)) == 0)
            return true;
        if (mentions.BodiesIn(start, start + 1) is [var body, ..] && body.End - body.Start <= 6 && WithoutVerb(text, body) < body.End)
            return true;
        foreach (var place in mentions.PlacesIn(start, Math.Min(end, start + 1)))
        {
            var rest = text.AsSpan(place.End, Math.Max(0, end - place.End));
            return words.Verb(rest) > 0 || rest.IndexOfAny(Marks) == 0;
        }

        return false;
    }

    /// <summary>围绕A、B深化合作: the list ends where the last member turns to what is to be done.</summary>
    private int EndOfFrame(string text, int start, int end)
    {
        var last = text.AsSpan(start, end - start).LastIndexOf('、') + 1 + start;
        for (var i = last + 2; i < end - 2; i++)
        {
            if (words.Turn(text.AsSpan(i, end - i)) is > 0 and var turn && i + turn < end)
                return i;
        }

        return end;
    }

    /// <summary>投资2.6亿美元在当地建设物流园: how much, not in what; 利用5G网络 is no amount.</summary>
    private static bool IsAmount(ReadOnlySpan<char> words)
    {
        foreach (var bound in (ReadOnlySpan<string>)["不少于", "不低于", "超过", "总额", "近", "超", "约"])
        {
            if (words.StartsWith(bound))
            {
                words = words[bound.Length..];
                break;
            }
        }

        var digits = words.IndexOfAnyExcept(Digits);
        return digits > 0 && words[digits] is '亿' or '万' or '多' or '余' or '元' or '个' or '家' or '%';
    }

    /// <summary>广西投资|海洋装备: a region with a verb looks like a company.</summary>
    private static int WithoutVerb(string text, Token body) =>
        text.AsSpan(body.Start, body.End - body.Start) is [_, _, ..] words && (words.EndsWith("投资") || words.EndsWith("建设") || words.EndsWith("发展")) ? body.End - 2 : body.End;

    private static int? EndOfName(Mentions mentions, int at)
    {
        foreach (var name in mentions.In(at, at + 1))
        {
            if (name.Kind is not TokenKind.Time)
                return Math.Max(name.Kind == TokenKind.Body ? WithoutVerb(mentions.Sight.Text, name) : name.End, at + 1);
        }

        return null;
    }
}
