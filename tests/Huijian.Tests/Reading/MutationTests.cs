using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;
using Huijian.Tests.House;

namespace Huijian.Tests.Reading;

/// <summary>Whatever happens to the bytes of a document on its way here, reading it neither throws nor hangs, and what comes out hangs together.</summary>
public sealed class MutationTests
{
    /// <summary>Ten times what is promised, so that only a hang fails on a busy machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly string[] Tokens =
    [
        "<", ">", "</p>", "<p>", "<!--", "]]>", "<![CDATA[", "&#", "&ldquo;", "&", "{", "}", "[", "]", "(", "\"", "'", "---\n", "+++\n", "```\n", "# ", "### ", "\n\n", "> ", "* ", "- ", "|", "\0", "\ufeff", "\u200b",
        "来源：", "（文章来源：", "相关阅读\n", "主要内容：\n", "免责声明", "（记者 ", "(lǜ)", "图为", " 摄\n", "2024-05-22", "99999999999999", "Content-Length: 9999999\r\n", "WARC/1.0\r\n", "<item>", "</item>", "<rss>", "\r\n0\r\n",
    ];

    private static readonly string[] Kinds = ["posts", "texts", "feeds", "apis", "bulletins"];

    private static readonly List<(string Name, byte[] Bytes)> Samples = [.. Documents(), .. Packed()];

    [Fact]
    public void Mutated_documents_are_read_or_refused() => Mutate(400);

    [Fact]
    [Trait("Category", "Slow")]
    public void Many_more_mutated_documents_are_read_or_refused() => Mutate(30_000);

    [Theory]
    [InlineData("<div>")]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("*a_")]
    [InlineData("{\"a\":")]
    [InlineData("[[")]
    [InlineData("<item><title>")]
    [InlineData("（")]
    [InlineData("- ")]
    [InlineData("来源：")]
    [InlineData("主要内容\n标题一二三\n")]
    [InlineData("### 标题\n正文正文正文正文正文正文正文正文正文正文正文正文 <http://a>\n")]
    [InlineData("(a)")]
    [InlineData("{:")]
    [InlineData("&ldquo;")]
    public void What_repeats_without_end_is_read_in_time(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        foreach (var (name, head) in new[] { ("a.md", "---\ntitle: a\n---\n"), ("a.md", ""), ("a.html", "<html><body>"), ("a.txt", "标题\n\n"), ("a.json", "{\"title\":"), ("a.xml", "<rss><channel>") })
        {
            var text = new StringBuilder(head);
            while (text.Length < 400_000)
                text.Append(unit);
            Read(name, Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    private static void Mutate(int times)
    {
        var seeds = ArbMap.Default.ArbFor<int>();
        Prop.ForAll(seeds, seed =>
        {
            // The seed alone decides, so that a failure can be run again.
            var chance = new Random(seed);
            var (name, bytes) = Samples[chance.Next(Samples.Count)];
            Read(name, Mutated(bytes, chance));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithStartSize(1).WithEndSize(int.MaxValue / 2));
    }

    private static void Read(string name, byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        var read = Reader.Read(new Document(name, bytes));
        Assert.True(watch.Elapsed < Longest, $"{name} took {watch.Elapsed}");
        foreach (var article in read.Articles)
            HangsTogether(article);
        Assert.All(read.Troubles, trouble => Assert.NotEmpty(trouble.What));
    }

    /// <summary>Spans lie in the text, marks do not cross, photos stand between paragraphs, and nothing is blank.</summary>
    private static void HangsTogether(Article article)
    {
        foreach (var paragraph in article.Paragraphs)
        {
            Assert.False(string.IsNullOrWhiteSpace(paragraph.Text));
            Assert.True(paragraph.Text.IsNormalized());
            Assert.All(paragraph.Marks, mark => Assert.True(mark is { Start: >= 0, Length: > 0 } && mark.Start + mark.Length <= paragraph.Text.Length, $"{mark} in {paragraph.Text.Length}"));
        }

        Assert.All(article.Securities, security => _ = article.TextOf(security.Span));
        if (article.Dateline is { } dateline)
            Assert.Equal(dateline.Words, article.TextOf(dateline.Span));
        Assert.All(article.Photos, photo => Assert.InRange(photo.AfterParagraph, 0, article.Paragraphs.Length));
        Assert.True(article.Title is null || article.Title.Length > 0);
    }

    private static byte[] Mutated(byte[] bytes, Random chance)
    {
        var mutated = bytes.ToList();
        for (var i = chance.Next(1, 6); i > 0; i--)
        {
            var at = chance.Next(mutated.Count + 1);
            var length = chance.Next(Math.Min(mutated.Count - at, 200) + 1);
            switch (chance.Next(7))
            {
                case 0:
                    mutated.RemoveRange(at, length);
                    break;
                case 1:
                    mutated.InsertRange(at, mutated.GetRange(at, length));
                    break;
                case 2:
                    mutated.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[chance.Next(Tokens.Length)]));
                    break;
                case 3:
                    mutated.InsertRange(at, Enumerable.Repeat(Encoding.UTF8.GetBytes(Tokens[chance.Next(Tokens.Length)]), chance.Next(2000)).SelectMany(token => token));
                    break;
                case 4 when at < mutated.Count:
                    mutated[at] = (byte)chance.Next(256);
                    break;
                case 5:
                    mutated.RemoveRange(at, mutated.Count - at);
                    break;
                default:
                    var other = Samples[chance.Next(Samples.Count)].Bytes;
                    mutated.InsertRange(at, other.AsSpan(chance.Next(other.Length)).ToArray());
                    break;
            }
        }

        return [.. mutated];
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Documents() =>
        Kinds.SelectMany(kind => Directory.EnumerateFiles(Repository.PathOf("specs", "reading", kind)))
            .Concat(Directory.EnumerateFiles(Repository.PathOf("samples", "pages")))
            .Where(file => !file.EndsWith(".read", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)));

    private static IEnumerable<(string Name, byte[] Bytes)> Packed()
    {
        var inner = Documents().Take(6).ToList();
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in inner)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        yield return ("a.zip", zip.ToArray());
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(inner[0].Bytes);
        yield return ("a.md.gz", packed.ToArray());
        var warc = string.Concat(inner.Select(one => $"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://news.example.com/{one.Name}\r\nContent-Type: text/html\r\nContent-Length: {one.Bytes.Length}\r\n\r\n{Encoding.Latin1.GetString(one.Bytes)}\r\n\r\n"));
        yield return ("a.warc", Encoding.Latin1.GetBytes(warc));
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        foreach (var (name, bytes) in inner)
            yield return (name, gbk.GetBytes(Encoding.UTF8.GetString(bytes)));
    }
}
