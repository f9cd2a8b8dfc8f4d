using System.Buffers;
using System.Collections.Frozen;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>What the names that page builders give to parts of a page (class and id) say of them.</summary>
internal sealed class Regions
{
    /// <summary>Parts of names that mark a region beside the article.</summary>
    private static readonly SearchValues<string> BesideParts = SearchValues.Create(
    ["comment", "footer", "sidebar", "related", "relevan", "recommend", "recomm", "share", "copyright", "disclaim", "declare", "statement", "keyword", "crumb", "paginat",
        "advert", "banner", "logo", "qrcode", "erweima", "wechat", "weixin", "toolbar", "popup", "modal", "hotnews", "hot_", "hot-", "ranking", "subscribe", "download", "login", "feedback", "prevnext",
        "xgxw", "xiangguan", "tuijian", "fenxiang", "pinglun", "bdshare", "jiathis", "reward", "dashang", "navbar", "social", "addthis", "fontsize", "font-size", "font_size", "otherlink",
        "morenews", "guess", "you_like", "hidden_print", "breadcrumb", "special_tag", "live-comment", "groom", "newslist", "news-list", "news_list",],
        StringComparison.Ordinal);

    /// <summary>Whole words of names that do, where as a part they would stand in others: ad in read, nav in naval, hot in photo.</summary>
    private static readonly FrozenSet<string> BesideWords = FrozenSet.ToFrozenSet(
        ["ad", "ads", "adv", "gg", "guanggao", "nav", "menu", "foot", "sns", "ewm", "aside"]);

    /// <summary>Whole names that do.</summary>
    private static readonly FrozenSet<string> BesideNames = FrozenSet.ToFrozenSet(
        ["tool", "tools", "tag", "tags", "hot", "rank", "side", "page", "pages", "pager", "editor", "edit", "prev", "next", "vote", "like", "zan", "report", "bq", "copy", "tips", "rules"]);

    private static readonly SearchValues<string> CaptionParts = SearchValues.Create(
    ["caption", "picdesc", "pic-desc", "pic_desc", "imgdesc", "img-desc", "img_desc", "img_wrapper", "imgtitle", "img-title", "img_descr", "imgnote", "photo-note", "pictext", "pic-text", "pic_text", "tuzhu", "tushuo", "image-desc", "figure", "video-info", "video-title", "photo-info"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> TitleParts = SearchValues.Create(
    ["title", "headline", "tit", "biaoti", "bt"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> MetaParts = SearchValues.Create(
    ["time", "date", "source", "info", "meta", "author", "laiyuan", "from", "origin", "writer", "byline", "about", "pub", "subtitle", "ly", "tip"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> PathParts = SearchValues.Create(
    ["crumb", "path", "location", "position", "subnav", "weizhi", "current", "navpath", "daohang"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> OutletParts = SearchValues.Create(
    ["source", "laiyuan", "media", "account", "nickname", "js_name", "author-name", "author_name", "authorname", "copyfrom", "origin", "pgc", "publisher"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> WriterParts = SearchValues.Create(
    ["author", "writer", "reporter", "byline", "zuozhe", "editor-name"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> ArticleParts = SearchValues.Create(
    ["article", "content", "artibody", "body", "text", "detail", "editor", "zoom", "story", "post", "neirong", "main", "txt", "news"],
        StringComparison.Ordinal);

    private readonly Dictionary<HtmlNode, string> _names = [];
    private readonly Dictionary<HtmlNode, bool> _beside = [];

    /// <summary>The class and id of an element in lower case, or "".</summary>
    public string NameOf(HtmlNode node)
    {
        if (_names.TryGetValue(node, out var known))
            return known;
        if (!node.Has("class") && !node.Has("id"))
            return "";
        return _names[node] = string.Concat(node["class"], " ", node["id"]).ToLowerInvariant().Trim();
    }

    /// <summary>True for a region that by its own name or element is not the article.</summary>
    public bool IsBeside(HtmlNode node)
    {
        if (_beside.TryGetValue(node, out var known))
            return known;
        var beside = node.Tag.Name is "nav" or "aside" or "footer" or "menu" || NamesBeside(NameOf(node));
        return _beside[node] = beside;
    }

    public bool IsCaption(HtmlNode node) => node.Tag.Name is "figcaption" or "caption" || Holds(NameOf(node), CaptionParts);

    public bool IsTitle(HtmlNode node) => Holds(NameOf(node), TitleParts);

    public bool IsMeta(HtmlNode node) => Holds(NameOf(node), MetaParts);

    /// <summary>True for a part that by its name is the way from the front page to the article.</summary>
    public bool IsPath(HtmlNode node) => Holds(NameOf(node), PathParts);

    /// <summary>True for a part that by its name holds the outlet's name.</summary>
    public bool NamesOutlet(HtmlNode node) => Holds(NameOf(node), OutletParts);

    /// <summary>True for a part that by its name holds the writer's name.</summary>
    public bool NamesWriter(HtmlNode node) => Holds(NameOf(node), WriterParts);

    public bool IsArticle(HtmlNode node) => node.Tag.Name is "article" || Holds(NameOf(node), ArticleParts);

    private static bool NamesBeside(string name)
    {
        if (name.Length == 0)
            return false;
        if (Holds(name, BesideParts))
            return true;
        return name.Split(' ').Any(BesideNames.Contains) || name.Split(' ', '-', '_').Any(BesideWords.Contains);
    }

    private static bool Holds(string name, SearchValues<string> parts) => name.Length > 0 && name.AsSpan().ContainsAny(parts);
}
