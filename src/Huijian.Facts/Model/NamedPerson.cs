using System.Collections.Immutable;

namespace Huijian.Facts.Model;

/// <summary>Somebody named in the text, once, under the fullest form that stands there.</summary>
public sealed record NamedPerson(string Name, ImmutableArray<HeldPost> Posts, ImmutableArray<TextSpan> Mentions, Evidence Evidence);
