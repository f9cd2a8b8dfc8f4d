using System.Text.RegularExpressions;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>Bodies named only by their inner part, completed by the body before them: 统战部 behind 辽宁省委, 纪工委 behind a zone, 能源业务部 behind a company.</summary>
internal sealed partial class InnerBodies(Ground ground, PostRegions regions)
{
    private static readonly string[] PartyDepartments = ["组织部", "宣传部", "统战部", "政法委", "网信办", "台办", "编办", "办公厅", "农办", "金融办", "社会工作部", "政研室", "巡视办", "巡察办", "教育工委", "教工委", "高校工委", "国资工委", "两新工委", "直属机关工委", "机关工委", "老干部局", "党校"];

    private static readonly string[] RegionOffices =
        ["人大常委会", "人大", "政协", "人民政府", "政府", "纪委监委", "纪委", "监委", "党工委", "工委", "纪工委", "人大工委", "政协工委", "监察工委", "管委会", "办事处", "法院", "检察院", "工商联", "总工会", "军区", "军分区", "警备区"];

    /// <summary>The body completed, or null if it stands for itself.</summary>
    /// <param name="carried">The body of the post before, completed.</param>
    /// <param name="inChain">Do both posts stand in one chain?</param>
    public string? Of(string body, string carried, bool inChain)
    {
        var hits = ground.Lexicon.Scan(body);

        // 总社办公厅, 总行营业部: whose seat it is, is said.
        if (body.Length > 3 && body[0] == '总' && body[1] is '社' or '行' or '局' or '队' or '会' or '公')
            return null;
        if (PartyDepartments.Contains(body) && PartyCommittee().Match(carried) is { Success: true } committee)
            return committee.Value + body;
        // 外交部部长、党和国家荣誉表彰工作委员会副主任: what is of the whole country is no part of a ministry.
        if (body.Length == 0 || body.StartsWith("党和国家", StringComparison.Ordinal) || body.StartsWith("全国", StringComparison.Ordinal))
            return null;
        if (body is "办公厅" or "办公室" or "研究室" && (carried.EndsWith("政府", StringComparison.Ordinal) || carried.EndsWith("人大常委会", StringComparison.Ordinal) || carried.EndsWith("政协", StringComparison.Ordinal)))
            return carried + body;
        if ((RegionOffices.Contains(body) || (inChain && hits.At(0, TermKind.Office) is { } office && office.Length == body.Length)) && (regions.Part(carried) ?? (inChain && carried.Length > 2 && PostRegions.Ends(carried) ? carried : null)) is { } region)
            return region + body;
        if (inChain && hits.At(0, TermKind.Office) is { Length: >= 3 } own && own.Length == body.Length && PostRegions.Ends(carried))
            return carried + body;

        // 供销合作总社党组成员、理事会副主任
        if (inChain && body == "理事会" && hits.EndingAt(body.Length, TermKind.BodyTail) is not null && !carried.EndsWith("理事会", StringComparison.Ordinal))
            return carried + body;

        // 某集团副总经理、运营公司董事长: the article names the two together elsewhere.
        if (inChain && body.EndsWith("公司", StringComparison.Ordinal) && ground.Text.Contains(carried + body, StringComparison.Ordinal))
            return carried + body;

        // 某集团党组成员、广东公司总经理; 某银行副行长、西南分行行长: a company's branch in a region.
        if (inChain && hits.At(0, TermKind.Division | TermKind.Region) is { Length: >= 2 } area && Branch().IsMatch(body.AsSpan(area.Length)) && Firm().IsMatch(carried) && !carried.StartsWith(area.Term.Word, StringComparison.Ordinal))
            return carried + body;

        // 县委书记甲，县长乙，财政局局长丙: bureaus are of the region whose head was told before; ministries and administrations of the state end otherwise.
        if (!inChain && body is [_, _, .., '局'] && (hits.At(0, TermKind.Office) is { Length: >= 3 } bureau && bureau.Length == body.Length || carried.EndsWith("管委会", StringComparison.Ordinal) && hits.At(0, TermKind.Place | TermKind.Body) is not { Length: >= 2 } && !body.StartsWith("国家", StringComparison.Ordinal)) && (PostRegions.Ends(carried) ? carried : regions.Part(carried)) is { } seat && seat[^1] != '省')
            return seat + body;
        if (hits.At(0, TermKind.Place | TermKind.Body) is { Length: >= 2 } known && !(known.Is(TermKind.Country) && known.Term.Word is "中国" && body.EndsWith("地区部", StringComparison.Ordinal)))
            return null;

        // 外交部部长助理、新闻司司长
        if (inChain && body.Length is >= 3 and <= 6 && body[^1] == '司' && body[^2] != '公' && carried[^1] is ('部' or '委' or '署' or '局'))
            return carried + body;

        // 某大学副校长、研究生院院长: a school's institutes.
        if (inChain && School().IsMatch(carried) && body.Length is >= 3 and <= 6 && body[^1] is '院' or '处' or '馆' && !body.EndsWith("学院", StringComparison.Ordinal) && !body.EndsWith("医院", StringComparison.Ordinal))
            return carried + body;
        if (!Department().IsMatch(body) || Standalone().IsMatch(body) || carried.EndsWith(body, StringComparison.Ordinal))
            return null;
        // 联发科, 某某处 behind a company is no section of it.
        if (body[^1] is '科' or '股' or '处' or '室' && body.Length <= 3 && body != "办公室" && regions.Part(carried) is null && Whole(carried)[^1] is not ('厅' or '局' or '委' or '部' or '院' or '学'))
            return null;
        return inChain ? Whole(carried) + body
            : body.Length is > 2 and <= 8 && body[^1] is '部' or '处' or '科' or '股' or '室' && carried.Length >= 3 ? Whole(carried) + body
            : null;
    }

