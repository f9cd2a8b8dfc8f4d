namespace Huijian.Ask;

/// <summary>Who held a post on a day.</summary>
/// <param name="Attested">True between first and last attestation; false where the bounds only allow it.</param>
public sealed record Holder(TermRow Term, bool Attested);
