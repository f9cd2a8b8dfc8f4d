using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Huijian.Collect;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;
using Huijian.Facts.Understanding;
using Huijian.Facts.Understanding.Figures;
using Huijian.Facts.Understanding.Naming;
using Huijian.Facts.Understanding.Numbers;
using Huijian.Facts.Understanding.Times;

namespace Huijian.Benchmarks;

/// <summary>
/// Understanding alone, on one core, of a folder of real documents that were read beforehand: start-up with all lists, megabytes of text a second,
/// what seeing, the lists and the names take of it; then one article that doubles in size up to 5 MB, with seconds per doubling: about twice each time
/// says that the work is linear.
/// </summary>
internal static class UnderstandRun
{
    private const int LargestBytes = 5_000_000;
    private const int Doublings = 4;
    private const int Passes = 8;

    public static async Task RunAsync(string folder, TextWriter output)
    {
        var starting = Stopwatch.StartNew();
        var understander = new Understander();
        await LineAsync($"start-up with all lists: {starting.ElapsedMilliseconds} ms");
        Article[] articles =
        [
            .. Files.Under([folder])
                .SelectMany(file => Files.Documents(file, document => document))
                .Where(one => one.Trouble is null)
                .SelectMany(one => Reader.Read(one.Document).Articles),
        ];
        var bytes = articles.Sum(Size);
        await LineAsync($"{articles.Length} articles, {bytes / 1e6:F1} MB of text");

        var folding = Folding.Load();
        var lexicon = Lexicon.Load();
        await TimeAsync("seeing", article => Sight.Of(article, folding).Sentences.Length);
        await TimeAsync("seeing, lists", article => Ground.Of(Sight.Of(article, folding), lexicon).Hits.At(0).Length);
        await TimeAsync("seeing, lists, names", article => NamesInArticle.Of(Ground.Of(Sight.Of(article, folding), lexicon)).People.Length);
        var times = new NewsTimes(new TimePhrases(Eras.Load()));
        await TimeAsync("seeing, times", article => times.In(Sight.Of(article, folding)).Length);
        var figures = new FigureFinder(new Quantities(Units.Load()), FigureWords.Load());
        await TimeAsync("seeing, times, figures", article => Sight.Of(article, folding) is var sight ? figures.In(sight, times.In(sight)).Length : 0);
        await TimeAsync("understanding", article => understander.Understand(article).People.Length);

        // The first pass pays for compiling; those after it say what a program that has run for a minute does.
        for (var pass = 2; pass <= Passes; pass++)
            await TimeAsync($"understanding, pass {pass}", article => understander.Understand(article).People.Length);

        var paragraphs = articles.SelectMany(article => article.Paragraphs).ToArray();
        for (var size = LargestBytes >> Doublings; size <= LargestBytes; size *= 2)
        {
            var article = OfSize(paragraphs, size);
            var watch = Stopwatch.StartNew();
            var facts = understander.Understand(article);
            await LineAsync($"one article of {Size(article) / 1e6:F2} MB: {watch.Elapsed.TotalSeconds:F2} s ({facts.People.Length} people)");
        }

        async Task TimeAsync(string what, Func<Article, int> run)
        {
            _ = articles.Take(500).Sum(run);
            GC.Collect();
            var watch = Stopwatch.StartNew();
            var worked = Environment.CpuUsage.TotalTime;
            var allocated = GC.GetTotalAllocatedBytes();
            var found = articles.Sum(run);
            await LineAsync($"{what}: {bytes / 1e6 / watch.Elapsed.TotalSeconds:F1} MB/s, {bytes / 1e6 / (Environment.CpuUsage.TotalTime - worked).TotalSeconds:F1} MB a second of processor time, {(GC.GetTotalAllocatedBytes() - allocated) / (double)bytes:F1} bytes allocated a byte (found {found})");
        }

        Task LineAsync(FormattableString line) => output.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
    }

    private static long Size(Article article) =>
        Encoding.UTF8.GetByteCount(article.Title ?? "") + article.Paragraphs.Sum(paragraph => (long)Encoding.UTF8.GetByteCount(paragraph.Text));

    /// <summary>An article of about so many bytes, from the paragraphs in order, over again where they do not suffice.</summary>
    private static Article OfSize(Paragraph[] paragraphs, int size)
    {
        var taken = ImmutableArray.CreateBuilder<Paragraph>();
        for (long held = 0; held < size;)
        {
            taken.Add(paragraphs[taken.Count % paragraphs.Length]);
            held += Encoding.UTF8.GetByteCount(taken[^1].Text);
        }

        return new Article { File = "large", Paragraphs = taken.ToImmutable() };
    }
}
