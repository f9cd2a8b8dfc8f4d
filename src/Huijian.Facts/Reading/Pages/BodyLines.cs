using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>What became of the lines of the body's region.</summary>
/// <param name="Kept">The article's own lines.</param>
/// <param name="CaptionLines">Lines that belong to an image.</param>
/// <param name="Notices">Disclaimers and the like that stood in the region.</param>
/// <param name="Dropped">Other lines of the region that are not text: labels, credits, tools.</param>
internal sealed record BodyLines(
    IReadOnlyList<TextLine> Kept, IReadOnlyList<TextLine> CaptionLines, IReadOnlyList<TextLine> Notices, IReadOnlyList<TextLine> Dropped);
