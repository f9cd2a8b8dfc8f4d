namespace Huijian.Facts.Understanding.Cooperating;

/// <summary>
/// Splits a list of fields: at 、, and at 和、及、以及、与 where they join fields.
/// A member that begins with a verb gives what the verb concerns (扩大A、提升B); within 在…等方面 it stays whole (提升公共服务数字化).
/// </summary>
internal sealed class AreaList(CooperationWords words)
{
    private const int Longest = 30;

    /// <summary>为促进A、维护B作出贡献</summary>
    private static readonly string[] Closes =
        ["作出更大贡献", "作出新的更大贡献", "作出新的贡献", "作出积极贡献", "作出新贡献", "作出贡献", "做出贡献", "做出更大贡献", "作贡献", "做贡献", "贡献力量", "贡献更大力量", "加油助力", "赋能助力", "添砖加瓦", "贡献智慧和力量", "提供支撑", "注入新动能", "注入新动力"];

    private static readonly string[] Tails =
        ["上下功夫", "落实落地", "的发展", "更好", "领域的合作", "领域合作", "领域的建设", "领域建设", "领域", "方面", "工作", "的合作", "的建设", "方向", "等"];

    private static readonly string[] Doings = ["加强", "深化", "增进", "开展", "拓展"];

    private static readonly string[] Heads = ["更多", "一些", "更加", "更", "好", "了", "各类", "相关", "有关", "有力", "包括", "诸如"];

    /// <summary>The fields in a stretch, as positions in the text.</summary>
    /// <param name="isSphere">True for 在…等方面, where a member may be a verb with its object.</param>
    public IEnumerable<(int Start, int Length)> In(string text, int start, int end, bool isSphere)
    {
        if (BeginsWithBatch(text.AsSpan(start, end - start)) || IsModel(text.AsSpan(start, end - start)))
            yield break;
        end = WithoutClose(text, start, end);
        var members = Members(text, start, end).ToList();
        if (members.Count > 1 && text[members[0].End - 1] == '化' && members[0].End - members[0].Start > 3 && members.Skip(1).All(member => IsQuality(text.AsSpan(member.Start, member.End - member.Start))))
            members = [(members[0].Start, members[^1].End)];
        var isClosed = isSphere || members.Count > 0 && EndOfListed(text, members[^1]) < members[^1].End;
        var isListed = isClosed || members.Count > 1 && members.TrueForAll(member => words.Verb(text.AsSpan(member.Start, member.End - member.Start)) == 0 && words.Setting(text.AsSpan(member.Start, member.End - member.Start)) == 0);
        for (var i = 0; i < members.Count; i++)
        {
            var (from, to) = members[i];
            to = EndOfListed(text, (from, to));
            // 引荐精密机械、生技医药企业|来闽投资
            if (text.AsSpan(from, to - from).IndexOf("企业") is > 1 and var firms && from + firms + 2 < to && text[from + firms + 2] is '来' or '赴' or '到')
                to = from + firms;
            if (text.AsSpan(from, to - from).Contains("朝着", StringComparison.Ordinal))
                yield break;
            var result = isSphere ? 0 : words.Result(text.AsSpan(from, to - from));
            to -= result;
            if (!isSphere)
                to = from + words.Outcome(text.AsSpan(from, to - from));

            // 海上风电项目|落地漳州: and where.
            if (text.AsSpan(from, to - from).IndexOf("落地") is >= 3 and var settled && to - from - settled is > 2 and <= 8)
                to = from + settled;

            // 全球发展倡议在本地区|落地: where it is to come to something.
            if (to < members[i].End && text.AsSpan(from, to - from).LastIndexOf('在') is >= 4 and var there && to - from - there <= 16 && text[from + there + 1] is not ('线' or '建'))
                to = from + there;
            if (IsModifier(text, members, i))
                continue;
            var verb = words.Verb(text.AsSpan(from, to - from));

            // 合成生物、创新药、研发中心: in a list of nouns the verb is part of a noun.
            if (verb > 0 && i > 0 && to - from - verb <= 2 && words.Verb(text.AsSpan(members[0].Start, members[0].End - members[0].Start)) == 0)
                verb = 0;
            if (i > 0 && verb == 0 && !isClosed && words.Setting(text.AsSpan(from, to - from)) > 0)
                continue;
            var isWhole = isSphere && verb > 0 && to - from - verb >= 2;
            foreach (var (first, last) in isWhole ? [(from, to)] : Joined(text, from + (isSphere ? 0 : verb), to))
            {
                if (Cleaned(text, first, last) is var (begin, stop) && IsField(text.AsSpan(begin, stop - begin), isListed && (result == 0 || i + 1 == members.Count)))
                    yield return (begin, stop - begin);
            }
        }
    }

