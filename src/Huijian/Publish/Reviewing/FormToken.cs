using System.Security.Cryptography;
using System.Text;

namespace Huijian.Publish.Reviewing;

/// <summary>Proves that a form came from a page of ours: the page carries what a same-site cookie holds, and a page elsewhere can read neither.</summary>
internal static class FormToken
{
    private const string Cookie = "huijian-form";

    /// <summary>The token for a page about to be sent; the reader keeps it as a cookie.</summary>
    public static string Give(HttpContext context)
    {
        var token = context.Request.Cookies[Cookie] is { Length: 32 } known && known.All(char.IsAsciiHexDigitLower) ? known : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/" });
        return token;
    }

    /// <summary>True if the form carries the token of the reader's cookie.</summary>
    public static bool Fits(HttpContext context, IFormCollection form) =>
        context.Request.Cookies[Cookie] is { Length: 32 } expected
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(form["token"].ToString()), Encoding.UTF8.GetBytes(expected));
}
