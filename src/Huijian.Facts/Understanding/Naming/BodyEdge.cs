using System.Buffers;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>Where a body's name begins, read backwards from where it ends.</summary>
internal sealed class BodyEdge(Ground ground)
{
    private const TermKind Stop = TermKind.Verb | TermKind.Link | TermKind.Cut;
    private const int LongestBody = 60;
    private const int LongestAside = 30;

    private static readonly string[] AsideWords = ["以下简称", "下称", "简称", "下同", "股票代码", "证券代码", "代码", "英文"];

    /// <summary>Last characters of offices and of what is no body by itself.</summary>
    private static readonly SearchValues<char> Offices = SearchValues.Create("部局司厅处委办署会院科室系所");

    private static readonly SearchValues<char> DateMarks = SearchValues.Create("年月日时分点");

    /// <summary>The start of the body whose name ends at <paramref name="end"/>: the end itself if there is none.</summary>
    /// <param name="floor">What lies before belongs to something else.</param>
    public int StartOf(int end, int floor)
    {
        var at = end;
        floor = Math.Max(floor, end - LongestBody);
        while (at > floor)
        {
            var c = ground[at - 1];
            if (c == '）' && Aside(at - 1, floor) is >= 0 and var aside)
            {
                at = aside;
                continue;
            }

            if (c is '）' or '”' && Opening(at - 1, floor) is >= 0 and var opening)
            {
                at = opening;
                continue;
            }

            if ((Ground.IsMark(c) && c != '-') || c == ' ' && !(Ground.IsLatin(ground[at]) && Ground.IsLatin(ground[at - 2])))
                break;
            if (DateMarks.Contains(c) && at - 2 >= floor && Ground.IsDigit(ground[at - 2]))
                break;
            // 李某分别同日本首相会谈, 总书记甲和中共中央政治局常委乙: a country or the Party begins a body, though 同日 is a word and 平和 a county.
            if (c is '同' or '与' or '和' or '向' or '对' && at < end && (ground.Hits.At(at, TermKind.Country) is { Length: >= 2 } || ground.Text.AsSpan(at).StartsWith("中共")))
                break;

            // 任命黄某华|为江西省教育厅副厅长: no 华为.
            if (c == '为' && at < end && ground.Hits.At(at, TermKind.Division | TermKind.Office) is { Length: >= 2 } && ground.Text.AsSpan(Math.Max(0, at - 8), Math.Min(8, at)) is var appointed && (appointed.Contains("任命", StringComparison.Ordinal) || appointed.Contains("选举", StringComparison.Ordinal) || appointed.Contains("提名", StringComparison.Ordinal) || appointed.Contains("聘任", StringComparison.Ordinal)))
                break;
            if (ground.Hits.EndingAt(at, TermKind.Body | TermKind.Place | TermKind.Office) is { Length: >= 2 } known && known.Start >= floor)
            {
                at = known.Start;
                continue;
            }

            // 金融业联合会秘书长: the 联合 of 联合会 is no verb.
            if (at < end + 1 && ground.Hits.EndingAt(at, TermKind.BodyTail) is { Length: >= 3, Term.Class: "strong" } tail && tail.Start > floor && Ground.IsHan(ground[tail.Start - 1]))
            {
                at = tail.Start;
                continue;
            }

            // 董某代理上饶市人民政府市长职务
            if (c == '理' && ground[at - 2] == '代' && at < end && (ground.Hits.At(at, TermKind.Place) is not null || ground[at] is '省' or '市' or '县' or '区' && ground.Hits.At(at + 1, TermKind.Office) is not null))
                break;

            // 主任（正部级）率总社办公厅副主任: who leads stands before.
            if (c == '率' && at < end && ground[at - 2] == '）')
                break;

            // 书记甲带领师党委常委乙: who leads stands before.
            if (c == '领' && ground[at - 2] == '带' && at < end)
                break;

            // 委员会主席兼武装部队总司令: 兼 joins two titles.
            if (c == '兼' && at < end && ground.Hits.EndingAt(at - 1, TermKind.Title) is not null)
                break;

            // ，携某某公司总经理: whom he brings; but 携程 is a company.
            if (c == '携' && at < end && ground[at] != '程' && ground[at - 2] is '，' or '、' or '\n')
                break;

            // 市纪委监委派驻市财政局纪检监察组: sent by one office into another.
            if (c == '派' && ground[at] == '驻' && ground.Hits.EndingAt(at - 1, TermKind.Office | TermKind.Body) is not null)
            {
                at--;
                continue;
            }

            if (ground.WordEndingAt(at, Stop) is { } stop && stop.Start >= floor && !OpensName(stop, at, end) && !InsideName(stop, at, end))
                break;
            // 书记甲任组长: a verb, and no body.
            if (c == '任' && (at == end && Ground.IsHan(ground[at - 2]) || ground[at - 2] == '志' && ground[at - 3] == '同'))
                break;
            if (c is '任' or '系' or '为' && at < end && !"一二三四五六七八九十华".Contains(ground[at - 2], StringComparison.Ordinal) && (ground.Hits.At(at, TermKind.Place | TermKind.Body) is not null || ground.Text.AsSpan(at).StartsWith("中共")))
                break;

            // 免去张某同志荆门市委书记职务
            if (c is '志' or '生' or '士' && at < end && ground.Hits.EndingAt(at, TermKind.After) is { Term.Word: "同志" or "先生" or "女士" } && ground.Hits.At(at, TermKind.Place | TermKind.Body | TermKind.Office) is not null)
                break;

            // 受省委书记委托, 应国务院总理邀请, 应国家主席邀请: what one answers to is no part of the body.
            if (c is '受' or '应' or '经' && ground.WordEndingAt(at, TermKind.Any) is null or { Length: 1 } && (at == end || Begins(at)))
                break;
            at--;
        }

        return at;
    }

