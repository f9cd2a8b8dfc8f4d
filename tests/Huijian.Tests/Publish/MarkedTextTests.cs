using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Publish;

namespace Huijian.Tests.Publish;

public sealed class MarkedTextTests
{
    private const string Text = "辽宁省委书记郝鹏主持会议。会上签约16个项目，郝鹏讲话。“散会。”大家走了";

    [Fact]
    public void Text_comes_out_as_it_went_in()
    {
        var marked = Mark((0, 6, "post"), (6, 2, "person"), (13, 9, "figure"));
        Assert.Equal(Text, string.Concat(marked.Lines[0].SelectMany(sentence => sentence.Runs).Select(run => run.Text)));
    }

    [Fact]
    public void Sentences_end_behind_their_closing_quotation_mark()
    {
        var sentences = Mark().Lines[0].Select(sentence => string.Concat(sentence.Runs.Select(run => run.Text)));
        Assert.Equal(["辽宁省委书记郝鹏主持会议。", "会上签约16个项目，郝鹏讲话。", "“散会。”", "大家走了"], sentences);
    }

    [Fact]
    public void A_fact_that_overlaps_another_is_reached_through_it()
    {
        var marked = Mark((0, 8, "person"), (6, 2, "name"), (6, 2, "post"));
        Assert.Equal("q0-6", marked.AddressOf(new TextSpan(0, 6, 2)));
        Assert.Equal("s0-0", marked.AddressOf(new TextSpan(0, 0, 8)));
    }

    [Fact]
    public void A_whole_sentence_is_reached_as_the_sentence()
    {
        var marked = Mark((13, 15, "event"), (15, 7, "figure"));
        Assert.Equal("q0-15", marked.AddressOf(new TextSpan(0, 15, 7)));
        Assert.Equal("s0-13", marked.AddressOf(new TextSpan(0, 13, 15)));
    }

    [Fact]
    public void A_span_outside_the_text_is_left_out()
    {
        var marked = Mark((30, 40, "stray"));
        Assert.Null(marked.AddressOf(new TextSpan(0, 30, 40)));
    }

    private static MarkedText Mark(params (int Start, int Length, string Id)[] facts) => MarkedText.Of(
        new Article { File = "a.txt", Paragraphs = [new Paragraph(Text)] },
        [.. facts.Select(fact => new MarkedText.MarkedFact(new TextSpan(0, fact.Start, fact.Length), fact.Id)).ToImmutableArray()]);
}
