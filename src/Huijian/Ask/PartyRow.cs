using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>Somebody who took part in a happening.</summary>
/// <param name="Kind">A person or a body.</param>
/// <param name="Id">The id of the person or body in the registers.</param>
/// <param name="Name">As written.</param>
/// <param name="Post">The post that the article gives the person, as one phrase (辽宁省委书记), or null.</param>
public sealed record PartyRow(PartyRole Role, EntityKind Kind, string Id, string Name, string? Post);
