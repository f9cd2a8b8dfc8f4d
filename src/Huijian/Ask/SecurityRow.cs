using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>A listed share that articles touch, and why.</summary>
/// <param name="Through">The named body that leads to it (中国联通集团 → 600050.SH), or null where the code stands in the article.</param>
public sealed record SecurityRow(string Id, Security Security, string? ShortName, SecurityReason Reason, Named? Through, int Stories);
