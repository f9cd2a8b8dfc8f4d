namespace Huijian.Ask;

/// <summary>A field of cooperation: who hoped for it or pledged it, and where.</summary>
public sealed record FieldPage(ChannelRow Row, IReadOnlyList<CooperationRow> Speakers, IReadOnlyList<StoryRow> Stories);
