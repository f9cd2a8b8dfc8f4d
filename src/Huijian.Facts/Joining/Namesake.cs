namespace Huijian.Facts.Joining;

/// <summary>One of the persons who bear a name.</summary>
/// <param name="Key">What he is most often seen in: the first two digits of a province, or a body. Tells namesakes apart.</param>
/// <param name="Confirmed">False where circles were put together only because nothing keeps them apart.</param>
public sealed record Namesake(string Key, IReadOnlyList<Attestation> Attestations, bool Confirmed);
