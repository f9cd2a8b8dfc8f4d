using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Joining;

/// <summary>
/// How a project is counted, after the rules of the trade: the first signing counts (首次签约), a later one is the same project; an increase adds
/// its increment alone; a change of owner moves the project to the signing after the change.
/// </summary>
/// <param name="Stage">The furthest stage; a cancellation ends the project.</param>
/// <param name="SignedOn">The day of the signing that counts, or null if none was told.</param>
/// <param name="Figure">The sum that counts, without increases, or null.</param>
/// <param name="Increases">The sums of the increases, in order of time.</param>
public sealed record ProjectCount(ProjectStage Stage, string? On, string? SignedOn, string? Figure, ImmutableArray<string> Increases)
{
    /// <param name="steps">All steps of one project; at least one. Their order makes no difference.</param>
    public static ProjectCount Of(IEnumerable<ProjectStep> steps)
    {
        var all = steps.OrderBy(step => step.On ?? "", StringComparer.Ordinal).ThenBy(step => step.Stage).ToList();
        var furthest = all.MaxBy(step => step.Stage)!;
        var own = all.Where(step => step.Turn != ProjectTurn.Increase).ToList();
        var change = own.FindLastIndex(step => step.Turn == ProjectTurn.NewOwner);
        var counted = change > 0 ? own[change..] : own;
        var signing = counted.Find(step => step.Stage == ProjectStage.Signed);
        return new ProjectCount(
            furthest.Stage,
            furthest.On,
            (signing ?? (change > 0 ? counted[0] : null))?.On,
            new[] { signing }.Concat(counted).Concat(own).Select(step => step?.Figure).FirstOrDefault(figure => figure is not null),
            [.. all.Where(step => step.Turn == ProjectTurn.Increase).Select(step => step.Figure).OfType<string>()]);
    }
}
