using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding.Happenings;

namespace Huijian.Facts.Understanding.Cooperating;

/// <summary>What one speaker hopes or pledges, while the article is being read.</summary>
internal sealed class Spoken(string speaker, CooperationKind kind, SentenceReading first)
{
    private readonly ImmutableArray<Field>.Builder _areas = ImmutableArray.CreateBuilder<Field>();

    /// <summary>The entry of a speaker and a kind, a new one if there is none.</summary>
    public static Spoken Of(List<Spoken> all, string speaker, CooperationKind kind, SentenceReading sentence)
    {
        var known = all.Find(one => one.Speaker == speaker && one.Kind == kind);
        if (known is null)
            all.Add(known = new Spoken(speaker, kind, sentence));
        return known;
    }

    private string Speaker { get; } = speaker;

    private CooperationKind Kind { get; } = kind;

    public void Add(Mentions mentions, int start, int length)
    {
        var name = mentions.Sight.AsWritten(start, length);
        if (_areas.All(area => area.Name != name))
            _areas.Add(new Field(name, mentions.Sight.SpanOf(start, length)));
    }

    public Cooperation Finish(Mentions mentions) => new(
        Speaker,
        Kind,
        _areas.ToImmutable(),
        new Evidence(
            mentions.Sight.SpanOf(first.Sentence.Start, first.Sentence.Length),
            Kind == CooperationKind.Hope ? "cooperation.speaker-hopes" : "cooperation.speaker-pledges"));
}
