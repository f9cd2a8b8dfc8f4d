using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Huijian.Ask;
using Huijian.Ask.Whole;
using Huijian.Publish.Api;
using Huijian.Publish.Feeds;
using Huijian.Record;

namespace Huijian.Publish.Writing;

/// <summary>
/// The record as a folder of files that any web host can serve: the pages of the live site. The record is read once and held in memory but for the
/// texts, which are fetched for some hundred pages at a time; pages that show what they showed before are not made.
/// </summary>
internal sealed class PublishSite
{
    // Pages taken up by one core at a time: enough to fetch texts in one go, few enough to hold.
    private const int AtOnce = 64;

    // What so many stories tell of is worth a feed of its own in three forms.
    private const int OftenTold = 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Answers _answers;
    private readonly WholeRecord _whole;
    private readonly WholePages _pages;
    private readonly PageMarks _marks;
    private readonly SiteFolder _target;
    private readonly Edition _edition;
    private readonly Edition[] _languages;
    private readonly ulong _setting;

    private PublishSite(Answers answers, WholeRecord whole, SiteFolder target, Edition edition)
    {
        (_answers, _whole, _target) = (answers, whole, target);
        _pages = new WholePages(answers, whole);
        _marks = new PageMarks(_pages.Unpaged);
        _edition = edition with { Written = true, AssetMark = Assets.Mark, Unpaged = _pages.Unpaged, WrittenFeeds = Feeds(whole) };
        _languages = [_edition with { English = false }, _edition with { English = true }];
        _setting = Setting(_edition);
    }

    /// <summary>
    /// Writes every page whose content changed, beside its place and then renamed, and removes pages that are gone. Throws
    /// <see cref="UserError"/> for a folder that holds something else.
    /// </summary>
    public static async Task<Published> WriteAsync(RecordStore store, string folder, Edition edition, CancellationToken cancel)
    {
        var target = new SiteFolder(folder);
        var answers = new Answers(store);
        var publish = new PublishSite(answers, await WholeRecord.ReadAsync(answers, cancel), target, edition);
        await publish.WriteAsync(cancel);
        return target.Finish();
    }

