using Huijian.Facts.Joining;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>
/// Everything that can be asked of one record, by noun. Safe to use from many threads: every question opens a connection of its own and
/// sees the last committed state.
/// </summary>
internal sealed class Answers
{
    private readonly RecordStore _store;
    private readonly Words _words = new();

    public Answers(RecordStore store)
    {
        _store = store;
        var folding = new LooseFolding();
        Stories = new(this);
        Articles = new(this);
        People = new(this);
        Posts = new(this);
        Bodies = new(this);
        Places = new(this);
        Projects = new(this);
        Agreements = new(this);
        Securities = new(this);
        Outlets = new(this);
        Channels = new(this);
        Fields = new(this);
        Labels = new(this);
        FollowedSources = new(this);
        Figures = new(this, folding);
        Search = new(this, store, folding);
        Ledger = new(this, Search);
        Matrix = new(this);
        Prices = new(this);
        Names = new(this, folding);
        Statements = new(this);
        Clusters = new(this);
        Conflicts = new(this);
    }

    public Stories Stories { get; }

    public Articles Articles { get; }

    public People People { get; }

    public Posts Posts { get; }

    public Bodies Bodies { get; }

    public Places Places { get; }

    public Projects Projects { get; }

    public Agreements Agreements { get; }

    public Securities Securities { get; }

    public Outlets Outlets { get; }

    public Channels Channels { get; }

    public Fields Fields { get; }

    public Labels Labels { get; }

    public FollowedSources FollowedSources { get; }

    public Figures Figures { get; }

    public Search Search { get; }

    public Ledger Ledger { get; }

    public Matrix Matrix { get; }

    public Prices Prices { get; }

    public Names Names { get; }

    public Statements Statements { get; }

    public Clusters Clusters { get; }

    public Conflicts Conflicts { get; }

    /// <summary>The id that took the place of an old one when two things proved to be one, or null. Old ids lead on for ever.</summary>
    public async Task<string?> RedirectAsync(string id, CancellationToken cancel)
    {
        // A person's word may lead there and another's back: what was passed is not passed again.
        HashSet<string> passed = [id];
        var now = id;
        while (await NextAsync(now, cancel) is { } next && passed.Add(next))
            now = next;
        return now == id ? null : now;
    }

    private async Task<string?> NextAsync(string id, CancellationToken cancel) => (await AskAsync(
        """
        select new from redirect where old = @id
        union all
        select j.other from judgement j
        where  j.verb = 'Merge' and j.target = @id and j.other is not null and not exists (select 1 from judgement u where u.undoes = j.id)
        """,
        row => row.Text(0),
        [("id", id)],
        cancel)).FirstOrDefault();

    /// <summary>A number that rises with every change of the record, for caches and entity tags.</summary>
    public async Task<long> ChangeAsync(CancellationToken cancel)
    {
        var rows = await AskAsync("select value from meta where name = 'change'", row => row.Text(0), [], cancel);
        return rows is [var change] ? long.Parse(change, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Asks on a connection of its own.</summary>
    internal async Task<List<T>> AskAsync<T>(string sql, Func<Cells, T> read, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancel)
    {
        await using var connection = _store.Connect();
        return await connection.AskAsync(sql, read, values, _words, cancel);
    }
}
