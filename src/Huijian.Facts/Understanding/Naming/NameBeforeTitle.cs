namespace Huijian.Facts.Understanding.Naming;

/// <summary>习近平总书记, 拜登总统, 阮成川省长: a name directly before a title, where otherwise the words of a body stand.</summary>
internal sealed class NameBeforeTitle(Ground ground, NameReader names, Persons persons)
{
    private const int LongestDotted = 20;

    /// <summary>Titles by which somebody is commonly addressed, so that a name before them needs no other witness.</summary>
    private static readonly HashSet<string> Addresses = new(StringComparer.Ordinal)
    {
        "总书记", "主席", "国家主席", "总统", "总理", "首相", "国王", "委员长", "外长", "防长", "省长", "市长", "县长", "区长", "议长", "王储", "亲王", "书记",
    };

    /// <summary>张国平局长, 李敏院长: those by which somebody of the house or a guest is addressed; a full name of three characters is wanted before them.</summary>
    private static readonly HashSet<string> Courtesies = new(StringComparer.Ordinal)
    {
        "董事长", "总经理", "总裁", "总编", "总编辑", "总监", "总工程师", "局长", "院长", "校长", "处长", "科长", "主任", "镇长", "乡长", "会长", "秘书长", "理事长", "行长", "所长", "厅长", "司长", "部长", "台长", "社长", "馆长", "厂长", "教授", "博士", "常委",
    };

    /// <summary>The start of the name that ends where the title begins, or -1.</summary>
    public int StartOf(TitleUnit unit)
    {
        if (!unit.HasBody)
            return -1;
        var end = unit.TitleStart;
        if (Dotted(unit) is >= 0 and var dotted)
            return dotted;
        if (ground.Hits.EndingAt(end, TermKind.Office) is not null
            || ground.Hits.EndingAt(end, TermKind.Place | TermKind.Body | TermKind.Common | TermKind.BodyTail) is { Length: >= 2 })
        {
            return -1;
        }

        for (var length = Math.Min(4, end - unit.Start); length >= 2; length--)
        {
            if (persons.Knows(persons.NameAt(end - length, end)))
                return end - length;
        }

        if (BehindBody(unit) is >= 0 and var behind)
            return behind;

        // 同拉马福萨总统, 应舒尔克总统邀请: a foreign head of state whose name is no Chinese one.
        var from = ground[unit.Start] == '应' ? unit.Start + 1 : unit.Start;
        if ((unit.Core.Term.Class == "Foreign" || unit.Core.Term.Word is "总理" or "主席" or "议长" && end - from >= 3 && ground.Hits.At(from, TermKind.Country | TermKind.Place) is not { Length: >= 2 } && !IsFollowedByName(unit)) && end - from is >= 2 and <= 8 && Sounds(from, end))
            return from;

        // 桑给巴尔总统姆维拉: whose name follows at once.
        if (names.Read(unit.End, behindTitle: true) is > 0 and var follows && names.EndStrength(follows) == 3)
            return -1;
        if (Courteous(unit) is >= 0 and var courteous)
            return courteous;
        var addressed = Addresses.Contains(unit.Core.Term.Word);
        for (var start = Math.Max(unit.Start, end - 4); start <= end - 2; start++)
        {
            if (addressed && names.Read(start, behindTitle: false) == end && (start == unit.Start || ground.BreaksAt(start) || Recurs(start, end)))
                return start;
        }

        return -1;
    }

    /// <summary>
    /// 尊敬的林川平副总编, 、朱小川副总经理等: a full name of a common surname and nothing else stands before the title; 瑞思通方川平董事长: or a name behind
    /// a company that the article names without him too. Where the name begins, or -1.
    /// </summary>
    private int Courteous(TitleUnit unit)
    {
        var end = unit.TitleStart;
        var start = end - 3;
        if (start < unit.Start || !Courtesies.Contains(unit.Core.Term.Word) || ground.Hits.At(start, TermKind.Surname) is not { Length: 1, Term.Weight: >= 20 } || names.Read(start, behindTitle: true) != end || !Goes(unit.End))
            return -1;
        if (ground.Hits.At(start, TermKind.Everyday | TermKind.Common | TermKind.Place | TermKind.Body) is { Length: >= 2 } || ground.Hits.At(start + 1, TermKind.Everyday | TermKind.Common | TermKind.BodyTail) is { Length: >= 2 })
            return -1;
        return start == unit.Start || NamedAlone(unit.Start, start, end) ? start : -1;
    }

