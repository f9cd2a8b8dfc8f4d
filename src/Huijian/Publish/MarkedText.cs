using System.Buffers;
using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Publish;

/// <summary>
/// An article's lines cut so that every fact can be lit up where it stands: lines into sentences, sentences into runs. Facts may overlap;
/// the shortest one takes the run, and every fact has an address in the text (<see cref="AddressOf"/>): its own run, or the sentence around it.
/// </summary>
public sealed class MarkedText
{
    // A longer stretch is a clause or a sentence: it is shown as the sentence, so that not everything is underlined.
    private const int LongestRun = 30;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?；;");

    private readonly Dictionary<TextSpan, string> _addresses = [];

    private readonly List<MarkedFact> _chosen = [];

    private MarkedText(ImmutableArray<ImmutableArray<Sentence>> lines) => Lines = lines;

    /// <summary>The sentences of each paragraph, in order.</summary>
    public ImmutableArray<ImmutableArray<Sentence>> Lines { get; private set; }

    /// <summary>Cuts an article at the facts given; spans outside the text and in the headline are left out.</summary>
    public static MarkedText Of(Article article, IEnumerable<MarkedFact> facts)
    {
        var marked = new MarkedText([]);
        MarkedFact[] sorted = [.. facts.Where(fact => fact.Span.Length > 0)];
        Array.Sort(sorted, ShortestFirst);
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<Sentence>>(article.Paragraphs.Length);
        var (begin, end) = (0, 0);
        for (var line = 0; line < article.Paragraphs.Length; line++)
        {
            while (begin < sorted.Length && sorted[begin].Span.Paragraph < line)
                begin++;
            for (end = begin; end < sorted.Length && sorted[end].Span.Paragraph == line; end++)
            {
            }

            lines.Add(marked.Cut(line, article.Paragraphs[line].Text, sorted.AsSpan(begin, end - begin)));
        }

        marked.Lines = lines.MoveToImmutable();
        return marked;
    }

    /// <summary>Where in the page a fact is to be seen, without the #; null if it does not stand in the paragraphs.</summary>
    public string? AddressOf(TextSpan span) => _addresses.GetValueOrDefault(span);

    private ImmutableArray<Sentence> Cut(int line, string text, ReadOnlySpan<MarkedFact> facts)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfSentence(text, start);
            var id = $"s{line}-{start}";
            var runs = Runs(text, start, end, facts);
            foreach (var fact in facts)
            {
                if (fact.Span.Start >= start && fact.Span.Start < end && fact.Span.End <= text.Length)
                    _addresses.TryAdd(fact.Span, id);
            }

            sentences.Add(new Sentence(id, runs));
            start = end;
        }

        return sentences.DrainToImmutable();
    }

    private ImmutableArray<TextRun> Runs(string text, int start, int end, ReadOnlySpan<MarkedFact> facts)
    {
        var chosen = Chosen(start, end, facts);
        if (chosen.Count == 0)
            return [new TextRun(text[start..end], null, null)];
        chosen.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        var runs = ImmutableArray.CreateBuilder<TextRun>((chosen.Count * 2) + 1);
        var taken = start;
        foreach (var fact in chosen)
        {
            if (fact.Span.Start > taken)
                runs.Add(new TextRun(text[taken..fact.Span.Start], null, null));
            var address = AddressAt(fact.Span);
            runs.Add(new TextRun(text.Substring(fact.Span.Start, fact.Span.Length), address, fact.Id));
            _addresses.TryAdd(fact.Span, address);
            taken = fact.Span.End;
        }

        if (taken < end)
            runs.Add(new TextRun(text[taken..end], null, null));
        return runs.DrainToImmutable();
    }

    /// <summary>
    /// The facts that have runs of their own in a sentence. The shortest is the most exact: it takes its run first. What overlaps a run is reached through it
    /// if it lies inside, else as the sentence.
    /// </summary>
    private List<MarkedFact> Chosen(int start, int end, ReadOnlySpan<MarkedFact> facts)
    {
        _chosen.Clear();
        foreach (var fact in facts)
        {
            if (fact.Span.Length > LongestRun)
                break;
            if (fact.Span.Start < start || fact.Span.End > end)
                continue;
            var at = 0;
            while (at < _chosen.Count && (_chosen[at].Span.Start >= fact.Span.End || fact.Span.Start >= _chosen[at].Span.End))
                at++;
            if (at == _chosen.Count)
                _chosen.Add(fact);
            else if (_chosen[at].Span.Contains(fact.Span))
                _addresses.TryAdd(fact.Span, AddressAt(_chosen[at].Span));
        }

        return _chosen;
    }

    private static int ShortestFirst(MarkedFact one, MarkedFact other)
    {
        var (first, second) = (one.Span, other.Span);
        var order = first.Paragraph.CompareTo(second.Paragraph);
        order = order == 0 ? first.Length.CompareTo(second.Length) : order;
        order = order == 0 ? first.Start.CompareTo(second.Start) : order;
        return order == 0 ? string.CompareOrdinal(one.Id, other.Id) : order;
    }

    private static string AddressAt(TextSpan span) => $"q{span.Paragraph}-{span.Start}";

    private static int EndOfSentence(string text, int start)
    {
        var at = text.AsSpan(start).IndexOfAny(SentenceEnds);
        if (at < 0)
            return text.Length;
        var end = start + at + 1;
        while (end < text.Length && "”’」』）)".Contains(text[end], StringComparison.Ordinal))
            end++;
        return end;
    }

    /// <summary>A sentence with its address in the page.</summary>
    public sealed record Sentence(string Address, ImmutableArray<TextRun> Runs);

    /// <summary>A run of text; one that states a fact has an address of its own and leads to the fact.</summary>
    public sealed record TextRun(string Text, string? Address, string? Fact);

    /// <summary>A fact's place in the text and its id in the page.</summary>
    public readonly record struct MarkedFact(TextSpan Span, string Id);
}
