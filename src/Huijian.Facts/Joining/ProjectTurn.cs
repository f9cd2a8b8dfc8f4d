namespace Huijian.Facts.Joining;

/// <summary>What a report says that changes how a project is counted.</summary>
public enum ProjectTurn
{
    None,

    /// <summary>增资: the increment counts, and it is no new project.</summary>
    Increase,

    /// <summary>换业主: the project counts with the signing after the change.</summary>
    NewOwner,
}
