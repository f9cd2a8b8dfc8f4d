using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Huijian.Ask;
using Huijian.Ask.Whole;
using Huijian.Publish.Exports;
using Huijian.Publish.Feeds;
using Huijian.Record;

namespace Huijian.Publish.Writing;

/// <summary>
/// The record as a folder of files that any web host can serve: the pages of the live site. Pages that show what they showed before are not made. Where
/// many must be, the record is read once and held in memory but for the texts, which are fetched for some pages at a time.
/// </summary>
internal sealed class PublishSite
{
    // Pages taken up by one core at a time: enough to fetch texts in one go, few enough to hold.
    private const int AtOnce = 64;

    // So many pages, and no more than a quarter, are asked for one by one; for more it is quicker to read the whole record.
    private const int Few = 200;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Answers _answers;
    private readonly IReadOnlyList<PlannedPage> _pages;
    private readonly IReadOnlyList<PlannedPage> _feeds;
    private readonly IReadOnlyDictionary<NewsPeriod, ulong> _years;
    private readonly ulong _everything;
    private readonly SiteFolder _target;
    private readonly Edition _edition;
    private readonly Edition[] _languages;
    private readonly ulong _setting;

    private PublishSite(Answers answers, SitePlan plan, SiteFolder target, Edition edition)
    {
        (_answers, _target) = (answers, target);
        (_pages, _feeds, _years, _everything) = (plan.Pages, plan.Feeds, plan.Years, plan.Everything);
        _edition = edition with { Written = true, AssetMark = Assets.Mark, Unpaged = plan.Unpaged.ToFrozenSet(StringComparer.Ordinal), WrittenFeeds = plan.Feeds.Select(feed => feed.Path).ToFrozenSet(StringComparer.Ordinal) };
        _languages = [_edition with { English = false }, _edition with { English = true }];
        _setting = Setting(_edition);
    }

    /// <summary>
    /// Writes every page whose content changed, beside its place and then renamed, and removes pages that are gone. Throws
    /// <see cref="UserError"/> for a folder that holds something else.
    /// </summary>
    public static async Task<Published> WriteAsync(RecordStore store, string folder, Edition edition, CancellationToken cancel)
    {
        var isNew = SiteFolder.Claim(folder);
        var target = Task.Run(() => new SiteFolder(folder), cancel);
        var (site, whole, others, moved) = await BeginAsync(new Answers(store), isNew, target, edition, cancel);
        await site.WriteAsync(whole, cancel);
        await others;
        site.WriteMoved(await moved);
        return (await target).Finish();
    }

    /// <summary>
    /// Reads side by side what tells which pages there are, and for a new folder what they show; while the pages are planned, what is on those that every site
    /// has. The outline and the plan are let go then, they hold much.
    /// </summary>
    private static async Task<(PublishSite Site, Task<WholeRecord>? Whole, Task Others, Task<IReadOnlyList<MovedPost>> Moved)> BeginAsync(
        Answers answers, bool isNew, Task<SiteFolder> target, Edition edition, CancellationToken cancel)
    {
        var change = await answers.ChangeAsync(cancel);
        var whole = isNew ? Task.Run(() => WholeRecord.ReadAsync(answers, cancel), cancel) : null;
        var outline = await OutlineReading.OfAsync(answers, cancel);
        var standing = Task.Run(() => StandingAsync(answers, cancel), cancel);
        var moved = Task.Run(new MovedPosts(outline).All, cancel);
        var plan = new SitePlan(outline);
        await Task.WhenAll(target, standing, whole ?? Task.CompletedTask);
        // What a page shows must not be older than its mark, else it would stay so: if anybody wrote meanwhile, it is read again.
        if (await answers.ChangeAsync(cancel) != change)
            (standing, whole) = (Task.Run(() => StandingAsync(answers, cancel), cancel), null);
        var site = new PublishSite(answers, plan, await target, edition);
        return (site, whole, site.WriteOthersAsync(plan, await standing, cancel), moved);
    }

