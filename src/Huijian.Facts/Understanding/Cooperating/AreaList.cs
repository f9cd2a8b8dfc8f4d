namespace Huijian.Facts.Understanding.Cooperating;

/// <summary>
/// Splits what follows a verb of cooperation into its fields: at 、, and at 和、及、以及 where they join fields.
/// 在A、B、提升C和D数字化等方面: a member that begins with a verb stays whole; 扩大A、提升B: each verb has its field.
/// </summary>
internal sealed class AreaList(CooperationWords words)
{
    private static readonly string[] Tails =
        ["等方面", "等领域", "等重点领域", "方面", "领域", "等工作", "等项目", "等", "落地见效", "落地", "落户", "工作"];

    /// <summary>为促进A、维护B作出贡献</summary>
    private static readonly string[] Closes = ["作出更大贡献", "作出新的贡献", "作出积极贡献", "作出新贡献", "作出贡献", "作贡献", "做贡献", "贡献力量"];

    private static readonly string[] Heads = ["更多", "一些", "更加", "更", "好", "了", "各类", "相关", "有关", "有力"];

    /// <summary>The fields in a stretch, as positions in the text.</summary>
    /// <param name="keepsVerbs">True for 在…等方面, where a member may be a verb with its object.</param>
    public IEnumerable<(int Start, int Length)> In(string text, int start, int end, bool keepsVerbs)
    {
        if (text.AsSpan(start, end - start).StartsWith("一批") || text.AsSpan(start, end - start).StartsWith("实施一批"))
            yield break;
        foreach (var close in Closes)
        {
            if (text.AsSpan(start, end - start).EndsWith(close))
                end -= close.Length;
        }

        var members = Members(text, start, end).ToList();
        for (var i = 0; i < members.Count; i++)
        {
            var (from, to) = members[i];
            if (words.IsVague(text.AsSpan(from, to - from)) || IsModifier(text, members, i))
                continue;
            var verb = words.Verb(text.AsSpan(from, to - from));
            var isWhole = keepsVerbs && verb > 0;
            foreach (var (first, last) in isWhole || IsOneThing(text.AsSpan(from, to - from)) ? [(from + (isWhole ? 0 : verb), to)] : Joined(text, from + verb, to))
            {
                if (Cleaned(text, first, last) is var (begin, stop) && IsField(text.AsSpan(begin, stop - begin)))
                    yield return (begin, stop - begin);
            }
        }
    }

    /// <summary>更加精准、多元的金融支持: what stands before a short word with 的 describes, too.</summary>
    private static bool IsModifier(string text, List<(int Start, int End)> members, int i) =>
        i + 1 < members.Count && members[i].End - members[i].Start <= 6
        && text.AsSpan(members[^1].Start, Math.Min(4, members[^1].End - members[^1].Start)).IndexOf('的') is >= 2 and <= 3;

    /// <summary>Members between 、, but not within “” or 《》.</summary>
    private static IEnumerable<(int Start, int End)> Members(string text, int start, int end)
    {
        var from = start;
        var quoted = 0;
        for (var i = start; i < end; i++)
        {
            switch (text[i])
            {
                case '“' or '《' or '（':
                    quoted++;
                    break;
                case '”' or '》' or '）':
                    quoted = Math.Max(0, quoted - 1);
                    break;
                case '、' when quoted == 0:
                    yield return (from, i);
                    from = i + 1;
                    break;
            }
        }

        if (from < end)
            yield return (from, end);
    }

    /// <summary>数据要素向专业化和价值链高端发展, A与B深度融合, A和B的对接通道: the 和 does not join fields.</summary>
    private static bool IsOneThing(ReadOnlySpan<char> member) =>
        member.Contains('向') || member.Contains("融合", StringComparison.Ordinal) || member.Contains("对接", StringComparison.Ordinal) || member.Contains("一体化", StringComparison.Ordinal);

    private static IEnumerable<(int Start, int End)> Joined(string text, int start, int end)
    {
        var from = start;
        for (var i = start + 2; i < end - 2; i++)
        {
            if (text[i] is not ('和' or '及') || text[i - 1] == '以' || text[i + 1] is '平' or '谐' or '时')
                continue;
            yield return (from, i > from && text[i - 1] == '以' ? i - 1 : i);
            from = i + 1;
            i += 2;
        }

        if (from < end)
            yield return (from, end);
    }

    private static (int Start, int End) Cleaned(string text, int start, int end)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var tail in Tails)
            {
                if (text.AsSpan(start, end - start).EndsWith(tail) && end - start > tail.Length)
                    (end, changed) = (end - tail.Length, true);
            }

            foreach (var head in Heads)
            {
                if (text.AsSpan(start, end - start).StartsWith(head) && end - start > head.Length + 1)
                    (start, changed) = (start + head.Length, true);
            }
        }

        // 永远在线的“数字苏州”, 多元的金融支持: a name in quotation marks, or a short word before 的, is described.
        var of = text.AsSpan(start, end - start).LastIndexOf('的');
        if (of >= 0 && end - (start + of + 1) >= 2 && (text[start + of + 1] == '“' || of is 2 or 3))
            start += of + 1;
        return (start, end);
    }

    private bool IsField(ReadOnlySpan<char> area)
    {
        if (area.Length is < 2 or > 30 || words.IsVague(area))
            return false;
        if (area[0] == '的' || area.EndsWith("业务") && area.StartsWith("在") && area.Length <= 6 || area is "合作" or "交流" or "发展" or "投入" or "投资兴业" or "建设" or "项目" or "工作" or "创新" or "进步" or "和平" or "落实")
            return false;
        return !(area.StartsWith("在") && area.EndsWith("合作")) && !(area.StartsWith("在") && area.EndsWith("项目")) && !area.StartsWith("将") && !area.StartsWith("同");
    }
}
