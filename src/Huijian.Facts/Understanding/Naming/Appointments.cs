namespace Huijian.Facts.Understanding.Naming;

/// <summary>
/// Titles whose holder stands before them: 任命王毅为外交部部长, 免去秦刚兼任的外交部部长职务, 荀文澜同志任山西省委书记, 陈雁北接替王海川出任董事长.
/// </summary>
internal sealed class Appointments(Ground ground, NameReader names)
{
    private const int Reach = 40;

    /// <summary>So far behind its verb an item of a list of appointments may stand.</summary>
    private const int LongestList = 400;

    /// <summary>So much of a life may stand between a name and the post held now.</summary>
    private const int LongestLife = 120;

    /// <summary>What stands between the person and the titles. Longer ones first.</summary>
    private static readonly string[] Joints =
    [
        "不再担任", "不再兼任", "不再代行", "代行", "继续担任", "被任命为", "被提名为", "提名为", "当选为", "兼任的", "担任的", "所任的", "辞去了", "不再任", "担任", "出任", "就任", "当选", "兼任", "接任", "现任", "曾任", "历任", "获任", "连任", "辞去", "升任", "转任", "拟任", "代理",
        "任", "为", "是", "系", "的",
    ];

    private static readonly string[] Removals = ["不再", "辞去"];

    /// <summary>The people to whom a chain of titles belongs that begins at a position, and how they come to it.</summary>
    /// <param name="position">Where the chain begins, body and all.</param>
    /// <param name="floor">Where its sentence begins.</param>
    /// <param name="proposed">Is it a post that somebody is only proposed for: 市长候选人, 主任人选?</param>
    public (List<(int Start, int End)> Names, Model.PostStanding Standing) Before(int position, int floor, bool proposed)
    {
        var sentence = floor;
        floor = Math.Max(floor, position - Reach);
        var at = ground[position - 1] is '该' or '本' ? position - 1 : position;
        var joint = Joint(at, floor) ?? (ground.Text.AsSpan(0, at).EndsWith("同志") ? "" : null);
        if (joint is null)
            return ([], default);
        at -= joint.Length;

        // 任命甲为副市长，并决定为代理市长: the one just named.
        if (joint == "为" && ground.Text.AsSpan(0, at).EndsWith("并决定") && _last is { } named && named.Start > floor - Reach)
            return ([named], Model.PostStanding.Held);
        foreach (var address in new[] { "同志", "先生", "女士" })
        {
            if (at - 2 > floor && ground.Text.AsSpan(at - 2, 2).SequenceEqual(address))
                at -= 2;
        }

        // 甲任市委书记，为市人大常委会主任人选，不再担任市长职务; 任命乙为副检察长，代理检察长职务: of the one just named.
        if (ground[at - 1] is '，' or '、' && (joint == "为" && proposed || joint is "提名为" or "被提名为" or "不再担任" or "不再兼任" or "辞去" or "代理") && _last is { } same && same.Start >= sentence && !ground.Text.AsSpan(same.End, at - same.End).Contains('\n'))
            return ([same], joint == "代理" ? Model.PostStanding.Held : joint.EndsWith('为') ? Model.PostStanding.Designate : Model.PostStanding.Former);

        var found = ListEndingAt(joint == "辞去" && BehindReason(at, floor) is > 0 and var reasoned ? reasoned : at, floor, out var start);

        // 在叙利亚担任顾问, 被推选到某县某某村担任书记: where the post is, not who holds it.
        found.RemoveAll(name => ground.WordAt(name.Start, TermKind.Place | TermKind.Country) is { IsShortCounty: false } place && place.End == name.End || ground[name.End - 1] is '村' or '镇' or '乡');
        if (found.Count == 0)
            return joint is "现任" or "拟任" && OfLife(at) is { } told ? ([told], joint == "拟任" ? Model.PostStanding.Designate : Model.PostStanding.Held) : ([], default);
        var clause = ground.Text.AsSpan(floor, start - floor);
        clause = clause[(clause.LastIndexOfAny('。', '；', '\n') + 1)..];
        clause = clause.TrimEnd("了：");
        var removed = joint.Length == 0 || joint.EndsWith('的');
        if (removed && !HeadsList(start, "免去") && clause.LastIndexOf("免去", StringComparison.Ordinal) < 0 && clause.LastIndexOf("撤销", StringComparison.Ordinal) < 0 && clause.LastIndexOf("辞去", StringComparison.Ordinal) < 0)
            return ([], default);
        if (joint is "是" or "系" or "为" && !(joint == "为" && HeadsList(start, "任命")) && !(clause.EndsWith("任命", StringComparison.Ordinal) || clause.EndsWith("选举", StringComparison.Ordinal) || clause.EndsWith("聘任", StringComparison.Ordinal)
            || clause.EndsWith("提名", StringComparison.Ordinal) || clause.EndsWith("推选", StringComparison.Ordinal) || clause.EndsWith("选举产生", StringComparison.Ordinal) || clause.EndsWith("增补", StringComparison.Ordinal)))
        {
            return ([], default);
        }

        var successor = clause.LastIndexOf("接替", StringComparison.Ordinal);
        if (successor > 0)
        {
            var heir = ListEndingAt(start - clause.Length + successor, floor, out _);
            if (heir.Count > 0)
                found = heir;
        }

        var standing = removed || Removals.Any(word => joint.StartsWith(word, StringComparison.Ordinal)) ? Model.PostStanding.Former
            : joint is "拟任" or "提名为" or "被提名为" || clause.EndsWith("提名", StringComparison.Ordinal) ? Model.PostStanding.Designate
            : Model.PostStanding.Held;
        _last = found[^1];
        return (found, standing);
    }

