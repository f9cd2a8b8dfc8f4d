using System.Text;
using System.Text.Json;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>
/// Pages that a script builds in the browser may bring the article as JSON: in a script of type application/json, or as <c>window.__STATE__ = {…}</c>. The script is only looked
/// at, never run: JSON is read from its first brace to the end of that object, and what is no JSON is passed over.
/// </summary>
internal static class ScriptArticles
{
    private const int LongestScript = 2_000_000;
    private const int DeepestJson = 48;

    /// <summary>How many objects around the HTML may tell of it.</summary>
    private const int Outermost = 3;

    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestJson };

    /// <summary>The article with the longest HTML that the scripts of a page hold, or null.</summary>
    public static EscapedArticle? Of(HtmlNode root)
    {
        EscapedArticle? best = null;
        var left = LongestScript;
        foreach (var node in root.Descendants())
        {
            if (!ReferenceEquals(node.Tag, Tag.Script) || node.Raw.Length > left || Start(node.Raw) is not { } start)
                continue;
            left -= node.Raw.Length;
            if (In(node.Raw[start..]) is { } found && found.Content.Length > (best?.Content.Length ?? 0))
                best = found;
        }

        return best;
    }

    /// <summary>Where the script's first object begins: at once, or behind an equals sign.</summary>
    private static int? Start(ReadOnlySpan<char> script)
    {
        var brace = script.IndexOf('{');
        return brace >= 0 && script[..brace].TrimEnd() is [] or [.., '='] ? brace : null;
    }

    private static EscapedArticle? In(ReadOnlySpan<char> json)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(json)];
        Encoding.UTF8.GetBytes(json, bytes);
        var reader = new Utf8JsonReader(bytes, Lenient);
        try
        {
            using var document = JsonDocument.ParseValue(ref reader);
            Html? best = null;
            Search(document.RootElement, [], ref best);
            return best is null ? null : ArticleOf(best);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // No JSON, or a string with half a character in it ("\ud800").
            return null;
        }
    }

    /// <summary>What the object that holds the HTML does not tell, those around it may.</summary>
    private static EscapedArticle ArticleOf(Html html) =>
        new(Told(html.Around, "title", "headline"), html.Text, Told(html.Around, "time", "date"), Told(html.Around, "source", "media"), Told(html.Around, "author", "reporter"));

    /// <summary>Looks for the longest HTML.</summary>
    private static void Search(JsonElement element, Stack<JsonElement> around, ref Html? best)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Search(item, around, ref best);
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        around.Push(element);
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.String)
            {
                if (property.Value.GetString() is { } text && text.Length > (best?.Text.Length ?? 0) && EscapedArticle.IsContent(text))
                    best = new Html(text, [.. around.Take(Outermost)]);
            }
            else
            {
                Search(property.Value, around, ref best);
            }
        }

        around.Pop();
    }

    /// <summary>A property of the innermost object that has one of the name, or with a name that ends so: newsTitle, pubTime, publish_date.</summary>
    private static string? Told(IReadOnlyList<JsonElement> around, params ReadOnlySpan<string> names)
    {
        foreach (var element in around)
        {
            foreach (var name in names)
            {
                if (Named(element, name, whole: true) is { } said)
                    return said;
            }

            foreach (var name in names)
            {
                if (Named(element, name, whole: false) is { } said)
                    return said;
            }
        }

        return null;
    }

    private static string? Named(JsonElement element, string name, bool whole)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (whole ? !property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) : !IsNamedAfter(property.Name, name))
                continue;
            if (property.Value.ValueKind == JsonValueKind.String && property.Value.GetString() is { Length: > 0 and <= 200 } text)
                return text;
            if (property.Value.ValueKind == JsonValueKind.Number)
                return property.Value.GetRawText();
        }

        return null;
    }

    private static bool IsNamedAfter(string property, string name) =>
        property.Contains(name, StringComparison.OrdinalIgnoreCase)
        && !property.Contains("update", StringComparison.OrdinalIgnoreCase) && !property.Contains("modif", StringComparison.OrdinalIgnoreCase)
        && !property.Contains("sub", StringComparison.OrdinalIgnoreCase) && !property.Contains("share", StringComparison.OrdinalIgnoreCase) && !property.Contains("id", StringComparison.OrdinalIgnoreCase);

    /// <summary>A string that is HTML, and the objects around it, the nearest first.</summary>
    private sealed record Html(string Text, IReadOnlyList<JsonElement> Around);
}
