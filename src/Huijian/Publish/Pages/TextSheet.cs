namespace Huijian.Publish.Pages;

/// <summary>A page of our own words: about the site, its feeds, an address that leads nowhere.</summary>
/// <param name="Links">Where to go from here.</param>
public sealed record TextSheet(string Path, string Chinese, string English, IReadOnlyList<TextParagraph> Paragraphs, IReadOnlyList<TextLink> Links, bool Hidden);
