using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>Who wrote it: as said near the headline, at the head of the text, at its end, or below it.</summary>
internal static class Bylines
{
    private const int LongestCredit = 60;

    public static ImmutableArray<string> Of(PageView view, HeadZone zone, TextLine? title, TextLine? timeLine, BodyLines body, Dateline? dateline)
    {
        var near = Near(view, zone, title);
        if (near.Length > 0)
            return near;
        var head = Head(body, dateline);
        if (head.Length > 0)
            return head;
        var end = End(body);
        if (end.Length > 0)
            return end;
        var after = After(zone);
        if (after.Length > 0 || timeLine is null)
            return after;
        var beside = BesideTime(HeadZone.Spaced(timeLine));
        return beside.Length > 0 ? beside : InListOfTime(zone, title, timeLine);
    }

    private static ImmutableArray<string> Near(PageView view, HeadZone zone, TextLine? title)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var line in zone.Near)
        {
            if (ReferenceEquals(line, title) || line.Text.Length > LongestCredit + 40 || line.Number < (title?.Number ?? 0) || line.LinkShare > 0.95 && !view.Regions.IsMeta(line.Block))
                continue;
            var credited = OfHeadLine(view, line);
            foreach (var name in credited.Where(name => !names.Contains(name)))
                names.Add(name);
        }

        return names.ToImmutable();
    }

    private static ImmutableArray<string> OfHeadLine(PageView view, TextLine line)
    {
        var spaced = HeadZone.Spaced(line);
        var credited = Credits.In(spaced);
        if (credited.Length > 0)
            return credited;
        foreach (var label in Labels.In(line.Text, line.Seams))
        {
            if (label.Kind == LabelKind.Writer && Credits.In("作者：" + label.Value) is { Length: > 0 } labelled)
                return labelled;
        }

        // 石某/某某报, 某某快讯／范某: a name beside a stroke and an outlet.
        var stroke = spaced.IndexOfAny(['/', '／']);
        if (stroke > 0 && line.Text.Length <= 24)
        {
            var (before, after) = (spaced[..stroke].Trim(), spaced[(stroke + 1)..].Trim());
            after = after.Split(' ')[0];
            if (PersonName.Fits(before) && OutletNames.LooksLikeOne(after))
                return [before];
            if (PersonName.Fits(after) && OutletNames.LooksLikeOne(before))
                return [after];
        }

        foreach (var piece in line.Pieces)
        {
            var words = line.Text.Substring(piece.Start, piece.Length).Trim();
            if (view.Regions.NamesWriter(piece.Element) && PersonName.Fits(words))
                return [words];
        }

        return NamedSo(view, line) && PersonName.Fits(line.Text) ? [line.Text] : [];
    }

    /// <summary>2004年7月16日08:19 [ 黄某 ] 来源：…: a bare name in the line of the time.</summary>
    private static ImmutableArray<string> BesideTime(string line)
    {
        foreach (var word in line.Split([' ', '　', '|', '丨', '[', ']', '【', '】', '(', ')', '（', '）'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (PersonName.Fits(word) && !OutletNames.LooksLikeOne(word))
                return [word];
        }

        return [];
    }

    /// <summary>A list of time, outlet and name: the item that is a name, where another item is an outlet.</summary>
    private static ImmutableArray<string> InListOfTime(HeadZone zone, TextLine? title, TextLine timeLine)
    {
        var items = zone.Near.Where(line => line.Number > (title?.Number ?? -1) && line.Text.Length <= 24
            && ReferenceEquals(line.Block.Tag, timeLine.Block.Tag) && ReferenceEquals(line.Block.Parent, timeLine.Block.Parent)).ToList();
        return items.Exists(line => OutletNames.LooksLikeOne(line.Text)) && items.Find(line => PersonName.Fits(line.Text)) is { } writer ? [writer.Text] : [];
    }

    private static bool NamedSo(PageView view, TextLine line)
    {
        for (var (node, level) = (line.Block, 0); node is not null && level < 2; node = node.Parent, level++)
        {
            if (view.Regions.NamesWriter(node))
                return true;
        }

        return false;
    }

    /// <summary>The bracket of the dateline, a line of credit over the text, 【文/…】 and 〔記者…／台北報導〕 before the first sentence.</summary>
    private static ImmutableArray<string> Head(BodyLines body, Dateline? dateline)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        if (dateline is not null && dateline.Span.Paragraph < body.Kept.Count)
            names.AddRange(Credits.In(Datelines.Credit(body.Kept[dateline.Span.Paragraph].Text, dateline)));
        var firstText = body.Kept.Count > 0 ? body.Kept[0].Number : 0;
        foreach (var line in body.Dropped.Where(line => Math.Abs(line.Number - firstText) <= 4 && line.Text.Length <= LongestCredit))
            names.AddRange(Credits.In(line.Text));
        foreach (var line in body.Kept.Take(2))
        {
            names.AddRange(Credits.Opening(line.Text));
        }

        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> End(BodyLines body)
    {
        if (body.Kept.Count == 0)
            return [];
        var lastText = body.Kept[^1].Number;
        foreach (var line in body.Dropped.Where(line => line.Number > lastText - 3 && line.Number > body.Kept[0].Number && line.Text.Length <= LongestCredit))
        {
            var credited = Credits.In(line.Text);
            if (credited.Length == 0 && line.Text[0] is '（' or '(' && line.Text[^1] is '）' or ')')
                credited = Credits.Bare(line.Text[1..^1]);
            if (credited.Length > 0)
                return credited;
        }

        foreach (var line in body.Kept.Skip(Math.Max(0, body.Kept.Count - 2)).Reverse())
        {
            if (ClosingBracket(line.Text) is { } bracket)
            {
                var credited = Credits.In(bracket);
                return credited.Length > 0 ? credited : Credits.Bare(bracket);
            }
        }

        return Reporting(body);
    }

    /// <summary>（王某／台中報導） anywhere in the text: whoever reports from a place wrote it.</summary>
    private static ImmutableArray<string> Reporting(BodyLines body)
    {
        for (var i = body.Kept.Count - 1; i >= 0; i--)
        {
            var text = body.Kept[i].Text;
            var end = Math.Max(text.LastIndexOf("報導）", StringComparison.Ordinal), text.LastIndexOf("报道）", StringComparison.Ordinal));
            var open = end < 0 ? -1 : text.LastIndexOfAny(['（', '('], end);
            if (open >= 0 && end - open <= 24 && Credits.Bare(text[(open + 1)..(end + 2)]) is { Length: > 0 } names)
                return names;
        }

        return [];
    }

    /// <summary>The last bracket, at the end of the text or, if it says who reports, before a few last words.</summary>
    private static string? ClosingBracket(string text)
    {
        var close = text.LastIndexOfAny(['）', ')', '】']);
        var open = close < 0 ? -1 : text.LastIndexOfAny(['（', '(', '【'], close);
        if (open < 0 || close - open is < 3 or > LongestCredit + 30)
            return null;
        var bracket = text[(open + 1)..close];
        var after = text.Length - close - 1;
        return after <= 1 || (after <= 16 && (bracket.EndsWith("报道", StringComparison.Ordinal) || bracket.EndsWith("報導", StringComparison.Ordinal) || bracket.Contains("作者", StringComparison.Ordinal))) ? bracket : null;
    }

    private static ImmutableArray<string> After(HeadZone zone)
    {
        foreach (var line in zone.After)
        {
            foreach (var label in Labels.In(line.Text, line.Seams))
            {
                // 来源: 王某 below the text names the writer.
                if (label.Kind == LabelKind.Outlet && PersonName.Fits(label.Value))
                    return [label.Value];
                if (label.Kind == LabelKind.Writer && line.LinkShare < 0.9 && Credits.In("作者：" + label.Value) is { Length: > 0 } credited)
                    return credited;
            }
        }

        return [];
    }
}
