using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;
using Huijian.Facts.Reading.Containers;

namespace Huijian.Tests.Reading;

/// <summary>Archives give their members one by one; what is broken or grows beyond measure is told and left.</summary>
public sealed class ContainerTests
{
    private const string Post = "---\ntitle: 样例签约\ndate: 2024-05-22\n---\n样例公司22日在沈阳签约，金额3亿元。\n";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using var held = new MemoryStream();
        using (var archive = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return held.ToArray();
    }

    private static byte[] GZip(byte[] content)
    {
        using var held = new MemoryStream();
        using (var packing = new GZipStream(held, CompressionLevel.Fastest, leaveOpen: true))
            packing.Write(content);
        return held.ToArray();
    }

    private static byte[] Tar(params (string Name, byte[] Content)[] members)
    {
        using var held = new MemoryStream();
        using (var archive = new TarWriter(held, leaveOpen: true))
        {
            foreach (var (name, content) in members)
                archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        }

        return held.ToArray();
    }

    private static IEnumerable<string> Read(string name, byte[] bytes)
    {
        var read = Reader.Read(new Document(name, bytes));
        return read.Articles.Select(article => $"{article.File} {article.Title}").Concat(read.Troubles.Select(trouble => trouble.What));
    }

    [Fact]
    public void A_zip_gives_its_documents_under_its_own_name()
    {
        var zip = Zip(("a/", []), ("a/1.md", Bytes(Post)), ("a/logo.png", [1, 2, 3]), ("__MACOSX/a/._1.md", [0]), ("二.md", Bytes(Post)));
        Assert.Equal(["news.zip!a/1.md 样例签约", "news.zip!二.md 样例签约"], Read("news.zip", zip));
    }

    [Fact]
    public void Names_in_gbk_are_read()
    {
        using var held = new MemoryStream();
        using (var archive = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true, CodePagesEncodingProvider.Instance.GetEncoding("gb18030")))
        {
            using var entry = archive.CreateEntry("会见/新闻.md").Open();
            entry.Write(Bytes(Post));
        }

