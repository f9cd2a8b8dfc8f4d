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

    private MarkedText(ImmutableArray<ImmutableArray<Sentence>> lines) => Lines = lines;

    /// <summary>The sentences of each paragraph, in order.</summary>
    public ImmutableArray<ImmutableArray<Sentence>> Lines { get; private set; }

    /// <summary>Cuts an article at the facts given; spans outside the text and in the headline are left out.</summary>
    public static MarkedText Of(Article article, IReadOnlyList<MarkedFact> facts)
    {
        var marked = new MarkedText([]);
        var byLine = facts.ToLookup(fact => fact.Span.Paragraph);
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<Sentence>>(article.Paragraphs.Length);
        for (var line = 0; line < article.Paragraphs.Length; line++)
        {
            var length = article.Paragraphs[line].Text.Length;
            lines.Add(marked.Cut(line, article.Paragraphs[line].Text, [.. byLine[line].Where(fact => fact.Span.End <= length && fact.Span.Length > 0)]));
        }

        marked.Lines = lines.MoveToImmutable();
        return marked;
    }

    /// <summary>Where in the page a fact is to be seen, without the #; null if it does not stand in the paragraphs.</summary>
    public string? AddressOf(TextSpan span) => _addresses.GetValueOrDefault(span);

    private ImmutableArray<Sentence> Cut(int line, string text, ImmutableArray<MarkedFact> facts)
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
                if (fact.Span.Start >= start && fact.Span.Start < end)
                    _addresses.TryAdd(fact.Span, id);
            }

            sentences.Add(new Sentence(id, runs));
            start = end;
        }

        return sentences.ToImmutable();
    }

    private ImmutableArray<TextRun> Runs(string text, int start, int end, ImmutableArray<MarkedFact> facts)
    {
        // The shortest is the most exact: it takes its run first. What overlaps a run is reached through it if it lies inside, else as the sentence.
        var within = facts.Where(fact => fact.Span.Length <= LongestRun && fact.Span.Start >= start && fact.Span.End <= end).ToList();
        if (within.Count == 0)
            return [new TextRun(text[start..end], null, null)];
        var chosen = new List<MarkedFact>();
        foreach (var fact in within.OrderBy(fact => fact.Span.Length).ThenBy(fact => fact.Span.Start).ThenBy(fact => fact.Id, StringComparer.Ordinal))
        {
            if (chosen.FindIndex(run => run.Span.Start < fact.Span.End && fact.Span.Start < run.Span.End) is >= 0 and var at)
            {
                if (chosen[at].Span.Contains(fact.Span))
                    _addresses.TryAdd(fact.Span, AddressAt(chosen[at].Span));
                continue;
            }

            chosen.Add(fact);
        }

        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var taken = start;
        foreach (var fact in chosen.OrderBy(fact => fact.Span.Start))
        {
            if (fact.Span.Start > taken)
                runs.Add(new TextRun(text[taken..fact.Span.Start], null, null));
            runs.Add(new TextRun(text.Substring(fact.Span.Start, fact.Span.Length), AddressAt(fact.Span), fact.Id));
            _addresses.TryAdd(fact.Span, AddressAt(fact.Span));
            taken = fact.Span.End;
        }

        if (taken < end)
            runs.Add(new TextRun(text[taken..end], null, null));
        return runs.ToImmutable();
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
