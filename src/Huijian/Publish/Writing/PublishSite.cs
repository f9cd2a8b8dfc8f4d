using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Huijian.Ask;
using Huijian.Ask.Whole;
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
    private readonly SitePlan _plan;
    private readonly SiteFolder _target;
    private readonly Edition _edition;
    private readonly Edition[] _languages;
    private readonly ulong _setting;

    private PublishSite(Answers answers, Outline outline, SiteFolder target, Edition edition)
    {
        (_answers, _plan, _target) = (answers, new SitePlan(outline), target);
        _edition = edition with { Written = true, AssetMark = Assets.Mark, Unpaged = _plan.Unpaged, WrittenFeeds = _plan.Feeds.Select(feed => feed.Path).ToHashSet(StringComparer.Ordinal) };
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
        var answers = new Answers(store);
        // Read side by side: what is in the folder, what tells which pages there are, what the pages show that every site has, and for a new folder what all the
        // others show.
        var target = Task.Run(() => new SiteFolder(folder), cancel);
        var change = await answers.ChangeAsync(cancel);
        var standing = Task.Run(() => StandingAsync(answers, cancel), cancel);
        var whole = isNew ? Task.Run(() => WholeRecord.ReadAsync(answers, cancel), cancel) : null;
        var outline = OutlineReading.OfAsync(answers, cancel);
        await Task.WhenAll(target, outline, standing, whole ?? Task.CompletedTask);
        // What a page shows must not be older than its mark, else it would stay so: if anybody wrote meanwhile, it is read again.
        if (await answers.ChangeAsync(cancel) != change)
            (standing, whole) = (Task.Run(() => StandingAsync(answers, cancel), cancel), null);
        var moved = Task.Run(new MovedPosts(await outline).All, cancel);
        await new PublishSite(answers, await outline, await target, edition).WriteAsync(await standing, whole, moved, cancel);
        return (await target).Finish();
    }

    private static Task<IReadOnlyList<Page>> StandingAsync(Answers answers, CancellationToken cancel) => new SitePages(answers, least: 2).StandingAsync(cancel);

    private async Task WriteAsync(IReadOnlyList<Page> standing, Task<WholeRecord>? whole, Task<IReadOnlyList<MovedPost>> moved, CancellationToken cancel)
    {
        // What shows the whole record, and what is the same for every record, was made together.
        var others = _target.KeepAll(MarkOf(_plan.Everything)) ? Task.CompletedTask : Task.Run(() => WriteOthersAsync(standing, cancel), cancel);
        var changed = _plan.Pages.AsParallel().AsOrdered().WithCancellation(cancel).Where(page => !Kept(page.Path, page.Mark)).ToList();
        var pages = changed.Count > Math.Min(Few, _plan.Pages.Count / 4) ? new WholePages(_answers, await (whole ?? WholeRecord.ReadAsync(_answers, cancel))) : null;
        await (pages is null ? WriteFewAsync(changed, cancel) : WriteManyAsync(changed, pages, cancel));
        await WriteFeedsAsync(pages, cancel);
        await others;
        WriteMoved(await moved);
    }

    private async Task WriteManyAsync(IReadOnlyList<PlannedPage> changed, WholePages pages, CancellationToken cancel)
    {
        var site = new SitePages(_answers);
        await Parallel.ForEachAsync(changed.Chunk(AtOnce), Every(cancel), async (some, stop) =>
        {
            var marks = some.ToDictionary(page => page.Path, page => page.Mark, StringComparer.Ordinal);
            var told = new List<(string Path, ArticleRow Article, ToldStory Story, IReadOnlyList<StoryRow> Related)>();
            foreach (var path in marks.Keys)
            {
                if (pages.Told(path) is var (article, story, related))
                    told.Add((path, article, story, related));
                else if ((pages.Find(path) ?? await site.FindAsync(Asked.Of(path), stop)) is { } page)
                    Write(page, path, marks[path]);
            }

            foreach (var page in await pages.WithTextsAsync(told, stop))
                Write(page, page.Path, marks[page.Path]);
        });
    }

    private async Task WriteFewAsync(IReadOnlyList<PlannedPage> changed, CancellationToken cancel)
    {
        var site = new SitePages(_answers);
        await Parallel.ForEachAsync(changed, Every(cancel), async (one, stop) =>
        {
            if (await site.FindAsync(Asked.Of(one.Path), stop) is { } page)
                Write(page, one.Path, one.Mark);
        });
    }

    private async Task WriteFeedsAsync(WholePages? pages, CancellationToken cancel)
    {
        var feeds = new SiteFeeds(_answers);
        var changed = _plan.Feeds.Where(feed => FeedWriting.Endings.Any(ending => !_target.Keep(feed.Path + ending, MarkOf(feed.Mark)))).ToList();
        await Parallel.ForEachAsync(changed, Every(cancel), async (one, stop) =>
        {
            if ((pages?.Feed(one.Path) ?? await feeds.FindAsync(Asked.Of(one.Path), stop)) is not { } feed)
                return;
            foreach (var ending in FeedWriting.Endings)
                _target.Write(one.Path + ending, FeedWriting.Write(feed, ending, _edition), MarkOf(one.Mark));
        });
    }

    /// <summary>The pages that every site has, and the files for machines.</summary>
    private async Task WriteOthersAsync(IReadOnlyList<Page> standing, CancellationToken cancel)
    {
        await Parallel.ForEachAsync(standing, Every(cancel), (page, _) =>
        {
            Write(page, page.Path, _plan.Everything);
            return ValueTask.CompletedTask;
        });
        Write(TextPages.Missing, TextPages.Missing.Path, _plan.Everything);
        foreach (var (path, bytes) in Assets.All)
            Write(path, bytes);
        Write("/feeds.opml", Utf8.GetBytes(await new SiteFeeds(_answers).OpmlAsync(_edition, cancel)));
        Write("/robots.txt", Utf8.GetBytes(SiteFeeds.Robots(_edition)));
        var last = _plan.LastNews.ToDictionary(page => page.Path, page => page.Day, StringComparer.Ordinal);
        var mapped = standing.Select(page => page.Path).Concat(_plan.Pages.Select(page => page.Path).Where(path => !path.StartsWith("/article/", StringComparison.Ordinal)));
        foreach (var (path, xml) in SiteFeeds.Sitemaps([.. mapped.Select(path => (path, last.GetValueOrDefault(path)))], _edition))
            Write(path, Utf8.GetBytes(xml));
        Write("/search-index.json", SearchIndex());
    }

    private byte[] SearchIndex()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("rows");
            foreach (var row in _plan.SearchRows)
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

    private bool Kept(string path, ulong mark) => _languages.All(spoken => _target.Keep(PlaceOf(spoken, path), MarkOf(mark)));

    private void Write(Page page, string path, ulong mark)
    {
        foreach (var spoken in _languages)
            _target.Write(PlaceOf(spoken, path), Drawing.Of(page, spoken), MarkOf(mark));
    }

    private void Write(string path, byte[] bytes) => _target.Write(path, bytes, MarkOf(_plan.Everything));

    private static string PlaceOf(Edition edition, string path) => edition.To(path)[edition.Root.Length..];

    /// <summary>What else a page depends on: how it is published, and by which program.</summary>
    private static ulong Setting(Edition edition)
    {
        var program = typeof(PublishSite).Assembly.ManifestModule.ModuleVersionId;
        var setting = $"{program}|{edition.Public}|{edition.Root}|{edition.Site}|{edition.AssetMark}|{string.Join(',', edition.OpenOutlets.Order(StringComparer.Ordinal))}";
        return BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(setting)));
    }
}
