using System.Buffers;

namespace Huijian.Facts.Understanding.Figures;

/// <summary>
/// Finds the words that name what a quantity measures: in front of it (总投资达52亿元 → 总投资), behind it (22座桥梁 → 桥梁), or on both sides
/// (签约16个重点项目 → 签约重点项目; 占70%股份).
/// </summary>
internal sealed class Wording(FigureWords words)
{
    private const int LongestNoun = 20;

    private const int LongestMeasure = 20;

    /// <summary>So much more is not worth a cut.</summary>
    private const int Spare = 6;

    /// <summary>企业, 新项目: so short a noun says little without what it did.</summary>
    private const int LongestGeneric = 4;

    /// <summary>What tells such things apart: 15家企业|入选国家级绿色工厂.</summary>
    private static readonly string[] Done = ["获得", "入选", "获评", "获批", "上榜", "被认定为", "成为"];

    private const int LongestDescribed = 14;

    /// <summary>How a measure reached its value: 粮食播种面积常年稳定在….</summary>
    private static readonly string[] Manners = ["常年", "长期", "已经", "累计完成", "首次", "一举", "均已", "由原来", "从原来", "由最初", "从最初", "由过去", "从过去", "由现在", "从现在"];

    private static readonly string[] Compared = ["高于", "低于", "快于", "好于", "优于", "高出", "领先"];

    /// <summary>What the name of a project or a body stands before and says too much of: …生产线升级扩能项目|总投资.</summary>
    private static readonly string[] Extents = ["项目总投资额", "项目总投资", "总投资额", "总投资", "计划投资", "总建筑面积", "建筑面积", "占地面积", "占地", "全长"];

    private const int LongestNamed = 12;

    private static readonly string[] Together = ["企业", "行业", "产业", "小类", "大类", "业务", "板块", "单位", "机构", "园区", "地区", "市场", "领域", "工业", "服务业", "制造业", "商家", "中小银行"];

    /// <summary>Marks that end a noun; one-character names of divisions may be listed (19个省、市、自治区).</summary>
    private const string NounEnds = "，。；：！？（）\n、“《/";

    private static readonly SearchValues<char> NoList = SearchValues.Create("，。；：（“0123456789");

    /// <summary>The noun behind the number: its start and end in the text; empty if none stands there.</summary>
    public (int Start, int End) NounBehind(string text, Clause clause)
    {
        var start = clause.Quantity.End;
        if (clause.Quantity.Bound != Model.Bound.Exact && start < clause.End && text[start] == '以')
            return (start, start);
        while (start < clause.End && text[start] is ' ' or '的' or '“')
            start++;
        if (text.AsSpan(start, clause.End - start).StartsWith("作为"))
            start += 2;
        var end = start;
        var listed = false;
        while (end < clause.End && end - start < LongestNoun)
        {
            if (NounEnds.Contains(text[end], StringComparison.Ordinal) && !(text[end] == '、' && (end - start == 1 || end - start >= 2 && text[end - 2] == '、' || (listed |= IsListed(text, start, end, clause.End)))))
                break;
            if (listed && text[end] is '和' or '及' or '或')
            {
                (listed, end) = (false, end + 1);
                continue;
            }

            if (text[end] == '”' && end > start && text[start - 1] == '“' && end + 1 < clause.End && Ground.IsHan(text[end + 1]) && text[end + 1] is not ('等' or '的'))
            {
                end++;
                continue;
            }

            // M2每年14%的增长 人民币贬值: between two words a space parts two clauses.
            if (text[end] == ' ' && end > start && Ground.IsHan(text[end - 1]) && end + 1 < clause.End && Ground.IsHan(text[end + 1]))
                break;
            if (text[end] is '”' || (end > start && words.AtStart(FigureRole.Stop, text.AsSpan(end, clause.End - end)) > 0 && !IsInsideWord(text, end)))
                break;
            end++;
        }

        // 100多项具有中国特色的荒漠化防治技术: what is counted stands behind what describes it.
        if (clause.Quantity.Kind == Numbers.UnitKind.Count && end - start >= 4 && end + 2 < clause.End && text[end] == '的' && !words.In(FigureRole.Counted, text.AsSpan(start, end - start)))
        {
            var last = end + 1;
            while (last < clause.End && last - end < LongestNoun && !NounEnds.Contains(text[last], StringComparison.Ordinal) && text[last] != '”' && (words.AtStart(FigureRole.Stop, text.AsSpan(last, clause.End - last)) == 0 || IsInsideWord(text, last)))
                last++;
            if (text[last - 1] is '中' or '里')
                last--;
            if (last - end > 2)
                return (end + 1, last);
        }

        if (end == start + 1 && words.AtStart(FigureRole.Stop, text.AsSpan(start, 1)) > 0 || IsChange(text.AsSpan(start, end - start)))
            return (start, start);
        if (clause.Quantity.Kind == Numbers.UnitKind.Count && end - start is >= 2 and <= LongestGeneric && Done.Any(verb => text.AsSpan(end, clause.End - end).StartsWith(verb)))
            return (start, Math.Min(clause.End, end + LongestNoun));
        while (end > start && text[end - 1] is '中' or '里' or '上' or '内' or '、' or ' ')
            end--;
        return (start, words.AtStart(FigureRole.Stop, text.AsSpan(start, end - start)) > 0 && end > start && !IsInsideWord(text, start) ? start : end);
    }

