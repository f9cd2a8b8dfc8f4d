namespace Huijian.Facts.Understanding.Projecting;

/// <summary>
/// The name of a project in the words that stand before its verb: from behind what leads up to it (由某企业承建的, 标志着, 位于某地的) to its last noun. What is
/// counted (30个项目), a batch (一批重大项目) or nothing but nouns of the trade (首台机组, 扩建工程) has no name.
/// </summary>
internal static class ProjectName
{
    private const int Shortest = 4;
    private const int Longest = 40;

    private static readonly string[] Tails =
        ["项目", "工程", "电站", "核电站", "生产线", "基地", "装置", "大桥", "铁路", "高速公路", "通道", "产业园", "机组", "隧道", "机场", "港区", "水库", "电厂", "工厂", "枢纽"];

    /// <summary>Where machines stand: 某水电站16台机组 are the plant's.</summary>
    private static readonly string[] Plants = ["电站", "电厂"];

    /// <summary>Behind these the name begins.</summary>
    private static readonly string[] Leads =
    [
        "——", "承建的", "承建", "参建的", "建设的", "投资的", "参与的", "宣布", "祝贺", "解决好", "推进", "推动", "实现", "促成", "出席", "标志着", "意味着", "包括", "涵盖", "举行",
        "完成", "督促", "对接", "之一", "为", "就", "从",
    ];

    /// <summary>Words in front of a name that are no part of it.</summary>
    private static readonly string[] Openings =
    [
        "而", "并", "且", "还将", "还", "同时", "随着", "以及", "其中", "目前", "特别是", "如期", "成功", "顺利", "正式", "不久前", "这座", "那座", "这个", "这条", "一座", "一个", "一条", "一项", "一套",
        "的", "在", "）", "”", "、", " ", "了",
    ];

    private static readonly string[] Pointers =
        ["该", "本", "此", "这", "上述", "整个", "其", "首批", "各", "双方", "记者", "据", "全市", "全省", "全年", "共", "部分", "重点", "重大", "标志", "中国首", "我国首"];

    /// <summary>With one of these the words are more, or else, than a name.</summary>
    private static readonly string[] Strangers = ["是", "签约", "协议", "需要", "已有", "已完成", "将有", "将推", "将在", "一批", "大批", "一系列", "一个个", "一组组", "多个", "多条", "众多", "两大", "首批"];

    /// <summary>Nouns and adjectives of the trade: a name has something beside them.</summary>
    private static readonly string[] Trade =
    [
        .. Tails, "首台", "首个", "首条", "首", "全部", "最后", "发电", "新", "改扩建", "扩建", "改造", "提升", "一期", "二期", "三期", "保障", "重大", "重点", "标志性", "骨干", "主体", "配套",
        "高速", "城际", "重要", "大型", "合作", "建设", "投资", "产业", "核电", "水电", "风电", "光伏", "水利", "交通", "储能", "抽水蓄能", "新能源", "特高压", "智慧", "整车", "制造", "号", "的", "和", "与", "万", "亿", "吨", "元", "以上", "千伏", "直流", "±",
    ];

    private static readonly string[] Counters = ["个", "项", "条", "批", "座", "套", "家", "大"];

    /// <summary>True if some noun of a project stands in the words, behind something else.</summary>
    public static bool EndsIn(ReadOnlySpan<char> words) => End(words) > 0;

    /// <summary>The place of the name in the words; of no length if they hold none.</summary>
    public static (int Start, int Length) In(ReadOnlySpan<char> words)
    {
        var end = End(words);
        var start = Begin(words[..end]);
        end = WithoutMachines(words, start, end);
        return IsName(words[start..end]) ? (start, end - start) : default;
    }

    private static int End(ReadOnlySpan<char> words)
    {
        var end = 0;
        foreach (var tail in Tails)
        {
            if (words.LastIndexOf(tail) is > 0 and var at)
                end = Math.Max(end, at + tail.Length);
        }

        return end;
    }

