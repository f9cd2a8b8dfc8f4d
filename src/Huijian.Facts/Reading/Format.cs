namespace Huijian.Facts.Reading;

/// <summary>What kind of document the bytes or the text are, by what they hold rather than what they are called.</summary>
internal enum Format
{
    /// <summary>Plain lines.</summary>
    Text,
    Page,

    /// <summary>Front matter and a body in Markdown or HTML, as Jekyll and Hugo keep them.</summary>
    Post,
    Markdown,

    /// <summary>RSS, RDF, Atom, OPML, a sitemap: told apart by the root element.</summary>
    Xml,

    /// <summary>JSON Feed, JSON lines, answers of news APIs.</summary>
    Json,

    /// <summary>Rows of values (.csv, .tsv): prices and lists that lie beside articles.</summary>
    Table,
    Zip,
    GZip,
    Tar,
    Warc,

    /// <summary>A page saved by a browser as one file (.mht, .mhtml), a mail or a box of mails.</summary>
    Mail,
}
