using Huijian.Ask;
using Huijian.Publish.Pages;

namespace Huijian.Publish;

/// <summary>What may leave the house: whole texts and photos stay unless the site is private or the outlet allows them.</summary>
internal static class PublicView
{
    public static object Of(object shown, Edition edition) => shown switch
    {
        _ when !edition.Public => shown,
        ArticlePage article => Without(article, edition),
        ArticleSheet sheet => sheet with { Article = Without(sheet.Article, edition) },
        _ => shown,
    };

    private static ArticlePage Without(ArticlePage page, Edition edition) => edition.ShowsTextOf(page.Article.Outlet)
        ? page
        : page with { Article = page.Article with { Paragraphs = [], Photos = [], Notices = [], Related = [] }, Revisions = [.. page.Revisions.Select(revision => revision with { Changes = [] })] };
}
