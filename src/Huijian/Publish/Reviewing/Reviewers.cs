using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Huijian.Publish.Reviewing;

/// <summary>
/// Who may write: whoever a trusted proxy names; whoever signs in with an account; where there is neither, whoever sits at this machine. Everybody else only reads.
/// </summary>
/// <param name="header">The header in which a trusted proxy names the reader, or null. A proxy that sets it must strip it from outside.</param>
/// <param name="accounts">Name and <see cref="Keep">kept secret</see> of each reviewer.</param>
internal sealed class Reviewers(string? header, IReadOnlyDictionary<string, string> accounts)
{
    private const int Rounds = 210_000;

    /// <summary>The reviewer's name, or null.</summary>
    public string? Name(HttpContext context)
    {
        if (header is not null && context.Request.Headers[header].ToString() is { Length: > 0 } named)
            return named;
        if (SignedIn(context.Request.Headers.Authorization.ToString()) is { } account)
            return account;
        return header is null && accounts.Count == 0 && AtThisMachine(context) ? "本机" : null;
    }

    /// <summary>A secret as a line of the accounts file keeps it: rounds, salt and PBKDF2-SHA256, so that the file gives nobody away.</summary>
    public static string Keep(string secret, ReadOnlySpan<byte> salt) =>
        $"{Rounds}.{Convert.ToHexStringLower(salt)}.{Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(secret, salt, Rounds, HashAlgorithmName.SHA256, 32))}";

    private string? SignedIn(string authorization)
    {
        if (!authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return null;
        var bytes = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[6..].Trim(), bytes, out var length))
            return null;
        var said = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = said.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !accounts.TryGetValue(said[..colon], out var kept) || kept.Split('.') is not [_, var salt, _])
            return null;
        var given = Keep(said[(colon + 1)..], Convert.FromHexString(salt));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(given), Encoding.ASCII.GetBytes(kept)) ? said[..colon] : null;
    }

    // A proxy on this machine also comes from loopback, and so does a page elsewhere that had its name point here: both show in the headers,
    // or in a form of HTTP that proxies still speak by default and browsers do not.
    private static bool AtThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && HttpProtocol.IsHttp11(context.Request.Protocol) && IPAddress.IsLoopback(address)
        && (context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]")
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");
}