    /// <summary>甲先生|因工作调动|辞去, 甲|因个人原因，申请|辞去: where the name before the reason ends; 0 if no reason is told.</summary>
    private int BehindReason(int position, int floor)
    {
        var reason = ground.Text.AsSpan(floor, position - floor).LastIndexOf('因');
        if (reason < 2 || ground.Text.AsSpan(floor + reason, position - floor - reason).ContainsAny('。', '；', '\n'))
            return 0;
        var end = floor + reason;
        return ground.Text.AsSpan(0, end).EndsWith("先生") || ground.Text.AsSpan(0, end).EndsWith("女士") || ground.Text.AsSpan(0, end).EndsWith("同志") ? end - 2 : end;
    }

    /// <summary>陈某，男，汉族，1975年6月生，现任…: whose life a line tells. Null if it tells nobody's.</summary>
    private (int Start, int End)? OfLife(int position)
    {
        var from = Math.Max(0, position - LongestLife);
        var start = ground.Text.LastIndexOf('\n', position - 1, position - from) + 1;
        if (start == 0 || ground.Text.AsSpan(start, position - start).Contains('。'))
            return null;
        var end = names.Read(start, behindTitle: true);
        return end > start && ground[end] == '，' && ground[end + 1] is '男' or '女' && ground[end + 2] == '，' ? (start, end) : null;
    }

    /// <summary>Who was told last to take or leave a post.</summary>
    private (int Start, int End)? _last;

    /// <summary>决定任命：甲为省公安厅厅长，乙为省财政厅厅长: an item of a list that the verb heads, in its sentence or as lines of their own.</summary>
    private bool HeadsList(int start, string verb)
    {
        if (ground[start - 1] is not ('：' or '，' or '；' or '\n' or ' ' or '、') && start > 0 && !ground.Text.AsSpan(0, start).EndsWith(verb))
            return false;
        var from = Math.Max(0, start - LongestList);
        var before = ground.Text.AsSpan(from, start - from);
        var other = verb == "免去" ? "任命" : "免去";
        var head = Math.Max(before.LastIndexOf(verb), verb == "任命" ? Math.Max(before.LastIndexOf("聘任"), before.LastIndexOf("选举")) : -1);
        return head >= 0 && head > before.LastIndexOf(other) && before[head..].IndexOfAny("。！？") < 0;
    }

