namespace Huijian.Publish.Pages;

/// <summary>A paragraph of our own words, in both languages.</summary>
public sealed record TextParagraph(string Chinese, string English);