        Assert.Equal(["n.zip!会见/新闻.md 样例签约"], Read("n.zip", held.ToArray()));
    }

    [Fact]
    public void Containers_within_containers_are_opened()
    {
        var inner = Zip(("1.md", Bytes(Post)));
        Assert.Equal(
            ["all.tar.gz!in/posts.zip!1.md 样例签约", "all.tar.gz!2.md 样例签约"],
            Read("all.tar.gz", GZip(Tar(("in/posts.zip", inner), ("2.md", Bytes(Post))))));
        Assert.Equal(["1.md.gz 样例签约"], Read("1.md.gz", GZip(Bytes(Post))));
    }

    [Fact]
    public void Lines_of_json_are_documents_of_their_own()
    {
        var lines = Bytes("{\"title\":\"甲\",\"content\":\"第一条的正文。\",\"date\":\"2024-05-22\"}\n\n{\"title\":\"乙\",\"content\":\"第二条的正文。\"}\n{broken\n");
        Assert.Equal(
            ["n.jsonl#1 甲", "n.jsonl#3 乙", "n.jsonl#4: The JSON holds nothing that looks like an article, or is broken."],
            Read("n.jsonl", lines));
        Assert.Equal(["n.jsonl.gz#1 甲", "n.jsonl.gz#3 乙"], Read("n.jsonl.gz", GZip(lines)).Take(2));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_web_archive_gives_its_pages_with_address_and_time(bool packed)
    {
        var body = GZip(Bytes("<html><body><h1>样例签约仪式举行</h1><p>样例公司22日在沈阳签约，金额3亿元，项目年内开工。</p><p>双方商定，明年建成投产。</p></body></html>"));
        var chunked = Encoding.Latin1.GetString(body);
        var answer = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n{chunked}\r\n0\r\n\r\n";
        var warc = Record("warcinfo", "x", "software: test\r\n") + Record("response", "https://news.example.com/2024/05/22/1.html", answer)
            + Record("response", "https://news.example.com/gone", "HTTP/1.1 404 Not Found\r\n\r\nno") + Record("response", "https://news.example.com/a.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\npng");
        var bytes = Encoding.Latin1.GetBytes(warc);

        var article = Assert.Single(Reader.Read(new Document("c.warc", packed ? GZip(bytes) : bytes)).Articles);
        Assert.Equal("c.warc!https://news.example.com/2024/05/22/1.html", article.File);
        Assert.Equal("2024-05-22", article.Published?.ToString());
        Assert.Contains("样例公司22日在沈阳签约，金额3亿元，项目年内开工。", article.Paragraphs.Select(paragraph => paragraph.Text));

        using var stream = new MemoryStream(bytes);
        Assert.Equal(new DateTimeOffset(2024, 5, 23, 1, 2, 3, TimeSpan.Zero), Assert.Single(Unpacking.Open(new Document("c.warc", default), stream)).Document.Fetched);
    }

    [Fact]
    public void A_page_saved_as_one_file_gives_its_html_with_its_address()
    {
        var page = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("<html><body><h1>样例签约仪式举行</h1><p>样例公司22日在沈阳签约，金额3亿元，项目年内开工。</p><p>双方商定，明年建成投产。</p></body></html>");
        var quoted = string.Concat(page.Select(value => value is > 126 or (byte)'=' ? $"={value:X2}" : ((char)value).ToString()));
        var saved = $"From: <Saved>\r\nSnapshot-Content-Location: https://news.example.com/1.html\r\nMIME-Version: 1.0\r\nDate: Thu, 23 May 2024 01:02:03 GMT\r\nContent-Type: multipart/related;\r\n\tboundary=\"--b\"\r\n\r\n"
            + $"----b\r\nContent-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{quoted[..60]}=\r\n{quoted[60..]}\r\n----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n----b--\r\n";
        var article = Assert.Single(Reader.Read(new Document("a.mht", Bytes(saved))).Articles);
        Assert.Equal("a.mht https://news.example.com/1.html", $"{article.File} {article.Address}");
        Assert.Contains("样例公司22日在沈阳签约，金额3亿元，项目年内开工。", article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void A_box_gives_its_mails()
    {
        var mail = $"From digest@example.com Wed\nSubject: =?utf-8?B?5rG9?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Bytes("样例签约\n\n样例公司22日在沈阳签约，金额3亿元。\n"))}\n\n";
        Assert.Equal(["b.mbox#1 样例签约", "b.mbox#2 样例签约"], Read("b.mbox", Bytes(mail + mail)));
    }

    private static string Record(string type, string target, string block) =>
        $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {target}\r\nWARC-Date: 2024-05-23T01:02:03Z\r\nContent-Type: application/http\r\nContent-Length: {block.Length}\r\n\r\n{block}\r\n\r\n";

    [Fact]
    public void A_bomb_is_left_and_the_rest_of_the_file_told()
    {
        var bomb = Zip([.. Enumerable.Range(0, 20).Select(number => ($"{number}.txt", new byte[30 << 20]))]);
        var troubles = Reader.Read(new Document("bomb.zip", bomb)).Troubles;
        Assert.Contains(troubles, trouble => trouble.What.Contains("more than a hundred times", StringComparison.Ordinal));
        Assert.True(troubles[^1].Fatal);
    }

    [Fact]
    public void What_is_cut_off_or_broken_is_told()
    {
        var zip = Zip(("1.md", Bytes(Post)));
        Assert.Contains("Broken or cut off", Assert.Single(Read("n.zip", zip[..^10]).SkipLast(1)), StringComparison.Ordinal);
        var tar = GZip(Tar(("1.md", Bytes(Post)), ("2.md", Bytes(new string('x', 100_000)))));
        Assert.Contains(Read("n.tar.gz", tar[..(tar.Length / 2)]), line => line.Contains("Broken or cut off", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   \n\n ", "blanks")]
    [InlineData("%PDF-1.4 …", "a PDF")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000b\u000e\u000f\u0010", "no text")]
    public void What_is_no_document_is_refused_with_a_reason(string content, string reason)
    {
        var trouble = Assert.Single(Reader.Read(new Document("x", Bytes(content))).Troubles);
        Assert.True(trouble.Fatal);
        Assert.Contains(reason, trouble.What, StringComparison.Ordinal);
        Assert.NotEmpty(trouble.Remedy);
    }

    [Fact]
    public void One_line_of_two_hundred_megabytes_is_refused_without_being_held()
    {
        using var endless = new EndlessStream(200L << 20);
        var one = Assert.Single(Unpacking.Open(new Document("long.txt", default), endless));
        Assert.Contains("32 MB", one.Trouble?.What, StringComparison.Ordinal);
        Assert.True(endless.Given < 40L << 20);
    }

    /// <summary>A line that never ends.</summary>
    private sealed class EndlessStream(long length) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Given);
            Array.Fill(buffer, (byte)'x', offset, read);
            Given += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
