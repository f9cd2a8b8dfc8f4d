using System.Buffers;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>
/// Names without a title beside them: at the head of a clause before a verb (吴建川参加), in a list of names, called comrade, written with dots;
/// and every later mention of a name already found.
/// </summary>
internal sealed class UntitledNames(Ground ground, NameReader names, Persons persons)
{
    /// <summary>What makes of a name the name of something else: 思想, 基金会, 故居.</summary>
    private static readonly string[] SetTerms =
        ["新时代", "思想", "经济思想", "法治思想", "外交思想", "强军思想", "生态文明思想", "文化思想", "理论", "基金会", "故居", "纪念馆", "大学", "学院", "医院", "小学", "中学", "奖", "杯", "路", "公园", "国际机场", "机场", "国家森林", "国家实验室", "实验室", "纪念碑", "公司", "集团", "合作社", "精神", "号", "”号", "图书馆", "体育馆", "广场", "架构", "定律", "原理", "效应", "方程", "曲线"];

    /// <summary>Words that may stand before a name: 分析人士 | 吉尔贝·多克托罗.</summary>
    private const TermKind BeforeName = TermKind.Common | TermKind.Everyday | TermKind.Title | TermKind.Verb | TermKind.Cut;

    /// <summary>省、市有关方面领导同志</summary>
    private const int LongestRank = 12;

    private static readonly SearchValues<char> BeforeClause = SearchValues.Create("\n，。；：“！？ ）、由");

    private static readonly SearchValues<char> BeforeClauseOrDot = SearchValues.Create("\n，。；：“！？ ）、由·");

    /// <summary>Dots in names already found.</summary>
    private readonly HashSet<int> _dots = [];

    private string Text => ground.Text;

    public void Find()
    {
        foreach (var (start, end) in persons.Mentions)
        {
            for (var i = start; i < end; i++)
            {
                if (Text[i] == '·')
                    _dots.Add(i);
            }
        }

        // What begins inside a list of names has been read with it.
        var listEnd = 0;
        for (var i = 0; i < Text.Length; i = NextHead(i))
        {
            if (Text[i] == '·')
                Dotted(i);
            if (i >= listEnd && (i == 0 || BeforeClause.Contains(Text[i - 1])))
                listEnd = HeadOfClause(i);
        }

        ReadGroups();
        foreach (var hit in ground.Hits.All(TermKind.After))
        {
            if (hit.Term.Word is "同志" or "夫妇" or "先生" or "女士")
                Comrade(hit.Start);
            if (hit.Term.Word == "夫人")
                Wife(hit.End);
        }

        foreach (var hit in ground.Hits.All(TermKind.Meeting))
            OtherSide(hit);

        MergeShortened();
        MentionEverywhere();
        var known = persons.Names.Count;
        foreach (var (_, end) in persons.Mentions)
            Beside(end);
        if (persons.Names.Count > known)
            MentionEverywhere();
        ReadAddressed();
    }

    /// <summary>From a position to the next that is a dot or stands at the head of a clause, or to the end of the text.</summary>
    private int NextHead(int position)
    {
        if (BeforeClause.Contains(Text[position]))
            return position + 1;
        var next = Text.AsSpan(position + 1).IndexOfAny(BeforeClauseOrDot);
        return next < 0 ? Text.Length : Text[position + 1 + next] == '·' ? position + 1 + next : position + 2 + next;
    }

    /// <summary>A name or a list of names, then what they do. Where the list ends, whether or not it was one of people; the position itself without one.</summary>
    private int HeadOfClause(int position)
    {
        List<(int Start, int End)>? found = null;
        var at = position;
        while (true)
        {
            var end = names.Read(at, behindTitle: false);
            if (end == 0)
                end = KnownAt(at);
            if (end == 0)
                break;
            (found ??= []).Add((at, end));
            at = end;
            if (ground[at] is not ('、' or '和'))
                break;
            at++;
        }

        if (found is null)
            return position;
        var single = found.Count == 1;

        // 方某某一行到访, 方某某率队考察
        if (single && BearsSurname(found[0].Start, found[0].End - found[0].Start > 2 ? 6 : 20) && LeadsOthers(Text.AsSpan(found[0].End)) && !IsSetTerm(found[0].Start, found[0].End))
        {
            persons.Mention(found[0].Start, found[0].End, "person.leads");
            return found[0].End;
        }

        var verb = ActsAt(found[^1].End) ?? SpeaksLater(found[^1].End);
        if (verb is null || (single && !persons.Knows(persons.NameAt(found[0].Start, found[0].End)) && !Convinces(found[0].Start, found[0].End, verb.Value)))
            return found[^1].End;
        foreach (var (start, end) in found)
        {
            if (!IsSetTerm(start, end))
                persons.Mention(start, end, single ? "person.acts" : "person.in-list");
        }

        return found[^1].End;
    }

