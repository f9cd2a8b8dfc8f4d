using System.Data.Common;
using Huijian.Facts.Joining;

namespace Huijian.Record;

/// <summary>Which articles print one text, and which tell one story. Two that prove to be one are put together; the id given up leads on.</summary>
internal sealed class Families(DbConnection connection, DbTransaction transaction)
{
    private readonly Dictionary<string, (string Copy, string Story)> _of = new(StringComparer.Ordinal);

    /// <summary>Stories whose rows must be worked out again.</summary>
    public HashSet<string> Touched { get; } = new(StringComparer.Ordinal);

    /// <summary>How many stories an article brings together: above 1, rows of this batch must be written first, for they name the stories.</summary>
    public int Joins(Belonging belonging) => belonging.Story.Select(article => Of(article).Story).Distinct().Count();

    /// <summary>The text cluster and story of an article, putting together what it brings together.</summary>
    /// <param name="before">The story it belonged to with its former wording, or null.</param>
    public (string Copy, string Story) Join(string id, Belonging belonging, string? before)
    {
        if (before is not null)
            Touched.Add(before);
        var copy = One("copy", belonging.Copies.Select(article => Of(article).Copy), () => Ids.Of('c', id));
        var story = One("story", belonging.Story.Select(article => Of(article).Story), () => Ids.Of('s', id));
        Touched.Add(story);
        return _of[id] = (copy, story);
    }

    private (string Copy, string Story) Of(string article)
    {
        if (!_of.TryGetValue(article, out var known))
        {
            known = connection.Ask("select copy, story from article where id = @id", row => (row.Text(0), row.Text(1)), [("id", article)], transaction)[0];
            _of[article] = known;
        }

        return known;
    }

    private string One(string column, IEnumerable<string> given, Func<string> otherwise)
    {
        var groups = given.Distinct().ToList();
        if (groups.Count == 0)
            return otherwise();
        foreach (var gone in groups.Skip(1))
            PutTogether(column, gone, groups[0]);
        return groups[0];
    }

    private void PutTogether(string column, string gone, string stays)
    {
        (string, object?)[] values = [("gone", gone), ("stays", stays)];
        connection.Run($"update article set {column} = @stays where {column} = @gone", values, transaction);
        if (column == "story")
        {
            connection.Run("update happening set story = @stays where story = @gone", values, transaction);
            connection.Run("delete from redirect where old = @stays", values, transaction);
            connection.Run("insert into redirect (old, new) values (@gone, @stays) on conflict (old) do update set new = excluded.new", values, transaction);
            Touched.Add(gone);
        }

        foreach (var (article, of) in _of.ToList())
            _of[article] = (of.Copy == gone ? stays : of.Copy, of.Story == gone ? stays : of.Story);
    }
}
