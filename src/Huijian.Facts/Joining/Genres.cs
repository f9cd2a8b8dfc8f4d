using System.Collections.Immutable;
using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Joining;

/// <summary>Tells from a headline what kind of writing an article is.</summary>
internal static class Genres
{
    private static readonly ImmutableArray<(string Word, Genre Genre)> Words =
        [.. KnowledgeTable.Load("genres").Rows.Select(row => (row[0], row.As<Genre>(1)))];

    /// <param name="title">The headline's characters (<see cref="CopyText.Title"/>).</param>
    public static Genre Of(string title)
    {
        var genre = Genre.Report;
        foreach (var (word, says) in Words)
        {
            if (title.Contains(word, StringComparison.Ordinal))
                genre |= says;
        }

        return genre;
    }
}