    /// <summary>张书记指出, 李副市长陪同: a surname and a title at the head of a clause, of somebody whom the article names with that post.</summary>
    private void ReadAddressed()
    {
        foreach (var hit in ground.Hits.All(TermKind.Title))
        {
            var start = hit.Start - 1;
            if (start > 0 && ground[start] == '副')
                start--;
            if (start < 0 || hit.Length > 3 || start > 0 && !BeforeClause.Contains(Text[start - 1]) || ground.Hits.At(start, TermKind.Surname) is not { Length: 1 } || names.Read(hit.End, behindTitle: true) > 0)
                continue;
            persons.Address(start, hit.End, Text.AsSpan(start + 1, hit.End - start - 1));
        }
    }

    /// <summary>专家组|甲、乙、丙: whom a group is made of, three and more, told without titles.</summary>
    private void ReadGroups()
    {
        for (var at = Text.AsSpan().IndexOfAny(GroupEnds); at >= 0 && at + 1 < Text.Length;)
        {
            var from = at + 1;
            if (Array.Exists(Groups, group => Text.AsSpan(0, from).EndsWith(group)) && NamesFrom(from) is { Count: >= 3 } members)
            {
                foreach (var (start, end) in members)
                    persons.Mention(start, end, "person.in-list");
                from = members[^1].End;
            }

            var next = Text.AsSpan(from).IndexOfAny(GroupEnds);
            at = next < 0 ? -1 : from + next;
        }
    }

    private static readonly string[] Groups = ["专家组", "调研组", "考察组", "组成员", "团成员", "班子成员", "教师", "老师", "企业家", "队员", "嘉宾"];

    private static readonly SearchValues<char> GroupEnds = SearchValues.Create("组员师家宾");

    /// <summary>甲、乙、丙: full names joined by 、 from a position on.</summary>
    private List<(int Start, int End)> NamesFrom(int position)
    {
        var list = new List<(int Start, int End)>();
        for (var at = position; names.Read(at, behindTitle: true) is > 0 and var end && BearsSurname(at, 6) && !IsSetTerm(at, end); at = end + 1)
        {
            list.Add((at, end));
            if (ground[end] is not ('、' or '和'))
                break;
        }

        return list;
    }

    private static bool LeadsOthers(ReadOnlySpan<char> rest) => rest.StartsWith("一行") || rest.StartsWith("率队") || rest.StartsWith("率团") || rest.StartsWith("带队") || rest.StartsWith("率领");

