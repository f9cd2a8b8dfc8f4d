using System.Collections.Immutable;

namespace Huijian.Facts.Model;

/// <summary>
/// Everything an article states, each thing on its words. The contract between understanding and the stages after it.
/// Names are as written in the article; joining over articles comes later.
/// </summary>
public sealed record ArticleFacts
{
    public static readonly ArticleFacts None = new();

    /// <summary>In order of first mention.</summary>
    public ImmutableArray<NamedPerson> People { get; init; } = [];

    public ImmutableArray<NamedBody> Bodies { get; init; } = [];

    public ImmutableArray<NamedPlace> Places { get; init; } = [];

    public ImmutableArray<TimeWords> Times { get; init; } = [];

    public ImmutableArray<Event> Events { get; init; } = [];

    public ImmutableArray<Cooperation> Cooperation { get; init; } = [];

    public ImmutableArray<Figure> Figures { get; init; } = [];

    public ImmutableArray<Agreement> Agreements { get; init; } = [];

    public ImmutableArray<Project> Projects { get; init; } = [];

    public ImmutableArray<RelatedSecurity> Securities { get; init; } = [];
}
