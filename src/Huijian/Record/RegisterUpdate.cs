using System.Data.Common;
using Huijian.Facts.Joining;
using Huijian.Facts.Model;
using static Huijian.Record.ColumnKind;

namespace Huijian.Record;

/// <summary>
/// Brings registers up to date with the statements: who is who, who held which post when, where projects stand. What is to be done is kept in the record
/// (<c>pending</c>), so a program that was stopped in between goes on where it was.
/// </summary>
internal static class RegisterUpdate
{
    private const int AtOnce = 300;

    public static void Run(RecordStore store, Gazetteer gazetteer)
    {
        using var connection = store.Connect();
        InSteps(store, connection, "person", (transaction, names) => People(store, connection, transaction, gazetteer, names));
        InSteps(store, connection, "post", (transaction, posts) => Posts(store, connection, transaction, posts));
        InSteps(store, connection, "project", (transaction, projects) => Projects(store, connection, transaction, gazetteer, projects));
        InSteps(store, connection, "entity", (transaction, entities) => Entities(connection, transaction, entities));
    }

    private static void InSteps(RecordStore store, DbConnection connection, string kind, Action<DbTransaction, List<string>> work)
    {
        var more = true;
        while (more)
        {
            store.Write(connection, transaction =>
            {
                var keys = connection.Ask(
                    "select key from pending where kind = @kind order by key limit @count", row => row.Text(0), [("kind", kind), ("count", (long)AtOnce)], transaction);
                more = keys.Count > 0;
                if (!more)
                    return;
                work(transaction, keys);
                var (list, values) = Sql.In("key", keys);
                connection.Run($"delete from pending where kind = @kind and key in ({list})", [("kind", kind), .. values], transaction);
                ChangeNumber.Raise(connection, transaction);
            });
        }
    }

    private static void People(RecordStore store, DbConnection connection, DbTransaction transaction, Gazetteer gazetteer, List<string> names)
    {
        var (list, values) = Sql.In("name", names);
        var attested = connection.Ask(
            $"""
            select t.folded, t.name, t.person, t.article, t.post, t.body_name, p.one_seat, t.standing, t.day, p.name
            from   attestation t join post p on p.id = t.post
            where  t.folded in ({list})
            order  by t.folded, t.day, t.statement
            """,
            row => (Folded: row.Text(0), Name: row.Text(1), Person: row.Text(2), Post: row.Text(9), Attestation: new Attestation(
                row.Text(3),
                row.Text(4),
                row.TextOrNull(5),
                row.TextOrNull(5) is { } body ? gazetteer.DivisionOf(body) : null,
                row.Flag(6),
                row.Enumerated<PostStanding>(7),
                row.Day(8))),
            [.. values],
            transaction);
        var merged = Merges.Load(connection, transaction);
        var apart = Judgements.Split(connection, transaction).ToLookup(pair => pair.One, pair => pair.Other);
        var entities = new Rows("entity", ("id", Text), ("kind", Text), ("name", Text), ("folded", Text), ("note", Text), ("confirmed", Whole), ("stories", Whole));
        var aliases = new Rows("entity_name", ("folded", Text), ("kind", Text), ("entity", Text), ("name", Text));
        var pending = new Rows("pending", ("kind", Text), ("key", Text));
        var moved = new HashSet<string>(StringComparer.Ordinal);
        foreach (var named in attested.GroupBy(one => one.Folded, StringComparer.Ordinal))
        {
            var first = merged.Survivor(Ids.Of('p', named.Key));
            var others = apart[first].ToHashSet(StringComparer.Ordinal);
            var persons = Namesakes.Among([.. named.Select(one => one.Attestation).Where(one => !others.Contains(one.Article))]);
            var before = named.GroupBy(one => one.Attestation.Article).ToDictionary(article => article.Key, article => article.First().Person);
            // Told apart by a province, a body or, where neither is known, by a post.
            string NoteOf(string key) => gazetteer.Name(key + "0000") ?? named.FirstOrDefault(one => one.Attestation.Post == key).Post ?? key;
            foreach (var (i, person) in persons.Index())
            {
                var id = i == 0 ? first : merged.Survivor(Ids.Of('p', named.Key, person.Key));
                var note = persons.Count > 1 ? NoteOf(person.Key) : null;
                entities.Add(id, "Person", named.First().Name, named.Key, note, person.Confirmed ? 1L : 0L, 0L);
                aliases.Add(named.Key, "Person", id, named.First().Name);
                pending.Add("entity", id);
                connection.Run("update entity set note = @note, confirmed = @confirmed where id = @id", [("id", id), ("note", note), ("confirmed", person.Confirmed ? 1L : 0L)], transaction);
                foreach (var article in person.Attestations.Select(one => one.Article).Distinct().Where(article => before[article] != id))
                {
                    Move(connection, transaction, named.First().Name, named.Key, article, id);
                    moved.Add(article);
                }

                foreach (var post in person.Attestations.Select(one => one.Post).Distinct())
                    pending.Add("post", post);
            }

            // A person said that in this article somebody else is meant.
            foreach (var article in others.Where(before.ContainsKey))
            {
                var id = Ids.Of('p', named.Key, article);
                entities.Add(id, "Person", named.First().Name, named.Key, named.First(one => one.Attestation.Article == article).Attestation.Body, 1L, 0L);
                aliases.Add(named.Key, "Person", id, named.First().Name);
                pending.Add("entity", id);
                Move(connection, transaction, named.First().Name, named.Key, article, id);
                moved.Add(article);
                foreach (var one in named.Where(one => one.Attestation.Article == article))
                    pending.Add("post", one.Attestation.Post);
            }
        }

        store.Insert(transaction, entities);
        store.Insert(transaction, aliases);
        store.Insert(transaction, pending);
        var (articles, given) = Sql.In("article", moved);
        StoryUpdate.Run(
            store, connection, transaction, connection.Ask($"select distinct story from article where id in ({articles})", row => row.Text(0), [.. given], transaction));
    }

