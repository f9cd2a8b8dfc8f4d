using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Posts;

namespace Huijian.Facts.Reading;

/// <summary>
/// Documents of many articles: the transcript of an evening's broadcast, a day's digest. Each item becomes an article of its own,
/// <c>path#1</c>, <c>path#2</c>, and inherits outlet and time of the whole where it states none.
/// </summary>
internal static class Bulletins
{
    private const int ShortestItem = 30;

    /// <summary>Headings over a list of what is to come.</summary>
    private static readonly string[] ContentHeadings = ["主要内容", "内容提要", "新闻提要", "节目提要", "新闻摘要", "内容摘要", "今日提要", "今日要闻", "要闻提要", "本期内容", "主要內容", "內容提要", "目录", "目錄"];

    /// <summary>
    /// The items of Markdown in sections: at least two headings of the deepest level used for titles, with text under most of them.
    /// Null if the text is one article with subheads.
    /// </summary>
    public static ImmutableArray<Article>? OfMarkdown(string text, Article whole)
    {
        var sections = Sections(text);
        if (ItemLevel(sections) is not { } level)
            return null;

        var title = sections.Count > 0 && sections[0].Level < level ? sections[0].Title : null;
        var head = whole with { Published = whole.Published ?? TimeIn(title) ?? TimeIn(NameOf(whole.File)), Title = null };
        var items = ImmutableArray.CreateBuilder<Article>();
        foreach (var section in sections.Where(section => section.Level == level && section.Body.Trim().Length >= ShortestItem))
        {
            var item = PostReader.OfBody(section.Body, head with { File = $"{whole.File}#{items.Count + 1}", Address = null, Title = section.Title }).Articles[0];
            items.Add(item with { Published = item.Published ?? AddressDates.Of(item.Address) });
        }

        return items.Count >= 2 ? items.ToImmutable() : null;
    }

    /// <summary>
    /// The items of an article whose text opens with a list of titles (主要内容) that stand again, each over its own text. Null if it does not.
    /// </summary>
    public static ImmutableArray<Article>? OfArticle(Article article)
    {
        var paragraphs = article.Paragraphs;
        var heading = -1;
        for (var i = 0; i < Math.Min(paragraphs.Length, 12) && heading < 0; i++)
            heading = IsContentHeading(paragraphs[i].Text) ? i : -1;
        if (heading < 0)
            return null;

        var starts = Starts(paragraphs, heading);
        if (starts.Count < 2)
            return null;
        var items = ImmutableArray.CreateBuilder<Article>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : paragraphs.Length;
            items.Add(Item(article, starts[i], end, i + 1));
        }

