using Huijian.Facts.Model;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>decoded HTML → article.</summary>
internal static class PageReader
{
    /// <summary>Reads a page. Never throws for what the page holds.</summary>
    public static ReadDocument Read(string html, Document document, SiteProfiles profiles)
    {
        _ = profiles;
        var blocks = Blocks.Read(html, document.Address);
        return ReadDocument.Of(new Article
        {
            File = document.Path,
            Address = document.Address,
            Paragraphs = blocks.Paragraphs,
            Photos = blocks.Photos,
            Securities = blocks.Securities,
        });
    }
}