    private static Task<IReadOnlyList<Page>> StandingAsync(Answers answers, CancellationToken cancel) => new SitePages(answers, least: 2).StandingAsync(cancel);

    private async Task WriteAsync(Task<WholeRecord>? whole, CancellationToken cancel)
    {
        var changed = _pages.Where(page => !Kept(page.Path, page.Mark)).ToList();
        var pages = changed.Count > Math.Min(Few, _pages.Count / 4) ? new WholePages(_answers, await (whole ?? WholeRecord.ReadAsync(_answers, cancel))) : null;
        var years = _years.Where(year => !_target.Keep(LedgerExport.PathOf(year.Key.Year!.Value), MarkOf(year.Value))).ToDictionary();
        // Beside the other pages, else all would wait for it at the end.
        var written = Task.Run(() => pages is null ? WriteYearsAsync(years, cancel) : WriteLedgerAsync(years, pages, changed, cancel), cancel);
        var drawn = pages is null ? WriteFewAsync(changed, cancel) : WriteManyAsync([.. changed.Where(page => WholePages.YearOf(page) is null)], pages, cancel);
        await Task.WhenAll(written, drawn, Task.Run(() => WriteFeedsAsync(pages, cancel), cancel));
    }

    /// <summary>Years of the ledger as files.</summary>
    private async Task WriteYearsAsync(IReadOnlyDictionary<NewsPeriod, ulong> years, CancellationToken cancel)
    {
        foreach (var (year, mark) in years)
            await WriteYearAsync(year, mark, LedgerExport.RowsAsync(_answers, year, cancel), cancel);
    }

    private async Task WriteYearAsync(NewsPeriod year, ulong mark, IAsyncEnumerable<LedgerRow> rows, CancellationToken cancel)
    {
        if (await LedgerExport.YearAsync(rows, cancel) is { Length: > 0 } file)
            _target.Write(LedgerExport.PathOf(year.Year!.Value), file, MarkOf(mark));
    }

    /// <summary>Years of the ledger as files, and its leaves among these pages, year by year.</summary>
    private async Task WriteLedgerAsync(IReadOnlyDictionary<NewsPeriod, ulong> years, WholePages pages, IEnumerable<PlannedPage> changed, CancellationToken cancel)
    {
        var leaves = changed.Where(page => WholePages.YearOf(page) is not null).ToLookup(page => WholePages.YearOf(page)!.Value);
        foreach (var year in years.Keys.Union(leaves.Select(some => some.Key)))
        {
            var (rows, leaf) = await pages.YearAsync(year, cancel);
            foreach (var planned in leaves[year])
                Write(leaf(planned), planned);
            if (years.TryGetValue(year, out var mark))
                await WriteYearAsync(year, mark, rows.ToAsyncEnumerable(), cancel);
        }
    }

    private async Task WriteManyAsync(IReadOnlyList<PlannedPage> changed, WholePages pages, CancellationToken cancel)
    {
        var site = new SitePages(_answers);
        var (posts, others) = (changed.Where(WholePages.IsPost).ToArray(), changed.Where(page => !WholePages.IsPost(page)));
        // What attests the terms of posts lies all over the record: it is read once, as it lies there.
        await Parallel.ForEachAsync(others.Chunk(AtOnce).Prepend(posts), Every(cancel), async (some, stop) =>
        {
            var made = await pages.MakingAsync(some, stop);
            foreach (var planned in some)
                Write(made(planned) ?? await site.FindAsync(Asked.Of(planned.Path), stop), planned);
        });
    }

    private async Task WriteFewAsync(IReadOnlyList<PlannedPage> changed, CancellationToken cancel)
    {
        var site = new SitePages(_answers);
        await Parallel.ForEachAsync(changed, Every(cancel), async (one, stop) =>
        {
            Write(await site.FindAsync(Asked.Of(one.Path), stop), one);
        });
    }

