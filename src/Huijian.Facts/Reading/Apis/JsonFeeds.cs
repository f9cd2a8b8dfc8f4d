using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Feeds;

namespace Huijian.Facts.Reading.Apis;

/// <summary>JSON → what it says of articles: JSON Feed 1.0 and 1.1, the answers of news APIs by a mapping, single articles, one object a line.</summary>
public static class JsonFeeds
{
    private const int MostItems = 100_000;

    /// <summary>Lists of articles lie at most this deep in an answer.</summary>
    private const int DeepestList = 4;

    /// <summary>
    /// Reads JSON, also in a script's clothes (<c>var x={…};</c>, <c>callback(…)</c>). Null if it is no JSON or holds nothing that looks like an article.
    /// The first mapping whose keys are there decides; relative addresses are taken against <paramref name="address"/>.
    /// </summary>
    public static Feed? Read(string json, Uri? address, ImmutableArray<ApiMapping> mappings)
    {
        ArgumentNullException.ThrowIfNull(json);
        var items = ImmutableArray.CreateBuilder<FeedItem>();
        var lists = ImmutableArray.CreateBuilder<Link>();
        var troubles = ImmutableArray.CreateBuilder<Trouble>();
        var kind = FeedKind.Api;
        string? title = null;
        var values = 0;
        foreach (var value in Values(json, troubles))
        {
            using (value)
            {
                values++;
                var root = value.RootElement;
                if (IsJsonFeed(root))
                {
                    (kind, title) = (FeedKind.JsonFeed, Text(root, "title"));
                    if (Address(Text(root, "next_url"), address) is { } next)
                        lists.Add(new Link("next", next));
                }

                var mapping = MappingOf(root, mappings);
                items.AddRange(ItemsOf(root, mapping).Take(MostItems - items.Count).Select(element => ItemOf(element, mapping, address)).OfType<FeedItem>());
            }
        }

        return values == 0 || (items.Count == 0 && kind == FeedKind.Api) ? null : new Feed(kind, title, items.ToImmutable(), lists.ToImmutable(), troubles.ToImmutable());
    }

    private static bool IsJsonFeed(JsonElement root) => Text(root, "version")?.Contains("jsonfeed.org", StringComparison.Ordinal) == true;

    private static ApiMapping MappingOf(JsonElement root, ImmutableArray<ApiMapping> mappings) =>
        mappings.FirstOrDefault(mapping => mapping.When.Length > 0 && root.ValueKind == JsonValueKind.Object && mapping.When.All(key => root.TryGetProperty(key, out _)))
        ?? ApiMapping.Shipped[^1];