    /// <summary>机械产业高端化|、智能化、绿色化发展: what one field is to become.</summary>
    private static bool IsQuality(ReadOnlySpan<char> member) =>
        member.IndexOf('化') is > 0 and <= 3 and var end && member[(end + 1)..] is "" or "发展" or "转型" or "升级" or "改造" or "转型升级" or "水平";

    /// <summary>谋划一批项目: how many is said, not what they are.</summary>
    private static bool BeginsWithBatch(ReadOnlySpan<char> list) => list.IndexOf("一批", StringComparison.Ordinal) is >= 0 and <= 4;

    private static int WithoutClose(string text, int start, int end)
    {
        foreach (var close in Closes)
        {
            if (text.AsSpan(start, end - start).EndsWith(close))
                return end - close.Length;
        }

        return end;
    }

    /// <summary>光伏等新能源合作, 氢能产业等领域建设: 等 ends what is listed.</summary>
    private static int EndOfListed(string text, (int Start, int End) member)
    {
        for (var i = member.Start + 2; i < member.End; i++)
        {
            if (text[i] == '等' && text[i - 1] is not ('高' or '中' or '初' or '平' or '同' or '对' or '相' or '优') && !(i + 1 < member.End && text[i + 1] is '级' or '效'))
                return i;
        }

        return member.End;
    }

    /// <summary>发展中国家命运与共、团结协作、共谋发展的样板: an example, a future, a force, whatever they are of.</summary>
    private bool IsModel(ReadOnlySpan<char> list)
    {
        var last = list[(list.LastIndexOf('、') + 1)..];
        return last.Length < list.Length && last.LastIndexOf('的') is >= 2 and var of && words.IsVague(last[(of + 1)..], inList: false) && last.Length - of - 1 <= 2;
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

    /// <summary>A和B, A以及B, A与B; but not 数据向专业化和高端发展, A与B深度融合, A和B的对接通道, 和平.</summary>
    private IEnumerable<(int Start, int End)> Joined(string text, int start, int end)
    {
        var from = start;
        var quoted = false;
        for (var i = start; i < end - 2; i++)
        {
            if (text[i] is '“' or '”' or '《' or '》' or '（' or '）')
                quoted = text[i] is '“' or '《' or '（';
            if (quoted || i < from + 2 || !IsJoint(text, i) || IsOneThing(text.AsSpan(from, end - from)) && !(text[i] == '和' && IsDoing(text.AsSpan(from, i - from))))
                continue;

            // 深化东盟与中国合作: who is to cooperate.
            if (text[i] == '与' && words.IsVague(text.AsSpan(i + 1, end - i - 1), inList: false))
                yield break;
            yield return (from, text[i - 1] == '以' ? i - 1 : i);
            from = i + 1;
            i++;
        }

        // 以及稀土: the joint may also stand at the head, behind a 、.
        if (from < end)
            yield return (from, end);
    }

    private static bool IsJoint(string text, int at) => text[at] switch
    {
        '和' when text[at - 1] == '中' => at < 2 || text[at - 2] != '碳',
        '和' => text[at - 1] is not ('共' or '总' or '饱' or '缓' or '调' or '温') && text[at + 1] is not ('平' or '谐' or '解' or '睦'),
        '及' => text[at - 1] is not ('涉' or '普' or '惠' or '危' or '触' or '波' or '尔' or '埃') && !(text[at - 1] == '能' && at > 1 && text[at - 2] == '所') && text[at + 1] is not ('时' or '其' or '早'),
        '与' => text[at - 1] is not ('参' or '赋' or '给') && text[at + 1] is not ('会' or '时'),
        _ => false,
    };

    /// <summary>理念交流和战略对接: the left side ends in a doing of its own.</summary>
    private static bool IsDoing(ReadOnlySpan<char> left)
    {
        foreach (var doing in (ReadOnlySpan<string>)["交流", "合作", "往来", "互鉴", "对话", "沟通", "协作", "磋商", "投资", "建设"])
        {
            if (left.Length > doing.Length && left.EndsWith(doing))
                return true;
        }

        return false;
    }

    private static bool IsOneThing(ReadOnlySpan<char> member) =>
        member.Contains('向') && !member.Contains("方向", StringComparison.Ordinal) && !member.Contains("面向", StringComparison.Ordinal)
        || member is ['重', '大' or '点' or '要', _, _, '和' or '与' or '及', ..] && member.Contains("基础设施", StringComparison.Ordinal)
        || member.Contains("融合", StringComparison.Ordinal) || member.Contains("对接", StringComparison.Ordinal)
        || member.Contains("衔接", StringComparison.Ordinal) || member.Contains("一体化", StringComparison.Ordinal) && member.Contains('与');

    private (int Start, int End) Cleaned(string text, int start, int end)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var tail in Tails)
            {
                if (text.AsSpan(start, end - start).EndsWith(tail) && end - start > tail.Length && text[end - tail.Length - 1] != '期')
                    (end, changed) = (end - tail.Length, true);
            }

