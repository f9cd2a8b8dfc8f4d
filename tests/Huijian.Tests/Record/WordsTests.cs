using System.Text;
using Huijian.Record;

namespace Huijian.Tests.Record;

/// <summary>Short texts of rows are made once and given again; what is given must be what the row says, whatever was read before.</summary>
public sealed class WordsTests
{
    [Fact]
    public void The_same_text_is_the_same_string()
    {
        var words = new Words();
        Assert.Same(words.Of("新闻联播"u8), words.Of("新闻联播"u8));
    }

    [Fact]
    public void Whatever_was_read_before_a_text_is_itself()
    {
        // More texts than are held, so that each takes another's place, and each comes twice.
        var words = new Words();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 200_000; i++)
                Assert.Equal($"名{i}", words.Of(Encoding.UTF8.GetBytes($"名{i}")));
        }
    }

    [Fact]
    public void Threads_see_whole_texts()
    {
        var words = new Words();
        Parallel.For(0, 200_000, i => Assert.Equal($"名{i % 70_000}", words.Of(Encoding.UTF8.GetBytes($"名{i % 70_000}"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("四十八字节是十六个汉字这里正好是啊")]
    [InlineData("比十六个汉字长的句子不留着，读一次做一次，也须一字不差：𠮷野家。")]
    public void Nothing_is_lost(string text) => Assert.Equal(text, new Words().Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("汇\uFFFD", new Words().Of([0xE6, 0xB1, 0x87, 0xE8, 0xA7]));
}
