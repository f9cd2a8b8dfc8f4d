using System.Net;
using System.Net.Sockets;

namespace Huijian.Collect;

/// <summary>
/// Opens connections to public addresses only. The check stands where the connection is made, on the address that DNS gave for it:
/// a name that turned private between two requests, or behind a redirect, is refused like any other.
/// </summary>
internal static class PublicConnection
{
    /// <summary>The addresses of a host. A test stands in for DNS here.</summary>
    internal delegate Task<IPAddress[]> Resolve(string host, CancellationToken cancel);

    /// <summary>Opens a line to one of the addresses that the check let through. A test stands in for the network here.</summary>
    internal delegate ValueTask<Stream> Dial(IPAddress[] addresses, int port, CancellationToken cancel);

    /// <summary>A name stands for an address that must not be connected to.</summary>
    internal sealed class RefusedException(string message) : Exception(message);

    /// <param name="anywhere">True for hosts that a source allows by name; they may lie anywhere.</param>
    public static SocketsHttpHandler Handler(Resolve resolve, bool anywhere, Dial? dial = null) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        // A proxy would resolve the names in our place, behind the check.
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(20),
        MaxResponseHeadersLength = 64,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(60),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectCallback = (context, cancel) => ConnectAsync(context.DnsEndPoint, resolve, anywhere, dial ?? DialAsync, cancel),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint end, Resolve resolve, bool anywhere, Dial dial, CancellationToken cancel)
    {
        var addresses = IPAddress.TryParse(end.Host.Trim('[', ']'), out var literal) ? [literal] : await resolve(end.Host, cancel);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        foreach (var address in addresses)
        {
            if (!anywhere && PublicAddress.Refusal(address) is { } refusal)
                throw new RefusedException($"{end.Host} stands for {refusal}");
        }

        return await dial(addresses, end.Port, cancel);
    }

    private static async ValueTask<Stream> DialAsync(IPAddress[] addresses, int port, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
