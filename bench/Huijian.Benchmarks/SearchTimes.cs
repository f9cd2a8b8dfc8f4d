using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Huijian.Ask;

namespace Huijian.Benchmarks;

/// <summary>How long searches take: words of one to nine letters, common and rare, asked several times after a first round that warms up.</summary>
/// <param name="Sorted">Milliseconds of every search, ascending.</param>
internal sealed record SearchTimes(ImmutableArray<double> Sorted)
{
    private static readonly string[] Questions = ["会谈", "签署合作协议", "清洁能源", "四川", "园区产能", "冷链物流 福建", "王文江", "轨", "第", "12处", "数字基础设施项目", "没有这样的词"];

    public double Median => Sorted[Sorted.Length / 2];

    public double P95 => Sorted[(int)(Sorted.Length * 0.95)];

    public static async Task<SearchTimes> OfAsync(Answers answers)
    {
        var times = new List<double>();
        for (var round = 0; round < 4; round++)
        {
            foreach (var words in Questions)
            {
                var watch = Stopwatch.GetTimestamp();
                await answers.Search.FindAsync(new SearchQuery { Words = words }, default);
                if (round > 0)
                    times.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
            }
        }

        return new SearchTimes([.. times.Order()]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"find: p50 {Median:F1} ms, p95 {P95:F1} ms over {Sorted.Length} searches");
}