    /// <summary>The committee of the Party that a body is or lies in: 辽宁省委 for 辽宁省委统战部; null if it is none.</summary>
    public static string? CommitteeOf(string body) => PartyCommittee().Match(body) is { Success: true } committee ? committee.Value : null;

    /// <summary>Does the name end as a part of a body does?</summary>
    public static bool IsDepartment(string body) => Department().IsMatch(body);

    /// <summary>The body that a department lies in: 辽宁省商务厅 for 辽宁省商务厅外贸处, so that its sister 外资处 is none of its parts.</summary>
    private string Whole(string body)
    {
        if (!Department().IsMatch(body))
            return body;
        var hits = ground.Lexicon.Scan(body);
        for (var end = body.Length - 2; end >= 3; end--)
        {
            if (hits.EndingAt(end, TermKind.Body | TermKind.Office | TermKind.BodyTail) is not null && (body[end - 1] is '厅' or '局' or '委' or '司' or '院' or '校' or '行' || hits.EndingAt(end, TermKind.Body) is not null))
                return body[..end];
        }

        return body;
    }

    [GeneratedRegex("^(区域|片区)?(分公司|公司|分行|分部|区域公司|总部|代表处|办事处)$")]
    private static partial Regex Branch();

    [GeneratedRegex("(公司|集团|银行|证券|保险|人寿|财险)$")]
    private static partial Regex Firm();

    [GeneratedRegex("(大学|学院)$")]
    private static partial Regex School();

    [GeneratedRegex("^.*?(省|市|县|区|州|盟|旗)委|^.*党委")]
    private static partial Regex PartyCommittee();

    [GeneratedRegex("(部|处|科|(?<!控)股|室|中心|事业群|事业部|办公室|分部|委员会|研究所|研究院)$")]
    private static partial Regex Department();

    [GeneratedRegex("(公司|集团|银行|大学|学院|协会|学会|商会|总部|证券|基金|保险|科技)")]
    private static partial Regex Standalone();
}
