using Huijian.Tests.House;

namespace Huijian.Tests.Commands;

public sealed class ExplainTests
{
    /// <summary>Every fact is shown with the sentence that states it and the rule that found it.</summary>
    [Fact]
    public async Task Shows_sentence_and_rule_of_each_fact()
    {
        var terminal = new Terminal();

        var code = await terminal.RunAsync("read", "--explain", Repository.PathOf("specs", "articles", "governor-receives-company.md"));

        Assert.Equal(0, code);
        var lines = terminal.Output.ReplaceLineEndings("\n").Split('\n');
        var at = Array.FindIndex(lines, line => line.Contains("  event  ", StringComparison.Ordinal));
        Assert.Contains("Meeting 2023-07-12 呼和浩特", lines[at], StringComparison.Ordinal);
        Assert.Contains("会见北方稀土", lines[at + 1], StringComparison.Ordinal);
        Assert.EndsWith("[event.receives]", lines[at + 1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.EndsWith("[cooperation.speaker-hopes]", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("figure  规模以上工业增加值增长 Exact 7.2 %", StringComparison.Ordinal));
    }
}
