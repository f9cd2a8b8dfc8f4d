using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Huijian.Ask;
using Huijian.Facts.Joining;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Benchmarks;

/// <summary>How long searches take, each as a reader would ask it: hits with passages and facets. All are asked several times after a first round that warms up.</summary>
/// <param name="Sorted">Milliseconds of every search, ascending.</param>
/// <param name="OfEach">What was asked, the median of its times, how many stories were found, and if more would be.</param>
internal sealed record SearchTimes(ImmutableArray<double> Sorted, ImmutableArray<(string Asked, double Median, long Found, bool Limited)> OfEach)
{
    private const int Rounds = 20;

    // Frequent and rare words, one letter, a long phrase, two words, a name, a number, nothing; then filters, of many and of few.
    private static readonly SearchQuery[] Questions =
    [
        new() { Words = "会谈" },
        new() { Words = "签署合作协议" },
        new() { Words = "四川" },
        new() { Words = "园区产能" },
        new() { Words = "冷链物流 福建" },
        new() { Words = "王文江" },
        new() { Words = "第" },
        new() { Words = "12处" },
        new() { Words = "扩大园区数字基础设施" },
        new() { Words = "没有这样的词" },
        new() { Words = "海洋经济", Kind = EventType.Meeting },
        new() { Words = "签署", Outlet = Ids.Of('m', "云南日报") },
        new() { Words = "项目", Person = Ids.Of('p', "王文江") },
        new() { Words = "项目", From = new DateOnly(2015, 1, 3), To = new DateOnly(2015, 1, 9) },
        new() { Kind = EventType.Meeting },
    ];

    public double Median => Sorted[Sorted.Length / 2];

    public double P95 => Sorted[(int)(Sorted.Length * 0.95)];

    public static async Task<SearchTimes> OfAsync(RecordStore store)
    {
        var answers = new Answers(store);
        var times = Questions.Select(_ => new List<double>()).ToList();
        var pages = new SearchPage[Questions.Length];
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (i, query) in Questions.Index())
            {
                var watch = Stopwatch.GetTimestamp();
                pages[i] = await answers.Search.FindAsync(query, default);
                if (round > 0)
                    times[i].Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
            }
        }

        return new SearchTimes(
            [.. times.SelectMany(some => some).Order()],
            [.. Questions.Select((query, i) => (Asked(query), times[i].Order().ElementAt(Rounds / 2), pages[i].Hits.Total, pages[i].Limited))]);
    }

    /// <summary>Prints a line for every question and one for all.</summary>
    public async Task PrintAsync(TextWriter output)
    {
        foreach (var (asked, median, found, limited) in OfEach)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{median:F1} ms\t{found}{(limited ? "+" : "")}\t{asked}"));
        await output.WriteLineAsync(ToString());
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"find: p50 {Median:F1} ms, p95 {P95:F1} ms over {Sorted.Length} searches");

    private static string Asked(SearchQuery query) => string.Join(' ', new[]
    {
        query.Words, query.Kind?.ToString(), query.Person is null ? null : "of a person", query.Outlet is null ? null : "of an outlet",
        query.From is null ? null : $"{query.From:yyyy-MM-dd}–{query.To:yyyy-MM-dd}",
    }.Where(part => !string.IsNullOrEmpty(part)));
}
