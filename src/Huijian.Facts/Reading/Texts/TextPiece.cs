namespace Huijian.Facts.Reading.Texts;

/// <summary>A line of a text as it stood, trimmed; of a line that a converter glued together, one of its parts.</summary>
/// <param name="Text">Its characters, entities decoded; never empty.</param>
/// <param name="Start">Where the line begins in the text it was taken from.</param>
/// <param name="Indented">It was set in by two blanks or more, as paragraphs are and headlines are not.</param>
/// <param name="AfterBlank">An empty line, or a run of blanks within a glued line, stood before it.</param>
internal readonly record struct TextPiece(string Text, int Start, bool Indented, bool AfterBlank)
{
    /// <summary>Lines above this length are split at runs of blanks, where converters glued paragraphs together.</summary>
    private const int GluedAbove = 60;

    /// <summary>The lines of a text that hold more than blanks.</summary>
    public static List<TextPiece> Of(string text)
    {
        var pieces = new List<TextPiece>();
        var blank = true;
        var start = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var at = start;
            start += raw.Length + (text.AsSpan(start + raw.Length).StartsWith("\r\n") ? 2 : 1);
            var line = Decoded(raw);
            var trimmed = line.Trim();
            if (trimmed.Length == 0)
            {
                blank = true;
                continue;
            }

            var indent = line.Length - line.TrimStart().Length;
            var indented = indent >= 2 || (indent == 1 && line[0] == '\u3000');
            foreach (var part in trimmed.Length > GluedAbove ? Unglued(trimmed) : [trimmed])
            {
                pieces.Add(new TextPiece(part, at, indented, blank));
                (indented, blank) = (true, true);
            }

            blank = false;
        }

        return pieces;
    }

    /// <summary>Entities that a converter forgot are the characters they stand for; blanks that are no blanks become ones.</summary>
    private static string Decoded(ReadOnlySpan<char> raw)
    {
        var line = raw.ToString();
        if (line.Contains('&', StringComparison.Ordinal))
            line = Html.HtmlEntities.Decode(line);
        return line.Replace('\t', ' ').Replace('\u00a0', ' ');
    }

    /// <summary>Splits at two or more blanks in a row, of whatever width.</summary>
    private static List<string> Unglued(string line)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i < line.Length; i++)
        {
            if (!char.IsWhiteSpace(line[i]) || !char.IsWhiteSpace(line[i - 1]))
                continue;
            var end = i - 1;
            while (i < line.Length && char.IsWhiteSpace(line[i]))
                i++;
            if (end > start)
                parts.Add(line[start..end].TrimEnd());
            start = i;
        }

        if (start < line.Length)
            parts.Add(line[start..]);
        return parts;
    }
}
