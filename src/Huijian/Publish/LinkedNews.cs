using System.Text.Json.Nodes;
using Huijian.Publish.Pages;

namespace Huijian.Publish;

/// <summary>What a page says to machines: schema.org as JSON-LD. Writing it escapes &lt;, so no article can end the script element.</summary>
internal static class LinkedNews
{
    public static string Of(Edition edition, ArticleSheet sheet)
    {
        var row = sheet.Article.Row;
        return Without(new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = row.Title ?? sheet.Story.Row.Title,
            ["inLanguage"] = "zh-CN",
            ["datePublished"] = row.Published?.ToString(),
            ["isBasedOn"] = row.Address?.ToString(),
            ["sourceOrganization"] = row.Outlet is null ? null : new JsonObject { ["@type"] = "NewsMediaOrganization", ["name"] = row.Outlet },
            ["author"] = sheet.Article.Article.Byline.IsEmpty ? null : new JsonArray([.. sheet.Article.Article.Byline.Select(name => new JsonObject { ["@type"] = "Person", ["name"] = name })]),
            ["about"] = sheet.Story.Events.Count == 0 ? null : new JsonArray([.. sheet.Story.Events.DistinctBy(one => (one.Kind, one.Date?.ToString(), one.Place?.Id)).Take(5).Select(one => Without(new JsonObject
            {
                ["@type"] = "Event",
                ["name"] = edition.Kind(one.Kind),
                ["startDate"] = one.Date?.ToString(),
                ["location"] = one.Place is null ? null : new JsonObject { ["@type"] = "Place", ["name"] = one.Place.Name },
            }))]),
        }).ToJsonString();
    }

    public static string OfPerson(string name, string? post) => Without(new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Person",
        ["name"] = name,
        ["jobTitle"] = post,
    }).ToJsonString();

    public static string OfBody(string name, IEnumerable<string> names) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Organization",
        ["name"] = name,
        ["alternateName"] = new JsonArray([.. names.Select(other => JsonValue.Create(other))]),
    }.ToJsonString();

    private static JsonObject Without(JsonObject statements)
    {
        foreach (var (name, _) in statements.Where(statement => statement.Value is null).ToList())
            statements.Remove(name);
        return statements;
    }
}
