using Huijian.Facts.Model;
using Huijian.Facts.Understanding;
using Huijian.Tests.House;

namespace Huijian.Tests.Understanding;

/// <summary>
/// Sentences as people write them, torn apart and put together otherwise, give facts or none, never an exception: the rules look at what stands beside a
/// word, and here nothing need stand there. The sentences are those of the specs.
/// </summary>
public sealed class TornTextTests
{
    private static readonly Understander Understander = new();

    private static readonly string[] Strays = ["、", "，", "。", "“", "”", "（", "）", "的", "政府", "市长", "书记", "公司", "镇", "职务", "代行", " "];

    [Theory]
    [InlineData(7)]
    [InlineData(11)]
    public void Facts_lie_inside_the_text(int seed)
    {
        var dice = new Random(seed);
        var clauses = Clauses();
        for (var i = 0; i < 1500; i++)
        {
            var text = Torn(string.Concat(Enumerable.Range(0, dice.Next(1, 20)).Select(_ => clauses[dice.Next(clauses.Length)])), dice);
            var article = new Article { File = "any", Title = i % 3 == 0 ? text[..Math.Min(30, text.Length)] : null, Paragraphs = [new Paragraph(text)] };

            var found = Understander.Understand(article);

            Assert.All(found.People.SelectMany(person => person.Mentions).Concat(found.Bodies.SelectMany(body => body.Mentions)), span => Assert.NotEmpty(article.TextOf(span)));
            Assert.All(found.Figures, figure => Assert.Equal(figure.Text, article.TextOf(figure.Evidence.Span)));
        }
    }

    private static string[] Clauses() =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("specs", "understanding"), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("    ", StringComparison.Ordinal))
            .Select(line => string.Concat(line.Trim().Split('[').Select(piece => piece.IndexOf('|', StringComparison.Ordinal) is >= 0 and var mark ? piece[..mark] + piece[(piece.IndexOf(']', StringComparison.Ordinal) + 1)..] : piece)))
            .SelectMany(line => line.Split('，', '。'))
            .Where(clause => clause.Length > 1),
    ];

    /// <summary>Pieces cut out, moved, replaced.</summary>
    private static string Torn(string text, Random dice)
    {
        var torn = text;
        for (var i = dice.Next(1, 30); i > 0 && torn.Length > 6; i--)
        {
            var at = dice.Next(torn.Length - 6);
            var piece = torn.Substring(at, dice.Next(1, 6));
            torn = torn.Remove(at, piece.Length);
            torn = dice.Next(3) switch
            {
                0 => torn,
                1 => torn.Insert(dice.Next(torn.Length), piece),
                _ => torn.Insert(at, Strays[dice.Next(Strays.Length)]),
            };
        }

        return torn;
    }
}
