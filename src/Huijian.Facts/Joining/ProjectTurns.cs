using System.Collections.Immutable;
using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Joining;

/// <summary>Finds in a sentence what turns the count of the project it tells of (<c>knowledge/project-turns.tsv</c>).</summary>
public static class ProjectTurns
{
    private static readonly LooseFolding Folding = new();

    private static readonly ImmutableArray<(string Word, ProjectTurn Turn)> Words =
        [.. KnowledgeTable.Load("project-turns").Rows.Select(row => (row[0], row.As<ProjectTurn>(1)))];

    public static ProjectTurn Of(string sentence)
    {
        var folded = Folding.Fold(sentence);
        return Words.FirstOrDefault(turn => folded.Contains(turn.Word, StringComparison.Ordinal)).Turn;
    }
}
