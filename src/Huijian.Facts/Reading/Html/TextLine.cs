namespace Huijian.Facts.Reading.Html;

/// <summary>
/// A line as a reader sees it: what stands between two block borders or line breaks, white space collapsed as a browser
/// does, NFC. <see cref="Seams"/> are the places where an inline element begins or ends, which often are the only
/// separators between a time, an outlet and a name.
/// </summary>
internal sealed record TextLine(int Number, string Text, HtmlNode Block)
{
    public IReadOnlyList<LineMark> Marks { get; init; } = [];

    public IReadOnlyList<int> Seams { get; init; } = [];

    /// <summary>What its inline elements with names hold.</summary>
    public IReadOnlyList<LinePiece> Pieces { get; init; } = [];

    /// <summary>How many of its characters are links, white space not counted.</summary>
    public int LinkLength { get; init; }

    /// <summary>True if the page hides it (display: none) until a script shows it.</summary>
    public bool Hidden { get; init; }

    /// <summary>Two or more blanks before the first character, as Chinese paragraphs are set.</summary>
    public bool Indented { get; init; }

    /// <summary>True if a line break, not a new block, separates it from the line before.</summary>
    public bool AfterBreak { get; init; }

    /// <summary>All its characters are strong.</summary>
    public bool Strong => Marks.Any(mark => mark.Kind == Model.MarkKind.Strong && mark.Length >= Text.Length - 1);

    /// <summary>The line up to a position, blanks before it left out.</summary>
    public TextLine Cut(int end)
    {
        var text = Text[..end].TrimEnd();
        return this with
        {
            Text = text,
            Marks = [.. Marks.Where(mark => mark.Start < text.Length).Select(mark => mark with { Length = Math.Min(mark.Length, text.Length - mark.Start) })],
            Pieces = [.. Pieces.Where(piece => piece.Start + piece.Length <= text.Length)],
            Seams = [.. Seams.Where(seam => seam < text.Length)],
        };
    }

    /// <summary>The share of its characters that are links.</summary>
    public double LinkShare => Text.Length == 0 ? 0 : (double)LinkLength / Text.Length;
}
