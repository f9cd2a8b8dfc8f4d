using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Huijian.Ask;
using Huijian.Publish.Api;
using Huijian.Publish.Feeds;
using Huijian.Record;

namespace Huijian.Publish.Writing;

/// <summary>The record as a folder of files that any web host can serve: the same pages as the live site.</summary>
internal static class PublishSite
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes every page whose content changed, beside its place and then renamed, and removes pages that are gone. Pages whose stories and
    /// entries did not change are not even made. Throws <see cref="UserError"/> for a folder that holds something else.
    /// </summary>
    public static async Task<Published> WriteAsync(RecordStore store, string folder, Edition edition, CancellationToken cancel)
    {
        var answers = new Answers(store);
        var pages = new SitePages(answers);
        var target = new SiteFolder(folder);
        edition = edition with { Written = true, AssetMark = Assets.Mark };
        var fingerprints = await Fingerprints.OfAsync(answers, cancel);
        var paths = await pages.AddressesAsync(cancel);
        var setting = Setting(edition);
        await Parallel.ForEachAsync(paths, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel }, async (path, stop) =>
        {
            var mark = MarkOf(path, fingerprints) is { } print ? setting + print : null;
            var languages = new[] { edition with { English = false }, edition with { English = true } };
            if (mark is not null && languages.All(spoken => target.Keep(PlaceOf(spoken, path), mark)))
                return;
            if (await pages.FindAsync(Asked.Of(path), stop) is not { } page)
                return;
            foreach (var spoken in languages)
                target.Write(PlaceOf(spoken, path), Drawing.Of(page, spoken), mark);
        });
        foreach (var spoken in new[] { edition with { English = false }, edition with { English = true } })
            target.Write(PlaceOf(spoken, "/404"), Drawing.Of(TextPages.Missing, spoken));
        await WriteForMachinesAsync(answers, target, edition, paths, cancel);
        return target.Finish();
    }

    private static async Task WriteForMachinesAsync(Answers answers, SiteFolder target, Edition edition, IReadOnlyList<string> paths, CancellationToken cancel)
    {
        foreach (var (path, bytes) in Assets.All)
            target.Write(path, bytes);
        var feeds = new SiteFeeds(answers);
        foreach (var path in paths.Where(path => path.StartsWith("/outlet/", StringComparison.Ordinal) || path.StartsWith("/security/", StringComparison.Ordinal)).Select(path => "/feed" + path).Prepend("/feed/news"))
        {
            if (await feeds.FindAsync(Asked.Of(path), cancel) is not { } feed)
                continue;
            foreach (var ending in FeedWriting.Endings)
                target.Write(path + ending, FeedWriting.Write(feed, ending, edition));
        }

        target.Write("/feeds.opml", Utf8.GetBytes(await feeds.OpmlAsync(edition, cancel)));
        target.Write("/robots.txt", Utf8.GetBytes(SiteFeeds.Robots(edition)));
        foreach (var (path, xml) in SiteFeeds.Sitemaps(paths, edition))
            target.Write(path, Utf8.GetBytes(xml));
        target.Write("/search-index.json", await SearchIndexAsync(answers, cancel));
    }

    /// <summary>Names and headlines for the search in the browser: entries first, then stories, the newest first.</summary>
    private static async Task<byte[]> SearchIndexAsync(Answers answers, CancellationToken cancel)
    {
        var people = await answers.People.ListAsync(0, 20_000, cancel);
        var bodies = await answers.Bodies.ListAsync(null, 0, 20_000, cancel);
        var places = await answers.Places.ListAsync(false, 0, 5_000, cancel);
        var stories = await answers.Stories.NewestAsync(0, 50_000, cancel);
        IEnumerable<string[]> rows =
        [
            .. people.Rows.Select(row => new[] { row.Name, "/person/" + Edition.Escaped(row.Id), "人物" }),
            .. bodies.Rows.Select(row => new[] { row.Name, "/org/" + Edition.Escaped(row.Id), "单位" }),
            .. places.Rows.Select(row => new[] { row.Name, "/place/" + Edition.Escaped(row.Id), "地点" }),
            .. stories.Rows.Select(row => new[] { row.Title, "/story/" + Edition.Escaped(row.Id), row.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "" }),
        ];
        return JsonSerializer.SerializeToUtf8Bytes(new { rows }, ApiJson.Options);
    }

    private static string? MarkOf(string path, Fingerprints fingerprints) => path.Split('/') switch
    {
        ["", "story", var id] => fingerprints.OfStory(id),
        ["", "person" or "org", var id] => fingerprints.OfEntity(id),
        _ => null,
    };

    private static string PlaceOf(Edition edition, string path) => (edition with { Root = "" }).To(path);

    /// <summary>What else a page depends on: how it is published, and by which program.</summary>
    private static string Setting(Edition edition)
    {
        var program = typeof(PublishSite).Assembly.ManifestModule.ModuleVersionId;
        var setting = $"{program}|{edition.Public}|{edition.Root}|{edition.Site}|{edition.AssetMark}|{string.Join(',', edition.OpenOutlets.Order(StringComparer.Ordinal))}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(setting)).AsSpan(0, 8));
    }
}
