namespace Huijian.Ask;

/// <summary>A text and the stretches of it to light up, in order, not overlapping.</summary>
public sealed record Lit(string Text, IReadOnlyList<Stretch> Marks);
