using System.Buffers;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>What venues and areas are called that no list of places holds: 人民大会堂, 会展中心, 莱克工业园.</summary>
internal static class Halls
{
    private static readonly SearchValues<char> Particles = SearchValues.Create("的了和与在各有、");

    /// <summary>What the names of areas end with.</summary>
    public static readonly string[] Areas =
        ["交界处", "开发区", "产业园区", "工业园区", "园区", "产业园", "工业园", "科技园", "新区", "港区", "高新区", "矿区", "林区", "牧区", "保税区", "合作区", "县", "镇", "乡", "村", "区", "园", "岛", "湖", "苏木", "街道", "旗"];

    /// <summary>What any place may have: 到园区调研, 深入辖区走访 settle nothing.</summary>
    private static readonly string[] Anywhere = ["园区", "辖区", "厂区", "社区", "景区", "校区", "城区", "市区", "小区", "灾区", "库区", "工业园区", "产业园区", "工业园", "产业园", "科技园", "县会议中心", "市会议中心", "区会议中心", "会议中心", "县城", "乡镇", "乡村", "农村", "所在村", "大会议室"];

    /// <summary>What the names of halls, hotels and seats of heads of state end with.</summary>
    public static readonly string[] Words =
        ["人民大会堂", "宾馆", "大酒店", "饭店", "会议中心", "会展中心", "展览中心", "国际会议中心", "中南海", "钓鱼台国宾馆", "国宾馆", "总统府", "总理府", "首相府", "总理官邸", "首相官邸", "官邸", "白宫", "克里姆林宫", "爱丽舍宫", "青瓦台", "博览中心", "体育馆", "大剧院", "影剧院", "剧院", "礼堂", "会堂", "山庄", "酒店", "体育场", "科技馆", "展览馆", "度假村", "大厦"];

    /// <summary>Words that end in an area or a hall, when no listed place stands there: 浒关开发区莱克工业园, 人民大会堂.</summary>
    public static int? EndOfVenue(string text, int start, int end)
    {
        var phrase = text.AsSpan(start, Math.Min(end - start, 20));

        // 广场|举行升旗仪式, 北京|出席太湖论坛: what is done there is no part of its name.
        phrase = phrase[..WhatIsDone(phrase)];
        if (phrase.StartsWith("当地时间"))
            return null;
        var longest = 0;
        foreach (var hall in Words)
        {
            var at = phrase.IndexOf(hall);
            if (at >= 0)
                longest = Math.Max(longest, at + hall.Length);
        }

        foreach (var area in Areas)
        {
            var at = phrase.LastIndexOf(area);

            // 在秦淮区夏某副区长陪同下: a head is no area.
            if (at > 0 && start + at + area.Length < text.Length && text[start + at + area.Length] == '长')
                at = phrase[..at].LastIndexOf(area);
            if (at > 0)
                longest = Math.Max(longest, at + area.Length);
        }

        return longest < 2 || phrase[..longest].IndexOfAny(Particles) >= 0 || Anywhere.Contains(text.Substring(start, longest)) ? null : longest;
    }

    /// <summary>Where words of what is done begin; the length of the words if nowhere.</summary>
    public static int WhatIsDone(ReadOnlySpan<char> words)
    {
        var first = words.Length;
        foreach (var doing in (ReadOnlySpan<string>)["举行", "举办", "召开", "出席", "参加", "主持", "会见", "进行", "开展"])
        {
            if (words.IndexOf(doing) is > 0 and var at && at < first)
                first = at;
        }

        return first;
    }

    /// <summary>Where the first hall in the words ends; 0 if there is none.</summary>
    public static int End(ReadOnlySpan<char> words)
    {
        foreach (var hall in Words)
        {
            var at = words.IndexOf(hall);
            if (at >= 0 && !words[..at].ContainsAny('的', '和'))
                return at + hall.Length;
        }

        return 0;
    }

    /// <summary>Do the words end in a hall?</summary>
    public static bool EndsIn(ReadOnlySpan<char> words)
    {
        foreach (var hall in Words)
        {
            if (words.EndsWith(hall))
                return true;
        }

        return false;
    }

    /// <summary>Does the name end as that of an area does?</summary>
    public static bool IsArea(string name) => Areas.Any(area => area.Length > 1 && name.EndsWith(area, StringComparison.Ordinal));
}
