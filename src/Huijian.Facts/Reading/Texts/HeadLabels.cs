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
        if (StatedTimes.First(line) is { } time && time.Start <= 8 && line.Length - (time.End - time.Start) is var rest && rest <= 60 && (rest <= 10 || !labels.IsEmpty))
            return true;
        // 「媒体：某地经济向好，出口增长」 is a headline.
        return labels is [{ Start: <= 2 } first, ..] && !(labels.Length == 1 && first.Value.IndexOfAny(['，', ',', '！', '？']) >= 0);
    }

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
