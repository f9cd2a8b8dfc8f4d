using System.Net;
using System.Net.Sockets;

namespace Huijian.Collect;

/// <summary>
/// Which network addresses a collector may speak to: public ones over http and https. A page that names, redirects to or
/// resolves to a machine inside the reader's own network is refused, whatever way the address is written.
/// The ranges are those of the IANA special-purpose registries (RFC 6890 and its updates) and of the known metadata servers.
/// </summary>
internal static class PublicAddress
{
    private static readonly (IPNetwork Range, string What)[] Closed =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "this network"),
        (IPNetwork.Parse("10.0.0.0/8"), "private"),
        (IPNetwork.Parse("100.64.0.0/10"), "shared or metadata"),
        (IPNetwork.Parse("127.0.0.0/8"), "loopback"),
        (IPNetwork.Parse("168.63.129.16/32"), "metadata"),
        (IPNetwork.Parse("169.254.0.0/16"), "link-local or metadata"),
        (IPNetwork.Parse("172.16.0.0/12"), "private"),
        (IPNetwork.Parse("192.0.0.0/24"), "reserved or metadata"),
        (IPNetwork.Parse("192.0.2.0/24"), "documentation"),
        (IPNetwork.Parse("192.88.99.0/24"), "reserved"),
        (IPNetwork.Parse("192.168.0.0/16"), "private"),
        (IPNetwork.Parse("198.18.0.0/15"), "benchmarking"),
        (IPNetwork.Parse("198.51.100.0/24"), "documentation"),
        (IPNetwork.Parse("203.0.113.0/24"), "documentation"),
        (IPNetwork.Parse("224.0.0.0/4"), "multicast"),
        (IPNetwork.Parse("240.0.0.0/4"), "reserved"),
        (IPNetwork.Parse("2001::/23"), "protocol assignments"),
        (IPNetwork.Parse("2001:db8::/32"), "documentation"),
        (IPNetwork.Parse("3fff::/20"), "documentation"),
    ];

    /// <summary>Everything public in IPv6 lies here; loopback, mapped, unique-local, link-local and multicast do not.</summary>
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Why this address must not be fetched, or null if it may: scheme, sign-in data, and a host that is an address itself.</summary>
    public static string? Refusal(Uri address, IReadOnlySet<string> allowedHosts)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            return $"{address} is not an http or https address.";
        if (address.UserInfo.Length > 0)
            return $"{address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)} is asked for with a name and password in the address.";
        if (IsAllowed(address, allowedHosts))
            return null;
        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var literal))
            return Refusal(literal);
        return address.IdnHost.TrimEnd('.') is "localhost" || address.IdnHost.TrimEnd('.').EndsWith(".localhost", StringComparison.Ordinal)
            ? $"{address.Host} is this machine itself."
            : null;
    }

    /// <summary>Whether the source names this host, with or without its port, among those it may reach anywhere.</summary>
    public static bool IsAllowed(Uri address, IReadOnlySet<string> allowedHosts) =>
        allowedHosts.Contains(address.IdnHost) || allowedHosts.Contains(address.Host) || allowedHosts.Contains(address.Authority);

    /// <summary>Why this network address must not be connected to, or null if it is public.</summary>
    public static string? Refusal(IPAddress address)
    {
        if (Inner(address) is { } inner)
            return Refusal(inner) is null ? null : $"{address} stands for {Refusal(inner)}";
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !Global6.Contains(Plain(address)))
            return $"{address}, which is not a public address.";
        foreach (var (range, what) in Closed)
        {
            if (range.Contains(Plain(address)))
                return $"{address}, which is not a public address ({what}).";
        }

        return null;
    }

    /// <summary>The IPv4 address that an IPv6 form carries: mapped, translated (NAT64) or 6to4.</summary>
    private static IPAddress? Inner(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (Translated.Contains(Plain(address)))
            return new IPAddress(bytes.AsSpan(12, 4));
        return SixToFour.Contains(Plain(address)) ? new IPAddress(bytes.AsSpan(2, 4)) : null;
    }

    /// <summary>Without a zone (fe80::1%eth0), which ranges do not know.</summary>
    private static IPAddress Plain(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId != 0 ? new IPAddress(address.GetAddressBytes()) : address;
}
