using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>A person, body or place that an article or story names.</summary>
/// <param name="Post">For a person the posts given, as one phrase.</param>
public sealed record MentionRow(EntityKind Kind, string Id, string Name, string? Post, int Articles);
