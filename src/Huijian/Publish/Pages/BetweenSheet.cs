using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>What two had to do with each other, in one line of time: a province and an enterprise, two people, a person and a body.</summary>
public sealed record BetweenSheet(string Path, Named One, Named Other, IReadOnlyList<EventRow> Events);
