using System.Buffers;
using System.Collections.Immutable;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>Finds every title in the text, with its modifiers before it and the words of its body before these.</summary>
internal sealed class TitleReader(Ground ground, NameReader names)
{
    /// <summary>What may stand between a body and a title word and belongs to the title. Longer ones first where one ends another.</summary>
    private static readonly ImmutableArray<string> Modifiers =
    [
        "常务", "执行", "首席", "高级", "资深", "联席", "轮值", "名誉", "荣誉", "终身", "候任", "候补", "拟任", "时任", "专职", "兼职", "临时", "代理", "第一", "第二", "全球", "行政", "区域", "独立",
        "大中华区", "中国区", "亚太区", "亚洲区", "大区", "华东", "华南", "华北", "华中", "西南", "西北", "东北", "新任", "前任", "全国", "联合", "特别", "非执行", "提名", "当选", "候选", "首任", "现任", "助理", "外籍", "特聘", "客座", "过渡", "常任", "代行", "创校", "创会", "代", "副", "原", "前", "总",
    ];

    /// <summary>What makes of a title word another word: 委员会, 书记处, 代表团, 主席台.</summary>
    private static readonly ImmutableArray<string> Others =
    [
        "会", "理事会", "处", "团", "级", "府", "令", "台", "站", "局", "国", "室", "部", "杯", "制", "班子", "组", "们", "岗位", "单位", "办公", "论坛", "大会", "联席会", "培训", "任期", "职位",
        "助理", "事务所", "工作室", "工作站", "峰会", "协会", "联盟", "学会", "俱乐部", "公署", "奖", "选举", "席位", "专业", "职业", "资格", "队伍", "座谈会", "办公室", "工作委员会", "机关", "讲", "办", "库", "馆", "小组", "下", "人", "干部", "机构", "核心", "卫队", "纪念堂", "故居", "力", "通道", "人指数", "指数",
    ];

    /// <summary>市长候选人 is a title of its own.</summary>
    private static readonly ImmutableArray<string> Candidates = ["候选人", "人选"];

    private static readonly SearchValues<char> EndModifiers = SearchValues.Create([.. Modifiers.Select(word => word[^1])]);

    private static readonly SearchValues<char> BeginOthers = SearchValues.Create([.. Others.Select(word => word[0])]);

    private readonly BodyEdge _edge = new(ground);
    private readonly NameReader _names = names;

    /// <summary>In order, without overlap.</summary>
    public List<TitleUnit> Read()
    {
        var units = new List<TitleUnit>();
        var taken = 0;
        foreach (var hit in ground.Hits.All(TermKind.Title))
        {
            if (hit.Start < taken || ground.Swallowed(hit) || BecomesAnother(hit))
                continue;
            var core = Longest(hit);
            var end = core.End + (Candidates.FirstOrDefault(word => ground.Text.AsSpan(core.End).StartsWith(word, StringComparison.Ordinal))?.Length ?? 0);
            var titleStart = WithModifiers(hit.Start, taken);

            // 市、区领导: those of both.
            if (titleStart - 2 >= taken && ground[titleStart - 1] == '、' && ground[titleStart - 2] is '省' or '市' && core.Term.Word is "市领导" or "区领导" or "县领导" or "州领导")
                titleStart -= 2;
            units.Add(new TitleUnit(_edge.StartOf(titleStart, taken), titleStart, end, core));
            taken = end;
        }

        return units;
    }

    /// <summary>人大代表 inside 全国人大代表团长: a title that begins within this one and ends behind it carries on.</summary>
    private Hit Longest(Hit title)
    {
        for (var i = title.Start + 1; i < title.End; i++)
        {
            if (ground.Hits.At(i, TermKind.Title) is { } longer && longer.End > title.End && !BecomesAnother(longer))
                return Longest(longer);
        }

        return title;
    }

