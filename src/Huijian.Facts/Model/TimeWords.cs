namespace Huijian.Facts.Model;

/// <summary>A time expression and what it resolves to: 6月7日, 去年, 2023年以来, 上半年.</summary>
/// <param name="From">First day, month or year; null where it stays undecided (近日).</param>
/// <param name="To">End of a period, included; equal to <paramref name="From"/> for a single date.</param>
/// <param name="Norm">As in the language sets: ISO day, <c>a/b</c>, <c>YYYY</c>, <c>YYYY-Qn</c>, <c>YYYY-H1</c>; null if undecided.</param>
public sealed record TimeWords(PartialDate? From, PartialDate? To, string? Norm, Evidence Evidence);
