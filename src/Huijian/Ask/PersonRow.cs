namespace Huijian.Ask;

/// <summary>A person in a list.</summary>
/// <param name="Post">The post last attested, or null.</param>
/// <param name="Note">What tells this person from others of the same name (辽宁省), or null.</param>
/// <param name="Confirmed">False where the name alone does not settle who is meant.</param>
public sealed record PersonRow(string Id, string Name, string? Note, string? Post, DateOnly? LastSeen, int Stories, bool Confirmed);
