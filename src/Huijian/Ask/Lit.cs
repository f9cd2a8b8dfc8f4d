namespace Huijian.Ask;

/// <summary>A text and the stretches of it to light up (start, length in UTF-16 units), in order, not overlapping.</summary>
public sealed record Lit(string Text, IReadOnlyList<(int Start, int Length)> Marks);