    /// <summary>81个国家|、地区和国际组织: short names with 和 before the last are counted together; what has a number of its own is not.</summary>
    private static bool IsListed(string text, int start, int mark, int end)
    {
        if (mark - start is < 2 or > LongestGeneric)
            return false;
        var rest = text.AsSpan(mark + 1, Math.Max(0, Math.Min(end - mark - 1, LongestNoun)));
        var joint = rest.IndexOfAny("和及或");
        return joint is >= 2 and <= 12 && !rest[..joint].ContainsAny(NoList) && rest[..joint].IndexOf('、') is < 0 or <= 6;
    }

    /// <summary>从5家|增长到8家, 从53万亿元|大幅增加到121万亿元, 比上年的2073亿元|增长21%: the value changes, nothing is counted.</summary>
    private bool IsChange(ReadOnlySpan<char> noun) =>
        noun.Length > 2 && noun[..2] is "大幅" or "逐步" or "稳步" or "小幅" ? IsChange(noun[2..]) : noun.Length > 0 && (words.AtStart(FigureRole.Reached, noun) > 0 || words.AtStart(FigureRole.Growth, noun) == noun.Length);

    /// <summary>The measure in front: its start and end in the text; empty if none stands there.</summary>
    public (int Start, int End) MeasureInFront(string text, int start, int end)
    {
        end = TrimEnd(text, start, end);
        if (text.AsSpan(start, end - start).IndexOf("连续") is >= 2 and var lasting && end - start - lasting <= 8)
            end = start + lasting;
        foreach (var manner in Manners)
        {
            if (end - start > 4 && text.AsSpan(start, end - start).EndsWith(manner))
                end -= manner.Length;
        }

        start = TrimStart(text, start, end);
        start = AfterLastCut(text, start, end);
        start = TrimStart(text, start, end);
        if (end - start == 1 && text[start] is '和' or '与' or '及')
            start = end;
        if (end - start > LongestNamed && Array.Find(Extents, extent => text.AsSpan(0, end).EndsWith(extent)) is { } own)
            return (end - own.Length, end);
        return (Shortened(text, start, end), end);
    }

    /// <summary>Where a long measure begins: a little more than the most is kept whole, and what must be cut is cut where a part of it ends, for half a word names nothing.</summary>
    private static int Shortened(string text, int start, int end)
    {
        var most = text.IndexOf("实现", start, end - start, StringComparison.Ordinal) > start ? LongestMeasure + LongestDescribed : LongestMeasure;
        if (end - start <= most + Spare)
            return start;
        var mark = text.AsSpan(end - most - Spare, most).IndexOfAny("、，的”》");
        return mark >= 0 ? end - most - Spare + mark + 1 : end - most;
    }

