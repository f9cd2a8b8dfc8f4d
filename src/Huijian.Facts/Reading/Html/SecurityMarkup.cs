using System.Buffers;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Html;

/// <summary>
/// Shares that mark-up names: <c>data-code="600050|1|1"</c>, <c>data-code="1,600160"</c>, <c>data-code="K NIO|106|7"</c>, and links to
/// quotes such as <c>…/unify/r/116.00762</c>, <c>…/sh600050</c>. The digits of the market: 1 Shanghai, 0 Shenzhen or Beijing
/// by the code, 116 Hong Kong, 105 to 107 the United States; others (90: boards, 100: indices) are no shares.
/// </summary>
internal static class SecurityMarkup
{
    private static readonly SearchValues<string> QuoteWords = SearchValues.Create(["quote", "stock", "/S/"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The share that an element names, and the words of the mark-up that do; null if it names none.</summary>
    public static (Security Security, string Evidence)? Of(HtmlNode node)
    {
        if (node["data-code"] is { } code)
            return OfDataCode(code) is { } named ? (named, $"data-code=\"{code}\"") : null;
        if (ReferenceEquals(node.Tag, Tag.Anchor) && node.Written("href").ContainsAny(QuoteWords) && node["href"] is { } address)
            return OfAddress(address) is { } linked ? (linked, address) : null;
        return null;
    }

    /// <summary>Reads code and market in either order, as chart widgets write them.</summary>
    public static Security? OfDataCode(string written)
    {
        var text = written.StartsWith("K ", StringComparison.Ordinal) ? written[2..] : written;
        var parts = text.Split('|', ',', '.');
        if (parts.Length < 2)
            return OfPrefixed(text.Trim());
        var (first, second) = (parts[0].Trim(), parts[1].Trim());
        return text.Contains('|', StringComparison.Ordinal) ? OfMarket(second, first) : OfMarket(first, second);
    }

    /// <summary>Reads the last part of an address that names a share: <c>116.00762</c>, <c>sh600050</c>, <c>hk00762</c>.</summary>
    public static Security? OfAddress(string address)
    {
        if (!address.AsSpan().ContainsAny(QuoteWords))
            return null;
        foreach (var part in address.Split('/', '?', '=', '&', '#').Reverse())
        {
            var name = part.EndsWith(".html", StringComparison.Ordinal) ? part[..^5] : part.EndsWith(".shtml", StringComparison.Ordinal) ? part[..^6] : part;
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if ((dot > 0 ? OfMarket(name[..dot], name[(dot + 1)..]) : OfPrefixed(name)) is { } security)
                return security;
        }

        return null;
    }

    private static Security? OfPrefixed(string name)
    {
        if (name.Length < 3)
            return null;
        var code = name[2..];
        var digits = code.All(char.IsAsciiDigit);
        return name[..2].ToLowerInvariant() switch
        {
            "sh" when digits && code.Length == 6 && code[0] is '6' or '9' => new Security(code, Market.SH),
            "sz" when digits && code.Length == 6 && code[0] is '0' or '2' or '3' => new Security(code, Market.SZ),
            "bj" when digits && code.Length == 6 => new Security(code, Market.BJ),
            "hk" when digits && code.Length is 4 or 5 => new Security(code.PadLeft(5, '0'), Market.HK),
            _ => null,
        };
    }

    private static Security? OfMarket(string market, string code)
    {
        var digits = code.Length > 0 && code.All(char.IsAsciiDigit);
        return market switch
        {
            "1" when digits && code.Length == 6 && code[0] is '6' or '9' => new Security(code, Market.SH),
            "0" when digits && code.Length == 6 => Security.OfBareCode(code) is { Market: not Market.SH } security ? security : null,
            "116" when digits && code.Length is >= 1 and <= 5 => new Security(code.PadLeft(5, '0'), Market.HK),
            "105" or "106" or "107" when code.Length is >= 1 and <= 6 && code.All(c => char.IsAsciiLetter(c) || c is '_' or '-') => new Security(code.ToUpperInvariant(), Market.US),
            _ => null,
        };
    }
}
