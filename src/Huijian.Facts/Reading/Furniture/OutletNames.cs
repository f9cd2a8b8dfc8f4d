using System.Collections.Frozen;
using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Reading.Furniture;

/// <summary>How the names of outlets look, and those of <c>knowledge/outlets.tsv</c> that do not look so.</summary>
internal static class OutletNames
{
    private static readonly FrozenSet<string> Known = KnowledgeTable.Load("outlets").Rows.Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Tails =
    [
        "社", "网", "網", "报", "報", "日报", "晚报", "晨报", "时报", "周刊", "週刊", "杂志", "雜誌", "月刊", "新闻", "新聞", "新闻网", "电视台", "電視台", "电台", "台", "客户端",
        "在线", "频道", "财经", "财经网", "娱乐", "体育", "科技", "政务", "发布", "头条", "号", "融媒", "融媒体", "视频", "网站", "资讯", "传媒", "观察", "之声", "論壇", "时讯",
        "新聞雲", "上報", "中時", "自媒体综合", "红周刊", "通讯社", "通訊社", "信报", "公报", "商报", "参考", "博客", "出版社", "门户", "官网", "官微", "评论", "论坛", "快讯", "消息", "商讯", "商訊", "電訊", "电讯", "日報", "時報", "晚報",
    ];

    /// <summary>True for what ends as outlets do: 新华社, 参考消息, 每日经济新闻, 新浪财经-自媒体综合.</summary>
    public static bool LooksLikeOne(string name)
    {
        var bare = WithoutBracket(name);
        // 某某晚报·某壹点: a paper and what it calls its client.
        var dot = bare.IndexOf('·', StringComparison.Ordinal);
        if (dot >= 3 && bare.Length - dot is >= 3 and <= 8)
            bare = bare[..dot];
        return bare.Length is >= 2 and <= 24 && (IsKnown(bare) || Tails.Any(tail => bare.EndsWith(tail, StringComparison.Ordinal))) && bare.IndexOfAny(['。', '，', '！', '？', '：', ' ']) < 0;
    }

    /// <summary>True for a name of the list.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name) => Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>某某报业集团|全媒体记者, 某某网|原创, 某某日报|官方账号: what is said of the outlet's writers or of its account is not its name.</summary>
    public static string WithoutRole(string name)
    {
        var bare = name;
        foreach (var reporter in (ReadOnlySpan<string>)["记者", "記者"])
        {
            if (bare.Length > reporter.Length + 2 && bare.EndsWith(reporter, StringComparison.Ordinal))
                bare = bare[..^reporter.Length];
        }

        foreach (var kind in (ReadOnlySpan<string>)["全媒体", "融媒体", "首席", "特约", "见习", "实习", "驻京"])
        {
            if (bare.Length < name.Length && bare.Length > kind.Length + 2 && bare.EndsWith(kind, StringComparison.Ordinal))
                bare = bare[..^kind.Length];
        }

        foreach (var account in (ReadOnlySpan<string>)["官方账号", "官方帐号", "原创"])
        {
            if (bare.EndsWith(account, StringComparison.Ordinal) && LooksLikeOne(bare[..^account.Length]))
                bare = bare[..^account.Length];
        }

        return bare;
    }

    /// <summary>Strips brackets and marks around a name: [ 人民网 ], 《新京报》 keeps its 《》 only inside.</summary>
    public static string Clean(string name)
    {
        var trimmed = name.Trim(' ', '\u3000', '\u00a0', '：', ':', '|', '丨', '｜', '-', '·', '，', ',', '。', '；', ';', '/', '／', '>', '＞', '»');
        while (trimmed.Length > 2 && Pair(trimmed[0]) is { } close && trimmed[^1] == close && trimmed.IndexOf(close, StringComparison.Ordinal) == trimmed.Length - 1)
            trimmed = trimmed[1..^1].Trim();
        if (trimmed.Length > 0 && trimmed[^1] is '）' or ')' or '】' or ']' && trimmed.IndexOfAny(['（', '(', '【', '[']) < 0)
            trimmed = trimmed[..^1].TrimEnd();
        if (trimmed.Length > 0 && trimmed[0] is '【' or '[' or '（' or '(' && trimmed.IndexOfAny(['】', ']', '）', ')']) < 0)
            trimmed = trimmed[1..].TrimStart();
        return trimmed;
    }

    private static char? Pair(char open) => open switch
    {
        '[' => ']',
        '【' => '】',
        '（' => '）',
        '(' => ')',
        '《' => '》',
        '「' => '」',
        '“' => '”',
        _ => null,
    };

    private static string WithoutBracket(string name)
    {
        var open = name.IndexOfAny(['(', '（']);
        return open > 1 && name[^1] is ')' or '）' ? name[..open] : name;
    }
}
