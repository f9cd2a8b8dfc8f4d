using System.Globalization;
using System.Text;
using Huijian.Ask;
using Huijian.Facts.Model;

namespace Huijian.Publish;

/// <summary>Questions as addresses: every filter and every search can be saved, sent and followed.</summary>
internal static class Addresses
{
    public static string OfLedger(LedgerQuery query, string path = "/ledger") => With(
        path,
        ("kind", query.Kind?.ToString()),
        ("status", query.Status?.ToString()),
        ("person", query.Person),
        ("body", query.Body),
        ("place", query.Place),
        ("security", query.Security),
        ("outlet", query.Outlet),
        ("q", query.Words),
        ("from", query.From?.Iso()),
        ("to", query.To?.Iso()),
        ("sort", query.Order == default ? null : query.Order.ToString()),
        ("up", query.Ascending ? "1" : null),
        ("offset", query.Offset == 0 ? null : query.Offset.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A leaf of the ledger: <c>/ledger/2024-05</c>, <c>/ledger/2024/signing/2</c>.</summary>
    public static string OfLeaf(NewsPeriod period, EventType? kind, int number = 1) =>
        $"/ledger/{period}{(kind is null ? "" : "/" + kind.ToString()!.ToLowerInvariant())}{(number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"/{number}"))}";

    public static string OfSearch(SearchQuery query, string path = "/search") => With(
        path,
        ("q", query.Words),
        ("kind", query.Kind?.ToString()),
        ("person", query.Person),
        ("body", query.Body),
        ("place", query.Place),
        ("security", query.Security),
        ("outlet", query.Outlet),
        ("from", query.From?.Iso()),
        ("to", query.To?.Iso()),
        ("amount", query.Amount?.ToString(CultureInfo.InvariantCulture)),
        ("sort", query.Order == default ? null : query.Order.ToString()),
        ("offset", query.Offset == 0 ? null : query.Offset.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A path with what is asked of it; empty values are left out.</summary>
    public static string With(string path, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var address = new StringBuilder(path);
        var mark = '?';
        foreach (var (name, value) in values)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }

        return address.ToString();
    }
}
