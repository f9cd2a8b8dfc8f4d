using Huijian.Facts.Model;

namespace Huijian.Facts.Joining;

/// <summary>A dated article gives somebody a post.</summary>
/// <param name="Article">Where it stands.</param>
/// <param name="Division">The division that the post's body lies in, or null.</param>
/// <param name="OneSeat">Whether the post is held by one person at a time.</param>
public sealed record Attestation(string Article, string Post, string? Body, string? Division, bool OneSeat, PostStanding Standing, DateOnly Day);