    /// <summary>The verb behind a name, over 等, 还, 一同 and the like.</summary>
    private Hit? ActsAt(int position)
    {
        for (var steps = 0; steps < 3; steps++)
        {
            if (ground.WordAt(position, TermKind.Verb) is { } verb && (verb.Length >= 2 || verb.Is(TermKind.Speech)))
            {
                if (!IsAdverb(verb.Term.Word))
                    return verb;
                position = verb.End;
            }
            else if (ground[position] == '等' && BehindLeaders(position + 1) is > 0 and var behind)
            {
                position = behind;
            }
            else if (ground.Hits.At(position, TermKind.Cut | TermKind.After) is { } word && word.Term.Word is "等" or "等人" or "还" or "也" or "先后" or "并" or "等领导" or "等同志")
            {
                position = word.End;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>甲、乙等|县四家班子领导|分别参加: who they are together; 0 if nothing of the kind stands here.</summary>
    private int BehindLeaders(int position)
    {
        for (var end = position + 2; end <= position + LongestRank && end <= Text.Length && !Ground.IsMark(ground[end - 1]); end++)
        {
            if (Text.AsSpan(position, end - position) is var rank && (rank.EndsWith("领导") || rank.EndsWith("领导同志") || rank.EndsWith("同志") || rank.EndsWith("一行")) && ground[end] is not ('班' or '小' or '同'))
                return end;
        }

        return 0;
    }

    /// <summary>马斯克在…论坛上表示: the verb of speech stands behind where it was said, in the same clause.</summary>
    private Hit? SpeaksLater(int position)
    {
        if (ground[position] != '在')
            return null;
        var ahead = Text.AsSpan(position, Math.Min(60, Text.Length - position));
        if (ahead.IndexOf("陪同下", StringComparison.Ordinal) is > 0 and var company && ahead[..company].IndexOfAny('。', '\n') < 0)
            return ground.Hits.At(position + company, TermKind.Act);
        for (var i = position + 1; i < position + 40 && !Ground.IsMark(ground[i]); i++)
        {
            if (ground.WordAt(i, TermKind.Speech) is { Length: >= 2 } speech)
                return speech;
        }

        return null;
    }

    private static bool IsAdverb(string word) => word is "分别" or "共同" or "一同" or "一道" or "亲切" or "亲自" or "近日" or "日前" or "今天" or "昨天" or "再次" or "首先" or "正式" or "当天" or "今日" or "昨日";

    /// <summary>One name alone at the head of a clause: the surname must be common, the verb one that people do.</summary>
    private bool Convinces(int start, int end, Hit verb)
    {
        if (!BearsSurname(start, end - start > 2 ? 6 : 20) && Text.AsSpan(start, end - start).IndexOf('·') < 0)
            return false;
        return verb.Is(TermKind.Speech | TermKind.Meeting) || verb.Term.Word is "出席" or "参加" or "陪同" or "主持" or "主持召开" or "主持会议" or "共同出席" or "见证";
    }

    /// <summary>帕特·莱辛格 anywhere: the part before the dot is read back to where it begins.</summary>
    private void Dotted(int dot)
    {
        if (_dots.Contains(dot))
            return;
        var start = dot;
        while (start > 0 && dot - start < 12 && Ground.IsHan(Text[start - 1]) && NameReader.IsSound(Text[start - 1])
               && !(start < dot && (ground.WordEndingAt(start, BeforeName) is { Length: >= 2, IsShortCounty: false } || (Text[start - 1] == '让' && dot - start >= 2))))
        {
            start--;
        }

        if (start == dot || (start > 0 && Text[start - 1] == '·') || ground.Crosses(start, BeforeName))
            return;
        var end = names.ReadDotted(start);
        if (end == 0)
            return;
        var sounds = 0;
        for (var i = start; i < end; i++)
        {
            if (Text[i] == '·' || NameReader.IsSound(Text[i]))
                sounds++;
        }

        if (end - start >= 4 && sounds >= end - start - 1 && !IsSetTerm(start, end))
            persons.Mention(start, end, "person.dotted");
    }

    /// <summary>以习近平同志为核心: who is called comrade is a person.</summary>
    private void Comrade(int end)
    {
        // 汤先生夫妇
        if (end >= 2 && Text[end - 1] is '生' or '士')
            return;
        for (var length = 4; length >= 2; length--)
        {
            var start = end - length;
            if (start >= 0 && names.Read(start, behindTitle: false) == end && (start == 0 || ground.BreaksAt(start)))
            {
                persons.Mention(start, end, "person.addressed");
                return;
            }
        }
    }

    /// <summary>李某同瓦拉德卡总理举行会谈, 李某与朔尔茨会晤: sounds between 同 and the talk that stand elsewhere in the article, too.</summary>
    private void OtherSide(Hit talk)
    {
        if (talk.Term.Word is not ("会谈" or "会晤" or "举行会谈" or "举行会晤" or "会面"))
            return;
        var end = talk.Start;
        if (end > 2 && Text.AsSpan(0, end).EndsWith("举行"))
            end -= 2;
        if (ground.Hits.EndingAt(end, TermKind.Title) is { Term.Word: "总理" or "首相" or "总统" or "主席" or "议长" or "国王" or "总书记" or "外长" } title)
            end = title.Start;
        var start = end;
        while (start > 0 && end - start <= LongestSounds && NameReader.IsSound(Text[start - 1]))
            start--;
        if (end - start >= 3 && end - start <= LongestSounds && start > 0 && Text[start - 1] is '同' or '与' && ground.WordAt(start, TermKind.Place | TermKind.Country | TermKind.Body | TermKind.Common) is null && names.Recurs(start, end) > 1)
            persons.Mention(start, end, "person.other-side");
    }

    /// <summary>维克拉马辛哈, and some more.</summary>
    private const int LongestSounds = 9;

    /// <summary>王新和李书明走进展厅: who is joined to a person by 和 or 与 and has the shape of a full name.</summary>
    private void Beside(int end)
    {
        if (ground[end] is not ('和' or '与' or '、'))
            return;
        var start = end + 1;
        var last = names.Read(start, behindTitle: true);
        if (last - start == 3 && !IsSetTerm(start, last) && BearsSurname(start, 20)
            && !persons.Knows(persons.NameAt(start, last)) && !ground.Crosses(last, TermKind.Title | TermKind.BodyTail))
        {
            persons.Mention(start, last, "person.beside");
        }
    }

    /// <summary>Does a surname begin here that is borne at least so often?</summary>
    private bool BearsSurname(int position, int weight)
    {
        foreach (var surname in ground.Hits.Between(position, position + 1, TermKind.Surname))
        {
            if (surname.Term.Weight >= weight)
                return true;
        }

        return false;
    }

    /// <summary>习近平和夫人彭丽媛</summary>
    private void Wife(int start)
    {
        if (names.Read(start, behindTitle: true) is > 0 and var end)
            persons.Mention(start, end, "person.spouse");
    }

    private int KnownAt(int position)
    {
        for (var end = Math.Min(Text.Length, position + 4); end >= position + 2; end--)
        {
            if (persons.Knows(Text.AsSpan(position, end - position)))
                return end;
        }

        return 0;
    }

    private bool IsSetTerm(int start, int end)
    {
        var rest = Text.AsSpan(end);
        foreach (var term in SetTerms)
        {
            if (rest.StartsWith(term, StringComparison.Ordinal))
                return true;
        }

        if (InBodyName(end) || IsReporter(start))
            return true;
        var from = Math.Max(ground.Sight.LineBounds(start).Start, start - 60);
        var before = Text.AsSpan(from, start - from);
        return before.LastIndexOf('《') > before.LastIndexOf('》');
    }

    /// <summary>（记者 古丽某某·艾某某）: who wrote it is not who it is about.</summary>
    private bool IsReporter(int start)
    {
        var before = Text.AsSpan(Math.Max(0, start - 24), Math.Min(24, start));
        before = before[(before.LastIndexOfAny('（', '）', '\n') + 1)..];
        var role = Math.Max(before.LastIndexOf("记者", StringComparison.Ordinal), before.LastIndexOf("通讯员", StringComparison.Ordinal));
        return role >= 0 && !before[role..].ContainsAny('，', '。', '：') && (start - before.Length == 0 || Text[start - before.Length - 1] == '（');
    }

    /// <summary>萝扎·奥通巴耶娃倡议国际公共基金会: the name opens the name of a foundation, a school, a prize.</summary>
    private bool InBodyName(int end)
    {
        for (var i = end; i < end + 12 && Ground.IsHan(ground[i]); i++)
        {
            if (ground.Hits.At(i, TermKind.BodyTail) is { Term.Word: "基金会" or "纪念馆" or "研究会" })
                return true;
            if (ground.WordAt(i, TermKind.Cut | TermKind.Speech | TermKind.Link) is not null)
                return false;
        }

        return false;
    }

    /// <summary>A name that is the last part of a dotted one, or a name with the first character of the next word stuck to it.</summary>
    private void MergeShortened()
    {
        foreach (var dotted in persons.Names.Where(name => name.Contains('·', StringComparison.Ordinal)).ToList())
        {
            if (!persons.Knows(dotted))
                continue;
            for (var i = 1; i < dotted.Length - 1; i++)
            {
                var rest = dotted[i..];
                if (persons.Knows(rest) && (rest.Contains('·', StringComparison.Ordinal) || dotted[i - 1] == '·'))
                    persons.Merge(rest, dotted);
            }

            // 巴沙尔总统 beside 巴沙尔·阿萨德
            if (dotted[..dotted.IndexOf('·', StringComparison.Ordinal)] is var given && persons.Knows(given))
                persons.Merge(given, dotted);
        }
    }

    private void MentionEverywhere()
    {
        // By first character the lengths that names have, the longest first, so that a thousand names cost no more than one.
        var names = persons.Names.ToHashSet(StringComparer.Ordinal);
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var lengths = names.GroupBy(name => name[0]).ToDictionary(same => same.Key, same => same.Select(name => name.Length).Distinct().OrderDescending().ToArray());
        if (lengths.Count == 0)
            return;
        var first = SearchValues.Create([.. lengths.Keys]);
        for (var i = Text.AsSpan().IndexOfAny(first); i >= 0 && i < Text.Length;)
        {
            var length = Array.Find(lengths[Text[i]], length => i + length <= Text.Length && known.Contains(Text.AsSpan(i, length)));
            if (length > 0 && !IsSetTerm(i, i + length))
                persons.Mention(i, i + length, "person.again");
            i += Math.Max(length, 1);
            var next = Text.AsSpan(i).IndexOfAny(first);
            i = next < 0 ? -1 : i + next;
        }
    }
}
