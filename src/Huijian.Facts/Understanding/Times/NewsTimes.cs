using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Times;

/// <summary>
/// The times that an article speaks of, resolved against its day of publication, else the day of its dateline. Times of day alone, lengths (三天) and
/// repetitions (每年) are none; what stays open (近日) is kept without a date, so that others know it stood there.
/// </summary>
internal sealed class NewsTimes(TimePhrases phrases)
{
    /// <summary>An agency's report is printed so many days after it was sent at the latest; a longer way is an old text published anew.</summary>
    private const int LongestOnTheWay = 3;

    /// <summary>So far from its beginning a report tells the year of what it reports.</summary>
    private const int LongestLead = 80;

    /// <summary>All times, in order; the positions are those of the sight.</summary>
    public ImmutableArray<SeenTime> In(Sight sight)
    {
        var anchor = AnchorOf(sight.Article);
        var found = ImmutableArray.CreateBuilder<SeenTime>();
        var sentence = 0;
        (int Sentence, int Year)? told = null;
        int? lead = null;
        foreach (var phrase in phrases.In(sight.Text))
        {
            if (!phrase.From.HasDate || !phrase.Length.IsEmpty)
                continue;
            while (sentence + 1 < sight.Sentences.Length && sight.Sentences[sentence + 1].Start <= phrase.CoreStart)
                sentence++;
            var first = phrase.From;
            var second = phrase.To;
            // 2023年6月启动，9月完成: the year told in the sentence holds on.
            if (!first.HasYear && first.Month is not null && told is { } year && year.Sentence == sentence)
            {
                first = first with { Year = year.Year };
                second = second is { HasYear: false } end ? end with { Year = year.Year } : second;
            }


            // 2021年12月28日，…。12月29日，…: a text that no day of publication stands by tells its year once, at its head.
            if (anchor is null && !first.HasYear && first.Month is not null && lead is { } ofText)
            {
                first = first with { Year = ofText };
                second = second is { HasYear: false } end ? end with { Year = ofText } : second;
            }

            var period = second is { } last ? Resolution.Resolve(first, last, anchor) : Resolution.Resolve(first, anchor);
            found.Add(new SeenTime(phrase, period));
            if (lead is null && first is { Year: { } begun, Day: not null } && first.HasMonth && phrase.CoreStart >= sight.BodyStart && phrase.CoreStart <= sight.BodyStart + LongestLead)
                lead = begun;
            if (first.Year is { } named && first.HasMonth && phrase.Relation == Relation.None)
                told = (sentence, named);
        }

        return found.ToImmutable();
    }

    /// <summary>The times as facts: those that mean a date or leave it open, with the spans as published.</summary>
    public static ImmutableArray<TimeWords> Words(Sight sight, ImmutableArray<SeenTime> times) =>
    [
        .. times.Select(time =>
        {
            var (phrase, period) = (time.Phrase, time.Period);
            var evidence = new Evidence(sight.SpanOf(phrase.CoreStart, phrase.CoreEnd - phrase.CoreStart), period is null ? "time.open" : phrase.To is null ? "time.date" : "time.range");
            var openStart = phrase.Relation is Relation.Before or Relation.Until;
            var openEnd = phrase.Relation is Relation.Since or Relation.After;
            return new TimeWords(openStart ? null : period?.From, openEnd ? null : period?.To, period?.Norm, evidence);
        }),
    ];

    /// <summary>
    /// The day that 昨日 and 6月7日 count from, or null: the day of the dateline where the article was sent off in the days before it was published
    /// (2月15日综合报道，…今天下午 in a paper of the 16th), else that of publication.
    /// </summary>
    public static DateOnly? AnchorOf(Article article)
    {
        var sent = article.Dateline?.Date is { Day: not null } date ? date.Earliest : (DateOnly?)null;
        var day = article.Published?.Day;
        if (day is null || sent is { } told && told <= day && told >= day.Value.AddDays(-LongestOnTheWay))
            day = sent ?? day;
        return day is { Year: >= 1900 and <= 2200 } ? day : null;
    }
}
