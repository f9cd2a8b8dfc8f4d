namespace Huijian.Ask;

/// <summary>A day that has news.</summary>
public sealed record DayRow(DateOnly Day, int Stories);
