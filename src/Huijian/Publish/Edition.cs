using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Huijian.Publish;

/// <summary>
/// Which edition of the site a page belongs to: in which language, live or written to files, for everybody or for the reader's own eyes.
/// Every link is made here, so that a page need not know where it will stand.
/// </summary>
public sealed record Edition
{
    private const string PlainCharacters = "-_.~:0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly SearchValues<char> Plain = SearchValues.Create(PlainCharacters);

    private static readonly SearchValues<char> PlainPath = SearchValues.Create("/" + PlainCharacters);

    /// <summary>True for the English edition, whose addresses begin with <c>/en</c>; Chinese is the default.</summary>
    public bool English { get; init; }

    /// <summary>True where pages are files: addresses end in <c>.html</c> and nothing asks a server.</summary>
    public bool Written { get; init; }

    /// <summary>True where everybody may read: facts, short quotes and links only, no whole texts or photos.</summary>
    public bool Public { get; init; }

    /// <summary>The day to which the reader looks back; nothing of later days is shown. Null for all there is.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>True if the reader follows what the page is about.</summary>
    public bool Followed { get; init; }

    /// <summary>Where the site begins on its host, without the last slash: "" or "/news".</summary>
    public string Root { get; init; } = "";

    /// <summary>Scheme and host for addresses that leave the site (feeds, sitemaps), without the last slash; empty if unknown.</summary>
    public string Site { get; init; } = "";

    /// <summary>Outlets whose whole texts may be shown to everybody.</summary>
    public IReadOnlySet<string> OpenOutlets { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Marks the assets, so that a browser keeps them until they change.</summary>
    public string AssetMark { get; init; } = "";

    /// <summary>The ids of entries that have no page in this edition: written, what one story alone tells of is that story's to tell.</summary>
    public FrozenSet<string> Unpaged { get; init; } = [];

    /// <summary>The language of words from articles where the page around them speaks another: an attribute, or none.</summary>
    public string? Chinese => English ? "zh-CN" : null;

    /// <summary>True if whole texts of this outlet may be shown.</summary>
    public bool ShowsTextOf(string? outlet) => !Public || (outlet is not null && OpenOutlets.Contains(outlet));

    /// <summary>What the reader sees in his language.</summary>
    public string Say(string chinese, string english) => English ? english : chinese;

    /// <summary>The link to a page of the site: <c>/story/a1</c> in Chinese, <c>/en/story/a1</c> in English, <c>….html</c> in files.</summary>
    public string To(string path) => Link(path, English);

    /// <summary>The same page in the other language.</summary>
    public string ToOtherLanguage(string path) => Link(path, !English);

    /// <summary>The link to a file that is the same in every language: a feed, the stylesheet, an export.</summary>
    public string ToFile(string path) => Root + path;

    public string ToAsset(string name) => $"{Root}/assets/{name}?{AssetMark}";

    /// <summary>The feeds that are files, without their endings.</summary>
    public FrozenSet<string> WrittenFeeds { get; init; } = [];

    /// <summary>True if this feed is there: live there are all, in files those of the whole site, the outlets, the shares and what is told of often.</summary>
    public bool HasFeed(string? feed) => feed is not null && (!Written || WrittenFeeds.Contains(feed));

    /// <summary>A page's address with scheme and host, where these are known.</summary>
    public string Whole(string path) => Site + To(path);

    /// <summary>The link to a register entry or any other page that is known by its id; null, and so no link, where it has no page.</summary>
    public string? To(string room, string id) => Has(id) ? Entry(room, id) : null;

    /// <summary>The link to a story: it always has a page.</summary>
    public string ToStory(string id) => Entry("story", id);

    /// <summary>True if an entry has a page of its own.</summary>
    public bool Has(string id) => !Unpaged.Contains(id);

    /// <summary>An id as one step of a path: letters and digits of ASCII and a few marks stay, all else is escaped.</summary>
    public static string Escaped(string id)
    {
        if (!id.AsSpan().ContainsAnyExcept(Plain))
            return id;
        var escaped = new StringBuilder();
        foreach (var rune in id.EnumerateRunes())
        {
            if (rune.IsBmp && Plain.Contains((char)rune.Value))
                escaped.Append((char)rune.Value);
            else
                escaped.Append(Uri.EscapeDataString(rune.ToString()));
        }

        return escaped.ToString();
    }

    /// <summary>A path with each of its steps escaped.</summary>
    public static string EscapedPath(string path) => path.AsSpan().ContainsAnyExcept(PlainPath) ? string.Join('/', path.Split('/').Select(Escaped)) : path;

    private string Entry(string room, string id) => $"{Root}{(English ? "/en" : "")}/{room}/{Escaped(id)}{(Written ? ".html" : "")}";

    // Every page has a hundred links: each is put together at once.
    private string Link(string path, bool english)
    {
        var cut = path.AsSpan().IndexOfAny('?', '#');
        var before = path.AsSpan(0, cut < 0 ? path.Length : cut);
        var after = path.AsSpan(before.Length);
        var ending = !Written ? "" : before.EndsWith('/') ? "index.html" : ".html";
        if (english && before is "/" && !Written)
            before = default;
        return $"{Root}{(english ? "/en" : "")}{before}{ending}{after}";
    }
}
