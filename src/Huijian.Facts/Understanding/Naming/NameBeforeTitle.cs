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
        if (unit.Core.Term.Class == "Foreign" && end - from is >= 2 and <= 8 && Sounds(from, end))
            return from;

        // 桑给巴尔总统姆维拉: whose name follows at once.
        if (names.Read(unit.End, behindTitle: true) is > 0 and var follows && names.EndStrength(follows) == 3)
            return -1;
        var addressed = Addresses.Contains(unit.Core.Term.Word);
        for (var start = Math.Max(unit.Start, end - 4); start <= end - 2; start++)
        {
            if (addressed && names.Read(start, behindTitle: false) == end && (start == unit.Start || ground.BreaksAt(start) || Recurs(start, end)))
                return start;
        }

        return -1;
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