    /// <summary>The values of a text: usually one, in a file of JSON lines many.</summary>
    private static IEnumerable<JsonDocument> Values(string json, ImmutableArray<Trouble>.Builder troubles)
    {
        var start = json.AsSpan().IndexOfAny('{', '[');
        var end = json.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0)
            yield break;
        var bytes = Encoding.UTF8.GetBytes(json, start, (end < start ? json.Length : end + 1) - start);
        var position = 0;
        while (position < bytes.Length)
        {
            if (Next(bytes, ref position, troubles) is not { } value)
                yield break;
            yield return value;
        }
    }

    private static JsonDocument? Next(byte[] bytes, ref int position, ImmutableArray<Trouble>.Builder troubles)
    {
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowMultipleValues = true };
        var reader = new Utf8JsonReader(bytes.AsSpan(position), options);
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out var value))
                return null;
            position += (int)reader.BytesConsumed;
            return value;
        }
        catch (JsonException error)
        {
            troubles.Add(new Trouble($"The JSON is broken at line {error.LineNumber + 1}; what stands before it was read.", "Fetch or write it again."));
            return null;
        }
    }

    private static IEnumerable<JsonElement> ItemsOf(JsonElement root, ApiMapping mapping)
    {
        if (mapping.Items.Keys.Length > 0)
        {
            return mapping.Items.From(root).SelectMany(list => list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().AsEnumerable() : [list]);
        }

        return Find(root, mapping, 0) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : LooksLikeArticle(root, mapping) ? [root] : [];
    }

    /// <summary>The first list most of whose elements look like articles, the outermost first; the object itself if it looks like one.</summary>
    private static JsonElement? Find(JsonElement here, ApiMapping mapping, int depth)
    {
        if (here.ValueKind == JsonValueKind.Array)
        {
            var first = here.EnumerateArray().Take(10).ToList();
            return first.Count > 0 && first.Count(element => LooksLikeArticle(element, mapping)) * 2 >= first.Count ? here : null;
        }

        if (here.ValueKind != JsonValueKind.Object || depth == DeepestList || LooksLikeArticle(here, mapping))
            return null;
        foreach (var member in here.EnumerateObject())
        {
            if (Find(member.Value, mapping, depth + 1) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>A title, and a text, an address or a time.</summary>
    private static bool LooksLikeArticle(JsonElement element, ApiMapping mapping) =>
        element.ValueKind == JsonValueKind.Object
        && (First(element, mapping, "title") is not null
            ? First(element, mapping, "text") is not null || First(element, mapping, "address") is not null || First(element, mapping, "published") is not null
            : First(element, mapping, "text") is not null && First(element, mapping, "published") is not null);

    private static FeedItem? ItemOf(JsonElement element, ApiMapping mapping, Uri? address)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        var text = First(element, mapping, "text");
        var id = First(element, mapping, "id");
        var own = mapping.TextAddress is { } pattern && id is not null ? Address(pattern.Replace("{id}", Uri.EscapeDataString(id), StringComparison.Ordinal), address) : null;
        return new FeedItem
        {
            Id = id,
            Title = First(element, mapping, "title"),
            Address = own ?? Address(First(element, mapping, "address"), address),
            Published = MachineTime.Read(First(element, mapping, "published")),
            Outlet = First(element, mapping, "outlet"),
            Authors = All(element, mapping, "authors"),
            Text = text,
            IsPlain = text?.Contains("</", StringComparison.Ordinal) != true && text?.Contains("<br", StringComparison.OrdinalIgnoreCase) != true,
            Pictures = [.. All(element, mapping, "pictures").Select(picture => Address(picture, address)).OfType<Uri>()],
        };
    }

    private static string? First(JsonElement element, ApiMapping mapping, string field) =>
        mapping.Fields.TryGetValue(field, out var ways)
            ? ways.SelectMany(way => way.From(element)).Select(Words).FirstOrDefault(words => !string.IsNullOrWhiteSpace(words))
            : null;

    /// <summary>Every value of the first way that leads anywhere; a list of texts is each of them.</summary>
    private static ImmutableArray<string> All(JsonElement element, ApiMapping mapping, string field) =>
        !mapping.Fields.TryGetValue(field, out var ways) ? [] :
        [
            .. ways.Select(way => way.From(element)
                    .SelectMany(value => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().AsEnumerable() : [value])
                    .Select(Words).Where(words => !string.IsNullOrWhiteSpace(words)).Select(words => words!).Take(50).ToList())
                .FirstOrDefault(values => values.Count > 0) ?? [],
        ];

    private static string? Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Number => value.TryGetInt64(out var number) ? number.ToString(CultureInfo.InvariantCulture) : value.GetRawText(),
        JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String => string.Join('\n', value.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.String).Select(part => part.GetString())),
        _ => null,
    };

    private static string? Text(JsonElement root, string key) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Uri? Address(string? written, Uri? against)
    {
        if (string.IsNullOrWhiteSpace(written) || written.Length > 4000)
            return null;
        var made = against is null ? Uri.TryCreate(written, UriKind.Absolute, out var uri) : Uri.TryCreate(against, written, out uri);
        return made && uri!.Scheme is "http" or "https" ? uri : null;
    }
}
