using System.Collections.Immutable;
using System.Text;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding;

/// <summary>
/// The article as the finders see it: headline and paragraphs as one folded string, a line each, with noise cut out.
/// Finders work with positions in <see cref="Text"/>; <see cref="SpanOf"/> leads back to the words as published.
/// </summary>
public sealed class Sight
{
    private readonly ImmutableArray<Line> _lines;
    private Dictionary<char, char>? _script;

    private Sight(Article article, string text, ImmutableArray<Line> lines)
    {
        Article = article;
        Text = text;
        _lines = lines;
        Sentences = Sentence.Split(text);
    }

    public Article Article { get; }

    /// <summary>Headline (if any) and paragraphs, folded, each followed by a line feed.</summary>
    public string Text { get; }

    /// <summary>In order, without overlap; quotation marks that close a sentence belong to it. A sentence never crosses a line.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Where the first paragraph begins in <see cref="Text"/>: 0 if there is no headline.</summary>
    public int BodyStart => _lines is [{ Paragraph: TextSpan.Title } title, ..] ? title.Length + 1 : 0;

    public static Sight Of(Article article, Folding folding)
    {
        var lines = ImmutableArray.CreateBuilder<Line>(article.Paragraphs.Length + 1);
        var text = new StringBuilder();
        if (article.Title is { Length: > 0 } title)
            Add(TextSpan.Title, title, []);
        for (var i = 0; i < article.Paragraphs.Length; i++)
            Add(i, article.Paragraphs[i].Text, article.Paragraphs[i].Marks);
        return new Sight(article, text.ToString(), lines.ToImmutable());

        void Add(int paragraph, string written, ImmutableArray<Mark> marks)
        {
            var (clean, places) = WithoutNoise(written.Replace('\n', ' '), marks);
            lines.Add(new Line(paragraph, text.Length, clean.Length, places));
            text.Append(folding.Fold(clean)).Append('\n');
        }
    }

    /// <summary>The span as published of a stretch of <see cref="Text"/> within one line; noise inside it is covered.</summary>
    public TextSpan SpanOf(int start, int length)
    {
        var line = LineAt(start);
        var first = line.Place(start - line.Start);
        var last = length == 0 ? first : line.Place(start - line.Start + length - 1) + 1;
        return new TextSpan(line.Paragraph, first, last - first);
    }

    /// <summary>Where a span of the article stands in <see cref="Text"/>; null for a span of a line that is not seen or of noise alone.</summary>
    public (int Start, int Length)? PositionOf(TextSpan span)
    {
        var at = _lines.BinarySearch(new Line(span.Paragraph, 0, 0, default), Line.ByParagraph);
        if (at < 0)
            return null;
        var line = _lines[at];
        var start = line.Position(span.Start);
        var end = Math.Min(line.Position(span.End), line.Length);
        return end > start ? (line.Start + start, end - start) : null;
    }

    /// <summary>The words as published of a stretch of <see cref="Text"/>, without noise, unfolded.</summary>
    public string AsWritten(int start, int length)
    {
        var line = LineAt(start);
        var written = Article.Line(line.Paragraph);
        if (line.Places.IsDefault)
            return written.Substring(start - line.Start, length);
        return string.Concat(line.Places.AsSpan().Slice(start - line.Start, length).ToArray().Select(place => written[place]));
    }

    /// <summary>
    /// Folded words that may stand nowhere as a whole (福建省 and 委 joined), in the script of the article: as written shortly before a position where
    /// they stand there, else character by character as the article mostly writes them.
    /// </summary>
    public string InItsScript(string folded, int near)
    {
        _script ??= Script();
        if (_script.Count == 0)
            return folded;
        var from = Math.Max(0, near - 400);
        var at = Text.AsSpan(from, Math.Min(Text.Length, near + 40) - from).LastIndexOf(folded);
        return at >= 0 ? AsWritten(from + at, folded.Length) : string.Concat(folded.Select(c => _script.GetValueOrDefault(c, c)));
    }

    /// <summary>For each character that folding changed, how the article mostly writes it; empty for an article in simplified script.</summary>
    private Dictionary<char, char> Script()
    {
        var written = new Dictionary<(char Folded, char Written), int>();
        foreach (var line in _lines)
        {
            var words = Article.Line(line.Paragraph);
            for (var i = 0; i < line.Length; i++)
            {
                var (seen, stands) = (Text[line.Start + i], words[line.Place(i)]);
                if (seen != stands && seen >= '\u3400')
                    written[(seen, stands)] = written.GetValueOrDefault((seen, stands)) + 1;
            }
        }

        return written.GroupBy(pair => pair.Key.Folded).ToDictionary(same => same.Key, same => same.MaxBy(pair => pair.Value).Key.Written);
    }

    /// <summary>The paragraph number (or <see cref="TextSpan.Title"/>) of a position in <see cref="Text"/>.</summary>
    public int ParagraphAt(int position) => LineAt(position).Paragraph;

    /// <summary>Start and end (excluded, without the line feed) in <see cref="Text"/> of the line that holds a position.</summary>
    public (int Start, int End) LineBounds(int position)
    {
        var line = LineAt(position);
        return (line.Start, line.Start + line.Length);
    }

    private static (string Clean, ImmutableArray<int> Places) WithoutNoise(string written, ImmutableArray<Mark> marks)
    {
        if (!marks.Any(mark => mark.Kind == MarkKind.Noise))
            return (written, default);
        var noisy = new bool[written.Length];
        foreach (var mark in marks.Where(mark => mark.Kind == MarkKind.Noise))
            noisy.AsSpan(mark.Start, mark.Length).Fill(true);
        var places = Enumerable.Range(0, written.Length).Where(i => !noisy[i]).ToImmutableArray();
        return (string.Concat(places.Select(i => written[i])), places);
    }

    private Line LineAt(int position)
    {
        int low = 0, high = _lines.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_lines[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return _lines[low];
    }

    /// <param name="Places">For each character of the clean line its place in the written one; default where nothing was cut.</param>
    private readonly record struct Line(int Paragraph, int Start, int Length, ImmutableArray<int> Places)
    {
        public static readonly IComparer<Line> ByParagraph = Comparer<Line>.Create((left, right) => left.Paragraph.CompareTo(right.Paragraph));

        /// <summary>The other way: from the written line into the clean one; a place inside noise leads behind it.</summary>
        public int Position(int place)
        {
            if (Places.IsDefault)
                return place;
            var at = Places.BinarySearch(place);
            return at < 0 ? ~at : at;
        }

        public int Place(int position)
        {
            if (Places.IsDefault)
                return position;
            return position < Places.Length ? Places[position] : Places is [.., var last] ? last + 1 : 0;
        }
    }
}
