using System.Data.Common;
using System.Globalization;
using Huijian.Facts.Joining;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding.Happenings;

namespace Huijian.Record;

/// <summary>One batch of documents within its transaction.</summary>
internal sealed class Batch(RecordStore store, DbConnection connection, DbTransaction transaction, Joiner joiner, Gazetteer gazetteer, string now)
{
    private const int LongestOpening = 160;
    private const int LongestBracket = 40;

    private const int ArticlesAtOnce = 400;

    private static readonly string[] OfArticle =
        ["mention", "attestation", "figure", "cooperation", "project_step", "touched", "label"];

    private readonly Tables _tables = new();
    private readonly Verdicts _verdicts = Verdicts.Load(connection, transaction);
    private readonly EntityIds _ids = new(gazetteer, Merges.Load(connection, transaction));
    private readonly List<IndexedText> _texts = [];
    private readonly Dictionary<string, FoundArticle?> _found = new(StringComparer.Ordinal);
    private readonly Families _families = new(connection, transaction);
    private long _next = connection.Ask("select coalesce(max(number), 0) + 1 from article", row => row.Whole(0), transaction: transaction)[0];

    /// <summary>Writes the documents that are not there yet.</summary>
    public void Write(IReadOnlyList<IncomingDocument> documents, Recorder counts)
    {
        var (list, values) = Sql.In("id", documents.Select(document => document.Id).Distinct());
        var known = connection.Ask($"select id from document where id in ({list})", row => row.Text(0), [.. values], transaction).ToHashSet(StringComparer.Ordinal);
        var fresh = documents.Where(document => known.Add(document.Id)).ToList();
        joiner.Begin(connection, transaction, fresh.SelectMany(document => document.Articles));
        counts.Count(fresh.Count, documents.Count - fresh.Count);
        Find(fresh.SelectMany(document => document.Articles.Select((article, i) => Ids.Of('a', KeyOf(document, article), Item(i)))));
        foreach (var document in fresh)
        {
            Document(document);
            foreach (var (i, article) in document.Articles.Index())
            {
                if (Article(document, article, i))
                    counts.CountRevision();
            }
        }

        Flush();
    }

    /// <summary>Writes the rows gathered so far and brings the stories that changed up to date.</summary>
    public void Flush()
    {
        WriteRows();
        StoryUpdate.Run(store, connection, transaction, _families.Touched);
        ChangeNumber.Raise(connection, transaction);
    }

    /// <summary>
    /// Enters articles of the record again. All are taken out first, so that what holds them together is decided anew.
    /// </summary>
    public void Reenter(IReadOnlyList<(string Id, string Document, IncomingArticle Article)> articles)
    {
        joiner.Begin(connection, transaction, articles.Select(one => one.Article));
        var found = articles.Select(one => Found(one.Id)).ToList();
        foreach (var one in found.OfType<FoundArticle>())
            Clear(one, sameWords: true);
        foreach (var (one, (_, document, article)) in found.Zip(articles))
        {
            if (one is not null)
                Enter(one, document, article, sameWords: true);
        }

        Flush();
    }

    private void WriteRows()
    {
        foreach (var rows in _tables.InOrder)
        {
            store.Insert(transaction, rows);
            rows.Clear();
        }

        store.Index(transaction, _texts);
        _texts.Clear();
    }

    private void Document(IncomingDocument document) => _tables.Documents.Add(
        document.Id, document.Document.Path, document.Document.Address?.AbsoluteUri, document.Document.MediaType,
        document.Document.Fetched is { } fetched ? Kept.Text(fetched) : null, document.Digest, (long)document.Document.Bytes.Length, document.Packed,
        document.Trouble, now);

    /// <summary>True if it is another wording of an article that the record has.</summary>
    private bool Article(IncomingDocument document, IncomingArticle article, int index)
    {
        var (id, found) = Identify(document, article, Item(index));
        if (found is not null && found.Digest == article.Digest)
        {
            connection.Run("update revision set last_seen = @now where article = @id and number = @number", [("now", now), ("id", id), ("number", (long)found.Revision)], transaction);
            return false;
        }

        Enter(found ?? new FoundArticle(id, _next++, 0, "", null, null), document.Id, article, sameWords: false);
        return found is not null;
    }

