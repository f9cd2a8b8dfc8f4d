namespace Huijian.Record;

/// <summary>What the full-text index keeps of an article: headline, text, and other names of whom it names; all folded, in grams.</summary>
/// <param name="Number">The article's number.</param>
/// <param name="Was">What was indexed before under this number, or null.</param>
internal sealed record IndexedText(long Number, string Title, string Body, string Names, IndexedText? Was = null);
