using Huijian.Ask;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Tests.Record;

public abstract class JudgementTests(RecordPlace place)
{
    private static readonly (Article, ArticleFacts)[] News =
    [
        Written.Article("1", "2023-05-16", "示例市与企业会谈", "5月15日，示例市委书记丁一会见来访的企业家戊二，签约项目15个。")
            .Person("丁一", "示例市委|书记").Person("戊二").Figure("签约项目15个", "签约项目", 15, "个")
            .Event(EventType.Meeting, "2023-05-15", null, ["丁一"], ["戊二"]),
        Written.Article("2", "2023-06-16", "另一地的座谈会", "6月15日，另地市委书记丁一主持座谈会，听取基层单位的意见。")
            .Person("丁一", "另地市委|书记").Event(EventType.Conference, "2023-06-15", null, ["丁一"], []),
    ];

    protected async Task A_change_shows_at_once_and_an_undo_takes_it_back()
    {
        using var record = new OpenRecord(place);
        record.Add(News);
        var figure = Assert.Single(await record.Answers.Figures.ListAsync(new FigureQuery(), default));
        var change = Say(JudgementVerb.Change, figure.Quote.Statement, value: "16");
        Judgements.Judge(record.Store, change, OpenRecord.Clock);
        Assert.Equal(16, Assert.Single(await record.Answers.Figures.ListAsync(new FigureQuery(), default)).Value);
        var explained = await record.Answers.Statements.ExplainAsync(figure.Quote.Statement, default);
        Assert.Equal(("changed", "签约项目15个"), (explained!.Review, explained.Written));
        Judgements.Judge(record.Store, Say(JudgementVerb.Undo, change.Id, undoes: change.Id), OpenRecord.Clock);
        Assert.Equal(15, Assert.Single(await record.Answers.Figures.ListAsync(new FigureQuery(), default)).Value);
    }

    protected async Task A_rejected_statement_stays_away_when_everything_is_read_again()
    {
        using var record = new OpenRecord(place);
        record.Add(News);
        var figure = Assert.Single(await record.Answers.Figures.ListAsync(new FigureQuery(), default));
        Judgements.Judge(record.Store, Say(JudgementVerb.Reject, figure.Quote.Statement), OpenRecord.Clock);
        Assert.Empty(await record.Answers.Figures.ListAsync(new FigureQuery(), default));
        var read = new Rereading(record.Store, OpenRecord.Clock).Run(document => [News.First(one => one.Item1.File == document.Path)]);
        Assert.Equal(2, read);
        Assert.Empty(await record.Answers.Figures.ListAsync(new FigureQuery(), default));
        Assert.Equal(2, (await record.Answers.Ledger.RowsAsync(new LedgerQuery(), default)).Total);
        Assert.Empty(SoundnessCheck.Faults(record.Store));
    }

    protected async Task One_name_can_be_told_apart_and_put_together_again()
    {
        using var record = new OpenRecord(place);
        record.Add(News);
        var person = Assert.Single(await record.Answers.Names.FindAsync("丁一", EntityKind.Person, 5, default)).Entity;
        var later = (await record.Answers.Stories.NewestAsync(0, 1, default)).Rows[0].Lead;
        var split = Say(JudgementVerb.Split, person.Id, other: later);
        Judgements.Judge(record.Store, split, OpenRecord.Clock);
        Assert.Equal(2, (await record.Answers.Names.FindAsync("丁一", EntityKind.Person, 5, default)).Count(found => found.Entity.Name == "丁一"));
        Assert.Equal(["示例市委书记"], (await record.Answers.People.PersonAsync(person.Id, null, default))!.Terms.Select(term => term.Post.Name));
        Judgements.Judge(record.Store, Say(JudgementVerb.Undo, split.Id, undoes: split.Id), OpenRecord.Clock);
        Assert.Equal(2, (await record.Answers.People.PersonAsync(person.Id, null, default))!.Terms.Count);
    }