    /// <summary>In this article the name means this person.</summary>
    private static void Move(DbConnection connection, DbTransaction transaction, string name, string folded, string article, string person)
    {
        (string, object?)[] values = [("person", person), ("article", article), ("name", name), ("folded", folded)];
        connection.Run("insert into pending (kind, key) select 'entity', entity from mention where article = @article and kind = 'Person' and name = @name on conflict do nothing", values[1..3], transaction);
        connection.Run("update attestation set person = @person where article = @article and folded = @folded", [values[0], values[1], values[3]], transaction);
        connection.Run("update mention set entity = @person where article = @article and kind = 'Person' and name = @name", values[..3], transaction);
        connection.Run("update party set entity = @person where name = @name and kind = 'Person' and happening in (select id from happening where article = @article)", values[..3], transaction);
        connection.Run("update cooperation set entity = @person where article = @article and speaker = @name", values[..3], transaction);
    }

    // Three are often held together: of the party, the state and the army; of the party, a government and an assembly.
    private const int MostPostsAtOnce = 3;

    private static void Posts(RecordStore store, DbConnection connection, DbTransaction transaction, List<string> posts)
    {
        var (list, given) = Sql.In("post", posts);
        List<(string Name, object? Value)> values = [.. given];
        var holdings = connection.Ask(
            $"""
            select distinct t.person, t.post, p.one_seat, t.standing, t.day, e.confirmed
            from   attestation t join post p on p.id = t.post join entity e on e.id = t.person
            where  t.post in ({list})
            """,
            row => new Holding(row.Text(0), row.Text(1), row.Flag(2), row.Enumerated<PostStanding>(3), row.Day(4), row.Flag(5)),
            values,
            transaction);
        connection.Run($"delete from term where post in ({list})", values, transaction);
        var rows = DerivedTables.Term();
        foreach (var term in holdings.GroupBy(one => one.Post, StringComparer.Ordinal).SelectMany(post => Register.Terms(post)))
        {
            rows.Add(
                Ids.Of('t', term.Person, term.Post, term.Acting ? "acting" : ""), term.Person, term.Post, term.Acting ? 1L : 0L,
                term.StartEarliest?.Iso(), term.StartLatest.Iso(), term.EndEarliest.Iso(), term.EndLatest?.Iso(), term.Predecessor, term.Successor, term.Confirmed ? 1L : 0L);
        }

        store.Insert(transaction, rows);
        // What only a life told in one article gives (an obituary that counts up the posts of forty years) is not what somebody was last seen in.
        connection.Run(
            $"""
            update entity set post = (
              select p.name from term t join post p on p.id = t.post
              where t.person = entity.id
              order by exists (select 1 from attestation o where o.person = t.person and o.post = t.post
                  and (select count(distinct i.post) from attestation i where i.article = o.article and i.person = o.person) <= {MostPostsAtOnce}) desc,
                t.end_earliest desc, t.start_latest, p.one_seat desc, p.id limit 1)
            where id in (select person from term where post in ({list}))
            """,
            values,
            transaction);
    }

    private static void Projects(RecordStore store, DbConnection connection, DbTransaction transaction, Gazetteer gazetteer, List<string> projects)
    {
        var (list, given) = Sql.In("project", projects);
        List<(string Name, object? Value)> values = [.. given];
        var steps = connection.Ask(
            $"""
            select t.project, t.name, t.stage, coalesce(t.date, t.day), t.place_name, t.figure, a.story, t.turn
            from   project_step t join article a on a.id = t.article
            where  t.project in ({list})
            order  by t.project, coalesce(t.date, t.day, ''), t.statement
            """,
            row => (Project: row.Text(0), Name: row.Text(1), Place: row.TextOrNull(4), Story: row.Text(6), Step: new ProjectStep(
                row.Enumerated<ProjectStage>(2), row.TextOrNull(3), row.Enumerated<ProjectTurn>(7), row.TextOrNull(5))),
            values,
            transaction);
        connection.Run($"delete from project where id in ({list})", values, transaction);
        var rows = DerivedTables.Project();
        foreach (var project in steps.GroupBy(step => step.Project, StringComparer.Ordinal))
        {
            var count = ProjectCount.Of(project.Select(step => step.Step));
            rows.Add(
                project.Key, project.First().Name, gazetteer.Plain(project.First().Name), count.Stage.ToString(), count.On,
                project.Select(step => step.Place).FirstOrDefault(place => place is not null), count.Figure,
                (long)project.Select(step => step.Story).Distinct().Count(), count.SignedOn);
        }

        store.Insert(transaction, rows);
    }

    private static void Entities(DbConnection connection, DbTransaction transaction, List<string> entities)
    {
        var (list, values) = Sql.In("entity", entities);
        connection.Run(
            $"""
            update entity set stories = counted.stories, last_seen = counted.last_seen
            from (
              select e.id, count(distinct a.story) as stories, max(a.day) as last_seen
              from   entity e
              left   join mention m on m.entity = e.id
              left   join article a on a.id = m.article
              where  e.id in ({list})
              group  by e.id) counted
            where entity.id = counted.id
            """,
            [.. values],
            transaction);
    }
}
