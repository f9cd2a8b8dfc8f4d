namespace Huijian.Evaluation;

/// <summary>An expression found, in UTF-16 positions of the text.</summary>
internal sealed record Found(int Start, int End, string Type, string? Value, string? Unit = null);
