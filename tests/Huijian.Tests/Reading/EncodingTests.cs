using System.Text;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;
using Huijian.Facts.Reading.Encodings;

namespace Huijian.Tests.Reading;

/// <summary>The same words come out of whatever bytes they came in.</summary>
public sealed class EncodingTests
{
    private const string Simplified = "辽宁省与中央企业座谈会3月1日在北京举行，会上签约16个重点项目，涵盖海上风电等领域。";
    private const string Traditional = "遼寧省與中央企業座談會3月1日在北京舉行，會上簽約16個重點項目，涵蓋海上風電等領域。";

    private static Encoding Of(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    [Theory]
    [InlineData("utf-8", Simplified)]
    [InlineData("utf-8", Traditional)]
    [InlineData("gb18030", Simplified)]
    [InlineData("gb18030", Traditional)]
    [InlineData("gb2312", Simplified)]
    [InlineData("big5", Traditional)]
    [InlineData("utf-16", Simplified)]
    [InlineData("utf-16BE", Traditional)]
    public void The_encoding_is_told_by_the_bytes_and_not_by_what_they_declare(string charset, string words)
    {
        foreach (var declared in new[] { null, "text/plain; charset=utf-8", "text/plain; charset=gb2312", "text/plain; charset=big5", "text/plain; charset=iso-8859-1" })
        {
            var decoded = TextDecoder.Decode(Of(charset).GetBytes(words), declared);
            Assert.Equal(words, decoded?.Text);
            Assert.Empty(decoded!.Troubles);
        }
    }

    [Theory]
    [InlineData("gb18030", "会见")]
    [InlineData("gb18030", "国企 OK")]
    [InlineData("big5", "會見中國聯通")]
    public void A_headline_is_enough(string charset, string words) =>
        Assert.Equal(words, TextDecoder.Decode(Of(charset).GetBytes(words))?.Text);

    [Fact]
    public void Byte_order_marks_decide_and_do_not_stay()
    {
        foreach (var encoding in new Encoding[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, new UTF32Encoding(false, true) })
            Assert.Equal(Simplified, TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Simplified)])?.Text);
    }

    [Fact]
    public void Pages_declared_wrongly_read_right()
    {
        var page = $"<html><head><meta charset=\"utf-8\"><title>座谈会</title></head><body><h1>座谈会在北京举行</h1><p>{Simplified}</p><p>{Simplified}</p></body></html>";
        var article = Assert.Single(Reader.Read(new Document("a.html", Of("gb18030").GetBytes(page))).Articles);
        Assert.Contains(Simplified, article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Rare_characters_of_names_survive()
    {
        foreach (var charset in new[] { "utf-8", "gb18030", "utf-16" })
            Assert.Equal("任命王𬭚为所长，镕、喆、堃也在场。", TextDecoder.Decode(Of(charset).GetBytes("任命王𬭚为所长，镕、喆、堃也在场。"))?.Text);
    }

    [Fact]
    public void Text_is_nfc_and_without_control_characters() =>
        Assert.Equal("é 会见", TextDecoder.Decode("e\u0301\u0000 会\u0007见\ufeff"u8)?.Text);

    [Fact]
    public void What_is_broken_or_cut_off_is_said()
    {
        var bytes = Encoding.UTF8.GetBytes(Simplified);
        var cut = TextDecoder.Decode(bytes.AsSpan()[..^1]);
        Assert.Equal(Simplified[..^1], cut?.Text);
        Assert.Contains("cut off", Assert.Single(cut!.Troubles).What, StringComparison.Ordinal);

        bytes[6] = 0xFF;
        Assert.Contains("broken", Assert.Single(TextDecoder.Decode(bytes)!.Troubles).What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_western_page_is_no_chinese() =>
        Assert.Equal("The café in Århus opened; nothing else to report from the north of the country today.", TextDecoder.Decode(Encoding.Latin1.GetBytes("The café in Århus opened; nothing else to report from the north of the country today."))?.Text);
}