    /// <summary>True if a body can begin here: a known one, a region with its office (省委), the state.</summary>
    private bool Begins(int at) => ground.Hits.At(at, TermKind.Place | TermKind.Body | TermKind.Country) is { Length: >= 2 }
        || ground[at] is '省' or '市' or '县' or '区' && ground.Hits.At(at + 1, TermKind.Office) is not null
        || ground.Text.AsSpan(at).StartsWith("国家");

    /// <summary>怡和控股, 同圆设计集团: with one character before it, or at the head of a list item, 和 and 同 join nothing.</summary>
    private bool OpensName(Hit link, int at, int end)
    {
        if (!link.Is(TermKind.Link) || link.Length > 1 || at >= end || ground.Hits.At(at, TermKind.Place | TermKind.Body | TermKind.Office) is { Length: >= 2 })
            return false;
        if (PartOf(at) || Ground.IsDigit(ground[link.Start - 1]))
            return true;
        var before = link.Start - 1;

        // 我院与某某公司, 该校同某某集团: whose house it is stands before.
        if (ground[before - 1] is '我' or '本' or '该' or '全')
            return false;
        if (ground.Hits.EndingAt(link.Start, TermKind.Common) is { Length: >= 2 } left && ground.Hits.At(at, TermKind.Common) is { Length: >= 2 }
            && ground.Hits.EndingAt(left.Start, TermKind.BodyTail | TermKind.Body | TermKind.Division) is not null)
        {
            return true;
        }

        if (ground[before] == '、')
            return link.Term.Word == "同";
        return Ground.IsHan(ground[before]) && (!Ground.IsHan(ground[before - 1]) || ground.Hits.EndingAt(before, Stop | TermKind.Country) is not null) && ground.WordEndingAt(link.Start, TermKind.Any) is null or { Length: 1 } && !ground.BreaksAt(link.Start);
    }