    private bool BecomesAnother(Hit title)
    {
        // 州委副书记、州长|安某某: behind another title it is one, whatever its last character begins.
        if (title is { Length: 2, Term.Word: [_, '长'] } && ground[title.Start - 1] == '、' && ground.Hits.EndingAt(title.Start - 1, TermKind.Title) is { Length: >= 2 } && _names.Read(title.End, behindTitle: true) > 0)
            return false;

        // 湖北省长江大保护, 社会长远发展: the title ends inside a longer word, and what follows is no name before a verb or a mark. But 总统一道 is no 统一.
        if (ground.Hits.At(title.End - 1, TermKind.Place | TermKind.Common | TermKind.Everyday) is { Length: >= 2 } crossing && crossing.End > title.End
            && !(crossing.Is(TermKind.Everyday) && ground.Hits.At(title.End, TermKind.Verb | TermKind.Cut | TermKind.After | TermKind.Everyday | TermKind.Common) is { Length: >= 2 })
            && (_names.Read(title.End, behindTitle: true) is 0 || _names.EndStrength(_names.Read(title.End, behindTitle: true)) < 3))
        {
            return true;
        }

        // 地区|长治久安: four characters and more are a word, whatever stands before them.
        if (ground.Hits.At(title.End - 1, TermKind.Common) is { Length: >= 4 })
            return true;

        // 吉林|长白山, 新时代|办公厅, 救护车|工作人员: a word ends inside the title and another begins in it; but 大学|校长白某某 is told of a school.
        if (ground.Hits.At(title.End - 1, TermKind.Place | TermKind.Common | TermKind.Everyday) is { Length: >= 2 } next && next.End > title.End && ground.Crosses(title.Start, TermKind.Place | TermKind.Common | TermKind.Everyday) && ground.Hits.EndingAt(title.Start, TermKind.Body | TermKind.BodyTail) is not { Length: >= 2 })
            return true;

        // 坚持党的领导不动摇, 加强集中统一领导: what is done, not who does it.
        if (title.Term.Word == "领导" && ground.Text.AsSpan(0, title.Start) is var led && (led.EndsWith("的") || led.EndsWith("统一") || led.EndsWith("坚强") || led.EndsWith("全面") || led.EndsWith("并") || led.EndsWith("党")))
            return true;

        // 带领队员, 拜会长江集团: the verb before ends inside the title.
        if (ground.Hits.EndingAt(title.Start + 1, TermKind.Verb | TermKind.After) is { Length: 2 })
            return true;

        // 市民政局局长: no 市民.
        if (title.Term.Class == "Folk" && ground.Hits.At(title.End - 1, TermKind.Office) is { Length: >= 2 } office && office.End > title.End)
            return true;

        // 工程顾问|集团有限公司: what a company does.
        if (title.Term.Word.EndsWith("顾问", StringComparison.Ordinal) && ground.Text.AsSpan(title.End) is var firm && (firm.StartsWith("集团") || firm.StartsWith("有限") || firm.StartsWith("股份") || firm.StartsWith("公司")))
            return true;

        // 南洲镇|长胜村: a village begins with the 长.
        if (title.Length == 2 && title.Term.Word[1] == '长' && title.Term.Word[0] is '镇' or '县' or '区' or '乡' or '市' && ground.Text.AsSpan(title.End, Math.Min(3, ground.Text.Length - title.End)).IndexOfAny('村', '镇', '乡') > 0
            && ground.Hits.EndingAt(title.Start + 1, TermKind.Division | TermKind.Place) is not null | Ground.IsHan(ground[title.Start - 1]))
        {
            return true;
        }

        // A longer title that begins here comes first in the order of hits, so 秘书长 has been tried before 秘书.
        var rest = ground.Text.AsSpan(title.End);
        if (title.Term.Word.EndsWith("主席", StringComparison.Ordinal) && rest.StartsWith("席", StringComparison.Ordinal))
            return true;
        if (!BeginOthers.Contains(ground[title.End]) || ground.Hits.At(title.End, TermKind.Surname) is { Length: >= 2 })
            return false;
        foreach (var other in Others)
        {
            if (!rest.StartsWith(other, StringComparison.Ordinal) || (other == "人" && rest.StartsWith("人选", StringComparison.Ordinal)))
                continue;

            // 专家库共享 is no 专家, but 首席执行官库珀 is one.
            if (other == "库" && rest.Length > 1 && NameReader.IsSound(rest[1]))
                continue;

            // 局长办公会 is no 局长; but 会见 and 会谈 behind a title are verbs, and 团结 is a word.
            if (other.Length == 1 && ground.Hits.At(title.End, TermKind.Verb | TermKind.Common | TermKind.Title) is { Length: >= 2 })
                continue;
            return true;
        }

        return false;
    }

    private int WithModifiers(int start, int floor)
    {
        for (var grown = true; grown;)
        {
            grown = false;
            if (start == 0 || !EndModifiers.Contains(ground[start - 1]))
                break;
            foreach (var modifier in Modifiers)
            {
                var from = start - modifier.Length;
                if (from >= floor && ground.Text.AsSpan(from, modifier.Length).SequenceEqual(modifier) && !(modifier.Length == 1 && IsSyllable(from)))
                {
                    start = from;
                    grown = true;
                    break;
                }
            }
        }

        return start;
    }

    /// <summary>The 前 of 日前, the 原 of 太原.</summary>
    private bool IsSyllable(int position) =>
        ground.Swallowed(new Hit(position, One)) || ground.Hits.EndingAt(position + 1, TermKind.Verb | TermKind.Cut | TermKind.Link) is { Length: >= 2 };

    private static readonly Term One = new("一", TermKind.Cut);
}