    /// <summary>Does the sentence go on behind the title with a mark, a verb or 等, so that no name follows?</summary>
    private bool Goes(int position) =>
        !Ground.IsHan(ground[position]) || ground[position] is '等' or '一' or '和' or '在' or '向' || ground.WordAt(position, TermKind.Verb | TermKind.After) is not null;

    /// <summary>Do the words before a name stand elsewhere in the article, followed by something else?</summary>
    public bool NamedAlone(int start, int nameStart, int nameEnd)
    {
        if (nameStart - start is < 2 or > 10)
            return false;
        var text = ground.Text.AsSpan(Math.Max(0, start - 3000), Math.Min(ground.Text.Length, start + 3000) - Math.Max(0, start - 3000));
        return text.Count(ground.Text.AsSpan(start, nameStart - start)) > text.Count(ground.Text.AsSpan(start, nameEnd - start));
    }

    /// <summary>金融业联合会陈某某秘书长: a body that ends as bodies do, a full name, the title. Where the name begins, or -1.</summary>
    private int BehindBody(TitleUnit unit)
    {
        var end = unit.TitleStart;

        // 华为海思品牌总监林某某说: whose name follows at once.
        if (names.Read(unit.End, behindTitle: true) is > 0 and var follows && names.EndStrength(follows) == 3)
            return -1;
        for (var start = Math.Max(end - 3, unit.Start + 1); start <= end - 2; start++)
        {
            if (ground.Hits.EndingAt(start, TermKind.Body | TermKind.BodyTail) is { Length: >= 2 } && ground.Hits.At(start, TermKind.Surname) is { Length: 1, Term.Weight: >= 20 }
                && Ground.IsHan(ground[start + 1]) && Ground.IsHan(ground[end - 1])
                && ground.Hits.At(start, TermKind.Everyday | TermKind.Common | TermKind.Verb | TermKind.BodyTail | TermKind.Office) is not { Length: >= 2 }
                && ground.Hits.At(start + 1, TermKind.Everyday | TermKind.Common | TermKind.BodyTail | TermKind.Title) is not { Length: >= 2 })
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>世界休闲组织罗杰·莱恩斯主席: the dotted name at the end of what stands before the title.</summary>
    private int Dotted(TitleUnit unit)
    {
        var end = unit.TitleStart;
        var dot = ground.Text.LastIndexOf('·', end - 1, Math.Min(end - unit.Start, LongestDotted));
        if (dot <= unit.Start || end - dot > 8 || !Sounds(dot + 1, end))
            return -1;
        var start = dot;
        while (start > unit.Start && (NameReader.IsSound(ground[start - 1]) || ground[start - 1] == '·') && !ground.BreaksAt(start))
            start--;
        return start < dot ? start : -1;
    }

    /// <summary>法塔赫主席阿巴斯: the name stands behind.</summary>
    private bool IsFollowedByName(TitleUnit unit) =>
        names.Read(unit.End, behindTitle: true, foreign: true) is > 0 and var behind && names.EndStrength(behind) >= 2;

    private bool Sounds(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!NameReader.IsSound(ground[i]))
                return false;
        }

        return true;
    }

    private bool Recurs(int start, int end)
    {
        var name = ground.Text.AsSpan(start, end - start);
        var from = Math.Max(0, start - 3000);
        var near = ground.Text.AsSpan(from, Math.Min(ground.Text.Length, end + 3000) - from);
        return near.IndexOf(name) is var first && first >= 0 && near[(first + name.Length)..].IndexOf(name) >= 0;
    }
}
