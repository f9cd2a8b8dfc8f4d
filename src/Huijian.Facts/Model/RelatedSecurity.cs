namespace Huijian.Facts.Model;

/// <summary>A listed share, why it belongs here, and through which named body.</summary>
public sealed record RelatedSecurity(Security Security, string? ShortName, SecurityReason Reason, string? Through, Evidence Evidence);
