namespace Huijian.Ask;

/// <summary>A stretch of a text, in UTF-16 units. A record and no tuple: of a tuple JSON would say nothing.</summary>
public readonly record struct Stretch(int Start, int Length);
