using System.Collections.Immutable;

namespace Huijian.Facts.Model;

/// <summary>A place named in the text.</summary>
/// <param name="Code">The administrative division's code (GB/T 2260), or null for other places and for names that stay ambiguous.</param>
public sealed record NamedPlace(string Name, string? Code, ImmutableArray<TextSpan> Mentions, Evidence Evidence);
