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

    protected async Task The_facts_of_an_article_are_shown_as_people_left_them()
    {
        using var record = new OpenRecord(place);
        record.Add(News);
        var article = (await record.Answers.Stories.NewestAsync(1, 1, default)).Rows[0].Lead;
        var before = await PageAsync();
        Assert.Empty(before.Reviews);
        var statements = (await record.Answers.Statements.WaitingAsync(article, 0, 100, default)).Rows;
        var judged = new List<Judgement>();

        Say("figure:签约项目", "value", JudgementVerb.Change, "16");
        Say("event:0", "kind", JudgementVerb.Confirm);
        var page = await PageAsync();
        Assert.Equal(16, Assert.Single(page.Facts.Figures).Value);
        Assert.Equal(["events/0 confirmed", "figures/0 changed"], page.Reviews.Select(review => $"{review.Key} {review.Value}"));

        Say("figure:签约项目", "value", JudgementVerb.Reject);
        Say("person:丁一", "post", JudgementVerb.Change, "示例县委|书记|Held");
        Say("person:戊二", "named", JudgementVerb.Reject);
        Say("event:0", "guest", JudgementVerb.Reject);
        page = await PageAsync();
        Assert.Empty(page.Facts.Figures);
        Assert.Equal(["丁一"], page.Facts.People.Select(person => person.Name));
        Assert.Equal("示例县委", page.Facts.People[0].Posts[0].Body);
        Assert.Equal(["events/0 confirmed", "people/0/posts/0 changed"], page.Reviews.Select(review => $"{review.Key} {review.Value}"));
        Assert.Equal(["丁一"], page.Mentions.Where(mention => mention.Kind == EntityKind.Person).Select(mention => mention.Name));
        Assert.Equal(["丁一"], Assert.Single(page.Events).Parties.Select(party => party.Name));
        var told = (await record.Answers.Articles.JudgedAsync("1 = 1", [], default)).ToLookup(one => one.Article);
        Assert.Equal(page.Facts.People.Length, (await record.Answers.Articles.TextsAsync([article], told, default))[article]().Facts.People.Length);

        Say("event:0", "kind", JudgementVerb.Reject);
        page = await PageAsync();
        Assert.Empty(page.Facts.Events);
        Assert.Empty(page.Events);

        foreach (var one in judged)
            Judgements.Judge(record.Store, JudgementTests.Say(JudgementVerb.Undo, one.Id, undoes: one.Id), OpenRecord.Clock);
        page = await PageAsync();
        Assert.Empty(page.Reviews);
        Assert.Equal(
            (before.Facts.People.Length, before.Facts.Figures[0].Value, before.Facts.Events.Length, before.Events[0].Parties.Count),
            (page.Facts.People.Length, page.Facts.Figures[0].Value, page.Facts.Events.Length, page.Events[0].Parties.Count));

        async Task<ArticlePage> PageAsync() => (await record.Answers.Articles.ArticleAsync(article, null, default))!;

        void Say(string subject, string property, JudgementVerb verb, string? value = null)
        {
            var statement = statements.First(one => one.Subject == subject && one.Property == property);
            var at = FormattableString.Invariant($"2026-01-02T03:04:{judged.Count + 10}+00:00");
            judged.Add(Judgement.Of(verb, statement.Id, null, value, "编辑", at, "Test.", null));
            Judgements.Judge(record.Store, judged[^1], OpenRecord.Clock);
        }
    }

    protected async Task The_ledger_is_sorted_by_the_hosts_that_people_left()
    {
        using var record = new OpenRecord(place);
        record.Add(
            Written.Article("1", "2023-05-16", "丁一与己三会见戊二", "5月15日，丁一、己三会见戊二。").Person("丁一").Person("己三").Person("戊二").Event(EventType.Meeting, "2023-05-15", null, ["丁一", "己三"], ["戊二"]),
            Written.Article("2", "2023-06-16", "乙大江会见戊二", "6月15日，乙大江会见戊二。").Person("乙大江").Person("戊二").Event(EventType.Meeting, "2023-06-15", null, ["乙大江"], ["戊二"]));
        var byHost = new LedgerQuery { Order = LedgerOrder.Host, Ascending = true };
        Assert.Equal(["丁一己三", "乙大江"], await HostsAsync());
        var article = (await record.Answers.Ledger.RowsAsync(byHost, default)).Rows[0].Event.Article;
        var host = (await record.Answers.Statements.WaitingAsync(article, 0, 100, default)).Rows.First(one => one is { Property: "host", Understood: "丁一" });
        Judgements.Judge(record.Store, Say(JudgementVerb.Reject, host.Id), OpenRecord.Clock);
        Assert.Equal(["乙大江", "己三"], await HostsAsync());

        async Task<List<string>> HostsAsync() => [.. (await record.Answers.Ledger.RowsAsync(byHost, default)).Rows.Select(row => string.Concat(row.Event.Of(PartyRole.Host).Select(party => party.Name)))];
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
        foreach (var bad in new[] { "{]", "null", """{"verb":"confirm"}""", """{"verb":"nod","target":"f1","who":"a","at":"2026-01-02T03:04:05+00:00","reason":"b"}""" })
            Assert.Contains("line 2", Assert.Throws<UserError>(() => Judgements.Import(other.Store, ["", bad], OpenRecord.Clock)).Problem, StringComparison.Ordinal);
    }

    protected async Task A_backup_restores_to_the_same_answers()
    {
        using var record = new OpenRecord(place);
        using var empty = new OpenRecord(place);
        record.Add(News);
        using (var connection = record.Store.Connect())
        {
            connection.Run("insert into price (security, day, opened, closed, highest, lowest, volume) values ('600050.SH', '2023-05-16', '5.1', '5.2', '5.3', '5.0', '1000')");
            connection.Run("insert into source (name, failures, pages_turned, usual_links) values ('示例', 0, 3, 12.5)");
            connection.Run("insert into alert (name, reached) values ('示例', 2)");
        }

        var path = Path.GetTempFileName();
        Backup.Write(record.Store, path);
        Backup.Restore(empty.Store, path);
        Assert.Empty(SoundnessCheck.Faults(empty.Store));
        Assert.Equal(
            (await record.Answers.Search.FindAsync(new SearchQuery { Words = "座谈" }, default)).Hits.Rows.Select(hit => hit.Story.Id),
            (await empty.Answers.Search.FindAsync(new SearchQuery { Words = "座谈" }, default)).Hits.Rows.Select(hit => hit.Story.Id));
        Assert.Equal(2, (await empty.Answers.People.PersonAsync((await record.Answers.Names.FindAsync("丁一", null, 1, default))[0].Entity.Id, null, default))!.Terms.Count);
        using (var connection = empty.Store.Connect())
        {
            Assert.Equal(["5.2 12.5 2"], connection.Ask(
                "select p.closed, s.usual_links, a.reached from price p cross join source s cross join alert a",
                row => FormattableString.Invariant($"{row.Text(0)} {row.Number(1)} {row.Whole(2)}")));
        }

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
        public Task Facts() => The_facts_of_an_article_are_shown_as_people_left_them();

        [Fact]
        public Task Hosts() => The_ledger_is_sorted_by_the_hosts_that_people_left();

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
        public Task Facts() => The_facts_of_an_article_are_shown_as_people_left_them();

        [OnPostgres]
        public Task Hosts() => The_ledger_is_sorted_by_the_hosts_that_people_left();

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
