using System.CommandLine;
using System.Globalization;
using Huijian.Ask;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian show</c>: what the record knows of a person, body, place, story or project.</summary>
internal static class ShowCommand
{
    private const int MostEvents = 300;

    private static readonly Column<Line>[] Columns =
    [
        new("section", "项", line => line.Section),
        new("date", "日期", line => line.Date),
        new("text", "内容", line => line.Text),
        new("id", "编号", line => line.Id),
    ];

    public static Command Build(Surroundings surroundings)
    {
        var kind = new Argument<string>("KIND") { Description = "person, org, place, story or project." };
        kind.AcceptOnlyFromAmong("person", "org", "place", "story", "project");
        var name = new Argument<string>("NAME") { Description = "A name in either script (short names will do), or an id." };
        var on = new Option<string?>("--as-of") { Description = "Nothing of later days.", HelpName = "DATE" };
        var command = new Command("show", "Show what the record knows of somebody or something.\n\nExample: huijian show org 中国联通");
        command.Arguments.Add(kind);
        command.Arguments.Add(name);
        command.Options.Add(on);
        var record = RecordOption.AddTo(command);
        var form = Listing.FormOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var asOf = Asked.Day(parsed.GetValue(on), "--as-of");
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var lines = await LinesAsync(new Answers(store), parsed.GetValue(kind)!, parsed.GetValue(name)!, asOf, cancel);
            Listing.Print(lines, Columns, form(parsed), surroundings);
            return ExitCode.AllRead;
        });
        return command;
    }

    private static async Task<List<Line>> LinesAsync(Answers answers, string kind, string typed, DateOnly? asOf, CancellationToken cancel)
    {
        switch (kind)
        {
            case "story":
                var story = await answers.Stories.StoryAsync(await answers.RedirectAsync(typed, cancel) ?? typed, cancel) ?? throw Nothing(typed);
                return Story(story);
            case "project":
                var project = await answers.Projects.ProjectAsync(typed, cancel, asOf) ?? await NamedProjectAsync(answers, typed, asOf, cancel) ?? throw Nothing(typed);
                return
                [
                    new("项目", project.Row.On?.ToString(), $"{project.Row.Name} {Worded.ForPeople(project.Row.Stage)}", project.Row.Id),
                    .. project.Steps.Select(step => new Line("阶段", step.On?.ToString() ?? step.Day?.Iso(), $"{Worded.ForPeople(step.Stage)}: {step.Quote.Words}", step.Quote.Statement)),
                    .. project.Stories.Select(Told),
                ];
        }

        var register = kind switch { "person" => EntityKind.Person, "org" => EntityKind.Body, _ => EntityKind.Place };
        var id = (await answers.Names.FindAsync(typed, register, 1, cancel)) is [var (_, found), ..] ? found.Id : await answers.RedirectAsync(typed, cancel) ?? typed;
        return register switch
        {
            EntityKind.Person => [.. Person(await answers.People.PersonAsync(id, asOf, cancel) ?? throw Nothing(typed)), .. (await answers.Ledger.OfPartyAsync(id, asOf, MostEvents, cancel)).Select(Happened)],
            EntityKind.Body => [.. Body(await answers.Bodies.BodyAsync(id, asOf, cancel) ?? throw Nothing(typed)), .. (await answers.Ledger.OfPartyAsync(id, asOf, MostEvents, cancel)).Select(Happened)],
            _ => [.. Place(await answers.Places.PlaceAsync(id, asOf, cancel) ?? throw Nothing(typed)), .. (await answers.Ledger.AtPlaceAsync(id, asOf, MostEvents, cancel)).Select(Happened)],
        };
    }

    private static async Task<ProjectPage?> NamedProjectAsync(Answers answers, string typed, DateOnly? asOf, CancellationToken cancel)
    {
        var folded = answers.Names.Fold(typed);
        var all = await answers.Projects.ListAsync(10_000, cancel, asOf);
        return all.FirstOrDefault(project => answers.Names.Fold(project.Name).Contains(folded, StringComparison.Ordinal)) is { } found ? await answers.Projects.ProjectAsync(found.Id, cancel, asOf) : null;
    }

    private static List<Line> Person(PersonPage page) =>
    [
        new("人物", page.Row.LastSeen?.Iso(), $"{page.Row.Name} {page.Row.Note}{(page.Row.Confirmed ? "" : "（未确认）")}", page.Row.Id),
        .. page.Terms.Select(Held),
        .. page.Met.Select(Met),
        .. page.Namesakes.Select(other => new Line("同名", other.LastSeen?.Iso(), $"{other.Name} {other.Note} {other.Post}", other.Id)),
        .. page.Stories.Select(Told),
    ];

    private static List<Line> Body(BodyPage page) =>
    [
        new("单位", page.Row.LastSeen?.Iso(), page.Row.Name, page.Row.Id),
        .. page.Names.Select(name => new Line("又名", null, name, null)),
        .. page.Posts.Select(Held),
        .. page.Securities.Select(share => new Line("证券", null, $"{share.Security} {share.ShortName} {Worded.ForPeople(share.Reason)}", share.Id)),
        .. page.Agreements.Select(agreement => new Line("协议", agreement.SignedOn?.ToString(), $"{agreement.Name} {Worded.ForPeople(agreement.Type)}{(agreement.Binding ? "" : "（非约束性）")}", agreement.Id)),
        .. page.Projects.Select(project => new Line("项目", project.On?.ToString(), $"{project.Name} {Worded.ForPeople(project.Stage)}", project.Id)),
        .. page.Met.Select(Met),
        .. page.Stories.Select(Told),
    ];

    private static List<Line> Place(PlacePage page) =>
    [
        new("地点", null, string.Join(" › ", page.Within.Select(place => place.Name).Append(page.Row.Name)), page.Row.Id),
        .. page.Posts.Select(Held),
        .. page.Bodies.Select(Met),
        .. page.Projects.Select(project => new Line("项目", project.On?.ToString(), $"{project.Name} {Worded.ForPeople(project.Stage)}", project.Id)),
        .. page.Stories.Select(Told),
    ];

    private static List<Line> Story(StoryPage page) =>
    [
        new("报道", page.Row.Day?.Iso(), page.Row.Title, page.Row.Id),
        .. page.Events.Select(Happened),
        .. page.Figures.Select(figure => new Line("数字", figure.Since, string.Create(CultureInfo.InvariantCulture, $"{figure.What} {Worded.ForPeople(figure.Bound)}{figure.Value:G29} {figure.Unit}"), figure.Id)),
        .. page.Agreements.Select(agreement => new Line("协议", agreement.SignedOn?.ToString(), $"{agreement.Name} {Worded.ForPeople(agreement.Type)}", agreement.Id)),
        .. page.Projects.Select(project => new Line("项目", project.On?.ToString(), $"{project.Name} {Worded.ForPeople(project.Stage)}", project.Id)),
        .. page.Disagreements.Select(conflict => new Line("分歧", null, $"{conflict.About}: {conflict.What}", null)),
        .. page.Reports.Select(report => new Line("来源", report.Published?.ToString(), $"{report.Outlet} {report.Title} {report.Address}", report.Id)),
        .. page.Joins.Select(join => new Line("合并理由", null, $"{join.Article} + {join.With}: {join.Reason}", null)),
        .. page.Series.Select(other => new Line("系列", other.Day?.Iso(), other.Title, other.Id)),
    ];

    private static Line Happened(EventRow one) => new(
        "活动", one.Date?.ToString(), $"{Worded.ForPeople(one.Kind)} {one.Place?.Name} {string.Join('、', one.Parties.Select(party => party.Post + party.Name))}", one.Story);

    private static Line Held(TermRow term) => new(
        "任职",
        $"{term.StartLatest.Iso()} – {term.EndEarliest.Iso()}",
        $"{term.Person.Name} {(term.Acting ? "代" : "")}{term.Post.Name}{(term.EndLatest is { } end ? $"，{end.Iso()} 前卸任" : "，此后不详")}{(term.Confirmed ? "" : "（未确认）")}",
        term.Person.Id);

    private static Line Met(MetRow met) => new("往来", met.Last?.Iso(), string.Create(CultureInfo.InvariantCulture, $"{met.Name} ×{met.Times}"), met.Id);

    private static Line Told(StoryRow story) => new("报道", story.Day?.Iso(), string.Create(CultureInfo.InvariantCulture, $"{story.Title} ×{story.Reports}"), story.Id);

    private static UserError Nothing(string typed) => new($"{typed}: the record knows nothing by that name.", $"Look for other spellings: huijian find {typed}");

    private sealed record Line(string Section, string? Date, string Text, string? Id);
}
