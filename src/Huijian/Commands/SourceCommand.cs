using System.CommandLine;
using System.Globalization;
using Huijian.Collect;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian source</c>: find, add and look after sources.</summary>
internal static class SourceCommand
{
    private static readonly Column<SourceHealth>[] Columns =
    [
        new("name", "来源", row => row.Source.Name),
        new("kind", "类型", row => SourcesFile.KeyOf(row.Source.Kind)),
        new("state", "状态", row => row.Word),
        new("last_visit", "上次访问", row => Time(row.State.LastVisit)),
        new("last_new", "上次更新", row => Time(row.State.LastNew)),
        new("usual", "日均", row => row.UsualPerDay is { } usual ? usual.ToString("0.#", CultureInfo.InvariantCulture) : null),
        new("recorded", "已收", row => row.Standings.GetValueOrDefault(Standing.Kept)),
        new("waiting", "待取", row => row.Standings.GetValueOrDefault(Standing.Waiting)),
        new("error", "最近问题", row => row.Alarms.Select(alarm => alarm.What).FirstOrDefault() ?? row.State.LastError),
        new("address", "地址", row => row.Source.Location),
    ];

    private static readonly string[] Shown = ["name", "kind", "state", "last_visit", "last_new", "usual", "recorded", "waiting", "error"];

    public static Command Build(Surroundings surroundings)
    {
        var command = new Command("source", "Sources to follow: add one, see how they are, take them in or out as OPML.");
        command.Subcommands.Add(List(surroundings));
        command.Subcommands.Add(Add(surroundings));
        command.Subcommands.Add(Import(surroundings));
        command.Subcommands.Add(Export(surroundings));
        return command;
    }

    private static Command List(Surroundings surroundings)
    {
        var sources = FollowCommand.SourcesArgument();
        var command = new Command("list", "How the sources are: when they were asked, what they usually publish, what is wrong.\n\nExample: huijian source list sources.yml");
        command.Arguments.Add(sources);
        var record = RecordOption.AddTo(command);
        var form = Listing.FormOptions(command);
        command.SetAction(parsed =>
        {
            var file = SourcesFile.Load(parsed.GetValue(sources)!);
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var states = new SourceStates(store);
            var rows = file.Sources.Select(source => SourceHealth.Of(source, states, surroundings.Clock.GetUtcNow())).ToList();
            Listing.Print(rows, form(parsed) == ListingForm.Table ? [.. Columns.Where(column => Shown.Contains(column.Key))] : Columns, form(parsed), surroundings);
            return rows.Any(row => row.Alarms.Count > 0) ? ExitCode.SomeFailed : ExitCode.AllRead;
        });
        return command;
    }

    private static Command Add(Surroundings surroundings)
    {
        var address = new Argument<string>("ADDRESS") { Description = "A site, a list page, a feed or a sitemap." };
        var sources = new Option<string>("--sources") { Description = "The sources file.", HelpName = "FILE", DefaultValueFactory = _ => "sources.yml" };
        var name = new Option<string?>("--name") { Description = "What to call it; the feed's own name otherwise." };
        var contact = new Option<string?>("--contact") { Description = "Your mail address or page, for a sources file that is begun here." };
        var allow = new Option<bool>("--allow") { Description = "The host may lie in your own network." };
        var keep = new Option<bool>("--keep") { Description = "Write it into the sources file; without this, only show what it would read." };
        var command = new Command("add", "Find a site's feed, sitemap or list, show what would be read, and keep it.\n\nExample: huijian source add https://news.example/ --keep");
        command.Arguments.Add(address);
        foreach (var option in new Option[] { sources, name, contact, allow, keep })
            command.Options.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(sources)!;
            if (!Uri.TryCreate(parsed.GetValue(address), UriKind.Absolute, out var site) || site.Scheme is not ("http" or "https"))
                throw new UserError($"'{parsed.GetValue(address)}' is not a web address.", "Begin it with https://.");
            var agent = File.Exists(path) ? SourcesFile.Load(path).Agent : UserAgent.Of(parsed.GetValue(contact))
                ?? throw new UserError($"{path} is not there, and begins with a contact.", "Give yours: --contact you@example.org");
            using var web = new Web(agent, new WebLimits(), surroundings.Clock, new Random());
            var found = await SourceFinding.FindAsync(site, parsed.GetValue(allow), web, cancel)
                ?? throw new UserError($"{site}: no feed, no sitemap and no list of articles was found there.", "Name the page that lists the articles, or write the source by hand.");
            var source = found.Source with { Name = parsed.GetValue(name) ?? found.Source.Name };
            await TellAsync(source, found, surroundings.Error);
            if (!parsed.GetValue(keep))
            {
                await surroundings.Error.WriteLineAsync("Nothing was written. Add --keep to follow it.");
                return ExitCode.AllRead;
            }

            SourcesText.Append(path, agent, [source]);
            await surroundings.Error.WriteLineAsync($"Written to {path}.");
            return ExitCode.AllRead;
        });
        return command;
    }

    private static async Task TellAsync(Source source, SourceFinding found, TextWriter error)
    {
        await error.WriteLineAsync($"{SourcesFile.KeyOf(source.Kind)} {source.Location} ({source.Name})");
        await error.WriteLineAsync($"It names {found.Articles.Count} articles now:");
        foreach (var article in found.Articles.Take(10))
            await error.WriteLineAsync($"  {article}");
    }

    private static Command Import(Surroundings surroundings)
    {
        var opml = new Argument<string>("OPML") { Description = "An OPML file, as feed readers export it." };
        var sources = new Option<string>("--sources") { Description = "The sources file.", HelpName = "FILE", DefaultValueFactory = _ => "sources.yml" };
        var contact = new Option<string?>("--contact") { Description = "Your mail address or page, for a sources file that is begun here." };
        var command = new Command("import", "Take the feeds of an OPML file into the sources file.\n\nExample: huijian source import feeds.opml --sources sources.yml");
        command.Arguments.Add(opml);
        command.Options.Add(sources);
        command.Options.Add(contact);
        command.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(sources)!;
            var file = File.Exists(path) ? SourcesFile.Load(path) : null;
            var agent = file?.Agent ?? UserAgent.Of(parsed.GetValue(contact))
                ?? throw new UserError($"{path} is not there, and begins with a contact.", "Give yours: --contact you@example.org");
            var given = Files.Documents(parsed.GetValue(opml)!, document => document, cancel).First();
            if (given.Trouble is { } trouble)
                throw new UserError($"{given.Document.Path}: {trouble.What}", "Name an OPML file.");
            var known = file?.Sources.Select(source => source.Location).ToHashSet(StringComparer.Ordinal) ?? [];
            var fresh = Opml.Read(given.Document).Where(source => known.Add(source.Location)).ToList();
            SourcesText.Append(path, agent, fresh);
            await surroundings.Error.WriteLineAsync($"{fresh.Count} feeds were written to {path}.");
            return ExitCode.AllRead;
        });
        return command;
    }

    private static Command Export(Surroundings surroundings)
    {
        var sources = FollowCommand.SourcesArgument();
        var command = new Command("export", "Print the feeds of a sources file as OPML.\n\nExample: huijian source export sources.yml > feeds.opml");
        command.Arguments.Add(sources);
        command.SetAction(async (parsed, cancel) =>
        {
            var file = SourcesFile.Load(parsed.GetValue(sources)!);
            await surroundings.Output.WriteAsync(Opml.Write(file.Sources), cancel);
            return ExitCode.AllRead;
        });
        return command;
    }

    private static string? Time(DateTimeOffset? time) => time?.ToOffset(NewsTime.China).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
