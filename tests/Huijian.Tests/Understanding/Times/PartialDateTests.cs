using Huijian.Facts.Model;

namespace Huijian.Tests.Understanding.Times;

/// <summary>Dates as they are kept: as exact as the source made them.</summary>
public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2024")]
    [InlineData("2024-07")]
    [InlineData("2024-07-15")]
    [InlineData("2024-02-29")]
    [InlineData("0001-01-01")]
    public void What_was_written_is_read(string text) => Assert.Equal(text, PartialDate.Parse(text)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("0000")]
    [InlineData("2024-")]
    [InlineData("2024-13")]
    [InlineData("2023-02-29")]
    [InlineData("2024-07-15-")]
    [InlineData("2024-07-15-01")]
    [InlineData("2024-07-15-01-02")]
    [InlineData("+2024")]
    [InlineData(" 2024")]
    [InlineData("二〇二四")]
    [InlineData("99999999999")]
    public void Anything_else_is_none(string? text) => Assert.Null(PartialDate.Parse(text));
}
