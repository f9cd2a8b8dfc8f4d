namespace Huijian.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("reed", "Try: huijian --help")]
    [InlineData("read", "Try: huijian read --help")]
    public async Task A_wrong_word_ends_with_2_and_says_what_to_try(string word, string hint)
    {
        var terminal = new Terminal();

        Assert.Equal(2, await terminal.RunAsync(word));
        Assert.Contains(hint, terminal.Error, StringComparison.Ordinal);
        Assert.Empty(terminal.Output);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_named_and_the_run_ends_with_1()
    {
        var terminal = new Terminal();

        Assert.Equal(1, await terminal.RunAsync("read", "no/such/folder"));
        Assert.Contains("failed: no/such/folder: No such file or folder.", terminal.Error, StringComparison.Ordinal);
    }
}