    private static int Begin(ReadOnlySpan<char> words)
    {
        var start = 0;
        foreach (var lead in Leads)
        {
            if (words.LastIndexOf(lead) is >= 0 and var at && at + lead.Length > start && at + lead.Length <= words.Length - Shortest)
                start = at + lead.Length;
        }

        // 中国（某地）自贸港项目 keeps its brackets; （以下简称… opens a name of its own.
        if (words[start..].IndexOf('（') is >= 0 and var bracket && words[(start + bracket)..].IndexOf('）') < 0)
            start += bracket + 1;
        start = AfterOpenings(words, start);
        // 位于某地的某电站, 总投资9亿元的某项目; but 某地至某地的高速公路 is all there is to call it.
        if (words[start..].LastIndexOf('的') is > 0 and var of && (HasOwnWords(words[(start + of + 1)..]) || !words[start..(start + of)].ContainsAny('至', '到')))
            start = AfterOpenings(words, start + of + 1);
        return start;
    }

    private static int AfterOpenings(ReadOnlySpan<char> words, int start)
    {
        for (var stripped = true; stripped;)
        {
            stripped = false;
            foreach (var opening in Openings)
            {
                if (words[start..].StartsWith(opening) && !(opening is "在" && words[start..].StartsWith("在建")))
                    (start, stripped) = (start + opening.Length, true);
            }
        }

        return start;
    }

    /// <summary>某水电站首台机组, 某水电站全部机组 are the plant; its 4号机组 is built and begun by itself.</summary>
    private static int WithoutMachines(ReadOnlySpan<char> words, int start, int end)
    {
        var name = words[start..end];
        if (!name.EndsWith("机组") || name.Contains('号'))
            return end;
        foreach (var plant in Plants)
        {
            if (name.LastIndexOf(plant) is > 0 and var at)
                return start + at + plant.Length;
        }

        return end;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.Length is < Shortest or > Longest || char.IsAsciiDigit(name[0]) || name.ContainsAny('“', '。', '，') || name.ContainsAny(';', '%'))
            return false;
        foreach (var pointer in Pointers)
        {
            if (name.StartsWith(pointer))
                return false;
        }

        foreach (var stranger in Strangers)
        {
            if (name.Contains(stranger, StringComparison.Ordinal))
                return false;
        }

        // 演讲、比赛、项目 is no list of projects; 甲、乙等大型水电站 are several.
        var last = name[(name.LastIndexOf('、') + 1)..];
        return !IsCounted(name) && !IsAt(name) && HasOwnWords(last) && !(last.Length < name.Length && last.Contains('等'));
    }

    /// <summary>某列车在某铁路: something is somewhere.</summary>
    private static bool IsAt(ReadOnlySpan<char> name) => name.IndexOf('在') is >= 0 and var at && !name[at..].StartsWith("在建");

    /// <summary>30个, 五条, 100多项, 第二批: a number before a word that counts projects.</summary>
    private static bool IsCounted(ReadOnlySpan<char> name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            foreach (var counter in Counters)
            {
                if (name[i..].StartsWith(counter) && (name[i - 1] is '多' or '余' ? i > 1 && IsDigit(name[i - 2]) : IsDigit(name[i - 1])))
                    return true;
            }
        }

        return false;
    }

    private static bool IsDigit(char character) => char.IsAsciiDigit(character) || "一二三四五六七八九十百两".Contains(character, StringComparison.Ordinal);

    /// <summary>True if something is left beside the words of the trade and numbers.</summary>
    private static bool HasOwnWords(ReadOnlySpan<char> name)
    {
        var own = 0;
        for (var i = 0; i < name.Length;)
        {
            var taken = char.IsAsciiDigit(name[i]) ? 1 : IsDigit(name[i]) && name[(i + 1)..].StartsWith("号") ? 2 : 0;
            foreach (var word in Trade)
            {
                if (word.Length > taken && name[i..].StartsWith(word))
                    taken = word.Length;
            }

            own += taken == 0 ? 1 : 0;
            i += Math.Max(1, taken);
        }

        return own >= 2;
    }
}
