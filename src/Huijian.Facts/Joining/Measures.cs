using Huijian.Facts.Model;

namespace Huijian.Facts.Joining;

/// <summary>
/// What a figure measures, in the words of the trade (签约≠开工≠完成): the number of projects signed is not the number started, planned
/// investment is not investment completed.
/// </summary>
public static class Measures
{
    // The first word that stands in what is counted decides; longer and more exact ones come first.
    private static readonly (string Word, string Measure)[] OfMoney =
    [
        ("年度计划投资", "年度计划"),
        ("年度计划", "年度计划"),
        ("完成投资", "完成投资"),
        ("投资完成", "完成投资"),
        ("到位", "到位资金"),
        ("计划总投资", "计划总投资"),
        ("计划投资", "计划总投资"),
        ("总投资", "计划总投资"),
        ("合同", "合同额"),
        ("协议", "协议额"),
        ("签约", "协议额"),
        ("意向", "意向额"),
    ];

    private static readonly (string Word, string Measure)[] OfThings =
    [
        ("签约", "签约数"),
        ("签订", "签约数"),
        ("签署", "签约数"),
        ("开工", "开工数"),
        ("投产", "投产数"),
        ("竣工", "竣工数"),
        ("在建", "在建数"),
        ("项目", "项目数"),
    ];

    /// <summary>The measure, and which set it is taken of: what remains of the words (央企在辽), or null.</summary>
    public static (string Measure, string? Scope) Of(Figure figure)
    {
        if (figure.Unit is "%" or "个百分点" or "百分点")
            return (figure.What.Length > 0 ? figure.What : "比率", null);
        var words = figure.Unit.EndsWith('元') ? OfMoney : figure.Unit is "个" or "项" or "家" or "份" or "宗" or "" ? OfThings : [];
        foreach (var (word, measure) in words)
        {
            var at = figure.What.IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var rest = figure.What.Remove(at, word.Length).Replace("项目", "", StringComparison.Ordinal).Trim('的', '了', '额', '数', ' ');
            return (measure, rest.Length > 0 ? rest : null);
        }

        return (figure.What, null);
    }

    // 国家214个, 省份9个: one counted thing in two characters is not said to be which.
    private const int BareNoun = 2;

    private const string Counted = "个项家名人条座台户场种处支所只套张对份类款栋批枚件位宗艘架辆列班";

    // What is compared, how it grew, and what stands around that: nothing of it says of what.
    private static readonly string[] Comparing =
        [.. new[]
        {
            "同比", "环比", "年均", "日均", "分别", "各", "较", "比", "上年", "去年", "全年", "上月", "上届", "上季度", "前一年", "年初", "同期", "末", "年", "月", "增长", "下降", "减少", "增加", "提高",
            "提升", "扩大", "上升", "下滑", "回落", "降低", "缩小", "收窄", "增至", "降至", "高出", "高于", "低于", "快于", "增幅", "降幅", "升幅", "涨幅", "跌幅", "增速", "增", "降", "高", "低", "多", "少", "占",
            "萎缩", "收缩", "加快", "放缓", "回升", "上调", "下调", "上涨", "下跌", "完成", "实现", "达到", "达", "大幅", "小幅", "微", "均", "超过", "超", "近", "约", "实际", "名义", "累计", "可比", "仍", "则", "仅",
            "又", "还", "相比", "大约", "比例", "比重", "占比",
        }.OrderByDescending(word => word.Length)];

    // A name that begins so was cut out of a sentence: 由现行, 也就, 把日产量下调.
    private static readonly string[] Torn = ["由", "从", "将", "把", "也", "而", "但", "因", "被", "则", "又", "还", "仅", "若", "这", "那", "于", "以来", "以占", "连续"];

    /// <summary>
    /// Does a measure say by itself what was measured, so that it can stand without its sentence and be held against another of the name? Not 同比增长 alone, not
    /// 国家 counted, not projects of nobody knows which sort, not what was torn from a sentence (3000多, 由现行).
    /// </summary>
    public static bool SaysWhat(string measure, string? scope, string unit)
    {
        if (measure.Length == 0 || Array.Exists(Torn, word => measure.StartsWith(word, StringComparison.Ordinal)))
            return false;
        // 5G基站 and 12306 are names; 3000多元 and 20户 are numbers.
        if (char.IsDigit(measure[0]) && measure.AsSpan().TrimStart("0123456789０１２３４５６７８９") is var behind && !(behind is [>= 'A' and <= 'Z', ..] || measure.Length - behind.Length == 5))
            return false;
        if (unit.Length == 1 && Counted.Contains(unit, StringComparison.Ordinal) && (measure.Length <= BareNoun || (measure == "项目数" && scope is null)))
            return false;
        var rest = measure;
        while (Array.Find(Comparing, word => rest.StartsWith(word, StringComparison.Ordinal)) is { } word)
            rest = rest[word.Length..];
        while (Array.Find(Comparing, word => rest.EndsWith(word, StringComparison.Ordinal)) is { } word)
            rest = rest[..^word.Length];
        return rest.Length >= BareNoun;
    }
}
