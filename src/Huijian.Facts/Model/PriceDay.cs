namespace Huijian.Facts.Model;

/// <summary>A day of trading as a user's file gives it: prices as traded, in the share's currency.</summary>
/// <param name="Volume">In shares (股), whatever unit the file had.</param>
public sealed record PriceDay(DateOnly Day, decimal Open, decimal Close, decimal High, decimal Low, decimal Volume);
