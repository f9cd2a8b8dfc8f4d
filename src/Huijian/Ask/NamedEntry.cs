using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>A person, body or place that bears a name somebody typed.</summary>
public sealed record NamedEntry(EntityKind Kind, Named Entity);
