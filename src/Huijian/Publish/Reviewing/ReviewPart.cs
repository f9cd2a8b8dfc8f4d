namespace Huijian.Publish.Reviewing;

/// <summary>What waits for a reviewer, each on a page of its own.</summary>
public enum ReviewPart
{
    /// <summary>Statements nobody has judged, and errors that readers reported.</summary>
    Facts,

    /// <summary>People who may be one person.</summary>
    People,

    /// <summary>Statements that cannot all be true.</summary>
    Contradictions,

    /// <summary>What reviewers said, to be taken back.</summary>
    History,
}
