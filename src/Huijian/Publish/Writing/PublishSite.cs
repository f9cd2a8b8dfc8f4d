using System.Text;
using Huijian.Ask;
using Huijian.Record;

namespace Huijian.Publish.Writing;

/// <summary>The record as a folder of files that any web host can serve: the same pages as the live site.</summary>
internal static class PublishSite
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes every page whose content changed, beside its place and then renamed, and removes pages that are gone. Gives how many pages
    /// there are, were written and were removed. Throws <see cref="UserError"/> for a folder that holds something else.
    /// </summary>
    public static async Task<Published> WriteAsync(RecordStore store, string folder, Edition edition, CancellationToken cancel)
    {
        var answers = new Answers(store);
        var pages = new SitePages(answers);
        var target = new SiteFolder(folder);
        edition = edition with { Written = true, AssetMark = Assets.Mark };
        foreach (var (path, bytes) in Assets.All)
            target.Write(path, bytes);
        foreach (var path in await pages.AddressesAsync(cancel))
        {
            if (await pages.FindAsync(Asked.Of(path), cancel) is not { } page)
                continue;
            foreach (var english in new[] { false, true })
            {
                var html = new StringWriter();
                await Rendering.WriteAsync(page, edition with { English = english }, html);
                target.Write((edition with { English = english, Root = "" }).To(path), Utf8.GetBytes(html.ToString()));
            }
        }

        return target.Finish();
    }
}
