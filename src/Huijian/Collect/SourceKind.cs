namespace Huijian.Collect;

/// <summary>How a source is read. The names are the keys of the sources file.</summary>
internal enum SourceKind
{
    /// <summary>RSS, Atom or JSON feed.</summary>
    Feed,

    /// <summary>A page of links, newest first, and its next pages.</summary>
    List,

    /// <summary>A sitemap, a news sitemap, or an index of them.</summary>
    Sitemap,

    /// <summary>A JSON interface, read by a mapping file.</summary>
    Api,

    /// <summary>A folder into which files are put.</summary>
    Folder,

    /// <summary>A Jekyll or Hugo repository: the Markdown files in and below its <c>_posts</c>.</summary>
    Posts,

    /// <summary>A WARC file, or a folder of them.</summary>
    Warc,
}
