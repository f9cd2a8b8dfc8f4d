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
    public async Task What_looks_like_an_option_and_is_none_is_no_path()
    {
        var terminal = new Terminal();

        Assert.Equal(2, await terminal.RunAsync("serve", "--prot", "8080"));
        Assert.Contains("There is no option --prot.", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("Try: huijian serve --help", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("./--prot")]
    [InlineData("--", "--prot")]
    public async Task A_file_may_be_called_like_an_option(params string[] path)
    {
        var terminal = new Terminal();

        Assert.Equal(1, await terminal.RunAsync(["read", .. path]));
        Assert.Contains("--prot: No such file or folder.", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_named_and_the_run_ends_with_1()
    {
        var terminal = new Terminal();

        Assert.Equal(1, await terminal.RunAsync("read", "no/such/folder"));
        Assert.Contains("failed: no/such/folder: No such file or folder.", terminal.Error, StringComparison.Ordinal);
    }
}