    /// <summary>
    /// An article is known by its address, else by its path. Where one address holds two texts that have nothing in common (a site that prints its home page's
    /// address on every page), the path tells them apart.
    /// </summary>
    private (string Id, FoundArticle? Found) Identify(IncomingDocument document, IncomingArticle article, string? item)
    {
        var (path, key) = (document.Document.Path, KeyOf(document, article));
        var (id, found) = ByKey(key);
        return found is null || key == path || joiner.AreAlike(connection, transaction, found.Number, article) ? (id, found) : ByKey(key + "\u001f" + path);

        (string, FoundArticle?) ByKey(string key)
        {
            var byKey = Ids.Of('a', key, item);
            return (byKey, Found(byKey));
        }
    }

    private static string KeyOf(IncomingDocument document, IncomingArticle article) =>
        (article.Article.Address ?? document.Document.Address)?.AbsoluteUri ?? document.Document.Path;

    /// <summary>Which article of its document it is; the first needs no number.</summary>
    private static string? Item(int index) => index == 0 ? null : index.ToString(CultureInfo.InvariantCulture);

    private FoundArticle? Found(string id)
    {
        if (!_found.ContainsKey(id))
            Find([id]);
        return _found[id];
    }

    /// <summary>Looks articles up together.</summary>
    private void Find(IEnumerable<string> ids)
    {
        foreach (var some in ids.Distinct().Chunk(ArticlesAtOnce))
        {
            foreach (var id in some)
                _found[id] = null;
            var (list, values) = Sql.In("id", some);
            var rows = connection.Ask(
                $"""
                select a.id, a.number, a.revision, r.digest, r.content, r.facts, a.story
                from   article a join revision r on r.article = a.id and r.number = a.revision
                where  a.id in ({list})
                """,
                row => new FoundArticle(row.Text(0), row.Whole(1), (int)row.Whole(2), row.Text(3), (row.Bytes(4), row.Bytes(5)), row.Text(6)),
                [.. values],
                transaction);
            foreach (var found in rows)
                _found[found.Id] = found;
        }
    }

    private void Enter(FoundArticle found, string document, IncomingArticle article, bool sameWords)
    {
        var (id, number) = (found.Id, found.Number);
        var revision = found.Revision + (sameWords ? 0 : 1);
        var first = found.Revision == 0;
        if (!first && !sameWords)
            Clear(found, sameWords: false);
        var belonging = joiner.Join(connection, transaction, id, number, article, _tables);
        if (_families.Joins(belonging) > 1)
            WriteRows();
        var (copy, story) = _families.Join(id, belonging, found.Story);
        if (sameWords)
        {
            connection.Run(
                "update revision set digest = @digest, title = @title, content = @content, facts = @facts, reader = @reader where article = @id and number = @number",
                [("digest", article.Digest), ("title", article.Article.Title), ("content", article.Content), ("facts", article.PackedFacts), ("reader", Recorder.Version), ("id", id), ("number", (long)revision)],
                transaction);
        }
        else
        {
            _tables.Revisions.Add(id, (long)revision, document, article.Digest, article.Article.Title, article.Content, article.PackedFacts, Recorder.Version, now, now);
        }

        var rows = _tables.OfArticle.Select(table => table.Values.Count).ToList();
        foreach (var category in article.Article.Categories)
            _tables.Labels.Add(id, "category", category);
        foreach (var tag in article.Article.Tags)
            _tables.Labels.Add(id, "tag", tag);
        if (article.Article.Permalink is { } permalink)
            _tables.Labels.Add(id, "permalink", permalink.Trim('/'));
        var statements = new StatementWriter(id, revision, article, Recorder.Version, now, _verdicts, _tables);
        FactRows.Write(id, story, article, statements, gazetteer, _ids, _tables);
        if (!first && !sameWords)
            statements.TakeOver(connection, transaction);
        ArticleRow(id, number, document, revision, article.Article, copy, story, Mark(article, rows));
        _texts.Add(article.Indexed(number, found.Was is { } was ? joiner.Read(was.Content, was.Facts).Indexed(number, null) : null));
        _found[id] = new FoundArticle(id, number, revision, article.Digest, (article.Content, article.PackedFacts), story);
    }

    /// <summary>A number that changes with anything the article's own rows say, but for the times they were seen.</summary>
    /// <param name="before">How many rows there were of each table before those of the article.</param>
    private ulong Mark(IncomingArticle article, List<int> before)
    {
        var mark = RowMark.With(RowMark.Of(article.Content.AsSpan()), RowMark.Of(article.PackedFacts.AsSpan()));
        foreach (var (table, from) in _tables.OfArticle.Zip(before))
        {
            foreach (var row in table.Values.Skip(from))
                mark = RowMark.With(mark, RowMark.Of(table == _tables.Statements ? [.. row.AsSpan(0, 15), row[^1]] : row));
        }

        return mark;
    }

