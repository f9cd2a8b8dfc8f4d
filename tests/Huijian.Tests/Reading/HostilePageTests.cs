using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Pages;
using Huijian.Tests.House;

namespace Huijian.Tests.Reading;

/// <summary>Pages that are built to hurt or broken at random: read or refused, soon, and nothing in the article that a browser would run.</summary>
public sealed class HostilePageTests
{
    private const string Sentence = "<p>会议研究了装备制造业的发展，决定在三年内建成两个产业园，并为企业提供贷款支持。</p>";

    /// <summary>The patterns of the known cross-site-scripting lists, one of each kind.</summary>
    public static TheoryData<string> Attacks() =>
    [
        "<script>alert(1)</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<script\n>alert(1)</script\n>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"javascript:alert(1)\">",
        "<img src=`javascript:alert(1)`>",
        "<img \"\"\"><script>alert(1)</script>\">",
        "<a href=\"javascript:alert(1)\">点这里</a>",
        "<a href=\" jAvAsCrIpT:alert(1)\">点这里</a>",
        "<a href=\"java\tscript:alert(1)\">点这里</a>",
        "<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)\">点这里</a>",
        "<a href=\"&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)\">点这里</a>",
        "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">点这里</a>",
        "<a href=\"vbscript:msgbox(1)\">点这里</a>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>点</text></a></svg>",
        "<math><mi xlink:href=\"javascript:alert(1)\">点</mi></math>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<object data=\"javascript:alert(1)\"></object>",
        "<embed src=\"javascript:alert(1)\">",
        "<form action=\"javascript:alert(1)\"><input type=submit></form>",
        "<button formaction=\"javascript:alert(1)\">点</button>",
        "<style>@import 'javascript:alert(1)';</style>",
        "<div style=\"background:url(javascript:alert(1))\">文</div>",
        "<link rel=stylesheet href=\"javascript:alert(1)\">",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<base href=\"javascript:alert(1)//\">",
        "<body onload=alert(1)>",
        "<video><source onerror=alert(1)></video>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<template><script>alert(1)</script></template>",
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<textarea><img src=x onerror=alert(1)></textarea>",
        "<title><img src=x onerror=alert(1)></title>",
        "<details open ontoggle=alert(1)>文</details>",
        "<img src=x:x onerror\n=\nalert(1)>",
        "<p onmouseover=alert(1)>文</p>",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_that_a_browser_would_run_reaches_the_article(string attack)
    {
        var article = Assert.Single(Read($"<h1>会议研究装备制造业</h1>{Sentence}{attack}{Sentence}<p>结尾一段：{attack}各县参加了会议，并作了发言。</p>").Articles);

        Assert.Contains(article.Paragraphs, paragraph => paragraph.Text.Contains("会议研究了", StringComparison.Ordinal));
        Assert.All(article.Paragraphs, paragraph => Assert.DoesNotContain("alert(1)</script>", paragraph.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(article.Paragraphs.SelectMany(paragraph => paragraph.Marks), mark => Assert.True(mark.Kind != MarkKind.Link || mark.Target?.Scheme is "http" or "https"));
        Assert.All(article.Photos, photo => Assert.True(photo.Address is null || photo.Address.Scheme is "http" or "https"));
        Assert.All(article.Related, link => Assert.True(link.Address is null || link.Address.Scheme is "http" or "https"));
    }

    [Theory]
    [InlineData("{\"title\":\"\\ud800\",\"content\":\"<p>\\udfff一段</p>\"}")]
    [InlineData("{\"content\":\"<p>一段</p>")]
    [InlineData("{{{{{{{{")]
    [InlineData("{\"\\ud800\":\"<p>一段话在这里。</p><p>又一段话在那里。</p>\"}")]
    public void A_script_with_broken_json_is_passed_over(string json)
    {
        var nested = string.Concat(Enumerable.Repeat("{\"a\":[", 5000));
        var page = $"<h1>会议研究装备制造业</h1>{Sentence}<script type=\"application/json\">{json}</script><script>window.s = {nested}</script>{Sentence}";

        Assert.Contains(Assert.Single(Read(page).Articles).Paragraphs, paragraph => paragraph.Text.Contains("会议研究了", StringComparison.Ordinal));
    }

    // Made when they are read: what a theory is given is held, and written out, wherever tests are listed; these are gigabytes then.
    private static readonly Dictionary<string, Func<string>> Making = new(StringComparer.Ordinal)
    {
        { "10,000 nested div", () => string.Concat(Enumerable.Repeat("<div>", 10_000)) + Sentence },
        { "10,000 nested table", () => string.Concat(Enumerable.Repeat("<table><tr><td>", 10_000)) + Sentence },
        { "10,000 nested b", () => string.Concat(Enumerable.Repeat("<b><i><a href=/x>", 10_000)) + Sentence },
        { "1,000,000 attributes on one element", () => "<div " + string.Concat(Enumerable.Repeat("a=1 ", 1_000_000)) + ">" + Sentence },
        { "1,000,000 different attributes", () => "<div " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i} ")) + ">" + Sentence },
        { "end tags of nothing", () => string.Concat(Enumerable.Repeat("<span><td>", 400)) + string.Concat(Enumerable.Repeat("</span></b></x>", 400_000)) + Sentence },
        { "a million less-than signs", () => new string('<', 1_000_000) + Sentence },
        { "open comment", () => Sentence + "<!--" + new string('x', 5_000_000) },
        { "open quote", () => Sentence + "<a href='" + new string('x', 5_000_000) },
        { "references", () => Sentence + string.Concat(Enumerable.Repeat("&amp;&#x4e2d;&zzz;", 300_000)) },
        { "brackets in one line", () => Sentence + "<p>" + new string('（', 500_000) + "</p>" },
        { "one long line of digits", () => Sentence + "<p>" + new string('2', 2_000_000) + "</p>" },
        { "one long line of 来源：", () => Sentence + "<p>" + string.Concat(Enumerable.Repeat("来源：", 200_000)) + "</p>" },
        { "500,000 paragraphs", () => string.Concat(Enumerable.Repeat("<p>会议决定，一。", 100_000)) },
        { "two million elements", () => string.Concat(Enumerable.Repeat("<br>", 2_000_000)) + Sentence },
        { "50 MB", () => string.Concat(Enumerable.Repeat(Sentence, 50_000_000 / Sentence.Length)) },
    };

    public static TheoryData<string> Giants() => [.. Making.Keys];

    [Theory]
    [MemberData(nameof(Giants))]
    [Trait("Category", "Slow")]
    public void A_giant_is_read_or_refused_with_a_reason_in_time(string what)
    {
        var html = Making[what]();
        var clock = Stopwatch.StartNew();
        var read = Read(html);

        // Two seconds on a quiet machine; tests share theirs.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), $"{what} took {clock.Elapsed.TotalSeconds:F1} s.");
        Assert.True(read.Articles.Length == 1 || read.Troubles.Any(trouble => trouble.Fatal && trouble.Remedy.Length > 0), what);
    }

    [Fact]
    public void Pages_changed_at_random_are_read_or_refused_the_same_way_twice()
    {
        var pages = Pages();
        var edits = Gen.Choose(0, int.MaxValue).Four().ArrayOf();
        Prop.ForAll(edits.ToArbitrary(), changes =>
        {
            var html = pages[changes.Length % pages.Count];
            foreach (var (kind, where, length, token) in changes)
                html = Changed(html, kind, where, length, token);

            var first = Read(html);
            var second = Read(html);
            Assert.Equal(first.Articles.Length, second.Articles.Length);
            foreach (var (one, other) in first.Articles.Zip(second.Articles))
            {
                Assert.Equal(one.Title, other.Title);
                Assert.Equal(one.Paragraphs.Select(paragraph => paragraph.Text), other.Paragraphs.Select(paragraph => paragraph.Text));
                HoldsTogether(one);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(30));
    }

    /// <summary>Every mark and span lies inside its text, and every text is whole Unicode.</summary>
    private static void HoldsTogether(Article article)
    {
        foreach (var paragraph in article.Paragraphs)
        {
            Assert.True(paragraph.Text.IsNormalized());
            Assert.All(paragraph.Marks, mark => Assert.True(mark.Start >= 0 && mark.Length > 0 && mark.Start + mark.Length <= paragraph.Text.Length));
        }

        Assert.All(article.Securities, linked => Assert.NotNull(article.TextOf(linked.Span)));
        if (article.Dateline is { } dateline)
            Assert.Equal(dateline.Words, article.TextOf(dateline.Span));
    }

    private static string Changed(string html, int kind, int where, int length, int token)
    {
        string[] tokens = ["<", ">", "</p>", "<table>", "</td>", "<a href=", "\"", "<!--", "-->", "<script>", "&#x0;", "&#xD800;", "\ud800", "\0", "（", "来源：", "2025年3月2日 ", "记者", "<p hidden>", "<textarea class=content>"];
        var at = where % (html.Length + 1);
        var run = Math.Min(length % 400, html.Length - at);
        return (kind % 4) switch
        {
            0 => html.Remove(at, run),
            1 => html.Insert(at, tokens[token % tokens.Length]),
            2 => html.Insert(token % (html.Length + 1), html.Substring(at, run)),
            _ => string.Concat(html.AsSpan(0, at), html.AsSpan(at, run).ToString().ToUpperInvariant(), html.AsSpan(at + run)),
        };
    }

    /// <summary>Our own pages, and the evaluation's where they are at hand.</summary>
    private static List<string> Pages()
    {
        var shared = Environment.GetEnvironmentVariable("HUIJIAN_SHARED") ?? Repository.PathOf("..", "shared");
        var evaluation = Path.Combine(shared, "eval", "pages");
        var files = Directory.EnumerateFiles(Repository.PathOf("specs", "reading", "pages"), "*.html")
            .Concat(Directory.Exists(evaluation) ? Directory.EnumerateFiles(evaluation, "*.html") : []);
        return [.. files.Order(StringComparer.Ordinal).Select(file => File.ReadAllText(file, Encoding.UTF8))];
    }

    private static ReadDocument Read(string html) =>
        PageReader.Read(html, new Document("page.html", default) { Address = new Uri("https://news.example.cn/a/1.html") }, SiteProfiles.None);
}