    private string? Joint(int position, int floor)
    {
        foreach (var joint in Joints)
        {
            if (position - joint.Length > floor && ground.Text.AsSpan(position - joint.Length, joint.Length).SequenceEqual(joint))
                return joint;
        }

        return null;
    }

    /// <summary>王林川、黄柳川: the nearest list of names that ends exactly here.</summary>
    private List<(int Start, int End)> ListEndingAt(int end, int floor, out int start)
    {
        List<(int Start, int End)> found = [];
        for (start = end - 2; start >= floor; start--)
        {
            if (ground[start] is '。' or '；' or '\n')
                break;
            if (start > 0 && !ground.BreaksAt(start))
                continue;
            var list = ListFrom(start, end);
            if (list.Count == 0)
            {
                if (found.Count > 0 && ground[start] is not '、')
                    break;
                continue;
            }

            found = list;
            if (ground[start - 1] is not ('、' or '和'))
                return found;
        }

        start = found.Count > 0 ? found[0].Start : end;
        return found;
    }

    /// <summary>王国某为…, 李刚为…: a common surname and one or two characters, though a word begins or goes on there.</summary>
    private bool IsShaped(int start, int end)
    {
        if (end - start is not (2 or 3) || ground.Hits.At(start, TermKind.Surname) is not { Length: 1, Term.Weight: >= 20 })
            return false;
        for (var i = start; i < end; i++)
        {
            if (!Ground.IsHan(ground[i]) || ground.WordAt(i, TermKind.Cut | TermKind.Link) is { Length: 1 } && i > start)
                return false;
        }

        return true;
    }

    /// <summary>免去张某荆门市委书记职务, 任命李某荆门市副市长: where the person's name stands before the body, and where the body begins; zeros if none does.</summary>
    public (int NameStart, int NameEnd, int BodyStart) NameBeforeBody(TitleUnit unit)
    {
        var before = ground.Text.AsSpan(0, unit.Start);
        if (before.EndsWith("同志") && ground.Text.AsSpan(0, Math.Max(0, unit.Start - 2)) is var named)
        {
            for (var start = named.Length - 2; start >= Math.Max(2, named.Length - 4); start--)
            {
                if (IsShaped(start, named.Length) && (named[..start].EndsWith("免去") || named[..start].EndsWith("任命")))
                    return (start, named.Length, unit.Start);
            }
        }

        if (!before.EndsWith("免去") && !before.EndsWith("任命") && !before.EndsWith("撤销") && !before.EndsWith("聘任"))
            return default;
        for (var end = unit.Start + 2; end <= Math.Min(unit.Start + 4, unit.TitleStart - 1); end++)
        {
            var body = ground.Text.AsSpan(end).StartsWith("同志") ? end + 2 : end;
            if ((body > end || ground.Hits.At(end, TermKind.Place | TermKind.Body | TermKind.Office) is { Length: >= 2 }) && (names.Read(unit.Start, behindTitle: true) == end || IsShaped(unit.Start, end)))
                return (unit.Start, end, body);
        }

        return default;
    }

    private List<(int Start, int End)> ListFrom(int start, int end)
    {
        var list = new List<(int Start, int End)>();
        while (start < end)
        {
            var next = names.Read(start, behindTitle: true);
            // 任命徐立成为副市长: 成为 begins inside the name.
            if ((next == 0 || next > end || next < end && ground[next] is not ('、' or '和')) && IsShaped(start, end))
                next = end;
            if (next == 0 || next > end)
                return [];
            list.Add((start, next));
            if (next == end)
                return list;
            if (ground[next] is not ('、' or '和'))
                return [];
            start = next + 1;
        }

        return [];
    }
}
