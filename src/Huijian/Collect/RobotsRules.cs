using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Huijian.Collect;

/// <summary>What a site's robots.txt says to one visitor, read as RFC 9309 has it: the longest matching rule wins, allow wins a tie.</summary>
internal sealed record RobotsRules
{
    /// <summary>RFC 9309, 2.5: at least 500 kibibytes must be read; what lies behind is ignored.</summary>
    public const int ReadBytes = 500 * 1024;

    private sealed record Rule(bool Allow, string Path);

    private ImmutableArray<Rule> Rules { get; init; } = [];

    private string Agent { get; init; } = "*";

    /// <summary>Crawl-delay, which is no part of the standard but a plain wish; null if none is stated.</summary>
    public TimeSpan? Delay { get; private init; }

    /// <summary>Addresses of sitemaps that the file names.</summary>
    public ImmutableArray<Uri> Sitemaps { get; private init; } = [];

    /// <summary>The rules of a site without a robots.txt: all is allowed.</summary>
    public static readonly RobotsRules None = new();

    /// <summary>Reads the file for a visitor. Never fails: lines that are no rules say nothing.</summary>
    /// <param name="product">The product token of the visitor's User-Agent, such as <c>huijian</c>.</param>
    public static RobotsRules Read(ReadOnlySpan<byte> bytes, string product)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, ReadBytes)]).TrimStart('\uFEFF');
        var ours = new Group();
        var everyone = new Group();
        var named = new List<Group>();
        var lastWasAgent = false;
        var weAreNamed = false;
        var sitemaps = ImmutableArray.CreateBuilder<Uri>();
        foreach (var line in text.EnumerateLines())
        {
            if (KeyAndValue(line) is not var (key, value))
                continue;
            if (key is "user-agent" or "useragent" or "user agent")
            {
                if (!lastWasAgent)
                    named = [];
                lastWasAgent = true;
                if (value == "*")
                {
                    named.Add(everyone);
                }
                else if (Token(value).Equals(product, StringComparison.OrdinalIgnoreCase))
                {
                    named.Add(ours);
                    weAreNamed = true;
                }
            }
            else if (key == "sitemap")
            {
                if (Uri.TryCreate(value, UriKind.Absolute, out var sitemap))
                    sitemaps.Add(sitemap);
            }
            else
            {
                lastWasAgent = false;
                foreach (var group in named)
                    group.Take(key, value);
            }
        }

        var chosen = weAreNamed ? ours : everyone;
        return new RobotsRules
        {
            Agent = weAreNamed ? product : "*",
            Rules = [.. chosen.Rules],
            Delay = chosen.Delay,
            Sitemaps = sitemaps.ToImmutable(),
        };
    }

    /// <summary>Whether this address may be fetched, and by which rule.</summary>
    public RobotsDecision Judge(Uri address)
    {
        if (address.AbsolutePath == "/robots.txt")
            return new RobotsDecision(true, "robots.txt itself");
        var path = Escaped(address.PathAndQuery);
        Rule? best = null;
        foreach (var rule in Rules)
        {
            if (!Matches(rule.Path, path))
                continue;
            if (best is null || rule.Path.Length > best.Path.Length || (rule.Path.Length == best.Path.Length && rule.Allow))
                best = rule;
        }

        return best is null
            ? new RobotsDecision(true, "no rule")
            : new RobotsDecision(best.Allow, $"{(best.Allow ? "allow" : "disallow")}: {best.Path} for {Agent}");
    }

    private static (string Key, string Value)? KeyAndValue(ReadOnlySpan<char> line)
    {
        var hash = line.IndexOf('#');
        if (hash >= 0)
            line = line[..hash];
        var colon = line.IndexOf(':');
        return colon < 0 ? null : (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
    }

    /// <summary>Googlebot/2.1 → Googlebot: only letters, underscore and hyphen make a product token.</summary>
    private static string Token(string value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_'))
            end++;
        return value[..end];
    }

    /// <summary>Matches a rule with <c>*</c> and a final <c>$</c> against a path, without backtracking over more than one star.</summary>
    private static bool Matches(string rule, string path)
    {
        var toEnd = rule.EndsWith('$');
        var pattern = toEnd ? rule.AsSpan(0, rule.Length - 1) : rule.AsSpan();
        int at = 0, rest = 0, star = -1, resume = 0;
        while (true)
        {
            if (rest == pattern.Length && (!toEnd || at == path.Length))
                return true;
            if (rest < pattern.Length && pattern[rest] == '*')
            {
                star = rest++;
                resume = at;
            }
            else if (rest < pattern.Length && at < path.Length && pattern[rest] == path[at])
            {
                rest++;
                at++;
            }
            else if (star >= 0 && resume < path.Length)
            {
                rest = star + 1;
                at = ++resume;
            }
            else
            {
                return false;
            }
        }
    }

    /// <summary>One spelling for both sides: letters outside ASCII escaped, escapes in capitals, escaped plain letters as themselves.</summary>
    private static string Escaped(string path)
    {
        var result = new StringBuilder(path.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(path))
        {
            if (octet is > 0x20 and < 0x7F)
                result.Append((char)octet);
            else
                result.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        for (var i = 0; i + 2 < result.Length; i++)
        {
            if (result[i] != '%' || !char.IsAsciiHexDigit(result[i + 1]) || !char.IsAsciiHexDigit(result[i + 2]))
                continue;
            var value = (char)Convert.ToByte($"{result[i + 1]}{result[i + 2]}", 16);
            if (char.IsAsciiLetterOrDigit(value) || value is '-' or '.' or '_' or '~')
                result.Remove(i, 3).Insert(i, value);
            else
                result.Remove(i, 3).Insert(i, string.Create(CultureInfo.InvariantCulture, $"%{(int)value:X2}"));
        }

        return result.ToString();
    }

    private sealed class Group
    {
        public List<Rule> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public void Take(string key, string value)
        {
            // "Disallow:" with nothing behind it forbids nothing.
            if (key is "allow" or "disallow" && value.Length > 0)
                Rules.Add(new Rule(key == "allow", Escaped(value)));
            else if (key == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= 3600)
                Delay = TimeSpan.FromSeconds(seconds);
        }
    }
}
