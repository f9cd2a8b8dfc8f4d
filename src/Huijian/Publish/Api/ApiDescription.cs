using System.Text.Json;

namespace Huijian.Publish.Api;

/// <summary>The API described as OpenAPI 3.1, made from <see cref="Questions"/>, so that the two cannot disagree.</summary>
internal static class ApiDescription
{
    public static byte[] Json(Edition edition) => JsonSerializer.SerializeToUtf8Bytes(
        new Dictionary<string, object>
        {
            ["openapi"] = "3.1.0",
            ["info"] = new { title = "Huijian 汇见", version = "1", description = "Read-only questions to the record. Every list is a stretch of a longer one (rows, total, offset). Answers carry an ETag that changes with the record. Failures are application/problem+json: title the problem, detail the remedy." },
            ["servers"] = new[] { new { url = edition.Site.Length > 0 ? edition.Site + edition.Root : edition.Root.Length > 0 ? edition.Root : "/" } },
            ["paths"] = Questions.All.ToDictionary(question => question.Path, Describe, StringComparer.Ordinal),
        },
        ApiJson.Options);

    private static Dictionary<string, object> Describe(Question question)
    {
        var parameters = question.Parameters.Select(parameter => Parameter(parameter.Name, "query", required: false, parameter.Meaning));
        if (question.Path.EndsWith("{id}", StringComparison.Ordinal))
            parameters = parameters.Prepend(Parameter("id", "path", required: true, "the id, as other answers give it"));
        return new Dictionary<string, object>
        {
            ["get"] = new
            {
                summary = question.Summary,
                operationId = string.Concat(question.Path.Split('/', '{', '}').Skip(2).Where(step => step.Length > 0).Select((step, i) => i == 0 ? step : char.ToUpperInvariant(step[0]) + step[1..])),
                parameters,
                responses = new Dictionary<string, object>
                {
                    ["200"] = new { description = "The answer.", content = new Dictionary<string, object> { ["application/json"] = new { schema = new Dictionary<string, object>() } } },
                    ["304"] = new { description = "Not changed since the ETag given in If-None-Match." },
                    ["404"] = new { description = "No such thing.", content = new Dictionary<string, object> { ["application/problem+json"] = new { schema = new { type = "object" } } } },
                },
            },
        };
    }

    private static Dictionary<string, object> Parameter(string name, string place, bool required, string meaning) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = required,
        ["description"] = meaning,
        ["schema"] = new { type = "string" },
    };
}
