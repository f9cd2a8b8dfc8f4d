namespace Huijian.Facts.Understanding.Figures;

/// <summary>Words of growth, which carry on what was measured before: 进出口总额5012亿元，同比增长15.7%.</summary>
internal sealed class Growth(FigureWords words)
{
    private static readonly string[] Leads =
        ["同比", "环比", "年均", "分别", "各", "较去年同期", "较上年同期", "较上年末", "较上年", "较去年", "较年初", "较上月", "较上届", "比上年同期", "比上年末", "比上年", "比去年同期", "比去年", "比年初", "比上月", "比上届", "比上季度", "比前一年", "按年", "按月", "同口径", "平均", "上年", "大幅", "按可比价格计算", "按可比价计算", "按不变价格计算", "按不变价计算", "按可比口径计算", "按可比口径", "按可比价格", "按可比价", "按不变价格", "按不变价", "可比口径", "累计", "名义", "实际", "日均", "则", "仅", "又", "再", "一举", "逆势", "转为", "由降转", "由上月"];

    /// <summary>增长, 同比增长, 年均增速, 占比: nothing that says of what.</summary>
    public bool IsOnly(string measure)
    {
        if (measure.Contains('（', StringComparison.Ordinal))
            measure = measure.Replace("（下同）", "", StringComparison.Ordinal);
        if (measure is "同比高" or "同比低" or "环比高" or "环比低" or "占比" or "佔比" or "比重" or "增速" or "增幅" or "降幅" or "年均增速" or "同比增速")
            return true;
        var rest = measure.AsSpan();
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var lead in Leads)
            {
                if (rest.StartsWith(lead, StringComparison.Ordinal) && rest.Length > lead.Length)
                {
                    rest = rest[lead.Length..];
                    cut = true;
                }
            }
        }

        // 较年初新增412亿元
        return rest.Length == words.AtStart(FigureRole.Growth, rest) && measure.Length > 0 || rest is "新增" or "净增" or "多增" && rest.Length < measure.Length && measure[0] is '较' or '比';
    }

    /// <summary>进出口总额 + 同比增长; what was itself growth or a share gives what it was of.</summary>
    public Phrase Of(Phrase what, Phrase growth) => Base(what) + WithoutSharing(growth);

    /// <summary>进出口总额同比增长 → 进出口总额; 产量占全省 → 产量.</summary>
    private Phrase Base(Phrase what)
    {
        var rest = what.Words.AsSpan();
        if (rest.IndexOf('占') is > 1 and var share && !rest[share..].StartsWith("占地"))
            rest = rest[..share];
        if (words.AtEnd(FigureRole.Growth, rest) is > 1 and var growth && growth < rest.Length)
            rest = rest[..^growth];
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var lead in Leads)
            {
                if (rest.EndsWith(lead, StringComparison.Ordinal) && rest.Length > lead.Length + 1)
                {
                    rest = rest[..^lead.Length];
                    cut = true;
                }
            }
        }

        return what.Until(rest.Length);
    }

    /// <summary>日均同比分别增长 → 同比增长: to whom it is dealt out is settled elsewhere.</summary>
    private static Phrase WithoutSharing(Phrase growth)
    {
        var at = growth.Words.IndexOf("分别", StringComparison.Ordinal);
        if (at >= 0)
            return growth.Until(at) + growth.From(at + 2);
        return growth.Words is ['各', _, _, ..] ? growth.From(1) : growth;
    }

    /// <summary>比1-6月收窄 → 收窄; 降幅比1-6月收窄 → 降幅收窄; 比上年同期下降 stays.</summary>
    public Phrase WithoutComparison(Phrase measure)
    {
        var at = measure.Words.IndexOfAny(['比', '较']);

        // 占比重比2022年提高: the 比 of a word compares nothing.
        while (at >= 0 && at + 1 < measure.Length && measure.Words[at] == '比' && measure.Words[at + 1] is '重' or '例' or '率' or '值')
            at = measure.Words.IndexOfAny(['比', '较'], at + 1);
        if (at < 0 || at > 0 && measure.Words[at - 1] is '同' or '环' or '占' || !measure.Words.AsSpan(at).ContainsAnyInRange('0', '9'))
            return measure;
        var tail = words.AtEnd(FigureRole.Growth, measure.Words);
        return tail > 0 && at <= measure.Length - tail ? measure.Until(at) + measure.From(measure.Length - tail) : measure;
    }
}
