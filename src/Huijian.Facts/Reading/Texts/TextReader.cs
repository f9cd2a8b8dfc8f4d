using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;

namespace Huijian.Facts.Reading.Texts;

/// <summary>
/// Plain lines → article: what a browser's "select all, copy" or a converter left of a page. Breadcrumb, headline, time and 来源 stand
/// above the text, related items and disclaimers below; often some of them, or the line breaks, are missing.
/// </summary>
internal static class TextReader
{
    /// <summary>Lines above this length are split at runs of blanks, where converters glued paragraphs together.</summary>
    private const int GluedAbove = 60;

    private const int LongestTitle = 100;

    /// <summary>Reads a text. Never throws.</summary>
    public static ReadDocument Read(string text, Document document)
    {
        var lines = Lines(text);
        if (lines.Count == 0)
            return ReadDocument.Failed("The text holds nothing but blanks.", "Save the page again.");
        var article = new Article { File = document.Path, Address = document.Address };
        article = TakeHead(lines, article);
        article = Trimming.Of(article with { Paragraphs = [.. Joined(lines).Select(line => new Paragraph(line))] });
        return Bulletins.OfArticle(article) is { } items ? new ReadDocument(items, []) : ReadDocument.Of(article);
    }

    /// <summary>A line as it stood, trimmed.</summary>
    /// <param name="Indented">It was set in by two blanks or more, as paragraphs are and headlines are not.</param>
    /// <param name="AfterBlank">An empty line, or a run of blanks within a glued line, stood before it.</param>
    private readonly record struct TextPiece(string Text, bool Indented, bool AfterBlank);

    private static List<TextPiece> Lines(string text)
    {
        var pieces = new List<TextPiece>();
        var blank = true;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = Decoded(raw);
            var trimmed = line.Trim();
            if (trimmed.Length == 0)
            {
                blank = true;
                continue;
            }

            var indent = line.Length - line.TrimStart().Length;
            var indented = indent >= 2 || (indent == 1 && line[0] == '\u3000');
            foreach (var part in trimmed.Length > GluedAbove ? Unglued(trimmed) : [trimmed])
            {
                pieces.Add(new TextPiece(part, indented, blank));
                (indented, blank) = (true, true);
            }

            blank = false;
        }

