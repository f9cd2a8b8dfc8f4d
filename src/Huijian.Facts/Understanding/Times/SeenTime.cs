namespace Huijian.Facts.Understanding.Times;

/// <summary>A time in the sight of an article and what it resolves to; null where it stays open.</summary>
internal sealed record SeenTime(TimePhrase Phrase, Period? Period);
