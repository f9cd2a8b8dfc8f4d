using Huijian.Ask;
using Huijian.Record;

namespace Huijian.Tests.Record;

public sealed class OpeningTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-").FullName;

    [Fact]
    public async Task A_new_record_is_empty_and_can_be_asked()
    {
        using var store = RecordStore.Open(PathOf("new.db"));
        var answers = new Answers(store);
        var home = await answers.Stories.HomeAsync(3, 10, default);
        Assert.Empty(home.Days);
        Assert.Empty((await answers.Ledger.RowsAsync(new LedgerQuery { Words = "省" }, default)).Rows);
        Assert.Empty((await answers.Search.FindAsync(new SearchQuery { Words = "段简" }, default)).Hits.Rows);
        Assert.Null(await answers.Stories.StoryAsync("nothing", default));
    }

    [Fact]
    public void A_new_record_has_pages_of_8_KB()
    {
        using var store = RecordStore.Open(PathOf("new.db"));
        using var connection = store.Connect();
        Assert.Equal([8192], connection.Ask("pragma page_size", row => row.Whole(0)));
    }

    /// <summary>Asked of each judgement: gone through one by one, ten thousand judgements take a publish some seconds each time.</summary>
    [Fact]
    public void What_takes_a_judgement_back_is_found_by_an_index()
    {
        using var store = RecordStore.Open(PathOf("new.db"));
        using var connection = store.Connect();
        var plan = connection.Ask("explain query plan select j.id from judgement j where not exists (select 1 from judgement u where u.undoes = j.id)", row => row.Text(3));
        Assert.Contains(plan, step => step.Contains("judgement_undoes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_another_program_is_refused_and_left_as_it_is()
    {
        var path = PathOf("letter.txt");
        File.WriteAllText(path, "Not a record, but long enough to be looked at as one. " + new string('x', 4096));
        var before = File.ReadAllBytes(path);
        var error = Assert.Throws<UserError>(() => RecordStore.Open(path));
        Assert.Contains("no SQLite file", error.Problem, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        var path = PathOf("other.db");
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
        {
            other.Open();
            other.Run("create table mine (x integer)");
        }

        var error = Assert.Throws<UserError>(() => RecordStore.Open(path));
        Assert.Contains("another program", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_record_is_refused_with_both_numbers()
    {
        var path = PathOf("newer.db");
        using (var store = RecordStore.Open(path))
        using (var connection = store.Connect())
            connection.Run("update meta set value = '99' where name = 'schema'");
        var error = Assert.Throws<UserError>(() => RecordStore.Open(path));
        Assert.Contains("schema 99", error.Problem, StringComparison.Ordinal);
        Assert.Contains("newer huijian", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var error = Assert.Throws<UserError>(() => RecordStore.Open(PathOf("nowhere/record.db")));
        Assert.Contains("nowhere/record.db", error.Problem, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);
}
