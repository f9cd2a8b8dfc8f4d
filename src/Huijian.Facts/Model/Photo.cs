namespace Huijian.Facts.Model;

/// <summary>A photo of the article. Its caption is not body text.</summary>
/// <param name="AfterParagraph">The number of paragraphs that stood before it.</param>
public sealed record Photo(Uri? Address, string? Caption, string? Credit, int AfterParagraph);