    protected async Task Articles_can_be_put_together_and_told_apart()
    {
        using var record = new OpenRecord(place);
        record.Add(News);
        var stories = (await record.Answers.Stories.NewestAsync(0, 5, default)).Rows;
        var merge = Say(JudgementVerb.Merge, stories[0].Lead, other: stories[1].Lead);
        Judgements.Judge(record.Store, merge, OpenRecord.Clock);
        Assert.Equal(2, Assert.Single((await record.Answers.Stories.NewestAsync(0, 5, default)).Rows).Reports);
        Judgements.Judge(record.Store, Say(JudgementVerb.Undo, merge.Id, undoes: merge.Id), OpenRecord.Clock);
        Assert.Equal(2, (await record.Answers.Stories.NewestAsync(0, 5, default)).Total);
        Assert.Empty(SoundnessCheck.Faults(record.Store));
    }

    protected async Task Judgements_travel_as_lines()
    {
        using var record = new OpenRecord(place);
        using var other = new OpenRecord(place);
        record.Add(News);
        other.Add(News);
        var figure = Assert.Single(await record.Answers.Figures.ListAsync(new FigureQuery(), default));
        Judgements.Judge(record.Store, Say(JudgementVerb.Change, figure.Quote.Statement, value: "16"), OpenRecord.Clock);
        var lines = Judgements.Export(record.Store).ToList();
        Assert.Equal((1, 0), (Judgements.Import(other.Store, lines, OpenRecord.Clock), Judgements.Import(other.Store, lines, OpenRecord.Clock)));
        Assert.Equal(16, Assert.Single(await other.Answers.Figures.ListAsync(new FigureQuery(), default)).Value);
        Assert.Contains("line 1", Assert.Throws<UserError>(() => Judgements.Import(other.Store, ["{]"], OpenRecord.Clock)).Problem, StringComparison.Ordinal);
    }

    protected async Task A_backup_restores_to_the_same_answers()
    {
        using var record = new OpenRecord(place);
        using var empty = new OpenRecord(place);
        record.Add(News);
        var path = Path.GetTempFileName();
        Backup.Write(record.Store, path);
        Backup.Restore(empty.Store, path);
        Assert.Empty(SoundnessCheck.Faults(empty.Store));
        Assert.Equal(
            (await record.Answers.Search.FindAsync(new SearchQuery { Words = "座谈" }, default)).Hits.Rows.Select(hit => hit.Story.Id),
            (await empty.Answers.Search.FindAsync(new SearchQuery { Words = "座谈" }, default)).Hits.Rows.Select(hit => hit.Story.Id));
        Assert.Equal(2, (await empty.Answers.People.PersonAsync((await record.Answers.Names.FindAsync("丁一", null, 1, default))[0].Entity.Id, null, default))!.Terms.Count);
        Assert.Throws<UserError>(() => Backup.Restore(empty.Store, path));
        File.Delete(path);
    }

    private static Judgement Say(JudgementVerb verb, string target, string? other = null, string? value = null, string? undoes = null) =>
        Judgement.Of(verb, target, other, value, "编辑", "2026-01-02T03:04:05+00:00", "Test.", undoes);

    public sealed class OnSqlite() : JudgementTests(RecordPlace.Sqlite)
    {
        [Fact]
        public Task Change() => A_change_shows_at_once_and_an_undo_takes_it_back();

        [Fact]
        public Task Reject() => A_rejected_statement_stays_away_when_everything_is_read_again();

        [Fact]
        public Task Split() => One_name_can_be_told_apart_and_put_together_again();

        [Fact]
        public Task Merge() => Articles_can_be_put_together_and_told_apart();

        [Fact]
        public Task Lines() => Judgements_travel_as_lines();

        [Fact]
        public Task Restore() => A_backup_restores_to_the_same_answers();
    }

    public sealed class OnPostgres() : JudgementTests(RecordPlace.Postgres)
    {
        [OnPostgres]
        public Task Change() => A_change_shows_at_once_and_an_undo_takes_it_back();

        [OnPostgres]
        public Task Reject() => A_rejected_statement_stays_away_when_everything_is_read_again();

        [OnPostgres]
        public Task Split() => One_name_can_be_told_apart_and_put_together_again();

        [OnPostgres]
        public Task Merge() => Articles_can_be_put_together_and_told_apart();

        [OnPostgres]
        public Task Lines() => Judgements_travel_as_lines();

        [OnPostgres]
        public Task Restore() => A_backup_restores_to_the_same_answers();
    }
}