    /// <summary>A verb right in front that belongs to what is counted: 签约|16个重点项目.</summary>
    public int ActionInFront(string text, int start, int end)
    {
        end = TrimEnd(text, start, end);
        return words.AtEnd(FigureRole.Action, text.AsSpan(start, end - start));
    }

    /// <summary>Cuts the words that join a measure to its value: 可达到, 约占, 已降至.</summary>
    public int TrimEnd(string text, int start, int end)
    {
        while (end > start)
        {
            var front = text.AsSpan(start, end - start);
            var cut = text[end - 1] is ' ' or '、' or '“' or '”' or '《' or '》' or '+' ? 1
                : words.AtEnd(FigureRole.Reached, front) is > 0 and var reached ? reached
                : words.AtEnd(FigureRole.Link, front);
            if (cut == 0 || (cut == 1 && EndsInWord(front)))
                break;
            end -= cut;
        }

        return end;
    }

    /// <summary>华为, 下达, 日均, 占比: what the last character belongs to.</summary>
    private static bool EndsInWord(ReadOnlySpan<char> front) =>
        front is [.., '华', '为'] or [.., '下', '达'] or [.., '日' or '年' or '月' or '人' or '户' or '平' or '周' or '场', '均'] or [.., '占' or '同' or '环' or '对' or '之' or '配' or '隧', '比'];

    private int TrimStart(string text, int start, int end)
    {
        while (start < end)
        {
            var rest = text.AsSpan(start, end - start);
            var cut = text[start] is ' ' or '、' or '“' or '”' or '《' or '》' or '）' ? 1 : IsSyllable(rest) ? 0 : words.AtStart(FigureRole.Lead, rest);
            if (cut == 0 || end - start - cut < 2)
                break;
            start += cut;
        }

        return start;
    }

    private int AfterLastCut(string text, int start, int end)
    {
        if (start < end && text[start] == '占')
            return start;
        for (var at = end - 2; at > start; at--)
        {
            if (text[at - 1] == '的' && at > start + 1 && end - at > 3 && !IsShort(text, start, end) && !(at - start <= LongestMeasure && text.AsSpan(start, at - 1 - start).IndexOf("归属于") >= 0))
                return at;
            if (end - at >= 2 && at - 2 >= start && text[at - 1] is '司' or '团' && text[at - 2] is '公' or '集' && !text.AsSpan(at).StartsWith("股东"))
                return at;
            // 承建、开发规模: the last of what is listed, if it stands for itself.
            if (text[at - 1] == '、' && end - at >= 4 && end - start > LongestMeasure)
                return at;
            var cut = words.AtStart(FigureRole.Cut, text.AsSpan(at, end - at));
            // 高于|全市平均水平: with what it is compared.
            if (cut > 0 && at - 2 >= start && Array.Exists(Compared, word => text.AsSpan(at - word.Length).StartsWith(word)))
                return at - 2;
            if (cut > 0 && end - at - cut >= 2 && !IsChina(text, at))
                return Subject(text, start, at) is { } subject ? subject : at + cut;
        }

        if (IsChina(text, start))
            return start;
        var first = words.AtStart(FigureRole.Cut, text.AsSpan(start, end - start));
        return first > 0 && end - start - first >= 2 ? start + first : start;
    }

    /// <summary>规模以上工业企业|实现营业收入: many together are part of what is measured; one company is not. Null if nothing of that kind stands before the verb.</summary>
    private int? Subject(string text, int start, int verb)
    {
        if (!text.AsSpan(verb).StartsWith("实现") || verb - start < 4 || !Together.Any(word => text.AsSpan(start, verb - start).EndsWith(word, StringComparison.Ordinal)))
            return null;
        var from = AfterLastCut(text, start, verb);
        return verb - from is >= 4 and <= LongestNoun ? from : null;
    }

    /// <summary>中国石化, 中铁: the 中 that begins a name is not the 中 of 会议中.</summary>
    private static bool IsChina(string text, int at) =>
        at + 1 < text.Length && text[at] == '中' && "国华石铁建化海核广科航粮电储交冶煤车".Contains(text[at + 1], StringComparison.Ordinal);

