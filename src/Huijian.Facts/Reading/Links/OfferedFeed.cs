namespace Huijian.Facts.Reading.Links;

/// <summary>A feed that a page offers in its head, with the media type it states.</summary>
public sealed record OfferedFeed(Uri Address, string MediaType, string? Title);
