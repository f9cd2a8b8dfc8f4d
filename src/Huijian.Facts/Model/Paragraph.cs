using System.Collections.Immutable;

namespace Huijian.Facts.Model;

/// <summary>A paragraph: NFC text as published, and what marks it carries.</summary>
public sealed record Paragraph(string Text, ParagraphKind Kind = ParagraphKind.Text)
{
    /// <summary>Inline elements and noise, by position; they do not cross.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];
}
