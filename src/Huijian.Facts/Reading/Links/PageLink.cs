namespace Huijian.Facts.Reading.Links;

/// <summary>A link of a page and the words it stands on.</summary>
public sealed record PageLink(Uri Address, string Text);
