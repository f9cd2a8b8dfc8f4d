using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>How the followed sources are doing.</summary>
public sealed record SourcesSheet(IReadOnlyList<FollowedSource> Sources);