    /// <summary>
    /// 统计分析处, 机械工业联合会: one character is no body, so the verb before it belongs to the name. 工业和基础设施发展部, 战略规划与经济司, 政制及内地事务局:
    /// what 和 joins is no body either, and the whole ends as an office does.
    /// </summary>
    private bool InsideName(Hit stop, int at, int end)
    {
        // 西某联合控股有限公司: nothing but words that any company ends in is no company.
        if (stop.Term.Word == "联合" && Ground.IsHan(ground[stop.Start - 1]) && (at == end || IsTails(at, end)))
            return true;
        if (stop.Is(TermKind.Verb) && end - at == 1 && stop.Length >= 2 && Ground.IsHan(ground[stop.Start - 1]) && Offices.Contains(ground[at]))
            return true;

        // 万向集团公司, 新希望集团: one character before the verb, at the head of an item, makes a name of both.
        if (stop.Is(TermKind.Verb) && at < end && Ground.IsHan(ground[stop.Start - 1]) && ground[stop.Start - 2] is '、' or '，' or '。' or '\n' && ground.Hits.EndingAt(stop.Start, Stop) is null
            && ground.Hits.At(at, TermKind.BodyTail) is not null && ground.Hits.At(at, TermKind.Place | TermKind.Body) is not { Length: >= 2 })
        {
            return true;
        }

        // 、派川商学院: one character of a verb at the head of an item begins its name.
        if (stop.Is(TermKind.Verb) && stop.Length == 1 && ground[stop.Start - 1] == '、' && ground.Hits.EndingAt(end, TermKind.BodyTail) is { Length: >= 2 } && ground.Hits.At(at, TermKind.Place | TermKind.Body | TermKind.Country) is null)
            return true;

        // 天体物理学与行星学研究所: both sides end alike.
        if (stop.Is(TermKind.Link) && stop.Length == 1 && ground[stop.Start - 1] == '学' && ground[end - 1] is '所' or '院' or '会' or '部' && ground.Text.AsSpan(at, end - at).IndexOf('学') is > 0 and < 6)
            return true;

        // 计划与特别任务部长: the 部 stands in the title.
        var office = Offices.Contains(ground[end - 1]) || (Offices.Contains(ground[end]) && ground[end + 1] == '长');
        if (!stop.Is(TermKind.Link) || stop.Length > 1 || at >= end || !office || ground[end - 2] == '公' || end - at is < 2 or > 16)
            return false;
        if (ground.Hits.EndingAt(stop.Start, TermKind.Title | TermKind.Office | TermKind.Body | TermKind.Place) is not null)
            return false;
        var left = ground.Hits.EndingAt(stop.Start, TermKind.Common | TermKind.Everyday | TermKind.Verb | TermKind.BodyTail);
        return (left is { Length: >= 2 } ? !(left.Value.Is(TermKind.BodyTail) && left.Value.Term.Class == "strong") : !Ground.IsHan(ground[stop.Start - 3]) && stop.Term.Word == "及")
            && ground.Hits.At(at, TermKind.Place | TermKind.Body) is not { Length: >= 2 }
            && ground.Hits.At(at, TermKind.Office) is not { Length: >= 2 };
    }

    private bool IsTails(int at, int end)
    {
        while (at < end && ground.Hits.At(at, TermKind.BodyTail) is { Length: >= 2 } tail)
            at = tail.End;
        return at == end;
    }

    /// <summary>中集集团和子公司领导: its own parts stand behind 和.</summary>
    private bool PartOf(int position)
    {
        var rest = ground.Text.AsSpan(position);
        return rest.StartsWith("子公司", StringComparison.Ordinal) || rest.StartsWith("下属", StringComparison.Ordinal) || rest.StartsWith("所属", StringComparison.Ordinal);
    }

    /// <summary>（以下简称“天辰环保”） and （600050.SH） stand beside a name, not in it. The opening bracket, or -1.</summary>
    private int Aside(int closing, int floor)
    {
        var opening = ground.Text.LastIndexOf('（', closing, Math.Min(closing - floor, LongestAside));
        if (opening < 0)
            return -1;
        var inside = ground.Text.AsSpan(opening + 1, closing - opening - 1);
        foreach (var word in AsideWords)
        {
            if (inside.StartsWith(word, StringComparison.Ordinal))
                return opening;
        }

        return inside.Length > 0 && (Ground.IsDigit(inside[0]) || (inside.Length <= 10 && Ground.IsDigit(inside[^1]))) ? opening : -1;
    }

    /// <summary>（上海） inside 极光半导体（上海）股份有限公司, “一带一路” inside a name: short, and with something in front or behind.</summary>
    private int Opening(int closing, int floor)
    {
        var wanted = ground[closing] == '）' ? '（' : '“';
        for (var i = closing - 1; i >= Math.Max(floor, closing - 12); i--)
        {
            if (ground[i] == wanted)
                return wanted == '（' && (i == floor || Ground.IsMark(ground[i - 1])) ? -1 : i;
            if (ground[i] is '，' or '。' or '、' or '\n' or '：' or '）' or '”')
                return -1;
        }

        return -1;
    }
}
