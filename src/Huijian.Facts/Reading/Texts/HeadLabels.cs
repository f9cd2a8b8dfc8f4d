using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;

namespace Huijian.Facts.Reading.Texts;

/// <summary>What a line of labels over a text says: 「发表时间:2018-06-15 浏览次数:12 来源:办公室」, 「[ 2018-06-15 14:03 ]」, 「来源：某某网　作者：某某」.</summary>
/// <param name="Time">The first time of the line.</param>
/// <param name="TimeLabelled">A label of the line calls it the time of publication.</param>
/// <param name="Outlet">The outlet that a label names.</param>
/// <param name="Names">The writers that the line names.</param>
internal sealed record HeadLabels(NewsTime? Time, bool TimeLabelled, string? Outlet, ImmutableArray<string> Names)
{
    private const int Longest = 120;

    /// <summary>True for time, 来源, 作者 and what pages set beside them, without a sentence among them.</summary>
    public static bool Are(string line)
    {
        if (line.Length > Longest || line.Contains('。', StringComparison.Ordinal))
            return false;
        var labels = Labels.In(line, []);
        // 「2020年5月5日某公司接待调研」 is a headline.
        if (StatedTimes.First(line) is { } time && !(time.End < line.Length && char.IsLetter(line[time.End]) && labels.IsEmpty && !IsOfTime(line[time.End])) && time.Start <= 8 && line.Length - (time.End - time.Start) is var rest && rest <= 60 && (rest <= 10 || !labels.IsEmpty))
            return true;
        return labels is [{ Start: <= 2 } first, ..] && !(labels.Length == 1 && IsSaying(line, first));
    }

    /// <summary>索 引 号：015/2021, 主题分类：统计: what an office's register says of a document.</summary>
    public static bool IsOfDocument(string line)
    {
        if (line.Length > 60 || line.AsSpan().IndexOfAny('：', ':') is not (> 1 and <= 12 and var colon))
            return false;
        var label = line[..colon].Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal);
        return label is "索引号" or "索取号" or "主题分类" or "主题词" or "文号" or "发文字号" or "有效性" or "信息分类" or "公开方式" or "公开范围" or "公文种类" or "体裁分类" or "关键词";
    }

    /// <summary>星期, 周, 上午, 下午, 讯 go on with a time.</summary>
    private static bool IsOfTime(char c) => c is '星' or '周' or '週' or '上' or '下' or '第' or '讯' or '訊' || char.IsAsciiLetter(c);

    /// <summary>「媒体：某地经济向好」, 「记者：某市长谈了什么」: what looks like a label tells who says the headline.</summary>
    private static bool IsSaying(string line, LabelledValue label) =>
        label.Value.IndexOfAny(['，', ',', '！', '？']) >= 0
        || (label.Kind == LabelKind.Writer && label.Value.Length > 12 && Credits.In(line).IsEmpty)
        || (line.StartsWith("媒体", StringComparison.Ordinal) && !OutletNames.LooksLikeOne(label.Value));

    /// <summary>Reads a line for which <see cref="Are"/> is true.</summary>
    public static HeadLabels Of(string line)
    {
        var labels = Labels.In(line, []);
        var writer = labels.FirstOrDefault(label => label.Kind == LabelKind.Writer).Value;
        var names = Credits.In(line) is { IsEmpty: false } credited ? credited : writer is null ? BesideTime(line, labels) : Credits.Bare(writer);
        return new HeadLabels(
            StatedTimes.First(line)?.Time,
            labels.Any(label => label.Kind == LabelKind.Time),
            labels.FirstOrDefault(label => label.Kind == LabelKind.Outlet).Value,
            names);
    }

    /// <summary>2014-03-13 20:52 王某 李某 来源：…: bare names between the time and the first label.</summary>
    private static ImmutableArray<string> BesideTime(string line, ImmutableArray<LabelledValue> labels)
    {
        if (labels.IsEmpty || StatedTimes.First(line) is not { Start: <= 1 } time || labels[0].Start <= time.End)
            return [];
        return Credits.Bare(line[time.End..labels[0].Start].Trim(' ', '\u3000', '?', '|', '丨'));
    }

    /// <summary>True for labels without a value: 「作者：」, 「来源：　作者：」.</summary>
    public static bool Announce(string line) =>
        line.Length <= 24 && line[^1] is '：' or ':' && Labels.In(line, []).IsEmpty
        && (Labels.Announces(line, LabelKind.Writer) || Labels.Announces(line, LabelKind.Outlet) || Labels.Announces(line, LabelKind.Time) || Labels.Announces(line, LabelKind.Other));

    /// <summary>True for a line that ends with a label of the kind and names nothing.</summary>
    public static bool Announce(string line, LabelKind kind) => Announce(line) && Labels.Announces(line, kind);

    /// <summary>True if such a line, or one of time and outlet without labels, stands at a place or, under a second headline, below it.</summary>
    public static bool Near(List<TextPiece> lines, int at)
    {
        for (var i = at; i < Math.Min(at + 2, lines.Count); i++)
        {
            if (Are(lines[i].Text) || CreditLine.Of(lines[i].Text) is not null || Announce(lines[i].Text))
                return true;
            if (lines[i].Text.Length > 40 || lines[i].Text.Contains('。', StringComparison.Ordinal))
                return false;
        }

        return false;
    }
}
