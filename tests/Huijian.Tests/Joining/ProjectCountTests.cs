using Huijian.Facts.Joining;
using Huijian.Facts.Model;

namespace Huijian.Tests.Joining;

public class ProjectCountTests
{
    [Fact]
    public void The_first_signing_counts()
    {
        var count = ProjectCount.Of([Step(ProjectStage.Signed, "2024-05-01", "later"), Step(ProjectStage.Signed, "2023-03-01", "first"), Step(ProjectStage.Started, "2024-08-01")]);
        Assert.Equal((ProjectStage.Started, "2023-03-01", "first"), (count.Stage, count.SignedOn, count.Figure));
    }

    [Fact]
    public void An_increase_counts_its_increment_and_is_no_signing()
    {
        var count = ProjectCount.Of([Step(ProjectStage.Signed, "2023-03-01", "first"), Step(ProjectStage.Signed, "2024-03-01", "more", ProjectTurn.Increase)]);
        Assert.Equal(("2023-03-01", "first"), (count.SignedOn, count.Figure));
        Assert.Equal("more", Assert.Single(count.Increases));
    }

    [Fact]
    public void A_new_owner_moves_the_project_to_his_signing()
    {
        var count = ProjectCount.Of(
        [
            Step(ProjectStage.Signed, "2022-03-01", "old"), Step(ProjectStage.Negotiated, "2023-01-01", null, ProjectTurn.NewOwner), Step(ProjectStage.Signed, "2023-06-01", "new"),
        ]);
        Assert.Equal(("2023-06-01", "new"), (count.SignedOn, count.Figure));
    }

    [Fact]
    public void A_new_owner_who_has_not_signed_counts_from_the_change()
    {
        var count = ProjectCount.Of([Step(ProjectStage.Signed, "2022-03-01", "old"), Step(ProjectStage.Started, "2023-01-01", null, ProjectTurn.NewOwner)]);
        Assert.Equal(("2023-01-01", "old"), (count.SignedOn, count.Figure));
    }

    [Fact]
    public void What_was_cancelled_is_cancelled() =>
        Assert.Equal(ProjectStage.Cancelled, ProjectCount.Of([Step(ProjectStage.Cancelled, "2023-01-01"), Step(ProjectStage.Started, "2024-01-01")]).Stage);

    [Theory]
    [InlineData("示例园区项目增资3亿元", ProjectTurn.Increase)]
    [InlineData("業主變更後項目重新簽約", ProjectTurn.NewOwner)]
    [InlineData("示例园区项目正式开工", ProjectTurn.None)]
    public void Words_turn_the_count(string sentence, ProjectTurn turn) => Assert.Equal(turn, ProjectTurns.Of(sentence));

    private static ProjectStep Step(ProjectStage stage, string on, string? figure = null, ProjectTurn turn = ProjectTurn.None) => new(stage, on, turn, figure);
}
