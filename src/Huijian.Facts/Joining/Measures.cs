using System.Collections.Frozen;
using System.Collections.Immutable;
using Huijian.Facts.Knowledge;
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

    private static readonly ImmutableArray<string> Comparing = Words(Role.Compares);
    private static readonly ImmutableArray<string> Torn = Words(Role.Torn);
    private static readonly FrozenSet<string> Counting = [.. Words(Role.Counts)];

    /// <summary>
    /// Does a measure say by itself what was measured, so that it can stand without its sentence and be held against another of the name? Not 同比增长 alone, not
    /// 国家 counted, not projects of nobody knows which sort, not what was torn from a sentence (3000多, 由现行).
    /// </summary>
    public static bool SaysWhat(string measure, string? scope, string unit)
    {
        if (measure.Length == 0 || Torn.Any(word => measure.StartsWith(word, StringComparison.Ordinal)))
            return false;
        // 5G基站 and 12306 are names; 3000多元 and 20户 are numbers.
        if (char.IsDigit(measure[0]) && measure.AsSpan().TrimStart("0123456789０１２３４５６７８９") is var behind && !(behind is [>= 'A' and <= 'Z', ..] || measure.Length - behind.Length == 5))
            return false;
        if (Counting.Contains(unit) && (measure.Length <= BareNoun || (measure == "项目数" && scope is null)))
            return false;
        var rest = measure;
        while (Comparing.FirstOrDefault(word => rest.StartsWith(word, StringComparison.Ordinal)) is { } word)
            rest = rest[word.Length..];
        while (Comparing.FirstOrDefault(word => rest.EndsWith(word, StringComparison.Ordinal)) is { } word)
            rest = rest[..^word.Length];
        return rest.Length >= BareNoun;
    }

    /// <summary>The words of <c>knowledge/measure-words.tsv</c> in a role, the longest first.</summary>
    private static ImmutableArray<string> Words(Role role) =>
        [.. KnowledgeTable.Load("measure-words").Rows.Where(row => row.As<Role>(1) == role).Select(row => row[0]).OrderByDescending(word => word.Length)];

    private enum Role
    {
        Compares,
        Torn,
        Counts,
    }
}
