using System.Collections.Immutable;

namespace Huijian.Facts.Model;

/// <summary>A document that has been read: what could be read, and what gave trouble. Reading never throws for what a document holds.</summary>
/// <param name="Articles">None for a document that is no article (a list page, a broken file); several for a feed or a bulletin.</param>
public sealed record ReadDocument(ImmutableArray<Article> Articles, ImmutableArray<Trouble> Troubles)
{
    public static ReadDocument Of(Article article) => new([article], []);

    public static ReadDocument Failed(string what, string remedy) => new([], [new Trouble(what, remedy, Fatal: true)]);
}