    private async Task WriteFeedsAsync(WholePages? pages, CancellationToken cancel)
    {
        var feeds = new SiteFeeds(_answers);
        var changed = _feeds.Where(feed => FeedWriting.Endings.Any(ending => !_target.Keep(feed.Path + ending, MarkOf(feed.Mark)))).ToList();
        await Parallel.ForEachAsync(changed, Every(cancel), async (one, stop) =>
        {
            if ((pages?.Feed(one.Path) ?? await feeds.FindAsync(Asked.Of(one.Path), stop)) is not { } feed)
                return;
            foreach (var ending in FeedWriting.Endings)
                _target.Write(one.Path + ending, FeedWriting.Write(feed, ending, _edition), MarkOf(one.Mark));
        });
    }

    /// <summary>The pages that every site has, and the files for machines. What shows the whole record, and what is the same for every record, is made together.</summary>
    private async Task WriteOthersAsync(SitePlan plan, IReadOnlyList<Page> standing, CancellationToken cancel)
    {
        if (_target.KeepAll(MarkOf(_everything)))
            return;
        await Parallel.ForEachAsync(standing, Every(cancel), (page, _) =>
        {
            Write(page, page.Path, _everything);
            return ValueTask.CompletedTask;
        });
        Write(TextPages.Missing, TextPages.Missing.Path, _everything);
        foreach (var (path, bytes) in Assets.All)
            Write(path, bytes);
        Write("/feeds.opml", Utf8.GetBytes(await new SiteFeeds(_answers).OpmlAsync(_edition, cancel)));
        Write("/robots.txt", Utf8.GetBytes(SiteFeeds.Robots(_edition)));
        var last = plan.LastNews.ToDictionary(page => page.Path, page => page.Day, StringComparer.Ordinal);
        var mapped = standing.Select(page => page.Path).Concat(_pages.Where(page => page.IsMapped).Select(page => page.Path));
        foreach (var (path, xml) in SiteFeeds.Sitemaps([.. mapped.Select(path => (path, last.GetValueOrDefault(path)))], _edition))
            Write(path, Utf8.GetBytes(xml));
        Write("/search-index.json", SearchIndex(plan));
    }

    private static byte[] SearchIndex(SitePlan plan)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("rows");
            foreach (var row in plan.SearchRows)
            {
                json.WriteStartArray();
                foreach (var word in row)
                    json.WriteStringValue(word);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>What posts of another site ask for never takes the place of a page of this one: it comes last.</summary>
    private void WriteMoved(IReadOnlyList<MovedPost> moved)
    {
        Parallel.ForEach(moved.Where(post => !_target.Holds(post.File)).ToList(), post =>
        {
            if (!_target.Keep(post.File, MarkOf(post.Mark)))
                _target.Write(post.File, MovedPosts.Draw(post.Page, post.Title, _edition), MarkOf(post.Mark));
        });
    }

    private static ParallelOptions Every(CancellationToken cancel) => new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel };

    private ulong MarkOf(ulong mark) => RowMark.With(_setting, mark);

    private bool Kept(string path, ulong mark) => !_target.IsNew && _languages.All(spoken => _target.Keep(PlaceOf(spoken, path), MarkOf(mark)));

    /// <summary>Writes a planned page, if it is still there to be made.</summary>
    private void Write(Page? page, PlannedPage planned)
    {
        if (page is not null)
            Write(page, planned.Path, planned.Mark);
    }

    private void Write(Page page, string path, ulong mark)
    {
        foreach (var spoken in _languages)
            _target.Write(PlaceOf(spoken, path), Drawing.Of(page, spoken), MarkOf(mark));
    }

    private void Write(string path, byte[] bytes) => _target.Write(path, bytes, MarkOf(_everything));

    private static string PlaceOf(Edition edition, string path) => edition.To(path)[edition.Root.Length..];

    /// <summary>What else a page depends on: how it is published, and by which program.</summary>
    private static ulong Setting(Edition edition)
    {
        var program = typeof(PublishSite).Assembly.ManifestModule.ModuleVersionId;
        var setting = $"{program}|{edition.Public}|{edition.Root}|{edition.Site}|{edition.AssetMark}|{string.Join(',', edition.OpenOutlets.Order(StringComparer.Ordinal))}";
        return RowMark.Of(setting);
    }
}
