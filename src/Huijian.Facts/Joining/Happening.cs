using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Joining;

/// <summary>An event as it is held against those of other articles: names folded, short names of bodies completed.</summary>
/// <param name="Day">The day, where it is settled to the day.</param>
/// <param name="Code">The division in which it took place, where the name settles one.</param>
public sealed record Happening(
    EventType Kind,
    DateOnly? Day,
    string? Place,
    string? Code,
    string? Theme,
    ImmutableHashSet<string> Hosts,
    ImmutableHashSet<string> Guests,
    ImmutableHashSet<string> Others)
{
    private const int ShortestCore = 2;

    private static readonly string[] LegalTails = ["股份有限公司", "有限责任公司", "有限公司", "公司", "集团"];

    /// <summary>Hosts, guests and bodies: who makes it this happening and no other of the day.</summary>
    public IEnumerable<string> Sides => Hosts.Union(Guests).Union(Others).Order(StringComparer.Ordinal);

    public static Happening Of(Event one, ArticleFacts facts, Gazetteer gazetteer) => new(
        one.Type,
        one.Date is { Day: not null } date ? date.Earliest : null,
        one.Place is { } place ? gazetteer.Plain(place) : null,
        one.Place is { } named ? gazetteer.Code(named) : null,
        one.Theme is { } theme ? gazetteer.Plain(theme) : null,
        Named(one.Hosts, gazetteer),
        Named(one.Guests, gazetteer),
        [.. Named([.. one.Organizations.Where(body => facts.Bodies.All(named => named.Name != body.Name || named.Kind != BodyKind.Media))], gazetteer).Select(Core)]);

    /// <summary>示例电器集团, 示例电器有限公司 and 示例电器 are one side of one happening, told at more or less length.</summary>
    private static string Core(string body)
    {
        foreach (var tail in LegalTails)
        {
            if (body.Length >= tail.Length + ShortestCore && body.EndsWith(tail, StringComparison.Ordinal))
                return Core(body[..^tail.Length]);
        }

        return body;
    }

    private static ImmutableHashSet<string> Named(ImmutableArray<Participant> participants, Gazetteer gazetteer) =>
        [.. participants.Select(one => gazetteer.Plain(gazetteer.Body(one.Name)?.Full ?? one.Name))];
}
