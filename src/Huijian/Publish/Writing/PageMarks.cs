using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json;
using Huijian.Ask;
using Huijian.Publish.Api;
using Huijian.Publish.Pages;

namespace Huijian.Publish.Writing;

/// <summary>
/// What a page shows, as a number that changes when any row of it does. A row stands on many pages and is looked at once. A page whose mark is the
/// one it was made with need not be made.
/// </summary>
/// <param name="unpaged">The entries that have no page: whether a row links to them shows on the page.</param>
internal sealed class PageMarks(IReadOnlySet<string> unpaged)
{
    private const ulong Start = 14695981039346656037;
    private const ulong Step = 1099511628211;

    private readonly ConcurrentDictionary<object, ulong> _rows = new(ReferenceEqualityComparer.Instance);

    /// <summary>The mark of a page that shows these rows, lists of rows and words, in this order.</summary>
    public ulong Of(params ReadOnlySpan<object?> shown)
    {
        var mark = Start;
        foreach (var part in shown)
            mark = Mixed(mark, OfPart(part));
        return mark;
    }

    /// <summary>The mark of a page from what it shows, or null for one that is made every time.</summary>
    public ulong? Of(object sheet) => sheet switch
    {
        PersonSheet { Person: var person } one => Of(person.Row, person.Names, person.Terms, person.Met, person.Stories, person.Conflicts, person.Namesakes, one.Events, one.Said),
        BodySheet { Body: var body } one => Of(body.Row, body.Names, body.Posts, body.Securities, body.Agreements, body.Projects, body.Met, body.Stories, one.Events, one.Series),
        PlaceSheet { Place: var place } one => Of(place.Row, place.Within, place.Posts, place.Projects, place.Bodies, place.Stories, one.Events),
        PostPage post => Of(post.Row, post.Terms, post.Conflicts),
        ProjectPage project => Of(project.Row, project.Steps, project.Figures, project.Stories),
        HomeSheet { Home: null, Days: [var day] } one => Of(day.Day, day.Before, day.After, day.Stories, one.Told.OrderBy(told => told.Key, StringComparer.Ordinal).Select(told => told.Value)),
        SecuritySheet { Security: var share } one => Of(share.Row, share.Reasons, share.Bodies, share.Stories, one.Prices),
        StoriesSheet one => Of(one.Name, one.Said, one.Stories),
        BetweenSheet one => Of(one.One, one.Other, one.Events),
        _ => null,
    };

    private ulong OfPart(object? part) => part switch
    {
        null => 1,
        string text => OfText(text),
        IEnumerable rows => rows.Cast<object>().Aggregate(Start, (mark, row) => Mixed(mark, OfPart(row))),
        // Made for one page alone: nothing to remember.
        MentionRow mention => Mixed(Mixed(OfText(mention.Id), OfText(mention.Name)), unpaged.Contains(mention.Id) ? 1UL : 2UL),
        MetRow or SecurityRow or Conflict or FigureSeries or Named or ValueType => OfRow(part),
        _ => _rows.GetOrAdd(part, OfRow),
    };

    private ulong OfRow(object row)
    {
        var mark = Start;
        foreach (var one in JsonSerializer.SerializeToUtf8Bytes(row, row.GetType(), ApiJson.Options))
            mark = (mark ^ one) * Step;
        foreach (var id in LinkedFrom(row))
            mark = (mark ^ (unpaged.Contains(id) ? 1UL : 2UL)) * Step;
        return mark;
    }

    private static IEnumerable<string> LinkedFrom(object row) => row switch
    {
        EventRow one => one.Parties.Select(party => party.Id).Concat(one.Place is { } place ? [place.Id] : []),
        TermRow term => [term.Person.Id, term.Post.Id, .. term.Body is { } body ? [body.Id] : Array.Empty<string>()],
        ProjectRow project => project.Parties.Select(party => party.Id),
        SecurityRow { Through: { } through } => [through.Id],
        CooperationRow said => [said.Field.Id],
        MetRow met => [met.Id],
        PersonRow person => [person.Id],
        Named named => [named.Id],
        _ => [],
    };

    private static ulong OfText(string text)
    {
        var mark = Start;
        foreach (var one in text)
            mark = (mark ^ one) * Step;
        return mark;
    }

    private static ulong Mixed(ulong mark, ulong part) => (System.Numerics.BitOperations.RotateLeft(mark, 5) ^ part) * Step;
}
