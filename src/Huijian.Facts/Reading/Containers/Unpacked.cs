using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Containers;

/// <summary>One document that came out of a file or a container, or the reason why one did not.</summary>
/// <param name="Document">The document; for a trouble, its path alone.</param>
/// <param name="Trouble">Null if the document is whole.</param>
public sealed record Unpacked(Document Document, Trouble? Trouble = null);
