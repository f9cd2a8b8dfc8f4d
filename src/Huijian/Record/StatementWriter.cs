using System.Data.Common;
using Huijian.Facts.Joining;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>Writes statements: what an article says of what, with the words that say it.</summary>
internal sealed class StatementWriter(string article, int revision, IncomingArticle incoming, string version, string now, Verdicts verdicts, Tables tables)
{
    private const int LongestQuote = 240;
    /// <summary>So many characters at most are kept on either side of a quote.</summary>
    public const int Around = 24;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];

    /// <summary>
    /// Writes a statement and gives its id and what people made of it. The id does not depend on the position in the text, so that a judgement
    /// holds when the article is read again with better rules.
    /// </summary>
    public (string Id, Verdict Verdict) Write(string subject, string property, string understood, TextSpan span, string rule)
    {
        var line = incoming.Article.Line(span.Paragraph);
        var (start, length) = (Math.Min(span.Start, line.Length), Math.Min(span.Length, Math.Max(0, line.Length - span.Start)));
        var written = line.Substring(start, length);
        var key = string.Join('\u001f', subject, property, understood, written);
        var ordinal = _seen[key] = _seen.GetValueOrDefault(key) + 1;
        var id = Ids.Of('f', article, key, ordinal == 1 ? "" : ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _ids.Add(id);
        var verdict = verdicts.On(id);
        var before = line[Whole(line, start - Around)..start];
        var after = line[(start + length)..Whole(line, Math.Min(line.Length, start + length + Around))];
        tables.Statements.Add(
            id, article, (long)revision, subject, property, written, understood, (long)span.Paragraph, (long)start, (long)length,
            written.Length <= LongestQuote ? written : written[..Whole(written, LongestQuote)], before, after, rule, version, now, now, verdict.Review);
        return (id, verdict);
    }

    /// <summary>Makes way for statements that an earlier wording made, too: they are of the latest wording now.</summary>
    public void TakeOver(DbConnection connection, DbTransaction transaction)
    {
        foreach (var some in _ids.Chunk(500))
        {
            var (list, values) = Sql.In("id", some);
            connection.Run($"delete from statement where id in ({list})", [.. values], transaction);
        }
    }

    // Never between the halves of a character outside the first plane.
    private static int Whole(string text, int at)
    {
        var inside = Math.Clamp(at, 0, text.Length);
        return inside > 0 && inside < text.Length && char.IsLowSurrogate(text[inside]) ? inside - 1 : inside;
    }
}
