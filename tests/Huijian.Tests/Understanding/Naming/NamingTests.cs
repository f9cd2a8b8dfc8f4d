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

    private static ArticleFacts Read(string text) => Understander.Understand(new Article { File = "a", Paragraphs = [new Paragraph(text)] });
}
