using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using Huijian.Ask.Whole;
using Huijian.Record;

namespace Huijian.Publish.Writing;

/// <summary>
/// The addresses that a Jekyll site gave its posts, as files that lead to where the posts are now: /CATEGORY/2022/06/08/NAME.html, and the permalinks that
/// posts ask for. A live site answers there itself.
/// </summary>
internal sealed class MovedPosts(Outline outline)
{
    // What a file system takes as a name, and what anybody links to.
    private const int LongestStep = 200;
    private const int LongestPath = 800;

    private static readonly SearchValues<char> RefusedInNames = SearchValues.Create("\\:*?\"<>|" + string.Concat(Enumerable.Range(0, 160).Select(code => (char)code).Where(char.IsControl)));

    /// <summary>The files. Several posts may ask for one address: the one that came first has it.</summary>
    public IReadOnlyList<MovedPost> All() => [.. Asked().DistinctBy(post => post.File, StringComparer.Ordinal)];

    private IEnumerable<MovedPost> Asked()
    {
        var categories = new List<string>?[outline.Articles.Count];
        foreach (var (name, i) in Of("category/"))
        {
            var lower = name.ToLowerInvariant();
            if ((categories[i] ??= []) is var some && !some.Contains(lower))
                some.Add(lower);
        }

        for (var i = 0; i < outline.Articles.Count; i++)
        {
            var article = outline.Articles[i];
            if (Posted(article.File) is { } posted)
            {
                foreach (var under in Orders(categories[i] ?? []))
                {
                    if (Forward(under + posted + ".html", article) is { } forward)
                        yield return forward;
                }
            }
        }

        foreach (var (address, i) in Of("permalink/"))
        {
            foreach (var file in address.EndsWith(".html", StringComparison.Ordinal) ? [address] : new[] { address + ".html", address + "/index.html" })
            {
                if (Forward(file, outline.Articles[i]) is { } forward)
                    yield return forward;
            }
        }
    }

    /// <summary>A page that leads on at once, with a link for whoever it does not lead.</summary>
    public static byte[] Draw(string page, string title, Edition edition)
    {
        var (link, head) = (WebUtility.HtmlEncode(edition.To(page)), WebUtility.HtmlEncode(title));
        return Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{head}</title><link rel=\"canonical\" href=\"{WebUtility.HtmlEncode(edition.Site)}{link}\"><meta http-equiv=\"refresh\" content=\"0; url={link}\"></head><body><a href=\"{link}\">{head}</a></body></html>\n");
    }

    private IEnumerable<(string Name, int Article)> Of(string kind)
    {
        foreach (var label in outline.Labels.Where(label => label.Key.StartsWith(kind, StringComparison.Ordinal)).OrderBy(label => label.Key, StringComparer.Ordinal))
        {
            var name = label.Key[kind.Length..];
            foreach (var article in label.Order())
                yield return (name, article);
        }
    }

    /// <summary><c>2022/06/08/NAME</c> of <c>…/2022-06-08-NAME.md</c>, or null for a file that is no post.</summary>
    private static string? Posted(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file.AsSpan());
        return name.Length > 11 && name[10] == '-' && DateOnly.TryParseExact(name[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? $"{name[..4]}/{name[5..7]}/{name[8..10]}/{name[11..]}"
            : null;
    }

    /// <summary>The record does not keep in which order a post names its categories: two are tried both ways.</summary>
    private static string[] Orders(List<string> categories) => categories switch
    {
        [var one] => [one + "/"],
        [var one, var other] => [$"{one}/{other}/", $"{other}/{one}/"],
        _ => [string.Concat(categories.Select(name => name + "/"))],
    };

    private MovedPost? Forward(string path, OutlinedArticle article)
    {
        if (path.Length > LongestPath || !IsPath(path))
            return null;
        var story = outline.Stories[article.Story];
        var page = story.Reports > 1 ? "/article/" + Edition.Escaped(article.Id) : "/story/" + Edition.Escaped(story.Id);
        return new("/" + Edition.EscapedPath(path), page, story.Title, RowMark.With(RowMark.Of(page), RowMark.Of(story.Title)));
    }

    // A post from elsewhere may ask for any address: nothing hidden, nothing that leads out of the folder, no name that a disk refuses, no file for a room.
    private static bool IsPath(ReadOnlySpan<char> path)
    {
        while (path.IndexOf('/') is >= 0 and var cut)
        {
            if (!IsName(path[..cut]) || path[..cut].EndsWith(".html"))
                return false;
            path = path[(cut + 1)..];
        }

        return IsName(path);
    }

    private static bool IsName(ReadOnlySpan<char> step) =>
        step.Length > 0 && step[0] != '.' && !step.ContainsAny(RefusedInNames) && Encoding.UTF8.GetByteCount(step) <= LongestStep;
}
