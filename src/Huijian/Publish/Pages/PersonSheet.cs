using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>A person's page: the register entry and the happenings the person took part in.</summary>
public sealed record PersonSheet(PersonPage Person, IReadOnlyList<EventRow> Events, IReadOnlyList<CooperationRow> Said, DateOnly? AsOf)
{
    /// <summary>Years and months with pages of their own, where more is told than this page lists.</summary>
    public IReadOnlyList<NewsPeriod> Periods { get; init; } = [];
}