    private void ArticleRow(string id, long number, string document, int revision, Article article, string copy, string story, ulong mark)
    {
        // A round-up is told by its headlines: its first item says nothing of the others.
        var items = RoundUp.Headings(article);
        var opening = items.IsEmpty
            ? First(article) ?? article.Title ?? ""
            : string.Join('；', items.Select(item => article.Paragraphs[item].Text.Trim()));
        var channel = article.Channel.LastOrDefault();
        _tables.Articles.Add(
            id, number, article.File, article.Address?.AbsoluteUri, document, (long)revision, article.Title, article.Outlet,
            article.Outlet is { } outlet ? Ids.Of('m', gazetteer.Plain(outlet)) : null,
            article.Published is { } published ? Kept.Text(published.At) : null,
            article.Published is { } precise ? (long)precise.Precision : null,
            article.Published?.Day.Iso(), channel, channel is null ? null : Ids.Of('k', gazetteer.Plain(channel)), Opening(opening), copy, story, (long)mark, (long)items.Length);
    }

    /// <summary>
    /// The first paragraph that says something, without the dateline before it: 新华社北京3月1日电（记者 某某）, 央视网消息（新闻联播）： stand before a thousand texts alike.
    /// </summary>
    private static string? First(Article article)
    {
        var place = article.Paragraphs.IndexOf(article.Paragraphs.FirstOrDefault(paragraph => paragraph.Text.Length > 12)!);
        if (place < 0)
            return null;
        var text = article.Paragraphs[place].Text;
        if (article.Dateline is not { Span: { } span } || span.Paragraph != place || span.Start != 0)
            return text;
        var rest = text.AsSpan(span.End).TrimStart(" 　");
        if (rest.Length > 0 && rest[0] is '（' or '(' && rest.IndexOfAny('）', ')') is > 0 and < LongestBracket and var close)
            rest = rest[(close + 1)..];
        // …（记者某某）电 3月1日，…; but 电 of 电力部门 begins the sentence.
        if (rest is ['电' or '讯', ' ' or '　' or '：' or ':' or '，', ..])
            rest = rest[1..];
        rest = rest.TrimStart(" 　：:，");
        return rest.Length > 0 ? rest.ToString() : text;
    }

    /// <summary>The first sentence, or as much of it as a list can show.</summary>
    private static string Opening(string paragraph)
    {
        var end = paragraph.IndexOf('。', StringComparison.Ordinal) + 1;
        var sentence = end > 0 ? paragraph[..end] : paragraph;
        if (sentence.Length <= LongestOpening)
            return sentence;
        return sentence[..(char.IsLowSurrogate(sentence[LongestOpening]) ? LongestOpening - 1 : LongestOpening)] + "…";
    }

    /// <summary>Takes out what stands on the wording before. Its statements stay in the history; those said again get their first day back.</summary>
    private void Clear(FoundArticle found, bool sameWords)
    {
        // The article may have come earlier in this very batch.
        WriteRows();
        (string, object?)[] values = [("id", found.Id)];
        connection.Run("delete from involved where happening in (select id from happening where article = @id)", values, transaction);
        connection.Run("delete from party where happening in (select id from happening where article = @id)", values, transaction);
        connection.Run("delete from side where owner in (select id from agreement where article = @id) or owner in (select statement from project_step where article = @id)", values, transaction);
        connection.Run("delete from happening where article = @id", values, transaction);
        connection.Run("delete from agreement where article = @id", values, transaction);
        connection.Run("delete from joined where article = @id", values, transaction);
        foreach (var table in OfArticle)
        {
            if (table == "mention")
                connection.Run("insert into pending (kind, key) select 'entity', entity from mention where article = @id on conflict do nothing", values, transaction);
            if (table == "attestation")
                connection.Run("insert into pending (kind, key) select distinct 'person', folded from attestation where article = @id on conflict do nothing", values, transaction);
            connection.Run($"delete from {table} where article = @id", values, transaction);
        }

        if (sameWords)
            connection.Run("delete from statement where article = @id and revision = @revision", [("id", found.Id), ("revision", (long)found.Revision)], transaction);
        connection.Run("delete from article where id = @id", values, transaction);
        joiner.Forget(found.Number);
    }
}