    /// <summary>占全省的比重, 有进出口实绩的民营企业, 在中亚的销售网点: what is described stays with its description.</summary>
    private static bool IsShort(string text, int start, int end) =>
        end - start <= LongestDescribed && (text[start] is '有' or '对' or '通' || text[start] == '在' && text[start + 1] != '建');

    /// <summary>在建项目, 在鄂资产, 并网容量, 和田地区, 有色金属, 有效核准: the word in front is a syllable of another.</summary>
    private static bool IsSyllable(ReadOnlySpan<char> words) => words.Length > 1 && words[0] switch
    {
        '在' => "建营手册职售研园校".Contains(words[1], StringComparison.Ordinal) || "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇藏陕秦甘陇青宁新港澳台华".Contains(words[1], StringComparison.Ordinal),
        '内' => words[1] is '地' or '蒙' or '外' or '需' or '资' or '贸' or '河' or '陆' or '饰',
        '起' => words[1] is '重' or '源' or '步' or '飞' or '降' or '点',
        '并' => words[1] is '网' or '购' or '轨' or '表' or '入' or '列' or '行',
        '和' => words[1] is '田' or '平' or '谐' or '县' or '硕' or '龙' or '林',
        '共' => "同享建和产赢治青".Contains(words[1], StringComparison.Ordinal),
        '再' => "贷生融保制就".Contains(words[1], StringComparison.Ordinal),
        '还' => "款田草林贷迁湿".Contains(words[1], StringComparison.Ordinal),
        '使' => words[1] is '用' or '馆',
        '且' => words[1] is '末',
        '也' => words[1] is '门',
        '与' => words[1] is '会',
        '有' => words[1] is '色' or '效' or '关' or '限' or '机' or '轨' or '线',
        _ => false,
    };

    /// <summary>等 in 高等学校, 在 in 在建工程, 与 in 参与 end no noun.</summary>
    private static bool IsInsideWord(string text, int at) => text[at] switch
    {
        '以' => text[at - 1] is '级' or '模' || text[at - 1] is '元' or '亿' && at + 1 < text.Length && text[at + 1] is '上' or '下',
        '对' => at + 1 < text.Length && "接外口象华台应联照比付".Contains(text[at + 1], StringComparison.Ordinal) || text[at - 1] is '针' or '结' or '相',
        '自' => at + 1 < text.Length && "动主治然贸由行来愿建身营有助驾制费媒".Contains(text[at + 1], StringComparison.Ordinal) || text[at - 1] == '来',
        '就' => at + 1 < text.Length && "业地近读医餐诊".Contains(text[at + 1], StringComparison.Ordinal) || text[at - 1] == '成',
        '还' => at + 1 < text.Length && "款田建草林原贷迁湿".Contains(text[at + 1], StringComparison.Ordinal) || text[at - 1] is '偿' or '归',
        '因' => at + 1 < text.Length && text[at + 1] is '素' or '子' or '地' || text[at - 1] is '基' or '原',
        '正' => at + 1 < text.Length && text[at + 1] is '常' or '式' or '规' or '高' or '负' || text[at - 1] is '修' or '改' or '公' or '真' or '纠',
        '则' => text[at - 1] is '规' or '原' or '细' or '法',
        '共' => text[at - 1] is '公' or '中' or '总' or '合' || at + 1 < text.Length && text[at + 1] is '同' or '享' or '建' or '有' or '和' or '产' or '赢' or '治' or '青' or '服' or '卫' or '资' or '设' or '交' or '文',
        '等' => text[at - 1] is '高' or '中' or '初' or '平' or '同',
        '在' => at + 1 < text.Length && text[at + 1] is '建' or '营' or '手' or '册' or '职' or '售' or '研' or '园' or '校',
        '与' => text[at - 1] == '参',
        '和' => text[at - 1] == '家' && text.AsSpan(at).StartsWith("和地区"),
        '集' => text.AsSpan(at).StartsWith("集中签约") || text.AsSpan(at).StartsWith("集中开工"),
        _ => false,
    };
}
