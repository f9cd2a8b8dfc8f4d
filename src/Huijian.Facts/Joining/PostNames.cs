using System.Collections.Frozen;
using Huijian.Facts.Model;

namespace Huijian.Facts.Joining;

/// <summary>Titles as posts: what is only said of how a post is held (代、原) is taken off, and posts with one seat are known.</summary>
public static class PostNames
{
    private static readonly string[] Standings = ["代理", "代", "原", "前", "已故", "故", "时任", "拟任", "候任", "候选", "提名", "现任"];

    private static readonly FrozenSet<string> OneSeat = new[]
    {
        "书记", "党委书记", "党组书记", "工委书记", "党工委书记", "总书记",
        "省长", "市长", "县长", "区长", "州长", "盟长", "旗长", "镇长", "主席", "国家主席", "总理", "总统", "首相", "行政长官",
        "董事长", "总经理", "总裁", "行长", "首席执行官", "主任", "部长", "厅长", "局长", "署长", "院长", "校长", "检察长", "司令员", "政委", "总干事", "秘书长", "会长", "理事长",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Elliptical = new[]
    {
        "省委", "市委", "县委", "区委", "州委", "省政府", "市政府", "县政府", "区政府", "省", "市", "县", "区", "州", "自治区", "党组", "党委", "公司", "集团", "集团公司", "该公司", "学校", "医院",
        "政府", "组委会", "委员会", "议会",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The title of the post itself: 代省长 → 省长, 原书记 → 书记; 副省长 stays.</summary>
    public static string Title(string written)
    {
        foreach (var standing in Standings)
        {
            if (written.Length > standing.Length + 1 && written.StartsWith(standing, StringComparison.Ordinal))
                return written[standing.Length..];
        }

        return written;
    }

    /// <summary>Body and title as one phrase: 辽宁省 and 省长 → 辽宁省长.</summary>
    public static string Phrase(string? body, string title) =>
        body is null ? title
        : title.Length > 1 && body.EndsWith(title[0]) && title[0] is '省' or '市' or '县' or '区' or '州' ? body + title[1..]
        : body + title;

    /// <summary>True if one person at a time holds it: 书记 and 董事长 of a named body, not 副省长, not 省领导; a 书记处 has several 书记.</summary>
    public static bool HasOneSeat(string? body, string title) =>
        body is not null && OneSeat.Contains(title) && !Elliptical.Contains(body) && !body.EndsWith("书记处", StringComparison.Ordinal);

    /// <summary>True for a body named only within its article (省委, 公司): another article's 省委 is another.</summary>
    public static bool IsElliptical(string body) => Elliptical.Contains(body);

    /// <summary>How a standing is shown.</summary>
    public static bool IsActing(PostStanding standing) => standing is PostStanding.Acting or PostStanding.InCharge;
}