    private async Task WriteAsync(CancellationToken cancel)
    {
        var every = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel };
        var site = new SitePages(_answers, least: 2);
        var others = await OtherAddressesAsync(site, cancel);
        await Parallel.ForEachAsync(others, every, async (path, stop) =>
        {
            if (await site.FindAsync(Asked.Of(path), stop) is { } page)
                Write(page, null);
        });
        await Parallel.ForEachAsync(_pages.Addresses.Chunk(AtOnce), every, WriteAsync);
        Write(TextPages.Missing, null);
        await WriteForMachinesAsync([.. others, .. _pages.Addresses], cancel);
    }

    /// <summary>Pages that are few: made each time, written if they came out differently.</summary>
    private async Task<IReadOnlyList<string>> OtherAddressesAsync(SitePages site, CancellationToken cancel) =>
    [
        .. await site.StandingAddressesAsync(cancel),
        .. _whole.Matrix.Select(cell => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/matrix/{cell.Year}")).Distinct(),
        .. (await _answers.Outlets.ListAsync(cancel)).Select(outlet => "/outlet/" + Edition.Escaped(outlet.Id)),
        .. (await _answers.Channels.ListAsync(cancel)).Select(channel => "/channel/" + Edition.Escaped(channel.Id)),
    ];

    private async ValueTask WriteAsync(string[] paths, CancellationToken cancel)
    {
        var told = new List<(string Path, ArticleRow Article, ToldStory Story, IReadOnlyList<StoryRow> Related)>();
        var marks = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (_pages.Told(path) is var (article, story, related))
            {
                marks[path] = new UInt128(_setting, _marks.Of(
                    _pages.TextOf(article.Id), article.Id, _pages.WithdrawnAt(article), story.Row, story.Reports, story.Events, story.Projects, story.Securities, story.Disagreements, story.Series, story.Joins, related, _pages.NamedIn(article.Id)));
                if (!Kept(path, marks[path]))
                    told.Add((path, article, story, related));
            }
            else if (_pages.Find(path) is { } page)
            {
                UInt128? mark = _marks.Of(page.Shown) is { } shown ? new UInt128(_setting, shown) : null;
                if (!Kept(path, mark))
                    Write(page, mark);
            }
        }

        if (told.Count == 0)
            return;
        foreach (var page in await _pages.WithTextsAsync(told, cancel))
            Write(page, marks[page.Path]);
    }

    private bool Kept(string path, UInt128? mark) => mark is { } known && _languages.All(spoken => _target.Keep(PlaceOf(spoken, path), known));

    private void Write(Page page, UInt128? mark)
    {
        foreach (var spoken in _languages)
            _target.Write(PlaceOf(spoken, page.Path), Drawing.Of(page, spoken), mark ?? default);
    }

    private async Task WriteForMachinesAsync(IReadOnlyList<string> paths, CancellationToken cancel)
    {
        foreach (var (path, bytes) in Assets.All)
            _target.Write(path, bytes);
        var feeds = new SiteFeeds(_answers);
        foreach (var path in _edition.WrittenFeeds.Order(StringComparer.Ordinal))
        {
            if ((Followed(path) ?? await feeds.FindAsync(Asked.Of(path), cancel)) is not { } feed)
                continue;
            var mark = new UInt128(_setting, _marks.Of(feed.Title, feed.Stories));
            foreach (var ending in FeedWriting.Endings.Where(ending => !_target.Keep(path + ending, mark)))
                _target.Write(path + ending, FeedWriting.Write(feed, ending, _edition), mark);
        }

        _target.Write("/feeds.opml", Utf8.GetBytes(await feeds.OpmlAsync(_edition, cancel)));
        _target.Write("/robots.txt", Utf8.GetBytes(SiteFeeds.Robots(_edition)));
        foreach (var (path, xml) in SiteFeeds.Sitemaps(paths, SiteFeeds.LastNews(_whole.Stories.Rows, _whole.Register.People, _whole.Register.Bodies), _edition))
            _target.Write(path, Utf8.GetBytes(xml));
        _target.Write("/search-index.json", SearchIndex());
    }

    /// <summary>The feeds worth being files.</summary>
    private static HashSet<string> Feeds(WholeRecord whole) => new(
        [
            "/feed/news",
            .. whole.Register.People.Where(row => row.Stories >= OftenTold).Select(row => "/feed/person/" + Edition.Escaped(row.Id)),
            .. whole.Register.Bodies.Where(row => row.Stories >= OftenTold).Select(row => "/feed/org/" + Edition.Escaped(row.Id)),
            .. whole.Register.Places.Where(row => row.Stories >= OftenTold).Select(row => "/feed/place/" + Edition.Escaped(row.Id)),
            .. whole.Undertakings.Securities.Select(row => "/feed/security/" + Edition.Escaped(row.Id)),
            .. whole.Stories.Shelves.Where(shelf => shelf.StartsWith("outlet/", StringComparison.Ordinal)).Select(shelf => "/feed/" + shelf),
        ],
        StringComparer.Ordinal);

    /// <summary>The feed of a person, body or place from what is held in memory; null for any other.</summary>
    private Feed? Followed(string path) => path.Split('/') is ["", "feed", ("person" or "org" or "place") and var room, var id] && _whole.Register.NameOf(id) is { } name
        ? SiteFeeds.Of(name, room, id, [.. _whole.Stories.Naming(id, SiteFeeds.Stories)])
        : null;

    /// <summary>Names and headlines for the search in the browser: entries first, then stories, the newest first.</summary>
    private byte[] SearchIndex()
    {
        IEnumerable<string[]> rows =
        [
            .. _whole.Register.People.Where(row => _edition.Has(row.Id)).Take(20_000).Select(row => new[] { row.Name, "/person/" + Edition.Escaped(row.Id), "人物" }),
            .. _whole.Register.Bodies.Where(row => _edition.Has(row.Id)).Take(20_000).Select(row => new[] { row.Name, "/org/" + Edition.Escaped(row.Id), "单位" }),
            .. _whole.Register.Places.Where(row => _edition.Has(row.Id)).Take(5_000).Select(row => new[] { row.Name, "/place/" + Edition.Escaped(row.Id), "地点" }),
            .. _whole.Stories.Rows.Take(50_000).Select(row => new[] { row.Title, "/story/" + Edition.Escaped(row.Id), row.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "" }),
        ];
        return JsonSerializer.SerializeToUtf8Bytes(new { rows }, ApiJson.Options);
    }

    private static string PlaceOf(Edition edition, string path) => (edition with { Root = "" }).To(path);

    /// <summary>What else a page depends on: how it is published, and by which program.</summary>
    private static ulong Setting(Edition edition)
    {
        var program = typeof(PublishSite).Assembly.ManifestModule.ModuleVersionId;
        var setting = $"{program}|{edition.Public}|{edition.Root}|{edition.Site}|{edition.AssetMark}|{string.Join(',', edition.OpenOutlets.Order(StringComparer.Ordinal))}";
        return BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(setting)));
    }
}
