using System.Collections.Frozen;
using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Reading.Furniture;

/// <summary>Whether a piece of a credit looks like a person's name: a surname of <c>knowledge/surnames.tsv</c> (in either script) and one or two characters more, or a foreign name with a dot.</summary>
internal static class PersonName
{
    /// <summary>Two surnames borne as one, as in Taiwan.</summary>
    private static readonly string[] DoubledSurnames = ["范姜", "张简", "张廖", "叶刘", "陈方", "范徐"];

    private static readonly FrozenSet<string> Surnames = LoadSurnames();

    private static readonly FrozenSet<string> Rare = KnowledgeTable.Load("surnames").Rows.Where(row => row[0].Length == 1).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of pages that begin like a surname. A place may stand beside a time (the writer's address), as may a channel.</summary>
    private static readonly FrozenSet<string> NoNames = FrozenSet.ToFrozenSet(
    [
        "原创", "原創", "转载", "本站", "管理员", "系统管理员",
        "全文", "综合", "高清", "健康", "文化", "时政", "金融", "国际", "经济", "军事", "和讯", "房产", "游戏", "汽车", "时间", "方言", "车讯", "华夏",
        "金台资讯", "终审", "万字", "成果", "平台", "向上", "应用", "商务", "计划", "时评", "温馨提示", "小编", "关注", "都市",
        "查看", "查看更多", "解读", "满分", "强国", "明星", "安全", "农业", "能源", "党建", "党政", "荣誉", "盛世", "和平", "平安", "高校", "车市", "花絮", "白皮书",
    ]);

    /// <summary>True for 王煌忠, 歐陽修, 方敏, 阿里·巴巴; false for 新华社, 江苏, 金融.</summary>
    public static bool Fits(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 20)
            return false;
        foreach (var c in text)
        {
            if (c is not (>= '\u3400' and <= '\u9fff') and not ('·' or '•' or '・'))
                return false;
        }

        if (text.IndexOfAny('·', '•', '・') is > 0 and var dot && dot < text.Length - 1)
            return text[dot - 1] is not ('报' or '報' or '网' or '網' or '社' or '刊' or '台' or '端' or '闻' or '聞');
        if (text.Length > 4 || text.StartsWith("来源") || text.StartsWith("来自") || NoNames.Contains(text.ToString()) || Places.IsLarge(text) || text[^1] is '社' or '网' or '網' or '报' or '報' or '部' or '局' or '台' or '省' or '市' or '县' or '区')
            return false;
        var compound = Surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..2]) && text.Length >= 3;
        if (compound)
            return true;
        return text.Length <= 3 && Surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..1]);
    }

    /// <summary>True for three characters of which the first may be a surname, even one that is a common word: enough behind 作者：, nowhere else.</summary>
    public static bool FitsLabelled(ReadOnlySpan<char> text) =>
        text.Length == 3 && Rare.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..1]) && text[^1] is not ('会' or '组' or '处' or '办' or '室') && !NoNames.Contains(text.ToString());

    private static FrozenSet<string> LoadSurnames()
    {
        // The rarest surnames of one character are common words: 见, 上, 北.
        var known = KnowledgeTable.Load("surnames").Rows
            .Where(row => row[0].Length > 1 || !int.TryParse(row[1], out var weight) || weight > 5)
            .Select(row => row[0])
            .Concat(DoubledSurnames)
            .ToHashSet(StringComparer.Ordinal);
        var traditional = KnowledgeTable.Load("folding").Rows.ToLookup(row => row[1], row => row[0]);
        var both = new HashSet<string>(known, StringComparer.Ordinal);
        foreach (var surname in known)
        {
            if (surname.Length == 1)
            {
                both.UnionWith(traditional[surname]);
                continue;
            }

            foreach (var first in traditional[surname[..1]].Append(surname[..1]))
            {
                foreach (var second in traditional[surname[1..2]].Append(surname[1..2]))
                    both.Add(first + second);
            }
        }

        return both.ToFrozenSet(StringComparer.Ordinal);
    }
}
