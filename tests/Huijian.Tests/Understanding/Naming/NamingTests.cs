using Huijian.Facts.Model;
using Huijian.Facts.Understanding;

namespace Huijian.Tests.Understanding.Naming;

public sealed class NamingTests
{
    private static readonly Understander Understander = new();

    public static TheoryData<MarkedText> People => MarkedText.CasesOf("understanding", "people.md");

    public static TheoryData<MarkedText> Bodies => MarkedText.CasesOf("understanding", "bodies.md");

    public static TheoryData<MarkedText> Standings => MarkedText.CasesOf("understanding", "standings.md");

    public static TheoryData<MarkedText> Places => MarkedText.CasesOf("understanding", "places.md");

    [Theory]
    [MemberData(nameof(People))]
    public void Finds_the_people_that_the_spec_marks(MarkedText spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        Assert.Equal(spec.Expected, spec.Print(
            from person in Read(spec.Text).People
            from mention in person.Mentions.Select((span, index) => (span, index))
            orderby mention.span
            select (mention.span.Start, mention.span.Length, mention.index > 0 ? "" : string.Join("; ", person.Posts.Select(post => $"{post.Body} {post.Title}")))));
    }

    [Theory]
    [MemberData(nameof(Standings))]
    public void Tells_how_a_post_is_held_as_the_spec_marks(MarkedText spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        Assert.Equal(spec.Expected, spec.Print(
            from person in Read(spec.Text).People
            from mention in person.Mentions
            orderby mention
            select (mention.Start, mention.Length, person.Posts is [var first, ..] ? first.Standing.ToString() : "")));
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Finds_the_bodies_that_the_spec_marks(MarkedText spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        Assert.Equal(spec.Expected, spec.Print(
            from body in Read(spec.Text).Bodies
            from mention in body.Mentions
            orderby mention
            select (mention.Start, mention.Length, body.Full ?? "")));
    }

    [Fact]
    public void Who_reports_is_told_of_only_where_the_text_names_it()
    {
        var facts = Understander.Understand(new Article
        {
            File = "a",
            Dateline = new Dateline("新华社北京3月2日电", "新华社", "北京", null, new TextSpan(0, 0, 10)),
            Paragraphs = [new Paragraph("新华社北京3月2日电 中国联通2日在北京召开会议。"), new Paragraph("中国联通与新华社签署协议。")],
        });
        Assert.Equal(new TextSpan(1, 5, 3), Assert.Single(facts.Bodies.Single(body => body.Name == "新华社").Mentions));
        Assert.Equal(2, facts.Bodies.Single(body => body.Name == "中国联通").Mentions.Length);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Finds_the_places_that_the_spec_marks(MarkedText spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        Assert.Equal(spec.Expected, spec.Print(
            from place in Read(spec.Text).Places
            from mention in place.Mentions
            orderby mention
            select (mention.Start, mention.Length, place.Code ?? "")));
    }

    [Fact]
    public void Any_text_gives_facts_or_none_and_every_span_lies_in_the_article()
    {
        var pieces = new[]
        {
            "辽宁省委", "书记", "、", "张", "国清", "省", "委", "会见", "（", "）", "·", "“", "”", "任", "为", "等", "和", "该", "第五任", "总统", "同志", "Kevin", " ", "\n", "1", "届", "年", "驻", "在", "公司", "集团", "5家企业", "的", "职务", "免去", "\ud842", "-",
        };
        var random = new Random(20260121);
        for (var run = 0; run < 400; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            var article = new Article { File = "a", Title = run % 2 == 0 ? text : null, Paragraphs = [new Paragraph(text), new Paragraph(text)] };

            var facts = Understander.Understand(article);

            foreach (var span in facts.People.SelectMany(person => person.Mentions.Concat(person.Posts.Select(post => post.Evidence.Span)))
                         .Concat(facts.Bodies.SelectMany(body => body.Mentions)).Concat(facts.Places.SelectMany(place => place.Mentions)))
            {
                Assert.NotEmpty(article.TextOf(span));
            }
        }
    }

    [Fact]
    public void Any_words_of_the_lists_in_any_order_give_spans_inside_the_article_and_the_same_twice()
    {
        var random = new Random(20260122);
        var words = Words(random);
        for (var run = 0; run < 300; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 80)).Select(_ => words[random.Next(words.Length)]));
            var article = new Article { File = "a", Title = run % 3 == 0 ? text[..Math.Min(30, text.Length)] : null, Paragraphs = [new Paragraph(text)] };

            var facts = Understander.Understand(article);

            var spans = facts.People.SelectMany(person => person.Mentions.Concat(person.Posts.Select(post => post.Evidence.Span)))
                .Concat(facts.Bodies.SelectMany(body => body.Mentions))
                .Concat(facts.Places.SelectMany(place => place.Mentions))
                .Concat(facts.Securities.Select(security => security.Evidence.Span));
            Assert.All(spans, span => Assert.NotEmpty(article.TextOf(span)));
            Assert.All(facts.People, person => Assert.True(person.Name.Length >= 2 && person.Posts.All(post => post.Title.Length > 0)));
            Assert.Equal(Printed(facts), Printed(Understander.Understand(article)));
        }

