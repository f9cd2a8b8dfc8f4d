using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>Somebody on the other side of happenings.</summary>
public sealed record MetRow(EntityKind Kind, string Id, string Name, int Times, DateOnly? Last);
