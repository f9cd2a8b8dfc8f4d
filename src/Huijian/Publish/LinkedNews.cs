using System.Text.Json;
using Huijian.Publish.Pages;

namespace Huijian.Publish;

/// <summary>What a page says to machines: schema.org as JSON-LD. The serializer escapes &lt;, so no article can end the script element.</summary>
internal static class LinkedNews
{
    public static string Of(Edition edition, ArticleSheet sheet)
    {
        var row = sheet.Article.Row;
        return JsonSerializer.Serialize(Without(new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = row.Title ?? sheet.Story.Row.Title,
            ["inLanguage"] = "zh-CN",
            ["datePublished"] = row.Published?.ToString(),
            ["isBasedOn"] = row.Address?.ToString(),
            ["sourceOrganization"] = row.Outlet is null ? null : new Dictionary<string, object?> { ["@type"] = "NewsMediaOrganization", ["name"] = row.Outlet },
            ["author"] = sheet.Article.Article.Byline.IsEmpty ? null : sheet.Article.Article.Byline.Select(name => new Dictionary<string, object?> { ["@type"] = "Person", ["name"] = name }),
            ["about"] = sheet.Story.Events.Count == 0 ? null : sheet.Story.Events.Take(5).Select(one => Without(new Dictionary<string, object?>
            {
                ["@type"] = "Event",
                ["name"] = edition.Kind(one.Kind),
                ["startDate"] = one.Date?.ToString(),
                ["location"] = one.Place is null ? null : new Dictionary<string, object?> { ["@type"] = "Place", ["name"] = one.Place.Name },
            })),
        }));
    }

    public static string OfPerson(string name, string? post) => JsonSerializer.Serialize(Without(new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Person",
        ["name"] = name,
        ["jobTitle"] = post,
    }));

    public static string OfBody(string name, IEnumerable<string> names) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Organization",
        ["name"] = name,
        ["alternateName"] = names,
    });

    private static Dictionary<string, object?> Without(Dictionary<string, object?> statements) =>
        statements.Where(statement => statement.Value is not null).ToDictionary(StringComparer.Ordinal);
}
