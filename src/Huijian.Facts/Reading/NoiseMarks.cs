using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading;

/// <summary>
/// Finds what mirrors put into the words so that copies do not look alike: pinyin in brackets inside a word (「程序进(jìng)行」),
/// characters that take no room, entities written out (<c>&amp;ldquo;</c>). The text stays as published; the noise is marked.
/// </summary>
internal static class NoiseMarks
{
    private const string ToneVowels = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ";

    private static readonly SearchValues<char> Tones = SearchValues.Create(ToneVowels);

    private static readonly SearchValues<char> Signs = SearchValues.Create("(（&\u200b\u200c\u200d\u2060\u00ad");

    /// <summary>Pinyin without tone marks may be an abbreviation; from so many on it is noise.</summary>
    private const int ToneslessAtLeast = 3;

    private const int LongestSyllable = 6;

    /// <summary>The article with noise marked in its paragraphs and taken out of its headline, which can carry no marks.</summary>
    public static Article On(Article article)
    {
        if (!article.Paragraphs.Any(paragraph => MayHold(paragraph.Text)) && !MayHold(article.Title ?? ""))
            return article;
        var toneless = article.Paragraphs.Sum(paragraph => Find(paragraph.Text, toneless: true).Count(found => !HasTone(paragraph.Text, found)));
        var all = toneless >= ToneslessAtLeast;
        return article with
        {
            Title = article.Title is { } title ? Without(title, Find(title, all)) : null,
            Paragraphs = [.. article.Paragraphs.Select(paragraph => Marked(paragraph, Find(paragraph.Text, all)))],
        };
    }

    private static bool MayHold(string text) => text.AsSpan().ContainsAny(Signs);

    private static Paragraph Marked(Paragraph paragraph, List<(int Start, int Length)> found) => found.Count == 0 ? paragraph : paragraph with
    {
        // Marks do not cross: a mark that noise stands in goes around it by being split.
        Marks = [.. paragraph.Marks.SelectMany(mark => Split(mark, found)).Concat(found.Select(noise => new Mark(noise.Start, noise.Length, MarkKind.Noise))).OrderBy(mark => mark.Start)],
    };

    private static IEnumerable<Mark> Split(Mark mark, List<(int Start, int Length)> found)
    {
        var start = mark.Start;
        var end = mark.Start + mark.Length;
        foreach (var (noise, length) in found.Where(noise => noise.Start < end && noise.Start + noise.Length > mark.Start))
        {
            if (noise > start)
                yield return mark with { Start = start, Length = noise - start };
            start = Math.Max(start, noise + length);
        }

        if (start < end)
            yield return mark with { Start = start, Length = end - start };
    }

    private static string Without(string text, List<(int Start, int Length)> found)
    {
        if (found.Count == 0)
            return text;
        var clean = new StringBuilder(text);
        foreach (var (start, length) in Enumerable.Reverse(found))
            clean.Remove(start, length);
        return clean.ToString();
    }

    private static List<(int Start, int Length)> Find(string text, bool toneless)
    {
        var found = new List<(int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            var length = text[i] switch
            {
                '(' or '（' => Pinyin(text, i, toneless),
                '&' => Entity(text, i),
                '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\u00ad' => 1,
                _ => 0,
            };
            if (length == 0)
                continue;
            found.Add((i, length));
            i += length - 1;
        }

        return found;
    }

    /// <summary>One syllable in brackets right behind a character. A gloss such as 「亳(bó)州」 counts too: for matching it is in the way alike.</summary>
    private static int Pinyin(string text, int at, bool toneless)
    {
        if (at == 0 || !IsHan(text[at - 1]))
            return 0;
        var end = at + 1;
        var tones = 0;
        var vowels = 0;
        while (end < text.Length && end - at <= LongestSyllable + 1 && (text[end] is >= 'a' and <= 'z' or 'ü' || ToneVowels.Contains(text[end], StringComparison.Ordinal)))
        {
            tones += ToneVowels.Contains(text[end], StringComparison.Ordinal) ? 1 : 0;
            vowels += text[end] is 'a' or 'e' or 'i' or 'o' or 'u' or 'ü' ? 1 : 0;
            end++;
        }

        var letters = end - at - 1;
        var closed = end < text.Length && text[end] is ')' or '）';
        var fits = letters is >= 1 and <= LongestSyllable && (tones == 1 || (toneless && tones == 0 && vowels is >= 1 and <= 3 && letters >= 2));
        return closed && fits ? end - at + 1 : 0;
    }

    private static bool HasTone(string text, (int Start, int Length) found) =>
        text.AsSpan(found.Start, found.Length).ContainsAny(Tones) || text[found.Start] is not ('(' or '（');

    /// <summary>A character's name in mark-up that was escaped twice: &amp;ldquo; &amp;nbsp; &amp;#8203;.</summary>
    private static int Entity(string text, int at)
    {
        var rest = text.AsSpan(at);
        var end = rest[..Math.Min(rest.Length, 10)].IndexOf(';');
        if (end < 3)
            return 0;
        var name = rest[1..end];
        var isNumber = name[0] == '#' && name[1..].IndexOfAnyExceptInRange('0', '9') < 0;
        return isNumber || name is "ldquo" or "rdquo" or "lsquo" or "rsquo" or "nbsp" or "middot" or "mdash" or "hellip" or "amp" or "quot" or "emsp" or "ensp" or "zwnj" or "zwj" ? end + 1 : 0;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';
}
