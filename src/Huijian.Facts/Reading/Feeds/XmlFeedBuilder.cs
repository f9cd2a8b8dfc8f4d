using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Feeds;

/// <summary>Puts a feed together from its elements as they come. Namespaces are told by their last word, since feeds misspell the rest.</summary>
internal sealed class XmlFeedBuilder(Uri? address)
{
    private readonly ImmutableArray<FeedItem>.Builder _items = ImmutableArray.CreateBuilder<FeedItem>();
    private readonly ImmutableArray<Link>.Builder _lists = ImmutableArray.CreateBuilder<Link>();
    private string? _title;
    private FeedItem? _item;
    private string? _itemElement;

    public FeedKind? Kind { get; private set; }

    public int Count => _items.Count + _lists.Count;

    /// <summary>Takes the root element; false if it opens no feed.</summary>
    public bool Open(string root)
    {
        Kind = root switch
        {
            "rss" or "RDF" => FeedKind.Rss,
            "feed" => FeedKind.Atom,
            "opml" => FeedKind.Opml,
            "urlset" or "sitemapindex" => FeedKind.Sitemap,
            _ => null,
        };
        return Kind is not null;
    }

    /// <summary>True for elements that hold others; the rest are fields.</summary>
    public bool Descend(string name, string space) => name switch
    {
        "rss" or "RDF" or "feed" or "opml" or "urlset" or "sitemapindex" or "channel" or "item" or "entry" or "body" or "head" or "outline" => true,
        "url" or "sitemap" => Kind == FeedKind.Sitemap,
        "news" or "publication" => Kind == FeedKind.Sitemap && _item is not null,
        "author" or "source" => Kind == FeedKind.Atom,
        _ => name == "group" && space.Contains("media", StringComparison.Ordinal),
    };

    public void Start(string name, Dictionary<string, string> attributes)
    {
        if (name is "item" or "entry" or "url" or "sitemap")
        {
            (_item, _itemElement) = (new FeedItem { Id = attributes.GetValueOrDefault("about") }, name);
        }
        else if (name == "outline" && attributes.GetValueOrDefault("xmlUrl") is { } list)
        {
            _lists.Add(new Link(Words(attributes.GetValueOrDefault("title") ?? attributes.GetValueOrDefault("text")) ?? list, Made(list)));
        }
        else if (name is "source" && _item is not null)
        {
            _inSource = true;
        }
    }

    public void End(string name)
    {
        if (name == "source")
            _inSource = false;
        if (_item is null || name != _itemElement)
            return;
        if (name == "sitemap" && _item.Address is not null)
            _lists.Add(new Link(_item.Address.AbsoluteUri, _item.Address));
        else if (_item.Address is not null || _item.Title is not null || _item.Text is not null)
            _items.Add(_item);
        _item = null;
    }

    public Feed Close(ImmutableArray<Trouble> troubles) => new(Kind!.Value, _title, _items.ToImmutable(), _lists.ToImmutable(), troubles);

    private bool _inSource;

    /// <summary>Takes an element that holds only characters.</summary>
    public void Field(string name, string space, Dictionary<string, string> attributes, string content)
    {
        if (_item is null)
            FeedField(name, attributes, content);
        else if (_inSource)
            _item = name == "title" ? _item with { Outlet = Words(content) } : _item;
        else
            _item = ItemField(_item, name, space, attributes, content);
    }

    private void FeedField(string name, Dictionary<string, string> attributes, string content)
    {
        if (name == "title")
            _title ??= Words(content);
        else if (name == "link" && attributes.GetValueOrDefault("rel") == "next" && Made(attributes.GetValueOrDefault("href")) is { } next)
            _lists.Add(new Link("next", next));
    }

    private FeedItem ItemField(FeedItem item, string name, string space, Dictionary<string, string> attributes, string content)
    {
        var isMedia = space.Contains("media", StringComparison.Ordinal) || space.Contains("mrss", StringComparison.Ordinal);
        switch (name)
        {
            case "title" when !isMedia:
                return item with { Title = item.Title ?? Words(content) };
            case "link":
                var rel = attributes.GetValueOrDefault("rel");
                return rel is null or "alternate" ? item with { Address = item.Address ?? Made(attributes.GetValueOrDefault("href") ?? content) } : item;
            case "loc":
                return item with { Address = Made(content) };
            case "guid" or "id":
                var isLink = name == "guid" && attributes.GetValueOrDefault("isPermaLink") != "false";
                return item with { Id = content.Trim(), Address = item.Address ?? (isLink && content.Trim().StartsWith("http", StringComparison.Ordinal) ? Made(content) : null) };
            case "pubDate" or "published" or "publication_date" or "issued" or "date":
                return item with { Published = MachineTime.Read(content) ?? item.Published };
            case "updated" or "modified" or "lastmod":
                return item with { Published = item.Published ?? (name == "lastmod" ? null : MachineTime.Read(content)) };
            case "author" or "creator" or "name":
                return Named(item, name, content);
            case "source":
                return item with { Outlet = Words(content) };
            case "encoded" or "content" when !isMedia:
                return content.Length > (item.Text?.Length ?? 0) ? item with { Text = content, IsPlain = attributes.GetValueOrDefault("type") == "text" } : item;
            case "description" or "summary" when !isMedia:
                return item.Text is null ? item with { Text = content } : item;
            case "content" or "thumbnail" or "enclosure":
                return Pictured(item, attributes);
            default:
                return item;
        }
    }

    private FeedItem Named(FeedItem item, string element, string content)
    {
        var words = Words(content);
        // In a news sitemap the name stands in the publication; in RSS 2.0 an author is an address with a name in brackets.
        if (element == "name" && Kind == FeedKind.Sitemap)
            return item with { Outlet = words };
        var open = words?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        if (open > 0 && words!.Contains('@', StringComparison.Ordinal))
            words = words[(open + 1)..].TrimEnd(')');
        return words is null || words.Contains('@', StringComparison.Ordinal) ? item : item with { Authors = item.Authors.Add(words) };
    }

    private FeedItem Pictured(FeedItem item, Dictionary<string, string> attributes)
    {
        var type = attributes.GetValueOrDefault("type") ?? attributes.GetValueOrDefault("medium");
        return type?.StartsWith("image", StringComparison.Ordinal) == true && Made(attributes.GetValueOrDefault("url")) is { } picture && item.Pictures.Length < 50
            ? item with { Pictures = item.Pictures.Add(picture) }
            : item;
    }

    private Uri? Made(string? written)
    {
        var text = written?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > 4000)
            return null;
        var made = address is null ? Uri.TryCreate(text, UriKind.Absolute, out var uri) : Uri.TryCreate(address, text, out uri);
        return made && uri!.Scheme is "http" or "https" ? uri : null;
    }

    /// <summary>Words on one line; titles are sometimes HTML of their own.</summary>
    private static string? Words(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var blocks = Html.Blocks.Read(text, null);
        var words = string.Join(' ', blocks.Paragraphs.Select(paragraph => paragraph.Text)).Trim();
        return words.Length == 0 ? null : words;
    }
}