            // 拓展经贸合作|新空间: what is to come of the cooperation.
            if (end - start >= 7 && text.AsSpan(start, end - start - 3) is var done && (done.EndsWith("合作") || done.EndsWith("交流")) && text.AsSpan(end - 3, 3) is "新空间" or "新局面" or "新成果" or "新篇章" or "新路径")
                (end, changed) = (end - 3, true);

            foreach (var head in Heads)
            {
                if (text.AsSpan(start, end - start).StartsWith(head) && end - start > head.Length + 1)
                    (start, changed) = (start + head.Length, true);
            }
        }

        // 高质量共建|“一带一路”合作: an initiative is named with what is done with it; “一程多站”旅游线路 is a thing.
        if (text[start] == '“' && text.AsSpan(0, start).EndsWith("共建") && text.AsSpan(start, end - start).IndexOf('”') is > 0 and var closing && text.AsSpan(start + closing + 1, end - start - closing - 1) is "" or "合作" or "倡议")
            return (start - (text.AsSpan(0, start - 2).EndsWith("高质量") ? 5 : 2), start + closing + 1);

        // 同中国密切经贸往来: with whom and how, then in what.
        foreach (var partner in (ReadOnlySpan<string>)["同中国", "与中国", "同中方", "与中方"])
        {
            if (text.AsSpan(start, end - start).IndexOf(partner) is >= 0 and var with && end - start - with - partner.Length >= 2)
            {
                start += with + partner.Length;
                start += text.AsSpan(start, end - start) is ['密', '切', _, _, ..] ? 2 : words.Verb(text.AsSpan(start, end - start));
            }
        }

        // 永远在线的“数字苏州”, 多元的金融支持: a name in quotation marks, or a short word before 的, is described.
        var of = text.AsSpan(start, end - start).LastIndexOf('的');
        if (of >= 0 && end - (start + of + 1) >= 2 && (text[start + of + 1] == '“' || of is 2 or 3))
            start += of + 1;
        return (start, end);
    }

    private bool IsField(ReadOnlySpan<char> area, bool isListed)
    {
        // 推动中阿、海中关系: two sides, no field.
        if (area.Length == 2 && (area[0] == '中' || area[1] == '中'))
            return false;
        if (area.Length is < 2 or > Longest || area[0] is '的' or '将' or '同' or '让' or '使' || area.StartsWith("早") || area.StartsWith("项目落") || area.StartsWith("深耕") && area.Length <= 4 || area.Contains("关系", StringComparison.Ordinal) || area.Contains("共同体", StringComparison.Ordinal) || area.Contains("这个", StringComparison.Ordinal) || area.StartsWith("这一") || area.StartsWith("这项") || area.StartsWith("内的") || area.EndsWith("公司"))
            return false;
        if (area.IndexOf("融合", StringComparison.Ordinal) is > 0 and var merged)
            return !IsVagueMerger(area[..merged]);

        // 各方加强沟通: somebody is to do what is no field.
        foreach (var verb in Doings)
        {
            if (area.IndexOf(verb) is > 1 and var at && words.IsVague(area[(at + verb.Length)..], inList: false))
                return false;
        }

        // 加强在辽科研合作, 推进在辽项目: where, not in what.
        if (area is ['在', not '华', '投', '资'] or ['在', not '华', '业', '务'])
            return true;
        if (area[0] == '在')
            return !area.EndsWith("合作") && !area.EndsWith("项目") && !area.Contains("事务", StringComparison.Ordinal) && area.Length > 4 && !words.IsVague(area[2..], isListed);
        return !words.IsVague(area, isListed);
    }

    /// <summary>人工智能与纺织产业深度融合 names a field, 科技创新和产业创新深度融合 none.</summary>
    private bool IsVagueMerger(ReadOnlySpan<char> sides)
    {
        if (sides.EndsWith("深度") || sides.EndsWith("加速"))
            sides = sides[..^2];
        var joint = sides.IndexOfAny('与', '和', '同');
        return joint < 0 ? words.IsVague(sides, inList: false) : words.IsVague(sides[..joint], inList: false) && words.IsVague(sides[(joint + 1)..], inList: false);
    }
}
