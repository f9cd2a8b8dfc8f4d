using System.Collections.Immutable;

namespace Huijian.Facts.Model;

/// <summary>Fields in which a named speaker hopes or pledges to work together.</summary>
public sealed record Cooperation(string Speaker, CooperationKind Kind, ImmutableArray<Field> Areas, Evidence Evidence);
