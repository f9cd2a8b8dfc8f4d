namespace Huijian.Ask;

/// <summary>What became of a paragraph between two wordings: one changed, one gone (<paramref name="After"/> null) or one new (<paramref name="Before"/> null).</summary>
public sealed record TextChange(string? Before, string? After);
