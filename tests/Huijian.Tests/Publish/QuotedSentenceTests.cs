using Huijian.Ask;
using Huijian.Publish;

namespace Huijian.Tests.Publish;

/// <summary>A quote stands in its sentence: what is kept before it, <c>[the words]</c>, what is kept behind it.</summary>
public sealed class QuotedSentenceTests
{
    [Theory]
    // The sentence begins and ends within what is kept.
    [InlineData("会议指出要快。甲市长[会见]乙董事长。双方签约。", "甲市长会见乙董事长。")]
    [InlineData("他说：“要快。”甲市长[会见]乙董事长！", "甲市长会见乙董事长！")]
    [InlineData("甲市长[会见乙董事长。]双方签约。", "甲市长会见乙董事长。")]
    // A dateline is no part of it.
    [InlineData("央视网消息（新闻联播）：甲市长[会见]乙董事长。", "甲市长会见乙董事长。")]
    // More of it stands in the article than is kept on a side.
    [InlineData("一二三四五六七八九十一二三四五六七八九十，一二三[会见]一二三四五六七八九十一二三四五六七八九十一二三四", "…一二三会见一二三四五六七八九十一二三四五六七八九十一二三四…", 100)]
    // The paragraph ends, or begins, with what is kept.
    [InlineData("甲市长[会见]乙董事长", "甲市长会见乙董事长")]
    public void A_quote_is_cut_where_its_sentence_begins_and_ends(string kept, string sentence, int start = 0)
    {
        var (open, close) = (kept.IndexOf('[', StringComparison.Ordinal), kept.IndexOf(']', StringComparison.Ordinal));
        var quote = new Quote("s", "a", 0, Math.Max(start, open), close - open - 1, kept[(open + 1)..close], kept[..open], kept[(close + 1)..], "rule");
        Assert.Equal(sentence, QuotedSentence.Whole(quote));
        Assert.Equal(sentence, QuotedSentence.Of(quote) is var (before, words, after) ? before + words + after : "");
    }
}
