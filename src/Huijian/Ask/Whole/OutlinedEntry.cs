using Huijian.Facts.Model;

namespace Huijian.Ask.Whole;

/// <summary>A person, body or place.</summary>
/// <param name="Folded">The name as it is kept for comparing.</param>
/// <param name="Stories">How many stories name it.</param>
/// <param name="Mark">Changes with its row and with its other names.</param>
internal sealed record OutlinedEntry(string Id, EntityKind Kind, string Name, string Folded, int Stories, DateOnly? LastSeen, ulong Mark);
