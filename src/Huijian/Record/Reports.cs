using Huijian.Facts.Joining;

namespace Huijian.Record;

/// <summary>Errors that readers report: kept for the reviewers, changing nothing by themselves.</summary>
internal static class Reports
{
    // What a page full of strangers can leave behind stays small.
    private const int MostOpen = 2000;

    /// <summary>Keeps a report; said again, it is kept once. False if too many wait already.</summary>
    /// <param name="page">The address of the page, from the root.</param>
    /// <param name="words">What is wrong, in the reader's words.</param>
    public static bool Put(RecordStore store, string page, string words, DateTimeOffset at)
    {
        var kept = false;
        store.Write((connection, transaction) =>
        {
            kept = connection.Ask("select count(*) from report where closed is null", row => row.Whole(0), transaction: transaction)[0] < MostOpen;
            if (kept)
            {
                connection.Run(
                    "insert into report (id, page, words, at) values (@id, @page, @words, @at) on conflict (id) do nothing",
                    [("id", Ids.Of('q', page, words)), ("page", page), ("words", words), ("at", Kept.Text(at))],
                    transaction);
            }
        });
        return kept;
    }

    /// <summary>Puts a report away.</summary>
    public static void Close(RecordStore store, string id, DateTimeOffset at) => store.Write((connection, transaction) =>
        connection.Run("update report set closed = @at where id = @id and closed is null", [("id", id), ("at", Kept.Text(at))], transaction));
}
