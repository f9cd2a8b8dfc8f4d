using System.Collections.Immutable;

namespace Huijian.Facts.Model;

/// <summary>What a reader would call the article, as a careful person would copy it from the page.</summary>
public sealed record Article
{
    /// <summary>The path of the document it was read from; <c>path#3</c> is the third item of a document with several.</summary>
    public required string File { get; init; }

    /// <summary>Where it was published: given with the document, or found in it (canonical link, source link). Null if neither.</summary>
    public Uri? Address { get; init; }

    /// <summary>The headline as shown, without the site's tail. Null for a text that opens with its first paragraph.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it (来源), apart from the site that mirrors it.</summary>
    public string? Outlet { get; init; }

    public NewsTime? Published { get; init; }

    /// <summary>Reporters and authors (记者、通讯员、作者), never 责任编辑.</summary>
    public ImmutableArray<string> Byline { get; init; } = [];

    public Dateline? Dateline { get; init; }

    /// <summary>The breadcrumb, outermost first: 首页, 财经, 经济观察.</summary>
    public ImmutableArray<string> Channel { get; init; } = [];

    /// <summary>What a post of a static site is filed under (Jekyll's categories), outermost first; they stand in its address.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>The tags that a post of a static site gives itself.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The address within its site that a post asks for (<c>/2022/06/meeting/</c>), or null.</summary>
    public string? Permalink { get; init; }

    public ImmutableArray<Paragraph> Paragraphs { get; init; } = [];

    public ImmutableArray<Photo> Photos { get; init; } = [];

    /// <summary>Related reading that stood beside the article.</summary>
    public ImmutableArray<Link> Related { get; init; } = [];

    /// <summary>Disclaimers, copyright notices and the like, one a line.</summary>
    public ImmutableArray<string> Notices { get; init; } = [];

    /// <summary>Listed shares that the document itself links (quote links, <c>data-code</c>, embedded charts).</summary>
    public ImmutableArray<LinkedSecurity> Securities { get; init; } = [];

    /// <summary>The address of the next page of an article in several pages.</summary>
    public Uri? NextPage { get; init; }

    /// <summary>The words of a span. Throws <see cref="ArgumentOutOfRangeException"/> for a span outside the article.</summary>
    public string TextOf(TextSpan span) => Line(span.Paragraph).Substring(span.Start, span.Length);

    /// <summary>A whole line: the headline for <see cref="TextSpan.Title"/>, else the paragraph.</summary>
    public string Line(int paragraph) => paragraph == TextSpan.Title ? Title ?? "" : Paragraphs[paragraph].Text;
}
