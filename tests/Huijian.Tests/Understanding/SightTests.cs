using Huijian.Facts.Model;
using Huijian.Facts.Understanding;

namespace Huijian.Tests.Understanding;

public sealed class SightTests
{
    private static readonly Folding Eye = Folding.Load();

    [Theory]
    [InlineData("遼寧省委書記會見", "辽宁省委书记会见")]
    [InlineData("超30％，共１６个", "超30%，共16个")]
    [InlineData("投资2,390亿元,同比增长", "投资2,390亿元，同比增长")]
    [InlineData("以\"聚力\"为主题", "以“聚力”为主题")]
    [InlineData("蒂姆•库克(苹果)", "蒂姆·库克（苹果）")]
    [InlineData("13:25发布:著名", "13:25发布：著名")]
    public void Folds_for_matching_one_character_for_one(string written, string seen)
    {
        Assert.Equal(seen, Eye.Fold(written));
        Assert.Equal(written.Length, Eye.Fold(written).Length);
    }

    [Fact]
    public void Leads_from_folded_words_back_to_the_words_as_published()
    {
        var article = new Article
        {
            File = "a",
            Title = "會見",
            Paragraphs =
            [
                new Paragraph("張(zhang)國清說。") { Marks = [new Mark(1, 7, MarkKind.Noise)] },
                new Paragraph("第二段。"),
            ],
        };

        var sight = Sight.Of(article, Eye);

        Assert.Equal("会见\n张国清说。\n第二段。\n", sight.Text);
        var name = sight.Text.IndexOf("张国清", StringComparison.Ordinal);
        Assert.Equal(new TextSpan(0, 0, 10), sight.SpanOf(name, 3));
        Assert.Equal("張國清", sight.AsWritten(name, 3));
        Assert.Equal("張(zhang)國清", article.TextOf(sight.SpanOf(name, 3)));
        Assert.Equal(3, sight.BodyStart);
    }

    [Fact]
    public void Splits_sentences_behind_closing_quotation_marks_and_not_in_brackets()
    {
        var text = "他说：“好。”（完。）随后签约；共16个。\n第二段";
        Assert.Equal(
            ["他说：“好。”", "（完。）随后签约；", "共16个。", "第二段"],
            Sentence.Split(text).Select(sentence => text.Substring(sentence.Start, sentence.Length)));
    }
}