        return pieces;
    }

    /// <summary>Entities that a converter forgot are the characters they stand for; blanks that are no blanks become ones.</summary>
    private static string Decoded(ReadOnlySpan<char> raw)
    {
        var line = raw.ToString();
        if (line.Contains('&', StringComparison.Ordinal))
            line = Html.HtmlEntities.Decode(line);
        return line.Replace('\t', ' ').Replace('\u00a0', ' ');
    }

    /// <summary>Splits at two or more blanks in a row, of whatever width.</summary>
    private static List<string> Unglued(string line)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i < line.Length; i++)
        {
            if (!IsBlank(line[i]) || !IsBlank(line[i - 1]))
                continue;
            var end = i - 1;
            while (i < line.Length && IsBlank(line[i]))
                i++;
            if (end > start)
                parts.Add(line[start..end].TrimEnd());
            start = i;
        }

        if (start < line.Length)
            parts.Add(line[start..]);
        return parts;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c);

    /// <summary>Takes breadcrumb, headline and label lines off the head of the lines.</summary>
    private static Article TakeHead(List<TextPiece> lines, Article article)
    {
        var titleTaken = false;
        TextPiece? subtitle = null;
        while (lines.Count > 0)
        {
            var line = lines[0];
            if (RecordField.Of(line.Text) is { } field)
            {
                article = field.Kind switch
                {
                    RecordFieldKind.Title => article with { Title = article.Title ?? Headline(field.Value) },
                    RecordFieldKind.Address => article with { Address = article.Address ?? field.Address },
                    _ => article,
                };
                titleTaken |= field.Kind == RecordFieldKind.Title;
                if (field.Kind == RecordFieldKind.Text)
                {
                    lines.RemoveAt(0);
                    if (field.Value.Length > 0)
                        lines.Insert(0, line with { Text = field.Value });
                    return article;
                }
            }
            else if (IsMenu(line.Text) && lines.Count > 1)
            {
                // 首页 要闻 财经 国际 …: the site's menu.
            }
            else if (Breadcrumb(line.Text) is { } channel && article.Channel.IsEmpty && lines.Count > 1)
            {
                article = article with { Channel = channel };
            }
            else if (DayBadge(lines) is { } day)
            {
                article = article with { Published = article.Published ?? day };
                lines.RemoveAt(0);
            }
            else if (CreditLine.Of(line.Text) is { } credit)
            {
                article = article with
                {
                    Published = article.Published ?? credit.Time.Time,
                    Outlet = article.Outlet ?? credit.Outlet,
                    Byline = article.Byline.IsEmpty ? credit.Names : article.Byline,
                };
            }
            else if (IsLabelLine(line.Text))
            {
                article = WithLabels(article, line.Text);
            }
            else if (titleTaken && subtitle is null && lines.Count > 1 && (IsSubtitle(line.Text) || IsSecondTitle(line, lines[1].Text)))
            {
                // Time and outlet may stand below it; it belongs to the text.
                subtitle = line;
            }
            else if (!titleTaken && IsTitle(lines))
            {
                article = article with { Title = Headline(line.Text) };
                titleTaken = true;
            }
            else if (lines.Count > 1 && line.Text.Length <= 40 && FurnitureLine.KindOf(line.Text) is { } kind && kind is not (FurnitureKind.Notice or FurnitureKind.Related))
            {
                // 字号、打印、分享: dropped.
            }
            else
            {
                break;
            }

            lines.RemoveAt(0);
        }

        if (subtitle is { } kept)
            lines.Insert(0, kept);
        return article;
    }

    /// <summary>——某地招商纪实: a second headline, set off by a dash.</summary>
    private static bool IsSubtitle(string line) => line.Length is > 4 and <= 60 && line[0] is '—' or '―' && !line.Contains('。', StringComparison.Ordinal);

    /// <summary>首页 » 财经 » 经济观察, 您的位置：首页 > 新闻: at least two short parts with arrows between.</summary>
    private static ImmutableArray<string>? Breadcrumb(string line)
    {
        if (line.Length > 80 || line.Contains('。', StringComparison.Ordinal))
            return null;
        var text = line;
        foreach (var label in (ReadOnlySpan<string>)["您的位置", "当前位置", "您现在的位置", "您所在的位置", "你的位置", "所在位置", "當前位置"])
        {
            if (text.StartsWith(label, StringComparison.Ordinal))
                text = text[label.Length..].TrimStart('：', ':', ' ', '是');
        }

        var parts = text.Split(['»', '>', '›', '＞', '→', '≫'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && parts.All(part => part.Length <= 20) ? [.. parts] : parts is ["首页" or "首頁"] && text.Length < line.Length ? [.. parts] : null;
    }

    /// <summary>Four short words or more with blanks or strokes between them, the way home among them.</summary>
    private static bool IsMenu(string line)
    {
        var words = line.Split([' ', '\u3000', '|', '｜', '丨', '·'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 4 && words.All(word => word.Length <= 6 && word.All(char.IsLetterOrDigit)) && (words.Contains("首页") || words.Contains("首頁") || words.Length >= 8);
    }

    /// <summary>A date set as a badge over two lines: 「01.08」 and 「2025」, or the year first.</summary>
    private static NewsTime? DayBadge(List<TextPiece> lines)
    {
        if (lines.Count < 3 || lines[0].Text.Length > 6 || lines[1].Text.Length > 6)
            return null;
        var (first, second) = (lines[0].Text.TrimEnd('年', '日'), lines[1].Text.TrimEnd('年', '日'));
        if (first.Length == 4 && first.All(char.IsAsciiDigit))
            (first, second) = (second, first);
        return second.Length == 4 && second.All(char.IsAsciiDigit) ? MachineTime.Read($"{second}-{first.Replace('.', '-').Replace('/', '-').Replace('月', '-')}") : null;
    }

    /// <summary>Time, 来源, 作者 and what pages set beside them, without a sentence among them.</summary>
    private static bool IsLabelLine(string line)
    {
        if (line.Length > 120 || line.Contains('。', StringComparison.Ordinal))
            return false;
        if (StatedTimes.First(line) is { } time && time.Start <= 8 && line.Length - (time.End - time.Start) <= 60 && (line.Length - (time.End - time.Start) <= 10 || !Labels.In(line, []).IsEmpty))
            return true;
        return Labels.In(line, []) is [{ Start: <= 2 }, ..];
    }

    private static Article WithLabels(Article article, string line)
    {
        var labels = Labels.In(line, []);
        var outlet = labels.FirstOrDefault(label => label.Kind == LabelKind.Outlet).Value;
        var writer = labels.FirstOrDefault(label => label.Kind == LabelKind.Writer).Value;
        var names = Credits.In(line) is { IsEmpty: false } credited ? credited : writer is null ? [] : Credits.Bare(writer);
        return article with
        {
            Published = article.Published ?? StatedTimes.First(line)?.Time,
            Outlet = article.Outlet ?? outlet,
            Byline = article.Byline.IsEmpty ? names : article.Byline,
        };
    }

    /// <summary>
    /// A headline is short, not set in, has no full stop and something below it. A text that opens with its first paragraph has none.
    /// </summary>
    private static bool IsTitle(List<TextPiece> lines)
    {
        var line = lines[0];
        if (line.Indented && lines.Skip(1).All(other => other.Indented))
            return false;
        if (line.Text.Length is < 2 or > LongestTitle || lines.Count < 2 || line.Text[^1] is '。' or '；' or '，' or '：' or ',')
            return false;
        return line.Text.AsSpan(0, line.Text.Length - 1).IndexOf('。') < 0 && !CaptionLine.Is(line.Text);
    }

    /// <summary>The headline without the site's tail: 「…考察交流_中华儿女」, 「… - 某某网」.</summary>
    private static string Headline(string line)
    {
        var text = line;
        var cut = text.IndexOf('_', StringComparison.Ordinal);
        if (cut > 4)
            return text[..cut].TrimEnd();
        cut = text.LastIndexOfAny(['-', '|', '—', '–']);
        return cut > 4 && OutletNames.LooksLikeOne(text[(cut + 1)..].Trim()) ? text[..cut].TrimEnd(' ', '-', '|', '—', '–') : text.Trim();
    }

    /// <summary>A headline of two lines: right under the first, short, and the line of time and outlet below.</summary>
    private static bool IsSecondTitle(TextPiece line, string below) =>
        !line.AfterBlank && line.Text.Length <= 40 && line.Text[^1] is not ('。' or '：') && !line.Text.Contains('。', StringComparison.Ordinal)
        && !IsLabelLine(line.Text) && (CreditLine.Of(below) is not null || IsLabelLine(below));

    /// <summary>Lines that were wrapped at a fixed width become paragraphs again.</summary>
    private static List<string> Joined(List<TextPiece> lines)
    {
        var paragraphs = new List<string>();
        foreach (var line in lines)
        {
            if (paragraphs.Count > 0 && !line.AfterBlank && !line.Indented && Continues(paragraphs[^1], line.Text))
                paragraphs[^1] += (IsLatin(paragraphs[^1][^1]) && IsLatin(line.Text[0]) ? " " : "") + line.Text;
            else
                paragraphs.Add(line.Text);
        }

        return paragraphs;
    }

    /// <summary>A line of text that stops in mid-sentence, and one that is neither a bullet nor furniture below it.</summary>
    private static bool Continues(string above, string below) =>
        above.Length >= 24 && (char.IsLetterOrDigit(above[^1]) || above[^1] is '，' or '、' or ',' or '“' or '《' or '（')
        && !CaptionLine.Is(above) && !Trimming.HasBullet(below) && FurnitureLine.KindOf(below) is null && !below.StartsWith("http", StringComparison.Ordinal)
        && (above.Contains('。', StringComparison.Ordinal) || above.Contains('，', StringComparison.Ordinal) || below.Contains('。', StringComparison.Ordinal));

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);
}
