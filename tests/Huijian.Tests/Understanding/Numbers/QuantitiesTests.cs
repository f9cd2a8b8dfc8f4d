using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding;
using Huijian.Facts.Understanding.Figures;
using Huijian.Facts.Understanding.Numbers;
using Huijian.Facts.Understanding.Times;

namespace Huijian.Tests.Understanding.Numbers;

public sealed class QuantitiesTests
{
    private static readonly Folding Eye = Folding.Load();

    private static readonly Quantities Finder = new(Units.Load());

    public static TheoryData<MarkedText> Cases => MarkedText.CasesOf("understanding", "numbers.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_spec_marks(MarkedText spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var found = Finder.In(Eye.Fold(spec.Text)).Where(quantity => quantity.Unit is not null)
            .Select(quantity => (quantity.Start, quantity.End - quantity.Start, Print(quantity)));
        Assert.Equal(spec.Expected, spec.Print(found));
    }

    [Theory]
    [InlineData("两千四百五", 2450)]
    [InlineData("一千零五", 1005)]
    [InlineData("四千五百六十九万八千三百一十一亿", 4569831100000000)]
    [InlineData("10万万", 1000000000)]
    [InlineData("2千零30万", 20300000)]
    [InlineData("三点五亿", 350000000)]
    [InlineData("十几万", 100000)]
    public void Reads_numerals_of_every_make(string words, decimal value)
    {
        var cursor = new Cursor(words);
        Assert.Equal(value, Numerals.Take(ref cursor)?.Value);
        Assert.Equal(words.Length, cursor.Position);
    }

    [Fact]
    public void Any_text_gives_quantities_and_times_inside_it_and_never_an_exception()
    {
        var pieces = Gen.Elements("1", "9", "３", ".", ",", "，", "年", "月", "日", "至", "-", "—", "万", "亿", "兆", "十", "百", "千", "零", "两", "半", "点", "分之", "成", "%", "个", "元", "第", "前", "后", "上", "周", "季度", "上半年", "今年", "近", "超", "余", "多", "几", "人民币", "$", "“", "《", "\n", " ", "k", "e+", "负", "99999999999999999999", "康熙", "每", "又", "𬭚");
        var phrases = new TimePhrases(Eras.Load());
        Prop.ForAll(pieces.ArrayOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var folded = Eye.Fold(text);
            var end = 0;
            foreach (var quantity in Finder.In(folded))
            {
                Assert.InRange(quantity.Start, 0, quantity.End);
                Assert.InRange(quantity.NumberStart, end, quantity.End);
                Assert.InRange(end = quantity.End, 0, folded.Length);
            }

            end = 0;
            foreach (var phrase in phrases.In(folded))
            {
                Assert.InRange(phrase.Start, end, phrase.CoreStart);
                Assert.InRange(phrase.CoreEnd, phrase.CoreStart + 1, phrase.End);
                Assert.InRange(end = phrase.End, 0, folded.Length);
                _ = phrase.To is { } to ? Resolution.Resolve(phrase.From, to, new DateOnly(2025, 3, 31)) : Resolution.Resolve(phrase.From, new DateOnly(2024, 2, 29));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(40));
    }

    [Theory]
    [InlineData("投资5亿元和")]
    [InlineData("2024年3月1日至")]
    [InlineData("1234567890")]
    [InlineData("分别增长10%、")]
    [InlineData("一二三万 ")]
    [Trait("Category", "Slow")]
    public void A_text_without_a_full_stop_takes_seconds_not_minutes(string piece)
    {
        ArgumentNullException.ThrowIfNull(piece);
        var sight = Sight.Of(new Article { File = "a", Paragraphs = [new Paragraph(string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length)))] }, Eye);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var times = new NewsTimes(new TimePhrases(Eras.Load())).In(sight);
        _ = new FigureFinder(Finder, FigureWords.Load()).In(sight, times);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    private static string Print(Quantity quantity)
    {
        var bound = quantity.Bound == Bound.Exact ? "" : quantity.Bound.ToString().ToLowerInvariant() + " ";
        var to = quantity.To is { } upper ? $" to {upper.ToString("0.####", CultureInfo.InvariantCulture)}" : "";
        return $"{bound}{quantity.Value.ToString("0.####", CultureInfo.InvariantCulture)}{to} {quantity.UnitWords}";
    }
}
