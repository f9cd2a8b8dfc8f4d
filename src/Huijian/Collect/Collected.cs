using Huijian.Facts.Model;

namespace Huijian.Collect;

/// <summary>
/// A document that a source gave, with all that later stages need; or word that the document of this address has been withdrawn.
/// Whoever takes it gives it back to <see cref="Following.Kept"/> when it is recorded; until then it counts as not fetched.
/// </summary>
/// <param name="Document">The document; of a withdrawn one, its path and address without bytes.</param>
/// <param name="After">What will be known of the address once this is recorded.</param>
/// <param name="Opened">The archive it came out of, or null.</param>
internal sealed record Collected(Document Document, Source Source, AddressState After, OpenedFile? Opened = null)
{
    public bool IsWithdrawn => After.Standing == Standing.Withdrawn;
}