        return items.ToImmutable();
    }

    private static Article Item(Article whole, int start, int end, int number)
    {
        var first = start + 1;
        return Trimming.Of(whole with
        {
            File = $"{whole.File}#{number}",
            Title = Bare(whole.Paragraphs[start].Text),
            Dateline = null,
            Paragraphs = whole.Paragraphs[first..end],
            Photos = [.. whole.Photos.Where(photo => photo.AfterParagraph > start && photo.AfterParagraph <= end).Select(photo => photo with { AfterParagraph = Math.Max(0, photo.AfterParagraph - first) })],
            Securities = [.. whole.Securities.Where(security => security.Span.Paragraph >= first && security.Span.Paragraph < end).Select(security => security with { Span = new TextSpan(security.Span.Paragraph - first, security.Span.Start, security.Span.Length) })],
            Related = [],
            Notices = [],
        });
    }

    /// <summary>The paragraphs below the list that repeat one of its titles.</summary>
    private static List<int> Starts(ImmutableArray<Paragraph> paragraphs, int heading)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        var starts = new List<int>();
        foreach (var line in paragraphs[heading].Text.Split(['；', ';']).Skip(1))
            listed.Add(Key(line));
        for (var i = heading + 1; i < paragraphs.Length; i++)
        {
            var key = Key(paragraphs[i].Text);
            if (key.Length < 4 || paragraphs[i].Text.Length > 100)
                continue;
            if (!listed.Add(key) && i + 1 < paragraphs.Length)
                starts.Add(i);
        }

        return starts;
    }

    /// <summary>「今天节目的主要内容有：」, 「【主要内容】」: a short line that holds such a heading and no sentence.</summary>
    private static bool IsContentHeading(string text) =>
        text.Length <= 30 && !text.Contains('。', StringComparison.Ordinal) && ContentHeadings.Any(heading => text.Contains(heading, StringComparison.Ordinal));

    /// <summary>A title without number, bullet, brackets and closing marks: 「1.【一线调研】甲；」 and 「【一线调研】甲」 are one.</summary>
    private static string Key(string line) => string.Concat(Bare(line).Where(char.IsLetterOrDigit));

    private static string Bare(string line)
    {
        var text = Trimming.WithoutBullet(line);
        var number = 0;
        while (number < text.Length && number < 5 && (char.IsAsciiDigit(text[number]) || text[number] is '(' or '（' or '第'))
            number++;
        if (number > 0 && number < text.Length && text[number] is '.' or '、' or '．' or ')' or '）' or ' ')
            text = text[(number + 1)..];
        text = text.Trim(' ', '；', ';', '。', '\u3000');
        return text is ['【', .., '】'] && text.IndexOf('】', StringComparison.Ordinal) == text.Length - 1 ? text[1..^1] : text;
    }

    private sealed record Section(int Level, string? Title, string Body);

    /// <summary>The headings of a text with what stands under each, up to the next. Text in code fences is no heading.</summary>
    private static List<Section> Sections(string text)
    {
        var sections = new List<Section>();
        var (level, title, start) = (0, (string?)null, 0);
        var position = 0;
        var fenced = false;
        while (position < text.Length)
        {
            var end = text.IndexOf('\n', position);
            end = end < 0 ? text.Length : end + 1;
            var line = text.AsSpan(position, end - position);
            fenced ^= line.StartsWith("```");
            if (!fenced && MarkdownReader.HeadingLevel(line) is > 0 and var next)
            {
                if (level > 0)
                    sections.Add(new Section(level, title, text[start..position]));
                (level, title, start) = (next, MarkdownReader.HeadingText(line.ToString()), end);
            }

            position = end;
        }

        if (level > 0)
            sections.Add(new Section(level, title, text[start..]));
        return sections;
    }

    /// <summary>
    /// The level of the items: the deepest with two sections or more that hold text, under a heading of a higher level that holds next to none.
    /// A section with an own link to its original is an item even without such a heading.
    /// </summary>
    private static int? ItemLevel(List<Section> sections)
    {
        foreach (var level in sections.Select(section => section.Level).Distinct().OrderDescending())
        {
            var items = sections.Where(section => section.Level == level && section.Body.Trim().Length >= ShortestItem).ToList();
            if (items.Count < 2)
                continue;
            var linked = items.Count(item => item.Body.Contains("](http", StringComparison.Ordinal) || item.Body.Contains("<http", StringComparison.Ordinal));
            var announced = sections.Any(section => section.Level < level && section.Title is { } title && (ContentHeadings.Any(title.Contains) || title.Contains("详细", StringComparison.Ordinal)));
            if (linked * 2 > items.Count || announced)
                return level;
        }

        return null;
    }

    private static NewsTime? TimeIn(string? text)
    {
        if (text is null)
            return null;
        if (StatedTimes.First(text) is { } stated)
            return stated.Time;
        var digits = text.AsSpan().IndexOfAnyInRange('0', '9');
        return digits >= 0 && text.Length >= digits + 8 && (text.Length == digits + 8 || !char.IsAsciiDigit(text[digits + 8])) ? MachineTime.Read(text.Substring(digits, 8)) : null;
    }

    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '!', '\\']) + 1)..];
}
