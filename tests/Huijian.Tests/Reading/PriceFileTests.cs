using System.Text;
using Huijian.Facts.Reading;

namespace Huijian.Tests.Reading;

public sealed class PriceFileTests
{
    [Theory]
    [InlineData("date,open,close,high,low,volume\n2025-01-02,5.15,4.87,5.16,4.84,6316935.35", null, "2025-01-02 5.15 4.87 5.16 4.84 631693535.00")]
    [InlineData("日期,开盘,收盘,最高,最低,成交量(手)\n2025/1/2,5.15,4.87,5.16,4.84,6316935", null, "2025-01-02 5.15 4.87 5.16 4.84 631693500")]
    [InlineData("交易日期\t开盘价\t最高价\t最低价\t收盘价\t成交量（股）\n20250102\t5.15\t5.16\t4.84\t4.87\t6316935", null, "2025-01-02 5.15 4.87 5.16 4.84 6316935")]
    [InlineData("Date,Open,High,Low,Close,Volume\n2025-01-02,5.15,5.16,4.84,4.87,6316935", null, "2025-01-02 5.15 4.87 5.16 4.84 6316935")]
    [InlineData("Date,Open,High,Low,Close,Volume\n2025-01-02,5.15,5.16,4.84,4.87,6316935", VolumeUnit.Hands, "2025-01-02 5.15 4.87 5.16 4.84 631693500")]
    [InlineData("日期,开盘,收盘,最高,最低,成交量,成交额\n2025-01-02,5,5,5,5,1000,500000", null, "2025-01-02 5 5 5 5 100000")]
    [InlineData("日期,开盘,收盘,最高,最低,成交量,成交额\n2025-01-02,5,5,5,5,100000,500000", null, "2025-01-02 5 5 5 5 100000")]
    [InlineData("date,open,close,high,low,volume\n\"2025年1月2日\",5,5,5,5,\"1,000\"", null, "2025-01-02 5 5 5 5 1000")]
    public void Reads_the_column_names_in_use(string csv, VolumeUnit? unit, string day)
    {
        var read = PriceFile.Read(Encoding.UTF8.GetBytes(csv), unit);
        Assert.Empty(read.Troubles);
        var only = Assert.Single(read.Days);
        Assert.Equal(day, FormattableString.Invariant($"{only.Day:yyyy-MM-dd} {only.Open} {only.Close} {only.High} {only.Low} {only.Volume}"));
    }

    [Fact]
    public void Reads_gb18030()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("日期,开盘,收盘,最高,最低,成交量\n2025-01-02,5,5,5,5,1000");
        Assert.Single(PriceFile.Read(bytes, null).Days);
    }

    [Fact]
    public void Days_come_oldest_first_and_once()
    {
        var read = PriceFile.Read("date,open,close,high,low,volume\n2025-01-03,5,5,5,5,1\n2025-01-02,4,4,4,4,1\n2025-01-03,6,6,6,6,1"u8, null);
        Assert.Equal([4m, 6m], read.Days.Select(day => day.Close));
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("a,b,c\n1,2,3", "No column for date, open, close, high, low, volume in the header “a,b,c”.")]
    [InlineData("date,open,close,high,low,volume\nsoon,1,1,1,1,1", "Line 2: “soon” is no date.")]
    [InlineData("date,open,close,high,low,volume\n2025-01-02,5,5,4,4,1", "Line 2: the prices contradict each other (open 5, close 5, high 4, low 4).")]
    [InlineData("date,open,close,high,low,volume\n2025-01-02,5", "Line 2: a price is missing or no number.")]
    public void Says_what_is_wrong(string csv, string what)
    {
        var read = PriceFile.Read(Encoding.UTF8.GetBytes(csv), null);
        Assert.Empty(read.Days);
        Assert.Equal(what, read.Troubles[0].What);
    }

    [Fact]
    public void Foreign_bytes_never_crash_it()
    {
        var noise = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[noise.Next(400)];
            noise.NextBytes(bytes);
            Assert.Empty(PriceFile.Read(bytes, null).Days);
        }
    }
}
