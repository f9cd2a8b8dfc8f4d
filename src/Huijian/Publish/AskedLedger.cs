using System.Globalization;
using Huijian.Ask;
using Huijian.Facts.Model;

namespace Huijian.Publish;

/// <summary>From an address to a question: people type names, links carry ids; both lead to the same rows.</summary>
internal static class AskedLedger
{
    public static async Task<(LedgerQuery Query, IReadOnlyDictionary<string, string> Names)> OfAsync(Asked asked, Answers answers, CancellationToken cancel)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var query = new LedgerQuery
        {
            Kind = asked.Choice<EventType>("kind"),
            Status = asked.Choice<EventStatus>("status"),
            Person = await IdAsync("person", EntityKind.Person),
            Body = await IdAsync("body", EntityKind.Body),
            Place = await IdAsync("place", EntityKind.Place),
            Security = asked.Text("security"),
            Outlet = asked.Text("outlet"),
            Words = asked.Text("q"),
            From = asked.Day("from"),
            To = asked.Until,
            Order = asked.Choice<LedgerOrder>("sort") ?? default,
            Ascending = asked.Text("up") is not null,
            Offset = asked.Whole("offset", 0, 1_000_000),
        };
        return (query, names);

        async Task<string?> IdAsync(string name, EntityKind kind)
        {
            if (asked.Text(name) is not { } typed)
                return null;
            var found = await answers.Names.KnownAsync(typed, cancel)
                ?? ((await answers.Names.FindAsync(typed, kind, 1, cancel)) is [var first] ? first.Entity : null);
            // A name that the record does not know fits nothing; it must not silently widen the question.
            var id = found?.Id ?? typed;
            names[id] = found?.Name ?? typed;
            return id;
        }
    }

    /// <summary>The leaf that the steps behind <c>/ledger/</c> name, as <see cref="Addresses.OfLeaf"/> writes them; null where they name none.</summary>
    public static (NewsPeriod Period, EventType? Kind, int Number)? Leaf(string[] steps)
    {
        if (steps is not [var period, .. var rest] || NewsPeriod.Parse(period) is not { } asked)
            return null;
        EventType? kind = null;
        if (rest is [[>= 'a' and <= 'z', ..] named, ..])
        {
            if (!Enum.TryParse<EventType>(named, ignoreCase: true, out var known))
                return null;
            (kind, rest) = (known, rest[1..]);
        }

        return rest switch
        {
            [] => (asked, kind, 1),
            [var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var leaf) && leaf > 1 => (asked, kind, leaf),
            _ => null,
        };
    }
}
