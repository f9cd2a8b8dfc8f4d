namespace Huijian.Ask;

/// <summary>An article that came into the record after another, as alerts tell it.</summary>
/// <param name="Number">Rises with every article recorded.</param>
internal sealed record NewArticle(long Number, string Article, string Story, string? Title, string? Outlet, string? Published, string? Address);