        static string Printed(ArticleFacts facts) => string.Join('|', facts.People.Select(person => $"{person.Name} {string.Join(',', person.Posts)}"));
    }

    [Theory]
    [InlineData("书记、主任王建国，")]
    [InlineData("王建国、")]
    [InlineData("·")]
    [InlineData("阿里·")]
    [InlineData("（主持工作）副主任")]
    [InlineData("该集团总经理")]
    [InlineData("同愿同拉总统")]
    [InlineData("省省市市委委")]
    [InlineData("和")]
    [InlineData("600000.SH（")]
    [Trait("Category", "Slow")]
    public void A_text_that_only_repeats_itself_takes_seconds_not_minutes(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        _ = Read(text);

        Assert.True(watch.Elapsed.TotalSeconds < 20, $"{piece}: {watch.Elapsed.TotalSeconds:F1} s");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Five_megabytes_of_different_people_take_seconds_not_minutes()
    {
        const string Given = "建国立新晓明志强海燕文杰永安春华秋实天佑思远";
        var text = new System.Text.StringBuilder();
        for (var i = 0; text.Length < 5_000_000 / 3; i++)
        {
            var name = $"王{Given[i % Given.Length]}{Given[i / Given.Length % Given.Length]}";
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i % 28 + 1}日，第{i}机械集团董事长{name}在沈阳会见吉林省副省长李{Given[i % 7]}{Given[i % 11]}一行，双方签署总投资{i}亿元的合作协议。");
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var facts = Read(text.ToString());

        Assert.True(facts.People.Length > 100);
        Assert.True(watch.Elapsed.TotalSeconds < 60, $"{watch.Elapsed.TotalSeconds:F1} s");
    }

    /// <summary>Words of all lists, with marks and digits between them.</summary>
    private static string[] Words(Random random)
    {
        var lists = new[] { "words", "titles", "bodies", "body-tails", "offices", "surnames", "divisions", "countries", "everyday", "securities", "units" };
        var rows = lists.SelectMany(list => Huijian.Facts.Knowledge.KnowledgeTable.Load(list).Rows.Select(row => row[list is "divisions" or "securities" ? 1 : 0])).Where(word => word is { Length: > 0 and < 20 }).ToArray();
        return [.. Enumerable.Range(0, 600).Select(_ => rows[random.Next(rows.Length)]), .. "、，。；：（）“”《》·-— 和与及的等在为一二三十百万亿年月日0123456789".Select(c => c.ToString()), "\ud842\udfb7"];
    }

    private static ArticleFacts Read(string text) => Understander.Understand(new Article { File = "a", Paragraphs = [new Paragraph(text)] });
}
