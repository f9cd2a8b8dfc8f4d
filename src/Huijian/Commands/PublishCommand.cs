using System.CommandLine;
using System.Globalization;
using Huijian.Publish;
using Huijian.Publish.Writing;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian publish DIR</c>: the same pages as files for any web host. Only what changed is written.</summary>
internal static class PublishCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of the site; made if missing." };
        var whole = new Option<bool>("--whole") { Description = "Whole texts and photos, for a site that only you read. Without it: facts, short quotes and links." };
        var site = SiteOptions.Site();
        var open = SiteOptions.OpenOutlets();
        var command = new Command("publish", "Write the site as files.\n\nExample: huijian publish public/ --site https://news.example");
        command.Arguments.Add(folder);
        command.Options.Add(whole);
        command.Options.Add(site);
        command.Options.Add(open);
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var started = surroundings.Clock.GetTimestamp();
            var edition = new Edition { Public = !parsed.GetValue(whole), Site = SiteOptions.Trimmed(parsed.GetValue(site)!), OpenOutlets = parsed.GetValue(open)!.ToHashSet(StringComparer.Ordinal) };
            var published = await PublishSite.WriteAsync(store, parsed.GetValue(folder)!, edition, cancel);
            await surroundings.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{published.Files} files in {surroundings.Clock.GetElapsedTime(started).TotalSeconds:F1} s: {published.Written} written, {published.Removed} removed. {parsed.GetValue(folder)}"));
            return ExitCode.AllRead;
        });
        return command;
    }
}
