using System.CommandLine;
using Huijian.Publish;
using Huijian.Publish.Writing;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian publish DIR</c>: the same pages as files for any web host. Only what changed is written, once or for as long as it runs.</summary>
internal static class PublishCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of the site; made if missing." };
        var whole = new Option<bool>("--whole") { Description = "Whole texts and photos, for a site that only you read. Without it: facts, short quotes and links." };
        var site = SiteOptions.Site();
        var open = SiteOptions.OpenOutlets();
        var follow = new Option<bool>("--follow") { Description = "Go on until stopped: publish again whenever the record has changed. What keeps it up to date (huijian follow, serve, a reviewer) runs beside it." };
        var command = new Command("publish", "Write the site as files; a second run writes only what changed.\n\nExample: huijian publish public/ --site https://news.example --follow");
        command.Arguments.Add(folder);
        command.Options.Add(whole);
        command.Options.Add(site);
        command.Options.Add(open);
        command.Options.Add(follow);
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var target = parsed.GetValue(folder)!;
            var edition = new Edition { Public = !parsed.GetValue(whole), Site = SiteOptions.AddressOf(parsed.GetValue(site)!), OpenOutlets = parsed.GetValue(open)!.ToHashSet(StringComparer.Ordinal) };
            Task<Published> Publish(CancellationToken stop) => PublishSite.WriteAsync(store, target, edition, stop);
            Task Say(string line) => surroundings.Error.WriteLineAsync($"{line} {target}");
            if (parsed.GetValue(follow))
            {
                await new PublishOnChange(store, Publish, Say, surroundings.Clock).RunAsync(cancel);
                return ExitCode.AllRead;
            }

            var started = surroundings.Clock.GetTimestamp();
            var published = await Publish(cancel);
            await Say(published.Said(surroundings.Clock.GetElapsedTime(started)));
            return ExitCode.AllRead;
        });
        return command;
    }
}
