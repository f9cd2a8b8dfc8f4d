using Huijian.Record;

namespace Huijian.Tests.Record;

/// <summary>A column that says what it said in the row before gives the same string; what it gives must be what the row says.</summary>
public sealed class CellsTests
{
    [Theory]
    [InlineData("a a b", "a a b")]
    [InlineData("a ∅ a", "a ∅ a")]
    [InlineData("\"\" ∅ \"\" a ∅ \"\"", "\"\" ∅ \"\" a ∅ \"\"")]
    [InlineData("名 名 ab 名 abc", "名 名 ab 名 abc")]
    public async Task Each_row_says_its_own(string rows, string expected)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var place = new OpenRecord(RecordPlace.Sqlite);
        using var connection = place.Store.Connect();
        var values = string.Join(", ", rows.Split(' ').Select((row, i) => $"({i}, {(row == "∅" ? "null" : row == "\"\"" ? "''" : $"'{row}'")})"));
        var read = await connection.AskAsync($"with some(place, said) as (values {values}) select said from some order by place", row => row.TextOrNull(0), [], new Words(), default);
        Assert.Equal(expected, string.Join(' ', read.Select(said => said switch { null => "∅", "" => "\"\"", _ => said })));
    }

    [Fact]
    public async Task The_same_again_is_the_same_string()
    {
        using var place = new OpenRecord(RecordPlace.Sqlite);
        using var connection = place.Store.Connect();
        var read = await connection.AskAsync("select 'b1' union all select 'b1'", row => row.Text(0), [], new Words(), default);
        Assert.Same(read[0], read[1]);
    }
}
