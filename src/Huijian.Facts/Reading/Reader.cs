using Huijian.Facts.Model;

namespace Huijian.Facts.Reading;

/// <summary>bytes → articles. Pure: the same bytes give the same articles.</summary>
public static class Reader
{
    /// <summary>Reads a document of any known format. Never throws for what the document holds.</summary>
    public static ReadDocument Read(Document document) =>
        ReadDocument.Failed($"{document.Path}: not a known format.", "Bring HTML, Markdown, text or a feed.");
}
