using System.Collections.Immutable;

namespace Huijian.Facts.Model;

/// <summary>An organisation named in the text. <see cref="Full"/> is the completed or official name where the lists or the article give it.</summary>
public sealed record NamedBody(string Name, string? Full, BodyKind Kind, ImmutableArray<TextSpan> Mentions, Evidence Evidence);
