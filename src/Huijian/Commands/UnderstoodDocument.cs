using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Commands;

/// <summary>A document on its way to the record: its articles with their facts, and what gave trouble.</summary>
internal sealed record UnderstoodDocument(
    Document Document,
    ImmutableArray<(Article Article, ArticleFacts Facts)> Articles,
    ImmutableArray<Trouble> Troubles)
{
    /// <summary>True if the record had it already, so that it was not read again.</summary>
    public bool Known { get; init; }

    /// <summary>True if nothing came out of it and something is to blame.</summary>
    public bool Failed => Articles.IsEmpty && Troubles.Any(trouble => trouble.Fatal);
}
