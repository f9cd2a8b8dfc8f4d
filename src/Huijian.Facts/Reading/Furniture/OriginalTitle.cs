namespace Huijian.Facts.Reading.Furniture;

/// <summary>What a line before the text calls the headline that the article first had: （原标题：…）, 原题：《…》.</summary>
/// <param name="Title">The headline, without the marks around it.</param>
/// <param name="End">Where what follows it begins; the length of the line if nothing does.</param>
internal sealed record OriginalTitle(string Title, int End)
{
    private const int Longest = 120;

    private static readonly string[] Labels = ["原标题为", "原标题", "原標題", "原题为", "原题", "原題", "本文原标题", "文章原标题"];

    /// <summary>Reads a line; null if it opens with no such label. In a bracket the headline ends with it, else with the line.</summary>
    public static OriginalTitle? Of(string line)
    {
        var bracketed = line[0] is '（' or '(';
        var label = Labels.FirstOrDefault(one => line.AsSpan(bracketed ? 1 : 0).StartsWith(one, StringComparison.Ordinal));
        if (label is null)
            return null;
        var start = label.Length + (bracketed ? 1 : 0);
        if (start >= line.Length || line[start] is not ('：' or ':' or ' ' or '《' or '“'))
            return null;
        var end = bracketed ? Closing(line, start) : line.Length;
        if (end < 0 || end - start > Longest)
            return null;
        var title = line[start..end].Trim(' ', '：', ':', '。');
        if (title is ['《', .., '》'] or ['“', .., '”'] && title.IndexOfAny(['》', '”']) == title.Length - 1)
            title = title[1..^1];
        return title.Length < 4 ? null : new OriginalTitle(title, bracketed ? end + 1 : end);
    }

    /// <summary>The bracket that closes the first one: the headline may hold a pair itself.</summary>
    private static int Closing(string line, int from)
    {
        var depth = 1;
        for (var i = from; i < line.Length; i++)
        {
            depth += line[i] switch { '（' or '(' => 1, '）' or ')' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        return -1;
    }
}
