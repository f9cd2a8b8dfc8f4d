namespace Huijian.Facts.Understanding.Numbers;

/// <summary>A numeral as read: 2390亿, 五十余万, 十几, 七八百, 4.78万亿.</summary>
/// <param name="Value">What it says; the lower end of an approximation by two digits (七八百 → 700).</param>
/// <param name="To">The upper end of such an approximation, else null.</param>
/// <param name="Over">余、多、几 inside it: 五十余万.</param>
/// <param name="Bare">Made of 百、千、万、亿 alone, as in 超百万辆.</param>
/// <param name="Listed">Chinese digits in a row (二〇二四): a year, a number of an order, seldom a quantity.</param>
/// <param name="Scale">The multiplier it ends with (8亿 → 10⁸), 1 if none: 6-8亿 shares it.</param>
internal readonly record struct Numeral(decimal Value, decimal? To = null, bool Over = false, bool Bare = false, bool Listed = false, decimal Scale = 1);
