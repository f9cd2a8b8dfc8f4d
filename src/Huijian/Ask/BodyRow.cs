using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>An organisation in a list.</summary>
public sealed record BodyRow(string Id, string Name, BodyKind Kind, DateOnly? LastSeen, int Stories);
