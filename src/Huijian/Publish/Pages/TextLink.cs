namespace Huijian.Publish.Pages;

/// <summary>A way on from a page of our own words, named in both languages.</summary>
public sealed record TextLink(string Path, string Chinese, string English);
